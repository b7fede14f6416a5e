// When a datum counts as stale: its age against its expected cadence.
import { QUALITY } from '#kernel/quality.ts';

/** How a feed is expected to speak: how often its entities report and how often we ask. */
export interface Cadence {
  cadenceMs: number;
  pollMs: number;
  /**
   * `register`: rows are records that live until they are closed (incidents, warnings); they are fresh while the
   * source confirms them, however old their phenomenon is. `report`: figures that an agency states for a calendar period,
   * fresh by the end of that period; their past is a state, never a mean. Absent: observations, fresh by their phenomenon time.
   */
  lifetime?: 'observation' | 'register' | 'report';
}

/** True for what measures: its past is a mean, where registers and reports have states. */
export function isMeasured({ lifetime }: Pick<Cadence, 'lifetime'>): boolean {
  return (lifetime ?? 'observation') === 'observation';
}

/** Age in milliseconds beyond which a datum is past its cadence: one report, one poll, and a tenth (at least 10 s) of grace. */
export function staleAfterMs({ cadenceMs, pollMs }: Cadence): number {
  return cadenceMs + pollMs + Math.max(10_000, cadenceMs / 10);
}

/**
 * The quality to show at `nowMs` for a datum recorded with `quality` and observed at `observedAtMs` (NaN = never).
 * `confirmedAtMs` counts for registers only: when the source last answered for the row, a 304 included.
 */
export function effectiveQuality(
  quality: number,
  observedAtMs: number,
  nowMs: number,
  cadence: Cadence,
  confirmedAtMs: number = observedAtMs,
): number {
  if (quality === QUALITY.missing || Number.isNaN(observedAtMs)) return QUALITY.missing;
  const freshAtMs = cadence.lifetime === 'register' ? confirmedAtMs : observedAtMs;
  if (!(nowMs - freshAtMs <= staleAfterMs(cadence))) return QUALITY.stale;
  return quality;
}
