// The invariant of the whole feed room: what stands in a table was in the body, in that entity and that attribute.
import { conversionBetween, toUcum } from '#kernel/units.ts';
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { Column } from '#kernel/table/columns.ts';
import type { Table } from '#kernel/table/table.ts';
import type { AttributeFacts, EntityFacts } from './body-facts.ts';
import { instantOracle } from './instant-oracle.ts';

/** Offset of the source's local times: the province's. */
const ZONE_MS = 7 * 3_600_000;
const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Every value of a table that no fact accounts for, in words; derived columns are judged elsewhere. */
export function findInventions(
  table: Table,
  spec: FeedSpec,
  facts: ReadonlyMap<string, readonly EntityFacts[]>,
): string[] {
  const derived = new Set((spec.derived ?? []).map(({ column }) => column));
  return table.ids.flatMap((id, row) => {
    const entities = facts.get(id);
    if (!entities) return [`row ${id} is no entity of the body`];
    const inColumns = [...table.columns.values()].flatMap((column) => {
      if (derived.has(column.name)) return [];
      const value = valueOf(column, row);
      if (value === undefined) return [];
      if (value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
        return [`${id}: ${column.name} is infinite`];
      const mapping = spec.columns.find((candidate) => candidate.column === column.name);
      const name = attributeOf(mapping, column);
      // `name#datasetId` holds a named instance of the attribute.
      const known = entities.flatMap(
        ({ attributes }) => attributes.get(name) ?? attributes.get(name.split('#')[0]!) ?? [],
      );
      const isKnown = mapping ? isOfMapping(value, mapping, known) : isAsWritten(value, column, known);
      return isKnown ? [] : [`${id}: ${column.name} = ${String(value)} is not in the body`];
    });
    return [...inColumns, ...timeInventions(table, row, entities), ...placeInventions(table, row, entities)];
  });
}

/** A present value of a row; undefined where it is missing. An infinite number is never a value. */
function valueOf(column: Column, row: number): number | string | undefined {
  if (column.kind === 'text') return column.dictionary[column.codes[row] ?? 0] || undefined;
  const value = column.values[row] ?? Number.NaN;
  return Number.isNaN(value) ? undefined : value;
}

function attributeOf(mapping: ColumnMapping | undefined, column: Column): string {
  return mapping ? mapping.attribute.split(/[.@]/)[0]! : column.name;
}

function isOfMapping(
  value: number | string,
  mapping: ColumnMapping,
  known: readonly AttributeFacts[],
): boolean {
  return known.some((facts) => {
    if (typeof value === 'string') return textsOf(facts).has(value);
    if (mapping.kind === 'time') return facts.texts.some((text) => instantOracle(text, ZONE_MS) === value);
    if (mapping.codes) {
      const byWord = facts.texts.some(
        (text) => Object.hasOwn(mapping.codes!, text) && mapping.codes![text] === value,
      );
      return byWord || (numbersOf(facts).includes(value) && Object.values(mapping.codes).includes(value));
    }
    const conversions = [...facts.unitCodes].flatMap((code) => {
      const from = code === '' ? (mapping.assumedUnit ?? mapping.unit ?? '1') : toUcum(code);
      return (from === undefined ? undefined : conversionBetween(from, mapping.unit ?? '1')) ?? [];
    });
    if (facts.booleans.some((flag) => Number(flag) === value)) return true;
    return numbersOf(facts).some((number) =>
      conversions.some(({ factor, offset }) => isSame(number * factor + offset, value)),
    );
  });
}

/** An attribute that no mapping names keeps its own unit. */
function isAsWritten(value: number | string, column: Column, known: readonly AttributeFacts[]): boolean {
  return known.some((facts) => {
    if (typeof value === 'string') return textsOf(facts).has(value);
    if (column.kind === 'time')
      return [...textsOf(facts)].some((text) => instantOracle(text, ZONE_MS) === value);
    const isUnit =
      column.kind === 'number' && [...facts.unitCodes].some((code) => (toUcum(code) ?? code) === column.unit);
    return isUnit && (facts.numbers.includes(value) || facts.booleans.some((flag) => Number(flag) === value));
  });
}

function timeInventions(table: Table, row: number, entities: readonly EntityFacts[]): string[] {
  const atMs = table.observedAtMs[row] ?? Number.NaN;
  if (Number.isNaN(atMs)) return [];
  const isKnown = entities.some(({ texts }) => texts.some((text) => instantOracle(text, ZONE_MS) === atMs));
  return isKnown ? [] : [`${table.ids[row]}: phenomenon time ${atMs} is not in the body`];
}

function placeInventions({ geometry, ids }: Table, row: number, entities: readonly EntityFacts[]): string[] {
  const [lon = Number.NaN, lat = Number.NaN] = geometry.anchors.subarray(2 * row, 2 * row + 2);
  if (Number.isNaN(lon) && Number.isNaN(lat)) return [];
  const wrong = (what: string) => [`${ids[row]}: ${what} at ${lon}, ${lat} is not in the body`];
  if (geometry.kind === 'point')
    return entities.some((facts) => isPlace(facts, lon, lat)) ? [] : wrong('a point');
  if (!entities.some((facts) => isAmong(facts, lon, lat))) return wrong('an anchor');
  const paths = pathsOfRow(geometry, row);
  const isKnown = paths.every((path) =>
    entities.some(({ paths: known }) => known.some((one) => isSamePath(one, path))),
  );
  return isKnown ? [] : wrong(`a path of ${paths.map((path) => path.length / 2).join('+')} positions`);
}

/** A position as written, or, of a line or polygon, a representative within it. */
function isPlace(facts: EntityFacts, lon: number, lat: number): boolean {
  return (
    facts.positions.some(([first, second]) => first === lon && second === lat) ||
    (facts.paths.length > 0 && isAmong(facts, lon, lat))
  );
}

function isAmong({ paths }: EntityFacts, lon: number, lat: number): boolean {
  return paths.some((path) => {
    const [lons, lats] = [0, 1].map((axis) => path.filter((_, at) => at % 2 === axis));
    const slack = 1e-9;
    return (
      lon >= Math.min(...lons!) - slack &&
      lon <= Math.max(...lons!) + slack &&
      lat >= Math.min(...lats!) - slack &&
      lat <= Math.max(...lats!) + slack
    );
  });
}

/** The line of a row, or each ring of its polygon. */
export function pathsOfRow(
  { kind, positions, rowStarts, ringStarts }: Table['geometry'],
  row: number,
): number[][] {
  const [from = 0, to = 0] = rowStarts.subarray(row, row + 2);
  if (kind === 'line') return [[...positions.subarray(2 * from, 2 * to)]];
  return Array.from({ length: to - from }, (_, ring) => [
    ...positions.subarray(2 * ringStarts[from + ring]!, 2 * ringStarts[from + ring + 1]!),
  ]);
}

function isSamePath(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}

function textsOf({ texts, numbers, booleans, lists }: AttributeFacts): Set<string> {
  return new Set([...texts, ...lists, ...[...numbers, ...booleans].map(String)]);
}

function numbersOf({ numbers, texts }: AttributeFacts): number[] {
  return [...numbers, ...texts.filter((text) => JSON_NUMBER.test(text)).map(Number)].filter(Number.isFinite);
}

function isSame(expected: number, actual: number): boolean {
  return expected === actual || Math.abs(expected - actual) <= 1e-12 * Math.abs(expected);
}
