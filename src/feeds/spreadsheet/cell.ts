// A sheet as rows of cells, wherever it comes from, and what its cells are called.

/** What a cell holds; a date has its wall-clock time as epoch ms of UTC in `number`, an error its code in `text`. */
export interface Cell {
  kind: 'empty' | 'text' | 'number' | 'percent' | 'date' | 'boolean' | 'error';
  /** As typed, or as a person would read it. */
  text: string;
  number: number;
}

/** One table of a file. */
export interface Sheet {
  name: string;
  rows: readonly (readonly Cell[])[];
  /** Cells that are one on the screen, as zero-based corners, both included. */
  merges: readonly Merge[];
}

/** A merged range. */
export interface Merge {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** A cell that nothing was typed into. */
export const EMPTY_CELL: Cell = { kind: 'empty', text: '', number: Number.NaN };

/** A cell of a file that knows texts only. */
export function textCell(text: string): Cell {
  const typed = text.trim();
  return typed === '' ? EMPTY_CELL : { kind: 'text', text: typed, number: Number.NaN };
}

/** `A1` of zero-based row and column. */
export function cellName(row: number, column: number): string {
  return columnName(column) + String(row + 1);
}

/** `A` … `Z`, `AA` … of a zero-based column. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Zero-based row and column of `C7` or `$C$7`; undefined for what is no such name. */
export function parseCellName(name: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name);
  if (!match) return undefined;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** Names are the same whatever their case and spaces, and however their accents are stored. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}
