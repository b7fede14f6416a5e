// Records to rows by a feed's own mapping: one attribute after the other, units by a table that says only what is needed.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Row } from '../../fuzz/support/fold-oracle.ts';
import { instantOf, type PlainDatum, type PlainRecord } from './plain-records.ts';

const HOUR_MS = 3_600_000;

/** What a number is multiplied by on its way from a unit code to a column's unit. */
const FACTORS: Readonly<Record<string, number>> = {
  'C62 > %': 100,
  'P1 > 1': 0.01,
  'GP > ug/m3': 1000,
};
/** Unit codes that say the same as a column's unit, in the order of UN/CEFACT Recommendation 20. */
const SAME: Readonly<Record<string, string>> = {
  A97: 'hPa',
  ANN: 'a',
  C26: 'ms',
  C62: '1',
  CEL: 'Cel',
  DAY: 'd',
  DD: 'deg',
  E20: 'Mbit/s',
  E35: 'TBy',
  G42: 'uS/cm',
  GK: 'g/kg',
  GQ: 'ug/m3',
  GWH: 'GW.h',
  H87: '{count}',
  HAR: 'ha',
  HMQ: '10*6.m3',
  HUR: 'h',
  IE: '{person}',
  KMH: 'km/h',
  KMK: 'km2',
  KMT: 'km',
  KNT: '[kn_i]',
  KTM: 'km',
  M1: 'mg/L',
  MAW: 'MW',
  MIN: 'min',
  MMT: 'mm',
  MON: 'mo',
  MQS: 'm3/s',
  MTQ: 'm3',
  MTR: 'm',
  MTS: 'm/s',
  MWH: 'MW.h',
  NTU: '[NTU]',
  P1: '%',
  Q30: '[pH]',
  ROM: '{room}',
  TNE: 't',
};
/** What is counted may be called by any of these. */
const COUNTS = ['C62', 'H87', 'IE', '{count}', '{person}', '{visit}', '{room}'];

/** A row that also knows its id, its time and its unit. */
export interface PlainRow extends Row {
  id: string;
}

/** Hourly means by column and id, newest hour first, of the hours before `endMs`. */
export interface PlainHours {
  endMs: number;
  means: ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;
}

/** When rows are looked at, and what decides whether they count. */
export interface PlainView {
  /** The time that derived columns are told. */
  nowMs: number;
  /** Judges a row by when it was observed. */
  standing(observedAtMs: number): 'fresh' | 'stale';
  /** What cannot be true is not counted. */
  checksRanges: boolean;
  hours?: PlainHours;
}

/** The rows of records, in the words of the standard that the source speaks; what is dated more than a day ahead is none. */
export function plainRows(
  records: readonly PlainRecord[],
  feed: FeedSpec,
  source: SourceConfig,
  view: PlainView,
): PlainRow[] {
  const renamed = feed.mappings?.[source.connector]?.columns ?? {};
  const columns = feed.columns.map((column): ColumnMapping => {
    const { attribute = column.attribute, codes = column.codes } = renamed[column.column] ?? {};
    return { ...column, attribute, ...(codes && { codes }) };
  });
  return records.map((record) => plainRow(record, feed, columns, view)).filter((row) => row !== null);
}

function plainRow(
  record: PlainRecord,
  feed: FeedSpec,
  columns: readonly ColumnMapping[],
  view: PlainView,
): PlainRow | null {
  const values = new Map(columns.map((column) => [column.column, readColumn(record, column)]));
  const mapped = columns.map(({ attribute }) => record.data.get(attribute.split(/[.@]/)[0] ?? ''));
  const times = mapped.map((datum) => datum?.observedAtMs ?? Number.NaN).filter((at) => !Number.isNaN(at));
  const observedAtMs = times.length > 0 ? Math.max(...times) : record.observedAtMs;
  if (observedAtMs > view.nowMs + 24 * HOUR_MS) return null;
  const isImpossible = columns.some(({ column, range }) => {
    const value = values.get(column);
    return typeof value === 'number' && range !== undefined && (value < range[0] || value > range[1]);
  });
  const number = (name: string) => {
    const value = values.get(name);
    return typeof value === 'number' ? value : Number.NaN;
  };
  const text = (name: string) => {
    const value = values.get(name);
    return typeof value === 'string' ? value : '';
  };
  const hourly = (name: string) => {
    const { hours = 0 } = feed.history ?? {};
    const means = view.hours?.means.get(name)?.get(record.id) ?? [];
    const back = Math.round(
      ((view.hours?.endMs ?? 0) - Math.floor(observedAtMs / HOUR_MS) * HOUR_MS) / HOUR_MS,
    );
    return Float64Array.from({ length: hours }, (_, hour) => means[hour + back] ?? Number.NaN);
  };
  for (const { column, compute } of feed.derived ?? [])
    values.set(column, compute({ number, text, observedAtMs, nowMs: view.nowMs, hourly }));
  const isMissing = Number.isNaN(observedAtMs);
  const isStale = !isMissing && view.standing(observedAtMs) === 'stale';
  const isSuspect = view.checksRanges && isImpossible;
  return {
    id: record.id,
    number,
    text,
    isFresh: !isMissing && !isStale,
    isStale,
    isUsable: !isMissing && (isStale || !isSuspect),
  };
}

function readColumn(
  { data }: PlainRecord,
  { attribute, kind, unit, codes, column }: ColumnMapping,
): number | string {
  const [dotted = '', language = ''] = attribute.split('@');
  const whole = data.get(dotted);
  const [first = '', ...path] = whole ? [dotted] : dotted.split('.');
  const datum = data.get(first);
  let value: unknown = datum?.value;
  for (const step of path) value = (value as Record<string, unknown> | undefined)?.[step];
  const nothing = kind === 'text' ? '' : Number.NaN;
  if (value === undefined || value === null) return nothing;
  if (language !== '' || isLanguages(value)) value = isLanguages(value) ? value[language || 'vi'] : undefined;
  if (value === undefined) return nothing;
  if (kind === 'text') return Array.isArray(value) ? value.join(', ') : String(value);
  if (kind === 'time') return instantOf(value);
  if (codes) return codes[String(value)] ?? Number.NaN;
  return Number(value) * factorOf(datum, unit ?? '1', column);
}

function isLanguages(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && 'vi' in value;
}

function factorOf(datum: PlainDatum | undefined, unit: string, column: string): number {
  const { unitCode = unit } = datum ?? {};
  if (unitCode === unit || SAME[unitCode] === unit) return 1;
  if (COUNTS.includes(unitCode) && COUNTS.includes(unit)) return 1;
  const factor = FACTORS[`${unitCode} > ${unit}`];
  if (factor === undefined) throw new Error(`${column}: nobody says how ${unitCode} becomes ${unit}`);
  return factor;
}
