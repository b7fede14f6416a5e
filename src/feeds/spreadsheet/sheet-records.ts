// The rows of a sheet as records of a feed; every cell that cannot be used is named, and the rest of its row is kept.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import type { RecordTaker } from '../snapshot/record-reader.ts';
import { cellName, columnName, foldName, type Cell, type Merge, type Sheet } from './cell.ts';
import { provenSigns, readTyped, type DecimalSign } from './decimal-style.ts';
import { readCell, type Expectation } from './read-cell.ts';
import { readDay } from './read-day.ts';
import { readHeader, type SheetColumn, type SheetHeader } from './read-header.ts';

/** What reading depends on besides the sheet. */
export interface SheetContext {
  feed: FeedSpec;
  zoneOffsetMs: number;
  /** The decimal sign of the whole file, where its source names one; '' lets each column prove its own. */
  decimal: DecimalSign | '';
}

/** Where rows have no id of a feed: titles that mean one. */
const USUAL_IDS = ['id', 'mã', 'mã số', 'ma', 'code', 'số hiệu'];

/** Hands over the records of a sheet. Throws SyntaxError for a sheet that has no usable header. */
export function takeRecords(sheet: Sheet, context: SheetContext, taker: RecordTaker): void {
  const header = readHeader(sheet, context.feed);
  const { columns, row: headerRow } = header;
  refuseMissing(sheet, header, context.feed, taker);
  const body = sheet.rows.slice(headerRow + 1);
  const expectations = new Map(columns.map((column) => [column, expectationOf(column, body, context)]));
  const idColumn = findId(columns, context.feed);
  const merges = sheet.merges.filter((merge) => merge.lastRow >= headerRow);
  if (merges.some(({ firstRow }) => firstRow <= headerRow))
    throw new SyntaxError(
      `the header of "${sheet.name}" has merged cells: every column needs a title of its own`,
    );
  body.forEach((cells, index) => {
    const row = headerRow + 1 + index;
    if (!cells.some(({ kind }) => kind !== 'empty')) return;
    const merge = merges.find(({ firstRow, lastRow }) => row >= firstRow && row <= lastRow);
    if (merge)
      return taker.refuse(
        `merged cells (${mergeName(merge)}): every row needs its own values`,
        place(sheet, row),
      );
    const id = idColumn === undefined ? '' : (cells[idColumn.index]?.text ?? '');
    if (id === '') return taker.refuse('a row without id', place(sheet, row));
    const record = readRow(cells, row, id, { sheet, header, expectations, taker });
    taker.take(record, new TypedRow(columns, cells));
  });
}

/** A row as it was typed, by its titles; written out only when somebody asks for it. */
class TypedRow {
  private readonly columns: readonly SheetColumn[];
  private readonly cells: readonly Cell[];

  constructor(columns: readonly SheetColumn[], cells: readonly Cell[]) {
    this.columns = columns;
    this.cells = cells;
  }

  toJSON(): object {
    return Object.fromEntries(this.columns.map(({ index, name }) => [name, this.cells[index]?.text ?? '']));
  }
}

interface RowSurroundings {
  sheet: Sheet;
  header: SheetHeader;
  expectations: ReadonlyMap<SheetColumn, Expectation>;
  taker: RecordTaker;
}

function readRow(
  cells: readonly Cell[],
  row: number,
  id: string,
  { sheet, header, expectations, taker }: RowSurroundings,
): SourceRecord {
  const values: Record<string, unknown> = {};
  const units: Record<string, string> = {};
  const position = { longitude: Number.NaN, latitude: Number.NaN };
  for (const column of header.columns) {
    const cell = cells[column.index];
    const expected = expectations.get(column);
    if (!cell || cell.kind === 'empty' || !expected) continue;
    const read = readCell(cell, expected);
    if ('fault' in read) {
      taker.refuse(
        `cell ${cellName(row, column.index)}: ${read.fault} (kept without it)`,
        `${sheet.name}, ${id}`,
      );
    } else if (column.role === 'value') {
      values[column.name] = read.value;
      const unit = read.unit ?? column.unit;
      if (unit !== '' && expected.kind === 'number') units[column.name] = unit;
    } else position[column.role] = Number(read.value);
  }
  if (cells.length > header.width && cells.slice(header.width).some(({ kind }) => kind !== 'empty'))
    taker.refuse('cells to the right of the last column title (kept without them)', place(sheet, row));
  const { longitude, latitude } = position;
  const hasPlace = !Number.isNaN(longitude) && !Number.isNaN(latitude);
  const geometry = hasPlace ? { type: 'Point', coordinates: [longitude, latitude] } : null;
  return { id, values, units, geometry, observedAtMs: Number.NaN };
}

/** A column of a feed expects what the feed says; another is whatever all of its cells are. */
function expectationOf(
  column: SheetColumn,
  body: readonly (readonly Cell[])[],
  { feed, zoneOffsetMs, decimal }: SheetContext,
): Expectation {
  const cells = body.flatMap((row) => {
    const cell = row[column.index];
    return cell && cell.kind !== 'empty' ? [cell] : [];
  });
  const kind =
    column.mapping?.kind ??
    (column.role !== 'value'
      ? 'number'
      : column.name === feed.observedAttribute
        ? 'time'
        : kindOf(cells, zoneOffsetMs));
  const codes = column.mapping?.codes;
  const isTyped = kind === 'number' && codes === undefined;
  const signs = !isTyped ? NO_SIGNS : decimal === '' ? provenBy(cells) : new Set([decimal]);
  return { kind, codes, signs, zoneOffsetMs };
}

const NO_SIGNS: ReadonlySet<DecimalSign> = new Set();

function provenBy(cells: readonly Cell[]): ReadonlySet<DecimalSign> {
  return provenSigns(cells.map(({ kind, text }) => (kind === 'text' ? readTyped(text) : undefined)));
}

function kindOf(cells: readonly Cell[], zoneOffsetMs: number): Expectation['kind'] {
  const isAll = (test: (cell: Cell) => boolean) => cells.length > 0 && cells.every(test);
  const isTime = ({ kind, text }: Cell) =>
    kind === 'date' || (kind === 'text' && !Number.isNaN(readDay(text, zoneOffsetMs)));
  // Digits with zeros before them are a code, not a number.
  const isNumber = ({ kind, text }: Cell) =>
    kind === 'number' ||
    kind === 'percent' ||
    (kind === 'text' && !/^0\d/.test(text) && readTyped(text) !== undefined);
  return isAll(isTime) ? 'time' : isAll(isNumber) ? 'number' : 'text';
}

function findId(columns: readonly SheetColumn[], { idAttribute }: FeedSpec): SheetColumn | undefined {
  if (idAttribute !== undefined) return columns.find(({ name }) => name === idAttribute);
  return columns.find(({ name }) => USUAL_IDS.includes(foldName(name)));
}

function refuseMissing(sheet: Sheet, { columns }: SheetHeader, feed: FeedSpec, taker: RecordTaker): void {
  const names = new Set(columns.map(({ name }) => name));
  for (const { attribute } of feed.columns)
    if (!names.has(attribute) && !attribute.includes('@'))
      taker.refuse(`the column "${attribute}" is missing (kept without it)`, sheet.name);
}

function place({ name }: Sheet, row: number): string {
  return `${name}, row ${row + 1}`;
}

function mergeName({ firstRow, firstColumn, lastRow, lastColumn }: Merge): string {
  return `${columnName(firstColumn)}${firstRow + 1}:${columnName(lastColumn)}${lastRow + 1}`;
}
