// A view's data as it leaves the program: typed columns, rows one after the other, and what a reader must know about them.

/** A cell: a text, a number (epoch ms in columns of times), or nothing; NaN and infinities are nothing too. */
export type ExportValue = string | number | null;

/** One column; `unit` is UCUM and stands, written, behind the title. */
export interface ExportColumn {
  key: string;
  title: string;
  kind: 'text' | 'number' | 'time';
  unit?: string;
}

/** A name and what is to be known under it: source, as-of, licence. */
export type ExportNote = readonly [name: string, text: string];

/** A table to export. Rows are taken one by one, a slice of them at a time, so that a hundred thousand do not stop the page. */
export interface ExportTable {
  title: string;
  columns: readonly ExportColumn[];
  rows: Iterable<readonly ExportValue[]>;
  notes: readonly ExportNote[];
}
