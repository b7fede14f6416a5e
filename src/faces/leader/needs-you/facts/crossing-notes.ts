// When figures were seen to cross their limits while somebody was looking: more exact than any history by the hour.
import { statusSeverity } from '#kernel/sector/kpi-status.ts';
import type { KpiReading } from '#live/kpis.ts';

/** What was seen of each figure: how grave, and when it came to be that grave, epoch ms (NaN: it was so from the first look). */
export interface CrossingNotes {
  lookedAtMs: number;
  byKpi: ReadonlyMap<string, { severityCode: number; crossedAtMs: number }>;
}

/** Nothing was seen yet. */
export const NOTHING_SEEN: CrossingNotes = { lookedAtMs: Number.NaN, byKpi: new Map() };

/** A pause in looking longer than this, or time that runs back, and what was seen holds no more: it may have crossed twice. */
const LONGEST_PAUSE_MS = 120_000;

/** The notes after a look at `nowMs`. A figure that is not known now keeps what was seen of it. */
export function noteCrossings(
  notes: CrossingNotes,
  readings: readonly KpiReading[],
  nowMs: number,
): CrossingNotes {
  const pauseMs = nowMs - notes.lookedAtMs;
  const isContinuous = pauseMs >= 0 && pauseMs <= LONGEST_PAUSE_MS;
  const byKpi = new Map(isContinuous ? notes.byKpi : []);
  for (const { kpi, value, status, change } of readings) {
    if (Number.isNaN(value)) continue;
    const severityCode = statusSeverity(status);
    const before = byKpi.get(kpi.id);
    const crossedAtMs =
      before?.severityCode === severityCode
        ? before.crossedAtMs
        : before && before.severityCode < severityCode
          ? (change?.atMs ?? nowMs)
          : Number.NaN;
    byKpi.set(kpi.id, { severityCode, crossedAtMs });
  }
  return { lookedAtMs: nowMs, byKpi };
}
