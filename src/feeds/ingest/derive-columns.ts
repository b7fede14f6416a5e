// Computes the derived columns of all rows; some depend on the time of day, so they are computed at every poll.
import type { DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import type { ColumnWriter } from '../writer/column-writer.ts';
import type { ColumnShape } from '../writer/row-table.ts';
import type { HourlyHistory } from './hourly-history.ts';
import { numberIn, textIn } from './table-reader.ts';

/** The fixed columns of a feed: mapped ones in the mapping's order, then derived ones. */
export function columnShapes(spec: FeedSpec): ColumnShape[] {
  const derived = (spec.derived ?? []).map(({ column, kind, unit }) => ({
    column,
    kind,
    unit,
    isComputed: true,
  }));
  return [...spec.columns, ...derived];
}

/** Writes every derived column of every row as of `nowMs`. One input object serves all rows. */
export function deriveColumns(
  writer: ColumnWriter,
  spec: FeedSpec,
  history: HourlyHistory,
  nowMs: number,
): void {
  if (!spec.derived) return;
  let row = 0;
  const input: DerivationInput & { observedAtMs: number } = {
    number: (column) => numberIn(writer, column, row),
    text: (column) => textIn(writer, column, row),
    observedAtMs: Number.NaN,
    nowMs,
    hourly: (column) => history.newestFirst(column, writer.ids[row] ?? '', input.observedAtMs),
  };
  const targets = spec.derived.map(({ column, compute }) => ({ index: writer.columnIndex(column), compute }));
  for (row = 0; row < writer.ids.length; row += 1) {
    input.observedAtMs = writer.observedAtMs[row] ?? Number.NaN;
    for (const { index, compute } of targets) writer.setComputed(index, row, compute(input));
  }
}
