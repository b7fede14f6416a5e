// Records of any standard to rows of a feed: mapped, converted, dated, checked; what no mapping names becomes a column of its own.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Bounds } from '#kernel/geo.ts';
import { QUALITY } from '#kernel/quality.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { readGeometry } from '../writer/read-geometry.ts';
import type { RowSink } from '../writer/row-sink.ts';
import { compilePlan, type ColumnTarget, type DecodePlan } from './decode-plan.ts';
import { pickLanguage, readNumber, readText, readTime } from './read-value.ts';
import {
  FUTURE_REASON,
  isFutureTime,
  refusedTime,
  REPEATED_REASON,
  type RowTimeContext,
} from './row-time.ts';
import { unitFromText } from './unit-text.ts';
import { isObject } from '../json/is-object.ts';

/** Longer texts stay in the record. */
const MAX_TEXT_LENGTH = 200;
/** Objects inside objects that become columns `a.b.c`. */
const MAX_DEPTH = 3;
const ISO_START = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d|$)/;
/** Attributes that date a row where neither the standard nor the feed says which, most telling first. */
const USUAL_TIMES = [
  'phenomenonTime',
  'dateObserved',
  'observedAt',
  'observationDateTime',
  'timestamp',
  'datetime',
  'time',
  'updated_datetime',
  'updatedAt',
  'update_date',
  'updated',
  'lastUpdate',
  'dateModified',
  'modifiedAt',
];

/**
 * A record as any standard has it. A `Date` among the values is an instant that the standard writes in a way of its own
 * (seconds since 1970); what is undefined or null is missing.
 */
export interface SourceRecord {
  /** '' when it has none: the feed's `idAttribute` then tells, or the record is refused. */
  id: string;
  /** Members of objects are reached by dots. */
  values: Readonly<Record<string, unknown>>;
  /** GeoJSON geometry; null where the record has none. */
  geometry: unknown;
  /** Phenomenon time as the standard itself tells it, epoch ms; NaN where it does not. */
  observedAtMs: number;
  /** Units as the source names them, by attribute. */
  units?: Readonly<Record<string, string>> | undefined;
  /** Something in it cannot be right; the connector has counted it. */
  isSuspect?: boolean | undefined;
}

/** What writing depends on besides the feed. */
export interface RecordContext extends RowTimeContext {
  /** Offset east of UTC of times without zone, ms. */
  zoneOffsetMs: number;
  bounds: Bounds;
  /** Pages may hold a record again (offset paging while rows change): repetition is then no fault. */
  mayRepeat?: boolean;
}

/** Writes the records of one feed; keep it as long as the feed. */
export class RecordWriter {
  private readonly plan: DecodePlan;
  private readonly spec: FeedSpec;
  /** By column the name of its attribute, without the language asked for. */
  private readonly names: readonly string[];
  /** Names that columns or the geometry take; their values make no columns of their own. */
  private readonly mapped: ReadonlySet<string>;
  private sink!: RowSink;
  private id = '';
  private isSuspect = false;
  private valueCount = 0;

  constructor(spec: FeedSpec) {
    this.spec = spec;
    this.plan = compilePlan(spec);
    this.names = spec.columns.map(({ attribute }) => attribute.split('@')[0] ?? '');
    this.mapped = new Set([
      ...this.names,
      ...(spec.geometryAttribute === undefined ? [] : [spec.geometryAttribute]),
    ]);
  }

  /** Writes one record, or counts why not. True when a row was kept. */
  write(record: SourceRecord, context: RecordContext, sink: RowSink): boolean {
    const id = record.id === '' ? this.namedId(record) : record.id;
    if (id === '') {
      sink.refuse('no id', describe(record));
      return false;
    }
    this.sink = sink;
    this.id = id;
    this.isSuspect = record.isSuspect ?? false;
    this.valueCount = 0;
    sink.beginRow(id);
    for (const target of this.plan.byColumn) this.writeTarget(target, record, context);
    this.writeOthers(record.values, record.units, context.zoneOffsetMs);
    if (!this.writeGeometry(record, context)) {
      sink.dropRow();
      return false;
    }
    return this.finish(this.observedAt(record, context), context);
  }

  private finish(observedAtMs: number, context: RecordContext): boolean {
    const { sink, id } = this;
    const refusal = refusedTime(observedAtMs, context);
    if (refusal !== null) {
      sink.refuse(refusal, id);
      sink.dropRow();
      return false;
    }
    const isFuture = isFutureTime(observedAtMs, context);
    if (isFuture) sink.refuse(FUTURE_REASON, id);
    const isEmpty = this.valueCount === 0 && this.plan.byColumn.length > 0;
    const quality = isEmpty ? QUALITY.missing : this.isSuspect || isFuture ? QUALITY.suspect : QUALITY.good;
    if (sink.endRow(observedAtMs, quality) && !context.mayRepeat) sink.refuse(REPEATED_REASON, id);
    return true;
  }

  private namedId({ values }: SourceRecord): string {
    const { idAttribute } = this.spec;
    return idAttribute === undefined ? '' : (readText(valueAt(values, idAttribute)) ?? '');
  }

  /** By the standard, else by the attribute that the feed names, else by the first usual name that is a time. */
  private observedAt({ values, observedAtMs }: SourceRecord, { zoneOffsetMs }: RecordContext): number {
    const { observedAttribute } = this.spec;
    if (observedAttribute !== undefined) {
      const value = valueAt(values, observedAttribute);
      if (value === undefined || value === null) return observedAtMs;
      const atMs = timeOf(value, zoneOffsetMs);
      if (!Number.isNaN(atMs)) return atMs;
      this.refuse(`${observedAttribute}: not an ISO 8601 time`);
      return observedAtMs;
    }
    if (!Number.isNaN(observedAtMs)) return observedAtMs;
    for (const name of USUAL_TIMES) {
      const atMs = timeOf(values[name], zoneOffsetMs);
      if (!Number.isNaN(atMs)) return atMs;
    }
    return Number.NaN;
  }

  private writeTarget(target: ColumnTarget, record: SourceRecord, { zoneOffsetMs }: RecordContext): void {
    const { attribute, kind } = target.mapping;
    const name = this.names[target.column] ?? '';
    let value = valueAt(record.values, name);
    if (target.language !== '' || isLanguageMap(value, kind)) {
      if (!isObject(value)) return;
      value = pickLanguage(value, target.language);
    }
    if (value === undefined || value === null || value === '') return;
    if (kind === 'text') {
      const text = value instanceof Date ? isoText(value) : readText(value);
      if (text === undefined) return this.refuse(`${attribute}: a structure where a text is expected`);
      this.sink.setText(target.column, text);
      this.valueCount += 1;
    } else if (kind === 'time') {
      const atMs = value instanceof Date ? value.getTime() : readTime(value, zoneOffsetMs, attribute);
      this.writeNumber(target, Number.isNaN(atMs) ? `${attribute}: not an ISO 8601 time` : atMs);
    } else {
      const named = unitOf(record.units, name);
      this.writeNumber(target, readNumber(value, unitFromText(named) ?? named, target));
    }
  }

  private writeNumber(target: ColumnTarget, number: number | string): void {
    if (typeof number === 'string') return this.refuse(number);
    if (number < target.lowest || number > target.highest) {
      this.isSuspect = true;
      this.refuse(`${target.mapping.attribute}: outside the possible range (kept, marked suspect)`);
    }
    this.sink.setNumber(target.column, number);
    this.valueCount += 1;
  }

  /** True when the row may stay: its geometry was written, is absent, or is merely not drawn. */
  private writeGeometry({ geometry, values }: SourceRecord, { bounds }: RecordContext): boolean {
    const { geometryAttribute, geometry: kind } = this.spec;
    const value =
      geometryAttribute === undefined ? geometry : (valueAt(values, geometryAttribute) ?? geometry);
    const refusal = readGeometry(value, kind, bounds, this.sink);
    if (!refusal) return true;
    this.refuse(refusal.reason);
    if (refusal.scope === 'row') return false;
    this.sink.dropGeometry();
    return true;
  }

  private writeOthers(
    values: Readonly<Record<string, unknown>>,
    units: SourceRecord['units'],
    zoneOffsetMs: number,
    prefix = '',
    depth = 1,
  ): void {
    for (const key of Object.keys(values)) {
      const name = prefix + key;
      const value = values[key];
      if (value === undefined || value === null || this.mapped.has(name)) continue;
      if (isObject(value) && !(value instanceof Date)) {
        if (depth < MAX_DEPTH && !isGeometry(value))
          this.writeOthers(value, units, zoneOffsetMs, `${name}.`, depth + 1);
      } else this.writeOther(name, value, unitOf(units, name), zoneOffsetMs);
    }
  }

  private writeOther(name: string, value: unknown, unit: string, zoneOffsetMs: number): void {
    const { sink } = this;
    if (typeof value === 'number' || typeof value === 'boolean') {
      if (!Number.isFinite(Number(value))) return this.refuse(`${name}: not a number`);
      const column = sink.extraColumn(name, 'number', unitFromText(unit) ?? unit);
      if (column >= 0) sink.setNumber(column, Number(value));
      return;
    }
    const text = value instanceof Date ? isoText(value) : readText(value);
    if (text === undefined || text === '' || text.length > MAX_TEXT_LENGTH) return;
    const atMs = ISO_START.test(text) ? parseInstant(text, zoneOffsetMs) : Number.NaN;
    const column = Number.isNaN(atMs)
      ? sink.extraColumn(name, 'text', '')
      : sink.extraColumn(name, 'time', '');
    if (column < 0) return;
    if (Number.isNaN(atMs)) sink.setText(column, text);
    else sink.setNumber(column, atMs);
  }

  private refuse(reason: string): void {
    this.sink.refuse(reason, this.id);
  }
}

/** The unit that a record names; a member may be called as Object's own (`toString`). */
function unitOf(units: SourceRecord['units'], name: string): string {
  return units !== undefined && Object.hasOwn(units, name) ? (units[name] ?? '') : '';
}

/** The value under a name: as it stands, or with dots into objects; undefined when there is none. */
export function valueAt(values: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(values, name)) return values[name];
  if (!name.includes('.')) return undefined;
  let value: unknown = values;
  for (const step of name.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

function timeOf(value: unknown, zoneOffsetMs: number): number {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'string' ? parseInstant(value, zoneOffsetMs) : Number.NaN;
}

function isoText(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

/** `{ vi: …, en: … }` where a text is expected. */
function isLanguageMap(value: unknown, kind: ColumnTarget['kind']): boolean {
  if (kind !== 'text' || !isObject(value) || value instanceof Date) return false;
  const entries = Object.entries(value);
  return (
    entries.length > 0 && entries.every(([key, text]) => LANGUAGE_TAG.test(key) && typeof text === 'string')
  );
}

const LANGUAGE_TAG = /^(?:@none|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/;

function isGeometry(value: Record<string, unknown>): boolean {
  return typeof value['type'] === 'string' && ('coordinates' in value || 'geometries' in value);
}

function describe({ values }: SourceRecord): string {
  try {
    return JSON.stringify(values)?.slice(0, 80) ?? '';
  } catch {
    // Nested too deep to be written.
    return '';
  }
}
