// What the production panel draws, read from the tables: months of this year over last year's, branches by growth. Pure.
import type { Language } from '#kernel/localized-text.ts';
import { idAt, localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import type { ComparisonSeries } from '#charts/comparison/comparison-slots.ts';
import type { RankedItem } from '#charts/ranking/rank-items.ts';

/** Oil and gas are counted apart from everything else. */
export type Basis = 'without-oil' | 'oil';

/** The months of the newest year over those of the year before. */
export function monthsOf(table: Table, column: string): ComparisonSeries {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  const startOf = (row: number) => numberAt(table, 'startAt', row);
  rows.sort((a, b) => startOf(a) - startOf(b));
  const yearMs = periodStart(startOf(rows.at(-1) ?? -1), 'year');
  const scenario = (from: readonly number[]) => ({
    timesMs: from.map(startOf),
    values: from.map((row) => numberAt(table, column, row)),
  });
  return {
    actual: scenario(rows.filter((row) => startOf(row) >= yearMs)),
    previousYear: scenario(rows.filter((row) => startOf(row) < yearMs)),
  };
}

/** Branches of a basis with their growth since January. */
export function branchGrowth(table: Table, basis: Basis, language: Language): RankedItem[] {
  return Array.from({ length: table.rowCount }, (_, row) => row)
    .filter((row) => textAt(table, 'basis', row) === basis)
    .map((row) => ({
      key: idAt(table, row),
      label: localizedTextAt(table, 'name', row, language),
      value: numberAt(table, 'growthYearToDate', row),
    }));
}
