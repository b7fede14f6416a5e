// From the worker's table to the batch that is sent: a patch of the changed rows where that is less, else the whole.
import type { KpiSample, TableBatch } from '#kernel/table/columns.ts';
import { compactDictionary, copyColumn, gather } from '../writer/column-store.ts';
import type { ColumnWriter } from '../writer/column-writer.ts';

/** Above this share of changed rows a whole table is cheaper for the page than a patch. */
const LARGEST_PATCH_SHARE = 0.3;

/** Builds the next batch of a table; all arrays are fresh. The writer then counts as sent. */
export function buildBatch(
  tableId: string,
  sequence: number,
  writer: ColumnWriter,
  kpis: readonly KpiSample[],
  latestMs: number,
): TableBatch {
  const rowCount = writer.ids.length;
  for (const store of writer.columns) if (compactDictionary(store, rowCount)) writer.hasNewColumns = true;
  const rows = patchRows(writer);
  const isWhole = writer.hasNewIds || writer.hasNewColumns;
  const columns = isWhole ? writer.columns : writer.columns.filter((store) => store.isDirty);
  const batch: TableBatch = {
    tableId,
    sequence,
    rowCount,
    ids: writer.hasNewIds ? writer.ids.slice() : null,
    rows,
    columns: columns.map((store) => copyColumn(store, rowCount, rows)),
    geometry: writer.hasNewGeometry ? writer.geometry.build(rowCount) : null,
    observedAtMs: pick(writer.observedAtMs, rowCount, rows),
    receivedAtMs: pick(writer.receivedAtMs, rowCount, rows),
    quality: pick(writer.quality, rowCount, rows),
    watermarkMs: watermarkOf(writer, latestMs),
    kpis: [...kpis],
  };
  writer.markSent();
  return batch;
}

/** Newest phenomenon time at or before `latestMs` (a clock that runs ahead must not make a table look fresh); NaN when empty. */
export function watermarkOf(writer: ColumnWriter, latestMs: number): number {
  let newestMs = Number.NaN;
  for (let row = 0; row < writer.ids.length; row += 1) {
    const atMs = writer.observedAtMs[row] ?? Number.NaN;
    if (atMs <= latestMs && !(atMs <= newestMs)) newestMs = atMs;
  }
  return newestMs;
}

/** The changed rows, ascending, or null when the table must travel whole. */
function patchRows(writer: ColumnWriter): Uint32Array | null {
  const rowCount = writer.ids.length;
  if (writer.hasNewIds || writer.hasNewColumns) return null;
  if (writer.changedCount > LARGEST_PATCH_SHARE * rowCount) return null;
  const rows = new Uint32Array(writer.changedCount);
  let next = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (!writer.changed[row]) continue;
    rows[next] = row;
    next += 1;
  }
  return rows;
}

function pick<Values extends Float64Array | Uint8Array>(
  values: Values,
  rowCount: number,
  rows: Uint32Array | null,
): Values {
  return rows ? gather(values, rows) : (values.slice(0, rowCount) as Values);
}
