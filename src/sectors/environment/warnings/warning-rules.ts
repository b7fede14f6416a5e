// When a CAP warning is in force. Pure; times in epoch milliseconds, NaN = not stated.
import { HOUR_MS } from '#kernel/time/local-time.ts';

/** Hours a warning without `expires` stays in force after it takes effect; CAP leaves this to the reader. */
const DEFAULT_HOURS = 24;

/** The parts of a CAP message that decide whether it is in force. */
export interface WarningValidity {
  status: string;
  messageType: string;
  sentAtMs: number;
  effectiveAtMs: number;
  expiresAtMs: number;
}

/**
 * 1 while a warning is in force: an actual alert or update that has taken effect (`effective`, else `sent`) and has not
 * expired; else 0. Exercises, tests and cancellations are never in force. A warning of a coming event is.
 */
export function isInForce(warning: WarningValidity, nowMs: number): number {
  if (warning.status !== 'Actual' || !['Alert', 'Update'].includes(warning.messageType)) return 0;
  const fromMs = Number.isNaN(warning.effectiveAtMs) ? warning.sentAtMs : warning.effectiveAtMs;
  const untilMs = Number.isNaN(warning.expiresAtMs) ? fromMs + DEFAULT_HOURS * HOUR_MS : warning.expiresAtMs;
  return fromMs <= nowMs && nowMs < untilMs ? 1 : 0;
}
