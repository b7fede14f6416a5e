// A feed's figures over past periods, folded by the same roll-ups as the live ones.
import type { IngestRequest, KpiSeries } from '#kernel/feed/ingest-message.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import { startOfPeriod } from '#kernel/time/local-time.ts';
import type { Periods } from '../connector/connector.ts';
import type { FeedIngest } from './feed-ingest.ts';
import { fetchPeriodRows } from './period-rows.ts';

/** One sample a complete local period within [fromMs, toMs], stamped with the period's end. Rejects with FeedFailure. */
export async function computeKpiSeries(
  ingest: FeedIngest,
  { fromMs, toMs, periodMs }: Extract<IngestRequest, { kind: 'kpi-series' }>,
  signal: AbortSignal,
): Promise<KpiSeries[]> {
  const { spec, connector } = ingest;
  const periods = completePeriods(fromMs, toMs, periodMs);
  const readers =
    periods.count > 0
      ? await fetchPeriodRows({ spec, connector, live: ingest.liveWriter() }, periods, signal)
      : [];
  const timesMs = Float64Array.from(readers, (_, period) => periods.fromMs + (period + 1) * periodMs);
  return spec.rollups.map((rollup) => ({
    kpi: rollup.kpi,
    unit: rollup.unit,
    timesMs: timesMs.slice(),
    samples: readers.map((reader) => foldRollup(rollup, reader)),
  }));
}

/** The local periods (hours, days of the province) that lie wholly within an interval. */
export function completePeriods(fromMs: number, toMs: number, periodMs: number): Periods {
  const startMs = startOfPeriod(fromMs, periodMs);
  const firstMs = startMs < fromMs ? startMs + periodMs : startMs;
  const count = Math.floor((startOfPeriod(toMs, periodMs) - firstMs) / periodMs);
  return { fromMs: firstMs, periodMs, count: Math.max(0, count) };
}
