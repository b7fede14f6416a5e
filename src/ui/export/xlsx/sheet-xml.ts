// One worksheet as XML, chunk by chunk: typed cells, a frozen head with filters, columns as wide as what they hold.
import { LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';
import { isoLocal } from '../cell-text.ts';
import type { ExportColumn, ExportValue } from '../export-table.ts';
import { escapeCell } from './escape-xml.ts';
import { STYLE, WORKSHEET, XML_HEAD } from './workbook-parts.ts';

const DAY_MS = 86_400_000;
/** Day 0 of the 1900 date system, as it counts from 1 March 1900 on. */
const EPOCH_MS = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
const LAST_SERIAL = 2_958_466;
/** Limits of the format: rows of a sheet, characters of a cell. */
const MOST_ROWS = 1_048_576;
const MOST_UNITS = 32_767;
const ROWS_A_CHUNK = 200;
/** Widths in characters. */
const WIDTH = { least: 8, most: 60, time: 20, number: 12 } as const;
/** Rows whose texts decide how wide a column is. */
const MEASURED_ROWS = 200;

/** A sheet to write: titles are written already. */
export interface SheetContent {
  columns: readonly (Pick<ExportColumn, 'kind'> & { title: string })[];
  rows: Iterable<readonly ExportValue[]>;
}

/** What a reader of the file is told: the format holds no longer texts. */
export interface SheetLosses {
  cutTexts: number;
}

/** More rows than a sheet can hold. */
export class TooManyRows extends Error {
  override name = 'TooManyRows';
}

/** The sheet; `losses` counts while it is written. Throws TooManyRows. */
export function* sheetChunks({ columns, rows }: SheetContent, losses: SheetLosses): Generator<string> {
  const iterator = rows[Symbol.iterator]();
  const first: (readonly ExportValue[])[] = [];
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    first.push(next.value);
    if (first.length >= MEASURED_ROWS) break;
  }
  yield `${XML_HEAD}${WORKSHEET}<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${writeWidths(columns, first)}<sheetData><row r="1">`;
  yield `${columns.map(({ title }, index) => writeText(`${columnName(index)}1`, title, STYLE.title, losses)).join('')}</row>`;
  let number = 1;
  let lines: string[] = [];
  const write = (row: readonly ExportValue[]) => {
    number += 1;
    if (number > MOST_ROWS) throw new TooManyRows(`a sheet holds ${MOST_ROWS} rows`);
    lines.push(writeRow(columns, row, number, losses));
  };
  first.forEach(write);
  for (let next = iterator.next(); !next.done; next = iterator.next()) {
    write(next.value);
    if (lines.length < ROWS_A_CHUNK) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
  const last = `${columnName(Math.max(0, columns.length - 1))}${number}`;
  yield `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

/** `A` … `Z`, `AA` … of a zero-based column. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

function writeRow(
  columns: SheetContent['columns'],
  row: readonly ExportValue[],
  number: number,
  losses: SheetLosses,
): string {
  let cells = '';
  for (let index = 0; index < columns.length; index += 1) {
    const value = row[index] ?? null;
    if (value === null || value === '') continue;
    const name = `${columnName(index)}${number}`;
    if (typeof value === 'string') cells += writeText(name, value, STYLE.text, losses);
    else if (Number.isFinite(value))
      cells += columns[index]?.kind === 'time' ? writeTime(name, value, losses) : writeNumber(name, value);
  }
  return `<row r="${number}">${cells}</row>`;
}

function writeNumber(name: string, value: number): string {
  return `<c r="${name}"><v>${value}</v></c>`;
}

/** Local wall-clock time, which is all that a spreadsheet's date can say; what its calendar does not reach is a text. */
function writeTime(name: string, ms: number, losses: SheetLosses): string {
  const serial = (ms + LOCAL_OFFSET_MS - EPOCH_MS) / DAY_MS;
  if (serial >= FIRST_SERIAL && serial < LAST_SERIAL)
    return `<c r="${name}" s="${STYLE.time}"><v>${serial}</v></c>`;
  const text = isoLocal(ms);
  return text === '' ? '' : writeText(name, text, STYLE.text, losses);
}

function writeText(name: string, text: string, style: number, losses: SheetLosses): string {
  let kept = text;
  if (text.length > MOST_UNITS) {
    losses.cutTexts += 1;
    kept = `${text.slice(0, MOST_UNITS - 1)}…`;
  }
  return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeCell(kept)}</t></is></c>`;
}

function writeWidths(columns: SheetContent['columns'], first: readonly (readonly ExportValue[])[]): string {
  const widths = columns.map(({ kind, title }, index) => {
    const longest = first.reduce(
      (most, row) => {
        const value = row[index];
        return typeof value === 'string' ? Math.max(most, value.length) : most;
      },
      kind === 'text' ? 0 : WIDTH[kind],
    );
    // Room for the filter's button beside the title.
    const width = Math.max(WIDTH.least, Math.min(WIDTH.most, Math.max(title.length + 4, longest + 2)));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  return widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`;
}
