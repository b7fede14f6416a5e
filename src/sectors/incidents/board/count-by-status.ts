// The register as a matrix: how many incidents of each category stand in each status. Pure.
import { textAt, type Table } from '#kernel/table/table.ts';
import { CATEGORY_WORDS, STATUS_WORDS } from '../kinds.ts';

/** One category with its counts in the order of `STATUS_WORDS`. */
export interface CategoryCounts {
  category: string;
  counts: readonly number[];
}

/** Counts of every category that occurs, in the order of `CATEGORY_WORDS`, unknown categories last by name. */
export function countByStatus(table: Table): CategoryCounts[] {
  const statuses = Object.keys(STATUS_WORDS);
  const counts = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const status = statuses.indexOf(textAt(table, 'status', row));
    if (status === -1) continue;
    const category = textAt(table, 'category', row);
    const line = counts.get(category) ?? statuses.map(() => 0);
    line[status] = (line[status] ?? 0) + 1;
    counts.set(category, line);
  }
  const known = Object.keys(CATEGORY_WORDS);
  const rank = (category: string) => (known.includes(category) ? known.indexOf(category) : known.length);
  return [...counts]
    .map(([category, line]) => ({ category, counts: line }))
    .sort((a, b) => rank(a.category) - rank(b.category) || a.category.localeCompare(b.category));
}
