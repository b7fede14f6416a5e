// A live table on the page's side: the batches of one feed applied in order. Pure; `live/tables.ts` holds the current ones.
import type { Column, GeometryBlock, IdList, NumberColumn, TableBatch, TextColumn } from './columns.ts';
import { lazyTextColumn } from './packed-batch.ts';
import type { Language } from '#kernel/localized-text.ts';
import { QUALITY } from '#kernel/quality.ts';

/** One table at one revision. Arrays may be shared with the previous revision; nobody but `applyBatch` writes them. */
export interface Table {
  id: string;
  revision: number;
  rowCount: number;
  /** Made when first read; for one of them there is `idAt`. */
  readonly ids: readonly string[];
  /** The same unread. */
  idList: IdList;
  columns: ReadonlyMap<string, Column>;
  geometry: GeometryBlock;
  /** Increases only when rows or geometry changed, so that layers re-send geometry only then. */
  geometryRevision: number;
  observedAtMs: Float64Array;
  receivedAtMs: Float64Array;
  quality: Uint8Array;
  watermarkMs: number;
  /** Row of an entity id, or -1. */
  rowOf(id: string): number;
}

const NO_GEOMETRY: GeometryBlock = {
  kind: 'none',
  anchors: new Float64Array(0),
  positions: new Float64Array(0),
  rowStarts: new Uint32Array(0),
  ringStarts: new Uint32Array(0),
  ringIsOuter: new Uint8Array(0),
};

/** The next revision of a table; `previous` is undefined for the first batch. A patch without its table is refused. */
export function applyBatch(previous: Table | undefined, batch: TableBatch): Table {
  const newIds = newIdsOf(batch);
  if (!previous && (batch.rows || !newIds)) throw new Error(`first batch of ${batch.tableId} must be whole`);
  const idList = newIds ?? previous?.idList ?? listOf([]);
  return {
    id: batch.tableId,
    revision: (previous?.revision ?? 0) + 1,
    rowCount: batch.rowCount,
    idList,
    get ids() {
      return idList.all();
    },
    columns: nextColumns(newIds ? undefined : previous, batch),
    geometry: batch.geometry ?? previous?.geometry ?? NO_GEOMETRY,
    geometryRevision: (previous?.geometryRevision ?? 0) + (batch.geometry || newIds ? 1 : 0),
    observedAtMs: nextArray(previous?.observedAtMs, batch.observedAtMs, batch.rows),
    receivedAtMs: nextArray(previous?.receivedAtMs, batch.receivedAtMs, batch.rows),
    quality: nextArray(previous?.quality, batch.quality, batch.rows),
    watermarkMs: batch.watermarkMs,
    rowOf: newIds || !previous ? createRowLookup(idList) : previous.rowOf,
  };
}

/** The id of one row; '' beyond the end. */
export function idAt(table: Table, row: number): string {
  return table.idList.at(row);
}

/** The numbers of a column, or undefined when the table has no such number or time column. */
export function numbersOf(table: Table, name: string): NumberColumn | undefined {
  const column = table.columns.get(name);
  return column && column.kind !== 'text' ? column : undefined;
}

/** The texts of a column, or undefined when the table has no such text column. */
export function textsOf(table: Table, name: string): TextColumn | undefined {
  const column = table.columns.get(name);
  return column?.kind === 'text' ? column : undefined;
}

/** One number; NaN when the row or the column is missing. */
export function numberAt(table: Table, name: string, row: number): number {
  return numbersOf(table, name)?.values[row] ?? Number.NaN;
}

/** One text; '' when the row or the column is missing. */
export function textAt(table: Table, name: string, row: number): string {
  const column = textsOf(table, name);
  if (!column) return '';
  const code = column.codes[row] ?? 0;
  return column.textOf ? column.textOf(code) : (column.dictionary[code] ?? '');
}

/** One text in a language: the column `<name>@en` where the screen is English and that text exists, else `<name>`. */
export function localizedTextAt(table: Table, name: string, row: number, language: Language): string {
  const translated = language === 'en' ? textAt(table, `${name}@en`, row) : '';
  return translated || textAt(table, name, row);
}

/** The recorded quality of a row (staleness not considered); missing beyond the end. */
export function qualityAt(table: Table, row: number): number {
  return table.quality[row] ?? QUALITY.missing;
}

function newIdsOf({ ids, lazyIds }: TableBatch): IdList | undefined {
  return ids ? listOf(ids) : lazyIds;
}

function listOf(ids: readonly string[]): IdList {
  return { all: () => ids, at: (row) => ids[row] ?? '', rowOf: (id) => ids.indexOf(id) };
}

function nextColumns(previous: Table | undefined, batch: TableBatch): ReadonlyMap<string, Column> {
  const columns = new Map(previous?.columns);
  for (const column of batch.columns)
    columns.set(column.name, mergeColumn(columns.get(column.name), column, batch));
  return columns;
}

function mergeColumn(previous: Column | undefined, column: Column, { rows, rowCount }: TableBatch): Column {
  if (!rows) return column;
  if (column.kind === 'text') {
    const codes = previous?.kind === 'text' ? previous.codes.slice() : new Uint32Array(rowCount);
    for (let index = 0; index < rows.length; index += 1) codes[rows[index] ?? 0] = column.codes[index] ?? 0;
    const { name, textOf } = column;
    return lazyTextColumn(name, codes, () => column.dictionary, textOf);
  }
  const values =
    previous && previous.kind !== 'text'
      ? previous.values.slice()
      : new Float64Array(rowCount).fill(Number.NaN);
  for (let index = 0; index < rows.length; index += 1)
    values[rows[index] ?? 0] = column.values[index] ?? Number.NaN;
  return { ...column, values };
}

function nextArray<Values extends Float64Array | Uint8Array>(
  previous: Values | undefined,
  values: Values,
  rows: Uint32Array | null,
): Values {
  if (!rows || !previous) return values;
  const next = previous.slice() as Values;
  for (let index = 0; index < rows.length; index += 1) next[rows[index] ?? 0] = values[index] ?? 0;
  return next;
}

/** Ids whose rows are remembered at most, a table. */
const REMEMBERED_ROWS = 1000;

/**
 * Looks ids up one by one and remembers what was asked for. Only what a person selects is ever asked: an index of all ids
 * would take five megabytes for a hundred thousand rows, a search five milliseconds once.
 */
function createRowLookup(idList: IdList): (id: string) => number {
  const known = new Map<string, number>();
  return (id) => {
    const row = known.get(id);
    if (row !== undefined) return row;
    if (known.size >= REMEMBERED_ROWS) known.clear();
    const found = idList.rowOf(id);
    known.set(id, found);
    return found;
  };
}
