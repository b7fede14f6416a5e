// A feed's figures over past calendar periods, of all rows and by group, folded by the same roll-ups as the live ones.
import type { KpiSeries, KpiSeriesRequest } from '#kernel/feed/ingest-message.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { foldByGroup } from '#kernel/table/fold-groups.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import type { RollupSpec, RowReader } from '#kernel/table/rollup.ts';
import { addPeriods, lastPeriodEnds } from '#kernel/time/calendar-period.ts';
import { isMeasured } from '#kernel/time/freshness.ts';
import { DAY_MS, HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import type { Periods } from '../../connector/periods.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import type { FeedIngest } from '../feed-ingest.ts';
import { fetchPeriodRows, type PeriodReader } from './period-rows.ts';

/** One sample a complete period, stamped with its end. Rejects with FeedFailure. */
export async function computeKpiSeries(
  ingest: FeedIngest,
  request: KpiSeriesRequest,
  signal: AbortSignal,
): Promise<KpiSeries[]> {
  const { spec, connector } = ingest;
  const endsMs = lastPeriodEnds(request.toMs, request.period, request.count);
  const source = { spec, connector, live: ingest.liveWriter() };
  const readers =
    endsMs.length > 0 ? await fetchPeriodRows(source, periodsOf(spec, request, endsMs), signal) : [];
  return spec.rollups.map((rollup) => ({
    kpi: rollup.kpi,
    unit: rollup.unit,
    timesMs: Float64Array.from(endsMs),
    samples: readers.map((reader) => foldRollup(rollup, reader)),
    ...(request.grouping && { groups: foldGroups(rollup, readers, request.grouping) }),
  }));
}

/**
 * Hours and days are asked for as they are. What states something at the end of a week, month, quarter or year is read at
 * those ends; the mean of a month of measurements is more than a source can be asked for.
 */
function periodsOf(spec: FeedSpec, { period }: KpiSeriesRequest, endsMs: readonly number[]): Periods {
  const count = endsMs.length;
  const lastMs = endsMs.at(-1) ?? 0;
  if (period === 'hour' || period === 'day') {
    const periodMs = period === 'hour' ? HOUR_MS : DAY_MS;
    return { fromMs: lastMs - count * periodMs, periodMs, count };
  }
  if (isMeasured(spec)) {
    throw new FeedFailure({
      kind: 'no-history',
      sourceId: spec.source,
      detail: `histories of measurements are asked for by hour or day, not by ${period}`,
    });
  }
  const fromMs = addPeriods(endsMs[0] ?? lastMs, period, -1);
  return { fromMs, periodMs: (lastMs - fromMs) / count, count, endsMs };
}

const NO_ROWS: RowReader = {
  rowCount: 0,
  number: () => Number.NaN,
  text: () => '',
  observedAtMs: () => Number.NaN,
  quality: () => 0,
};

function foldGroups(
  rollup: RollupSpec,
  readers: readonly PeriodReader[],
  { column, groupOf }: NonNullable<KpiSeriesRequest['grouping']>,
): ReadonlyMap<string, readonly KpiSample[]> {
  const figures = readers.map((reader) =>
    foldByGroup(rollup, reader, (row) => {
      const word = reader.text(column, row);
      return groupOf ? groupOf.get(word) : word;
    }),
  );
  const groups = new Set(figures.flatMap((figure) => [...figure.keys()]));
  const none = foldRollup(rollup, readers[0] ?? NO_ROWS, []);
  return new Map([...groups].map((group) => [group, figures.map((figure) => figure.get(group) ?? none)]));
}

/** The local periods (hours, days of the province) that lie wholly within an interval. */
export function completePeriods(fromMs: number, toMs: number, periodMs: number): Periods {
  const startMs = startOfPeriod(fromMs, periodMs);
  const firstMs = startMs < fromMs ? startMs + periodMs : startMs;
  const count = Math.floor((startOfPeriod(toMs, periodMs) - firstMs) / periodMs);
  return { fromMs: firstMs, periodMs, count: Math.max(0, count) };
}
