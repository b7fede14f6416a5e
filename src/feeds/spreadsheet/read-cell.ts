// One cell as the value that its column expects, or what was expected of it instead.
import type { ColumnMapping } from '#kernel/feed/feed.ts';
import type { Cell } from './cell.ts';
import { decideNumber, readTyped, type DecimalSign } from './decimal-style.ts';
import { readDay } from './read-day.ts';

/** A value, with the unit that the cell itself names (a share), or the words for what is wrong. */
export type CellValue = { value: unknown; unit?: string } | { fault: string };

/** What is expected of the cells of a column. */
export interface Expectation {
  kind: ColumnMapping['kind'];
  codes?: Readonly<Record<string, number>> | undefined;
  /** Decimal signs that the column proves. */
  signs: ReadonlySet<DecimalSign>;
  zoneOffsetMs: number;
}

const MOST_WORDS = 8;

/** Reads a filled cell. */
export function readCell(cell: Cell, expected: Expectation): CellValue {
  if (cell.kind === 'error') return { fault: `${wanted(expected)} is expected, found ${quote(cell.text)}` };
  if (expected.kind === 'time') return readTime(cell, expected);
  if (expected.kind === 'text') return { value: cell.text };
  if (expected.codes) return readWord(cell, expected, expected.codes);
  return readNumber(cell, expected);
}

function readTime(cell: Cell, expected: Expectation): CellValue {
  if (cell.kind === 'date') return { value: new Date(cell.number - expected.zoneOffsetMs) };
  const atMs = cell.kind === 'text' ? readDay(cell.text, expected.zoneOffsetMs) : Number.NaN;
  if (!Number.isNaN(atMs)) return { value: new Date(atMs) };
  return { fault: `${wanted(expected)} is expected, found ${quote(cell.text)}` };
}

function readWord(
  { text, kind, number }: Cell,
  expected: Expectation,
  codes: Readonly<Record<string, number>>,
): CellValue {
  if (Object.hasOwn(codes, text)) return { value: text };
  if (kind === 'number' && Object.values(codes).includes(number)) return { value: number };
  return { fault: `${wanted(expected)} is expected, found ${quote(text)}` };
}

function readNumber(cell: Cell, expected: Expectation): CellValue {
  if (cell.kind === 'number') return { value: cell.number };
  if (cell.kind === 'boolean') return { value: cell.number === 1 };
  // A workbook keeps a share as a fraction and shows it times a hundred.
  if (cell.kind === 'percent') return { value: cell.number, unit: '1' };
  const typed = cell.kind === 'text' ? readTyped(cell.text) : undefined;
  if (!typed) return { fault: `${wanted(expected)} is expected, found ${quote(cell.text)}` };
  const number = decideNumber(typed, expected.signs);
  if (number === undefined)
    return { fault: `${quote(cell.text)} may be ${typed.byComma} or ${typed.byPoint}` };
  return typed.isPercent ? { value: number, unit: '%' } : { value: number };
}

function wanted({ kind, codes }: Expectation): string {
  if (kind === 'time') return 'a date (dd/mm/yyyy)';
  if (kind === 'text') return 'a text';
  if (!codes) return 'a number';
  const words = Object.keys(codes);
  return `one of ${words.slice(0, MOST_WORDS).join(', ')}${words.length > MOST_WORDS ? ', …' : ''}`;
}

function quote(text: string): string {
  return `"${text.slice(0, 40)}"`;
}
