// How the temporal API of one feed is reached, and how one attribute's history is read in any representation.
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { HttpClient } from '../http/http-client.ts';
import { parseInstant } from '../time/parse-instant.ts';
import { parseAttributePath, type DecodePlan } from '../mapping/decode-plan.ts';
import type { GeoBox } from './geo-box.ts';
import type { WalkMemory } from './page-walk.ts';
import { createReading, instancesOf, readAttribute, timeTextOf, valueAt } from './decode/read-attribute.ts';
import { readNumber } from '../mapping/read-value.ts';
import type { ColumnTarget } from '../mapping/decode-plan.ts';

/** What history requests of one feed share. */
export interface TemporalAccess {
  plan: DecodePlan;
  source: SourceConfig;
  http: HttpClient;
  zoneOffsetMs: number;
  memory: WalkMemory;
  /** What lies elsewhere is no part of the feed's past either. */
  box: GeoBox;
  /** False once the broker said that it does not aggregate. */
  hasAggregates: boolean;
}

type Members = Readonly<Record<string, unknown>>;

/** The attributes that fill the given columns, as an `attrs` parameter. */
export function attributesFor(plan: DecodePlan, columns: readonly number[]): string {
  const names = columns.map(
    (column) => parseAttributePath(plan.spec.columns[column]?.attribute ?? '').attribute,
  );
  return [...new Set(names)].join(',');
}

/**
 * True when values without unit code can be understood: at most one unit was seen for each column. Otherwise the
 * normalized representation must be asked for, because the short ones drop unitCode.
 */
export function hasOneUnit(plan: DecodePlan, columns: readonly number[]): boolean {
  return columns.every((column) => (plan.byColumn[column]?.unitsSeen.size ?? 0) <= 1);
}

/**
 * Calls back for each numeric value of an attribute's history: [value, time] pairs, [average, from, to] triples, or
 * instances. Values are in the column's unit; unreadable ones are skipped. `endMs` equals `startMs` for instants.
 */
export function forEachNumber(
  raw: unknown,
  target: ColumnTarget,
  zoneOffsetMs: number,
  onValue: (value: number, startMs: number, endMs: number) => void,
): void {
  const [knownUnit = ''] = target.unitsSeen;
  const take = (value: unknown, unitCode: string, start: unknown, end: unknown) => {
    const startMs = parseInstant(timeTextOf(start), zoneOffsetMs);
    const endMs = parseInstant(timeTextOf(end), zoneOffsetMs);
    const number = value === null || value === undefined ? '' : readNumber(value, unitCode, target);
    if (typeof number === 'number' && !Number.isNaN(startMs)) onValue(number, startMs, endMs);
  };
  for (const part of Array.isArray(raw) ? raw : [raw]) {
    if (typeof part !== 'object' || part === null) continue;
    const { avg, values } = part as Members;
    for (const triple of lists(avg)) take(triple[0], knownUnit, triple[1], triple[2]);
    for (const pair of lists(values)) take(inside(literal(pair[0]), target), knownUnit, pair[1], pair[1]);
    if (avg === undefined && values === undefined) takeInstance(part as Members, target, take);
  }
}

/** The instances of an attribute's normalized history in order of time; those without a time come first with -Infinity. */
export function instancesInTime(raw: unknown, zoneOffsetMs: number): { atMs: number; instance: unknown }[] {
  const list = Array.isArray(raw) ? (instancesOf(raw) ?? [raw]) : [raw];
  const dated = list.map((instance) => {
    const observedAt =
      typeof instance === 'object' && instance !== null ? (instance as Members)['observedAt'] : undefined;
    const atMs = parseInstant(timeTextOf(observedAt), zoneOffsetMs);
    return { atMs: Number.isNaN(atMs) ? Number.NEGATIVE_INFINITY : atMs, instance };
  });
  return dated.sort((a, b) => (a.atMs === b.atMs ? 0 : a.atMs - b.atMs));
}

function takeInstance(
  part: Members,
  target: ColumnTarget,
  take: (value: unknown, unitCode: string, start: unknown, end: unknown) => void,
): void {
  const reading = createReading();
  readAttribute(part, reading);
  take(valueAt(reading, target), reading.unitCode, reading.observedAt, reading.observedAt);
}

/** The lists among the items of a list. */
export function lists(value: unknown): unknown[][] {
  return Array.isArray(value) ? value.filter(Array.isArray) : [];
}

/** The value at the target's path inside a structure. */
function inside(value: unknown, { path }: ColumnTarget): unknown {
  return path.reduce(
    (inner, name) => (typeof inner === 'object' && inner !== null ? (inner as Members)[name] : undefined),
    value,
  );
}

function literal(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? ((value as Members)['@value'] ?? value) : value;
}
