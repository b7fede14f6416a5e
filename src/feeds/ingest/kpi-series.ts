// A feed's figures over past calendar periods, of all rows and by group, folded by the same roll-ups as the live ones.
import type { KpiSeries, KpiSeriesRequest } from '#kernel/feed/ingest-message.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { foldByGroup } from '#kernel/table/fold-groups.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import type { RollupSpec, RowReader } from '#kernel/table/rollup.ts';
import { addPeriods, lastPeriodEnds, periodStart } from '#kernel/time/calendar-period.ts';
import { isMeasured } from '#kernel/time/freshness.ts';
import { DAY_MS, HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';
import type { Periods } from '../connector/connector.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import type { FeedIngest } from './feed-ingest.ts';
import { fetchPeriodRows, type PeriodReader } from './period-rows.ts';

/** Calendar periods and the equal ones that are fetched for them; `picked` says which of these end with a period. */
interface FetchPlan {
  endsMs: readonly number[];
  periods: Periods;
  picked: readonly { period: number; startMs: number }[];
}

/** One sample a complete period, stamped with its end. Rejects with FeedFailure. */
export async function computeKpiSeries(
  ingest: FeedIngest,
  request: KpiSeriesRequest,
  signal: AbortSignal,
): Promise<KpiSeries[]> {
  const { spec, connector } = ingest;
  const { endsMs, periods, picked } = planFetch(ingest, request);
  const readers =
    endsMs.length > 0
      ? await fetchPeriodRows({ spec, connector, live: ingest.liveWriter() }, periods, signal, { picked })
      : [];
  return spec.rollups.map((rollup) => ({
    kpi: rollup.kpi,
    unit: rollup.unit,
    timesMs: Float64Array.from(endsMs),
    samples: readers.map((reader) => foldRollup(rollup, reader)),
    ...(request.grouping && { groups: foldGroups(rollup, readers, request.grouping) }),
  }));
}

/**
 * Hours and days are asked for as they are. What states something at the end of a week, month, quarter or year is asked for
 * day by day and read at those ends; the mean of a month of measurements is more than a source can be asked for.
 */
function planFetch({ spec }: FeedIngest, { toMs, period, count }: KpiSeriesRequest): FetchPlan {
  const endsMs = lastPeriodEnds(toMs, period, count);
  const lastMs = endsMs.at(-1) ?? toMs;
  const pick = (indexOf: (endMs: number) => number) =>
    endsMs.map((endMs) => ({ period: indexOf(endMs), startMs: addPeriods(endMs, period, -1) }));
  if (period === 'hour' || period === 'day') {
    const periodMs = period === 'hour' ? HOUR_MS : DAY_MS;
    const periods = { fromMs: lastMs - endsMs.length * periodMs, periodMs, count: endsMs.length };
    return { endsMs, periods, picked: pick((endMs) => (endMs - periods.fromMs) / periodMs - 1) };
  }
  if (isMeasured(spec)) {
    throw new FeedFailure({
      kind: 'no-history',
      sourceId: spec.source,
      detail: `histories of measurements are asked for by hour or day, not by ${period}`,
    });
  }
  const fromMs = addPeriods(periodStart(toMs, period), period, -count);
  const days = (lastMs - fromMs) / DAY_MS;
  return {
    endsMs,
    periods: { fromMs, periodMs: DAY_MS, count: days },
    picked: pick((endMs) => (endMs - fromMs) / DAY_MS - 1),
  };
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
