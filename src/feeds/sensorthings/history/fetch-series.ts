// The history of one row as numeric series: the observations of the datastream behind each column.
import type { Series } from '#kernel/feed/ingest-message.ts';
import type { SeriesRequest } from '../../connector/connector.ts';
import { compilePlan, type ColumnTarget } from '../../mapping/decode-plan.ts';
import { readNumber } from '../../mapping/read-value.ts';
import { unitFromText } from '../../mapping/unit-text.ts';
import { datastreamOf, resultAt, stationOf, walkObservations, type HistoryAccess } from './history-access.ts';

/** The series of number columns, ascending in time; empty for columns that no datastream fills. */
export async function fetchSeries(
  access: HistoryAccess,
  { entityId, columns, fromMs, toMs, signal }: SeriesRequest,
): Promise<Series[]> {
  const targets = compilePlan(access.spec).byColumn.filter(
    ({ column, mapping }) => columns.includes(column) && mapping.kind === 'number',
  );
  const station = targets.length > 0 ? await stationOf(access, entityId, signal) : undefined;
  const series: Series[] = [];
  for (const target of targets) {
    const points = new Map<number, number>();
    const source = station && datastreamOf(station, target.mapping.attribute);
    if (source) {
      const { address, path } = source;
      await walkObservations(access, address.key, [fromMs, toMs], signal, ({ result, endMs }) => {
        const value = numberOf(resultAt(result, path), address.unit, target);
        if (!Number.isNaN(value) && endMs >= fromMs && endMs <= toMs) points.set(endMs, value);
      });
    }
    series.push(toSeries(target, points));
  }
  return series;
}

/** A result in the unit of a column; NaN for what is none. */
export function numberOf(result: unknown, unit: string, target: ColumnTarget): number {
  if (result === undefined || result === null) return Number.NaN;
  const number = readNumber(result, unitFromText(unit) ?? unit, target);
  return typeof number === 'number' ? number : Number.NaN;
}

/** Times ascend; services need not keep to the order that was asked for. */
function toSeries({ mapping }: ColumnTarget, points: ReadonlyMap<number, number>): Series {
  const sorted = [...points].sort(([a], [b]) => a - b);
  return {
    column: mapping.column,
    unit: mapping.unit ?? '1',
    timesMs: Float64Array.from(sorted, ([atMs]) => atMs),
    values: Float64Array.from(sorted, ([, value]) => value),
  };
}
