// One growing column of a table in the worker: numbers, or texts as codes into an append-only dictionary.
import type { Column, ColumnKind } from '#kernel/table/columns.ts';
import { ByteInterner } from '../text/byte-interner.ts';

/** A column under construction; `values` of a text column are codes into the texts (0 = missing). */
export interface ColumnStore {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly unit: string;
  values: Float64Array | Uint32Array;
  /** Code to text; 0 is ''. */
  texts: ByteInterner;
  /** Some row differs from what was sent last. */
  isDirty: boolean;
  /** What the row being written has here, and the number of that row; of another row it has nothing. */
  staged: number;
  stagedIn: number;
}

/** What columns of numbers have for texts: hundreds of them are made before the first figure. */
const NO_TEXTS = createTexts();

/** Creates a column of missing values for `capacity` rows. */
export function createColumnStore(
  name: string,
  kind: ColumnKind,
  unit: string,
  capacity: number,
): ColumnStore {
  const values = kind === 'text' ? new Uint32Array(capacity) : new Float64Array(capacity).fill(Number.NaN);
  return {
    name,
    kind,
    unit,
    values,
    texts: kind === 'text' ? createTexts() : NO_TEXTS,
    isDirty: false,
    staged: Number.NaN,
    stagedIn: 0,
  };
}

/** The value that means missing in a column's `values`. */
export function missingValue(store: ColumnStore): number {
  return store.kind === 'text' ? 0 : Number.NaN;
}

/** The text of a row; '' when it is missing or the column holds numbers. */
export function textOf(store: ColumnStore | undefined, row: number): string {
  return store?.kind === 'text' ? (store.texts.texts[store.values[row] ?? 0] ?? '') : '';
}

/** Gives a column room for `capacity` rows; new rows are missing. */
export function resizeColumn(store: ColumnStore, capacity: number): void {
  const next =
    store.kind === 'text' ? new Uint32Array(capacity) : new Float64Array(capacity).fill(Number.NaN);
  next.set(store.values.subarray(0, capacity));
  store.values = next;
}

/**
 * Drops texts that no row uses, once they outnumber the rows: a text that differs in every poll would otherwise grow the
 * dictionary for ever. A new one is made, because the old one may be in use on the page.
 */
export function compactDictionary(store: ColumnStore, rowCount: number): boolean {
  const { texts } = store.texts;
  if (store.kind !== 'text' || texts.length < 1024 || texts.length < 2 * rowCount) return false;
  store.texts = createTexts();
  for (let row = 0; row < rowCount; row += 1)
    store.values[row] = store.texts.internText(texts[store.values[row] ?? 0] ?? '');
  return true;
}

/** A transferable copy of the first `rowCount` rows, or of the given rows. */
export function copyColumn(store: ColumnStore, rowCount: number, rows: Uint32Array | null): Column {
  const { name, kind, unit } = store;
  const values = rows ? gather(store.values, rows) : store.values.slice(0, rowCount);
  if (kind === 'text') return { kind, name, codes: values as Uint32Array, dictionary: store.texts.texts };
  return { kind, name, unit, values: values as Float64Array };
}

/** The values of the given rows, in their order. */
export function gather<Values extends Float64Array | Uint32Array | Uint8Array>(
  values: Values,
  rows: Uint32Array,
): Values {
  const picked = values.slice(0, rows.length) as Values;
  for (let index = 0; index < rows.length; index += 1) picked[index] = values[rows[index] ?? 0] ?? 0;
  return picked;
}

function createTexts(): ByteInterner {
  const texts = new ByteInterner();
  texts.internText('');
  return texts;
}
