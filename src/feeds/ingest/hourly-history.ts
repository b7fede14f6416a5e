// Hourly means of the last hours, kept per entity for derived columns such as an air quality index.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import type { Connector, PeriodSink } from '../connector/connector.ts';

/** An hour's values may arrive this long after its end. */
const LATE_ARRIVAL_MS = 2 * 60_000;
/** Hours that are asked again when a new one ends, for values that arrived late. */
const REPEATED_HOURS = 2;

/** The window of one feed; without `spec.history` it stays empty and asks nothing. */
export class HourlyHistory {
  private readonly spec: FeedSpec;
  /** End of the newest hour held. */
  private endMs = Number.NaN;
  /** Column name to entity id to means, newest first. */
  private readonly means = new Map<string, Map<string, Float64Array>>();

  constructor(spec: FeedSpec) {
    this.spec = spec;
    for (const column of spec.history?.columns ?? []) this.means.set(column, new Map());
  }

  /** Fetches the hours that ended since the last call; true when something was fetched. Rejects with FeedFailure. */
  async refresh(connector: Connector, nowMs: number, signal: AbortSignal): Promise<boolean> {
    const { history } = this.spec;
    const endMs = startOfPeriod(nowMs - LATE_ARRIVAL_MS, HOUR_MS);
    if (!history || endMs === this.endMs) return false;
    const elapsedHours = (endMs - this.endMs) / HOUR_MS;
    const isNext = elapsedHours > 0 && elapsedHours < history.hours;
    const count = isNext ? Math.min(history.hours, elapsedHours + REPEATED_HOURS) : history.hours;
    const fetched: [column: number, id: string, hour: number, mean: number][] = [];
    const sink: PeriodSink = {
      setNumber: (id, column, period, value) => fetched.push([column, id, count - 1 - period, value]),
      setText: () => undefined,
      setPresent: () => undefined,
    };
    const columns = this.spec.columns.flatMap(({ column }, index) => (this.means.has(column) ? [index] : []));
    const periods = { fromMs: endMs - count * HOUR_MS, periodMs: HOUR_MS, count };
    await connector.fetchPeriods({ periods, columns, form: 'means', signal }, sink);
    if (isNext) this.shift(elapsedHours);
    else for (const byId of this.means.values()) byId.clear();
    for (const [column, id, hour, mean] of fetched) this.set(column, id, hour, mean);
    this.endMs = endMs;
    return true;
  }

  /**
   * Means of a column, newest first; index 0 is the hour that ends at or before `observedAtMs`, so that a station that
   * fell silent is judged by its own last hours. Hours outside the window are NaN.
   */
  newestFirst(column: string, id: string, observedAtMs: number): Float64Array {
    const hours = this.spec.history?.hours ?? 0;
    const held = this.means.get(column)?.get(id);
    const rowEndMs = startOfPeriod(observedAtMs, HOUR_MS);
    const offset = Math.round((this.endMs - rowEndMs) / HOUR_MS);
    if (held && offset === 0) return held;
    const shifted = new Float64Array(hours).fill(Number.NaN);
    if (!held || Number.isNaN(offset)) return shifted;
    for (let hour = 0; hour < hours; hour += 1) shifted[hour] = held[hour + offset] ?? Number.NaN;
    return shifted;
  }

  private set(column: number, id: string, hour: number, mean: number): void {
    const byId = this.means.get(this.spec.columns[column]?.column ?? '');
    const hours = this.spec.history?.hours ?? 0;
    if (!byId || hour >= hours) return;
    const held = byId.get(id) ?? new Float64Array(hours).fill(Number.NaN);
    held[hour] = mean;
    byId.set(id, held);
  }

  /** Makes room for newer hours at the front; whoever has been silent for the whole window is forgotten. */
  private shift(hours: number): void {
    for (const byId of this.means.values()) {
      for (const [id, held] of byId) {
        held.copyWithin(hours, 0);
        held.fill(Number.NaN, 0, hours);
        if (held.every(Number.isNaN)) byId.delete(id);
      }
    }
  }
}
