// The history of one entity: mapped columns as the source keeps them, derived columns computed hour by hour.
import type { IngestRequest, Series } from '#kernel/feed/ingest-message.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import type { FeedIngest } from '../feed-ingest.ts';
import { completePeriods } from './kpi-series.ts';
import { fetchPeriodRows } from './period-rows.ts';

/** The series of the asked number columns, in the order asked; columns that are no numbers are left out. */
export async function fetchColumnSeries(
  ingest: FeedIngest,
  { entityId, columns, fromMs, toMs }: Extract<IngestRequest, { kind: 'series' }>,
  signal: AbortSignal,
): Promise<Series[]> {
  const { spec, connector } = ingest;
  const mapped = spec.columns.flatMap(({ column }, index) => (columns.includes(column) ? [index] : []));
  const derived = (spec.derived ?? []).filter(
    ({ column, kind }) => kind === 'number' && columns.includes(column),
  );
  const series =
    mapped.length > 0 ? await connector.fetchSeries({ entityId, columns: mapped, fromMs, toMs, signal }) : [];
  if (derived.length > 0) {
    const periods = completePeriods(fromMs, toMs, HOUR_MS);
    const source = { spec, connector, live: ingest.liveWriter() };
    const readers = await fetchPeriodRows(source, periods, signal, entityId);
    const timesMs = Float64Array.from(readers, (_, period) => periods.fromMs + (period + 1) * HOUR_MS);
    for (const { column, unit } of derived) {
      const values = Float64Array.from(readers, (reader) => reader.number(column, reader.rowOf(entityId)));
      series.push({ column, unit: unit ?? '1', timesMs: timesMs.slice(), values });
    }
  }
  return series.sort((a, b) => columns.indexOf(a.column) - columns.indexOf(b.column));
}
