// The events of a month over the units whose report is fresh, and the sex ratio of their last twelve months. Pure.
import { numberAt, type Table } from '#kernel/table/table.ts';

/** Events of the month and of the same month last year, over the same units. */
export interface EventSum {
  value: number;
  lastYear: number;
}

/** Both sums of one kind of event; a unit counts only where it states both months, NaN where none does. */
export function sumEvents(table: Table, rows: readonly number[], event: string): EventSum {
  const pairs = rows
    .map((row) => [numberAt(table, event, row), numberAt(table, `${event}SamePeriodLastYear`, row)] as const)
    .filter(([value, lastYear]) => !Number.isNaN(value) && !Number.isNaN(lastYear));
  const sum = (index: 0 | 1) =>
    pairs.length === 0 ? Number.NaN : pairs.reduce((total, pair) => total + pair[index], 0);
  return { value: sum(0), lastYear: sum(1) };
}

/** Boys to 100 girls over the rows that state both; NaN without a girl. */
export function sexRatioOf(table: Table, rows: readonly number[]): number {
  let [boys, girls] = [0, 0];
  for (const row of rows) {
    const [male, female] = [
      numberAt(table, 'maleBirthsInYear', row),
      numberAt(table, 'femaleBirthsInYear', row),
    ];
    if (Number.isNaN(male) || Number.isNaN(female)) continue;
    boys += male;
    girls += female;
  }
  return girls > 0 ? (100 * boys) / girls : Number.NaN;
}
