// Where a road event stands: by its own dates, unless its source says that it is over.

/** `paused` between two of its times (night works at day), `unknown` where neither dates nor a status tell. */
export type EventState = 'planned' | 'active' | 'paused' | 'ended' | 'unknown';

/** Instants that tell the state, epoch ms; NaN = not given. */
export interface EventPeriod {
  startMs: number;
  endMs: number;
}

const ENDED = new Set(['completed', 'cancelled', 'canceled', 'archived', 'ended']);

/**
 * The state at `nowMs`. A status that says that the event is over wins over its dates; otherwise the dates decide, because
 * sources update them and forget the status. An event without end that has started is active.
 */
export function eventState({ startMs, endMs }: EventPeriod, status: string, nowMs: number): EventState {
  if (ENDED.has(status) || endMs <= nowMs) return 'ended';
  if (startMs > nowMs) return 'planned';
  if (startMs <= nowMs) return 'active';
  return status === 'active' || status === 'planned' ? status : 'unknown';
}

/** The next instant after `nowMs` at which the state changes by itself; infinite when it does not. */
export function nextChangeMs({ startMs, endMs }: EventPeriod, nowMs: number): number {
  return Math.min(...[startMs, endMs].map((atMs) => (atMs > nowMs ? atMs : Number.POSITIVE_INFINITY)));
}
