// The order of a table's rows as row indices: columns are never copied, 100 k rows cost one Uint32Array.
import { localizedTextAt, numbersOf, textsOf, type Table } from '#kernel/table/table.ts';
import type { Language } from '#kernel/localized-text.ts';

/** Names of the two columns that every table has beside its own. */
export const OBSERVED_AT = '@observedAt';
/** Quality as recorded; see OBSERVED_AT. */
export const QUALITY_COLUMN = '@quality';
/** The entity id; see OBSERVED_AT. */
export const ENTITY_ID = '@id';

/** A sorting of one column. */
export interface Sorting {
  column: string;
  direction: 'ascending' | 'descending';
}

/** The order of each table that was worked out last: a file of what is on the screen must not sort it all once more. */
const lastOrders = new WeakMap<Table, { asked: readonly unknown[]; order: Uint32Array }>();

/**
 * Row indices in reading order; `rows` restricts them. Missing values come last in both directions, equal values keep
 * the table's order, and texts follow the alphabet of the language. The same question gives the same array: not to be changed.
 */
export function sortRows(
  table: Table,
  sorting: Sorting | null,
  language: Language,
  rows?: Uint32Array,
): Uint32Array {
  const asked = [sorting?.column, sorting?.direction, language, rows];
  const last = lastOrders.get(table);
  if (last && asked.every((part, index) => part === last.asked[index])) return last.order;
  const order = computeOrder(table, sorting, language, rows);
  lastOrders.set(table, { asked, order });
  return order;
}

function computeOrder(
  table: Table,
  sorting: Sorting | null,
  language: Language,
  rows: Uint32Array | undefined,
): Uint32Array {
  const order = rows ? rows.slice() : Uint32Array.from({ length: table.rowCount }, (_, row) => row);
  if (!sorting) return order;
  const keys = sortKeys(table, sorting.column, language);
  if (!keys) return order;
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return order.sort((a, b) => {
    const [first, second] = [keys[a] ?? Number.NaN, keys[b] ?? Number.NaN];
    const isMissing = Number.isNaN(first);
    if (isMissing || Number.isNaN(second))
      return isMissing === Number.isNaN(second) ? a - b : isMissing ? 1 : -1;
    return first === second ? a - b : (first - second) * sign;
  });
}

/** One number a row by which to sort; NaN is missing. */
function sortKeys(table: Table, column: string, language: Language): ArrayLike<number> | undefined {
  if (column === OBSERVED_AT) return table.observedAtMs;
  if (column === QUALITY_COLUMN) return table.quality;
  if (column === ENTITY_ID) return alphabeticalRanks(table.ids, language);
  const numbers = numbersOf(table, column);
  if (numbers) return numbers.values;
  const texts = textsOf(table, column);
  if (!texts) return undefined;
  if (language === 'en' && textsOf(table, `${column}@en`)) {
    const shown = Array.from({ length: table.rowCount }, (_, row) =>
      localizedTextAt(table, column, row, 'en'),
    );
    return alphabeticalRanks(shown, language);
  }
  const ranks = alphabeticalRanks(texts.dictionary, language);
  return Float64Array.from(texts.codes, (code) => ranks[code] ?? Number.NaN);
}

/** Places in the alphabet of the language; '' is missing. Each different text is compared once, not once a row. */
function alphabeticalRanks(texts: readonly string[], language: Language): Float64Array {
  const collator = new Intl.Collator(language, { numeric: true });
  const distinct = [...new Set(texts)].sort(collator.compare);
  const rankOf = new Map(distinct.map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => (text === '' ? Number.NaN : (rankOf.get(text) ?? Number.NaN)));
}
