// Reads a writer's rows for roll-ups and derived columns, with the quality that a screen would show at that moment.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { RowReader } from '#kernel/table/rollup.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { textOf } from '../writer/column-store.ts';
import type { ColumnWriter } from '../writer/column-writer.ts';

/** A reader at `nowMs`; `confirmedAtMs` is when the source last answered (it keeps registers fresh). */
export function createTableReader(
  writer: ColumnWriter,
  spec: FeedSpec,
  nowMs: number,
  confirmedAtMs: number,
): RowReader {
  return {
    rowCount: writer.ids.length,
    number: (column, row) => numberIn(writer, column, row),
    text: (column, row) => textIn(writer, column, row),
    observedAtMs: (row) => writer.observedAtMs[row] ?? Number.NaN,
    quality: (row) =>
      effectiveQuality(
        writer.quality[row] ?? QUALITY.missing,
        writer.observedAtMs[row] ?? Number.NaN,
        nowMs,
        spec,
        confirmedAtMs,
      ),
  };
}

/** A number of a row; NaN when the column is missing or holds texts. */
export function numberIn(writer: ColumnWriter, column: string, row: number): number {
  const store = writer.columns[writer.columnIndex(column)];
  return store && store.kind !== 'text' ? (store.values[row] ?? Number.NaN) : Number.NaN;
}

/** A text of a row; '' when the column is missing or holds numbers. */
export function textIn(writer: ColumnWriter, column: string, row: number): string {
  return textOf(writer.columns[writer.columnIndex(column)], row);
}
