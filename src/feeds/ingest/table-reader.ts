// Reads a writer's rows for roll-ups and derived columns, with the quality that a screen would show at that moment.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { RowReader } from '#kernel/table/rollup.ts';
import { effectiveQuality } from '#kernel/time/freshness.ts';
import { textOf, type ColumnStore } from '../writer/column-store.ts';
import type { ColumnWriter } from '../writer/column-writer.ts';

/** A reader at `nowMs`; `confirmedAtMs` is when the source last answered (it keeps registers fresh). */
export function createTableReader(
  writer: ColumnWriter,
  spec: FeedSpec,
  nowMs: number,
  confirmedAtMs: number,
): RowReader {
  // Who reads rows reads one column after another: its store is looked up once.
  let latestName: string | null = null;
  let latest: ColumnStore | undefined;
  const storeOf = (name: string) => {
    if (name === latestName) return latest;
    latestName = name;
    latest = writer.columns[writer.columnIndex(name)];
    return latest;
  };
  return {
    rowCount: writer.ids.length,
    number: (column, row) => numberOf(storeOf(column), row),
    text: (column, row) => textOf(storeOf(column), row),
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
  return numberOf(writer.columns[writer.columnIndex(column)], row);
}

function numberOf(store: ColumnStore | undefined, row: number): number {
  return store && store.kind !== 'text' ? (store.values[row] ?? Number.NaN) : Number.NaN;
}

/** A text of a row; '' when the column is missing or holds numbers. */
export function textIn(writer: ColumnWriter, column: string, row: number): string {
  return textOf(writer.columns[writer.columnIndex(column)], row);
}
