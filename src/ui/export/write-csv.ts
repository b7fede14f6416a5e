// A table as CSV: RFC 4180, UTF-8 with a byte-order mark, numbers with a point, times in ISO 8601; texts cannot become formulas.
import type { Language } from '#kernel/localized-text.ts';
import { isoLocal, wellFormed } from './cell-text.ts';
import { columnTitle } from './column-title.ts';
import type { ExportColumn, ExportTable, ExportValue } from './export-table.ts';

/** Rows that are handed over at once. */
const ROWS_A_CHUNK = 200;
/** What spreadsheets take for the beginning of a formula, full-width signs and leading blanks included, be it guarded already. */
const FORMULA = /^'*(?:\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u;

/** The file, chunk by chunk: the byte-order mark first, so that spreadsheets read the Vietnamese letters right. */
export function* csvChunks({ columns, rows }: ExportTable, language: Language): Generator<string> {
  yield `\uFEFF${writeLine(columns.map((column) => quote(columnTitle(column, language))))}`;
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(writeLine(columns.map((column, index) => writeValue(column, row[index] ?? null))));
    if (lines.length < ROWS_A_CHUNK) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

/**
 * An apostrophe before a text that a spreadsheet would run (CWE-1236); whoever reads the file takes one off where FORMULA
 * holds without it. Numbers are no texts: −5 stays −5.
 */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

function writeValue({ kind }: ExportColumn, value: ExportValue): string {
  if (typeof value !== 'number') return value === null ? '' : quote(value);
  if (!Number.isFinite(value)) return '';
  return kind === 'time' ? isoLocal(value) : String(value);
}

function quote(text: string): string {
  const safe = guardFormula(wellFormed(text));
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function writeLine(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
