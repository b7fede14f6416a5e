// Columns that every report of a unit has, and columns of counts that bear the names of their attributes.
import type { ColumnMapping } from '#kernel/feed/feed.ts';

/** Columns by which a row is named and told which unit it belongs to. */
export const UNIT_COLUMNS: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
];

/** Columns of people or pieces, none negative. */
export function countColumns(unit: '{person}' | '{count}', names: readonly string[]): ColumnMapping[] {
  return names.map((name) => ({
    column: name,
    kind: 'number',
    attribute: name,
    unit,
    range: [0, 10_000_000],
  }));
}
