// The interns of every semester, all institutions together. Pure.
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { sumOver } from '../skills/sum-over.ts';

/** One semester: places by what became of them; they add up to the places offered. */
export interface Semester {
  label: string;
  startsAtMs: number;
  completed: number;
  atWork: number;
  leftEarly: number;
  empty: number;
}

/** Semesters in the order of time; rows without a semester are left out. */
export function semestersOf(table: Table): Semester[] {
  const rowsOf = new Map<string, number[]>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const label = textAt(table, 'semester', row);
    if (label !== '') rowsOf.set(label, [...(rowsOf.get(label) ?? []), row]);
  }
  return [...rowsOf]
    .map(([label, rows]) => {
      const filled = sumOver(table, rows, 'placesFilled');
      const completed = sumOver(table, rows, 'internshipsCompleted');
      const isOver = rows.every((row) => textAt(table, 'state', row) === 'finished');
      return {
        label,
        startsAtMs: Math.min(...rows.map((row) => numberAt(table, 'startsAt', row))),
        completed,
        atWork: isOver ? 0 : filled - completed,
        leftEarly: isOver ? filled - completed : 0,
        empty: sumOver(table, rows, 'placesOffered') - filled,
      };
    })
    .sort((a, b) => a.startsAtMs - b.startsAtMs);
}
