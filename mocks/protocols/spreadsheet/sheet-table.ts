// A table as whoever fills it in sees it, before it becomes a file.

/** A value of a cell; a date is an instant, an empty cell null. */
export type TableValue = string | number | boolean | Date | null;

/** One column; `words` are the only texts that its cells may hold. */
export interface TableColumn {
  title: string;
  kind: 'text' | 'number' | 'date';
  words?: readonly string[];
}

/** One sheet. */
export interface SheetTable {
  name: string;
  columns: readonly TableColumn[];
  rows: readonly (readonly TableValue[])[];
}

const LOCAL_OFFSET_MS = 7 * 3_600_000;

/** The wall-clock time of the province as epoch ms of UTC. */
export function wallTimeMs(date: Date): number {
  return date.getTime() + LOCAL_OFFSET_MS;
}
