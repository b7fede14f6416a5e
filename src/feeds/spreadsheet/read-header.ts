// The header of a sheet: which row it is, what each column is called and in which unit its numbers are.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { unitFromText } from '../mapping/unit-text.ts';
import { columnName, foldName, type Cell, type Sheet } from './cell.ts';

/** One column of a sheet. */
export interface SheetColumn {
  /** Zero-based. */
  index: number;
  /** The attribute that a feed maps, else the title as typed, without its unit. */
  name: string;
  /** As typed between brackets; '' where none is. */
  unit: string;
  /** What the feed wants of it; undefined for a column that no feed names. */
  mapping: ColumnMapping | undefined;
  role: 'value' | 'longitude' | 'latitude';
}

/** The header of a sheet. */
export interface SheetHeader {
  row: number;
  columns: readonly SheetColumn[];
  /** Columns up to the last one with a title. */
  width: number;
}

/** Titles and explanations may stand above the header. */
const ROWS_ABOVE = 20;
const UNIT = /^(?<name>.*\S)\s*[([](?<unit>[^()[\]]+)[)\]]$/;
const LONGITUDES = ['longitude', 'long', 'lon', 'lng', 'kinh độ', 'kinh do'];
const LATITUDES = ['latitude', 'lat', 'vĩ độ', 'vi do'];
/** What people count, as they write it between brackets. */
const COUNTED = new Set(['người', 'lượt', 'vụ', 'cái', 'chuyến', 'tàu', 'hồ sơ', 'con', 'hộ', 'count']);

/** The names that a feed looks for in a header. */
function wantedNames({ columns, idAttribute, observedAttribute }: FeedSpec): string[] {
  const names = columns.map(({ attribute }) => attribute);
  return [idAttribute, observedAttribute, ...names].filter((name) => name !== undefined);
}

/** Finds and reads the header; throws SyntaxError where there is none that could be meant. */
export function readHeader(sheet: Sheet, feed: FeedSpec): SheetHeader {
  const wanted = new Set(wantedNames(feed).map(foldName));
  const top = sheet.rows.slice(0, ROWS_ABOVE);
  const matches = top.map((row) => row.filter((cell) => isWanted(cell, wanted)).length);
  const most = Math.max(0, ...matches);
  // Without any known name: the first row that has something in it.
  const row = most > 0 ? matches.indexOf(most) : top.findIndex((cells) => cells.some(isFilled));
  const cells = sheet.rows[row];
  if (!cells) throw new SyntaxError(`the sheet "${sheet.name}" is empty`);
  const columns = cells.flatMap((cell, index) => (isFilled(cell) ? [readColumn(cell, index, feed)] : []));
  const names = new Map<string, number>();
  for (const { name, index } of columns) {
    const other = names.get(foldName(name));
    if (other !== undefined)
      throw new SyntaxError(
        `the columns ${columnName(other)} and ${columnName(index)} of "${sheet.name}" are both called "${name}"`,
      );
    names.set(foldName(name), index);
  }
  const { idAttribute } = feed;
  if (idAttribute !== undefined && !names.has(foldName(idAttribute)))
    throw new SyntaxError(
      `the sheet "${sheet.name}" has no column "${idAttribute}" (found: ${columns.map(({ name }) => name).join(', ')})`,
    );
  return { row, columns, width: 1 + Math.max(...columns.map(({ index }) => index)) };
}

function isFilled({ kind }: Cell): boolean {
  return kind !== 'empty';
}

function isWanted({ text }: Cell, wanted: ReadonlySet<string>): boolean {
  return wanted.has(foldName(text)) || wanted.has(foldName(splitUnit(text).name));
}

function readColumn({ text }: Cell, index: number, feed: FeedSpec): SheetColumn {
  const whole = nameIn(feed, text);
  const split = splitUnit(text);
  const known = whole ?? nameIn(feed, split.name);
  // Brackets that hold no unit belong to the name of a column that nobody asked for.
  const isUnit = whole === undefined && (known !== undefined || unitOf(split.unit) !== undefined);
  const name = known ?? (isUnit ? split.name : text);
  return {
    index,
    name,
    unit: isUnit ? (unitOf(split.unit) ?? split.unit) : '',
    mapping: feed.columns.find(({ attribute }) => attribute === name),
    role: roleOf(name, feed),
  };
}

function nameIn(feed: FeedSpec, text: string): string | undefined {
  return wantedNames(feed).find((name) => foldName(name) === foldName(text));
}

function splitUnit(text: string): { name: string; unit: string } {
  const parts = UNIT.exec(text.trim())?.groups;
  return { name: parts?.['name'] ?? text, unit: parts?.['unit']?.trim() ?? '' };
}

function unitOf(unit: string): string | undefined {
  return COUNTED.has(foldName(unit)) ? '{count}' : unitFromText(unit);
}

/** `geometryAttribute` may name the two columns of the place, longitude first: `Kinh độ,Vĩ độ`. */
function roleOf(name: string, { geometry, geometryAttribute = '', columns }: FeedSpec): SheetColumn['role'] {
  const folded = foldName(name);
  const [longitude, latitude] = geometryAttribute.split(',').map(foldName);
  if (latitude !== undefined && folded === longitude) return 'longitude';
  if (latitude !== undefined && folded === latitude) return 'latitude';
  if (geometry === 'none' || columns.some(({ attribute }) => attribute === name)) return 'value';
  return LONGITUDES.includes(folded) ? 'longitude' : LATITUDES.includes(folded) ? 'latitude' : 'value';
}
