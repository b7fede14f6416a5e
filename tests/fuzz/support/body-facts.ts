// What a JSON body says, collected by a plain walk that knows nothing of the product's decoders.

/** All plain values inside one attribute, and what its numbers may be measured in. */
export interface AttributeFacts {
  raw: unknown;
  numbers: readonly number[];
  texts: readonly string[];
  /** Joined lists of plain values. */
  lists: readonly string[];
  booleans: readonly boolean[];
  /** Unit codes it names; '' among them where some datum names none. */
  unitCodes: ReadonlySet<string>;
}

/** One object with an id. */
export interface EntityFacts {
  attributes: ReadonlyMap<string, readonly AttributeFacts[]>;
  /** Every text anywhere in it. */
  texts: readonly string[];
  /** Arrays of two or more numbers, as written: first, second. */
  positions: readonly (readonly [number, number])[];
  /** Lists of positions, flattened to first, second, first, second … */
  paths: readonly (readonly number[])[];
}

type Members = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every object of a body that has an id, by that id. */
export function entityFacts(body: unknown): Map<string, EntityFacts[]> {
  const byId = new Map<string, EntityFacts[]>();
  for (const value of everyValue(body)) {
    if (!isObject(value)) continue;
    for (const id of idsOf(value)) byId.set(id, [...(byId.get(id) ?? []), factsOf(value)]);
  }
  return byId;
}

/** The entities that a body means to be rows, in any envelope; undefined where it has none. */
export function rowsOfBody(body: unknown, isInner = false): readonly unknown[] | undefined {
  if (Array.isArray(body)) return body;
  if (!isObject(body)) return undefined;
  const message = body['body'];
  if (!isInner && 'metadata' in body && typeof message === 'object' && message !== null)
    return rowsOfBody(message, true);
  const { data } = body;
  if (body['type'] === 'Notification' && isObject(data)) return rowsOfBody(data, true);
  const wrapped =
    body['type'] === 'FeatureCollection'
      ? body['features']
      : body['type'] === 'Notification' && 'data' in body
        ? body['data']
        : undefined;
  if (body['type'] === 'FeatureCollection' || wrapped !== undefined)
    return Array.isArray(wrapped) ? wrapped : isObject(wrapped) ? [wrapped] : undefined;
  return Array.isArray(body['@graph']) ? body['@graph'] : [body];
}

/** The ids that a row of an entity may have: a GeoJSON feature may carry its own in `properties`. */
export function idsOf(value: unknown): string[] {
  if (!isObject(value)) return [];
  const inner = isObject(value['properties']) ? value['properties'] : {};
  return [value['id'], value['@id'], inner['id'], inner['@id']]
    .filter((id) => typeof id === 'string' || typeof id === 'number')
    .map(String);
}

/** The last part of an expanded name. */
export function shortName(name: string): string {
  return name.split(/[/#]/).at(-1) || name;
}

/** A value and every value inside it; no recursion, so that no depth can break the judge. */
export function* everyValue(value: unknown): Generator {
  const open = [value];
  while (open.length > 0) {
    const next = open.pop();
    yield next;
    if (typeof next === 'object' && next !== null) for (const inner of Object.values(next)) open.push(inner);
  }
}

function factsOf(entity: Members): EntityFacts {
  const attributes = new Map<string, AttributeFacts[]>();
  const members = [entity, entity['properties']].filter(isObject);
  for (const [name, raw] of members.flatMap((object) => Object.entries(object)))
    for (const known of new Set([name, shortName(name)]))
      attributes.set(known, [...(attributes.get(known) ?? []), attributeFacts(raw)]);
  const values = [...everyValue(entity)];
  const embedded = values.filter((value) => typeof value === 'string').flatMap(geometryInText);
  const arrays = [...values, ...embedded.flatMap((value) => [...everyValue(value)])].filter(
    Array.isArray,
  ) as unknown[][];
  const positions = arrays.filter(isPosition);
  return {
    attributes,
    texts: values.filter((value) => typeof value === 'string'),
    positions: [...positions, ...plainPositions(attributes)] as [number, number][],
    paths: arrays
      .filter((array) => array.length > 0 && array.every(isPosition))
      .map((array) => (array as number[][]).flatMap(([first, second]) => [first!, second!])),
  };
}

function attributeFacts(raw: unknown): AttributeFacts {
  const values = [...everyValue(raw)];
  const lists = (values.filter(Array.isArray) as unknown[][]).filter((list) =>
    list.every((item) => typeof item !== 'object'),
  );
  return {
    raw,
    numbers: values.filter((value) => typeof value === 'number'),
    texts: values.filter((value) => typeof value === 'string'),
    booleans: values.filter((value) => typeof value === 'boolean'),
    lists: [...lists, ...objectLists(values)].map((list) => list.map(String).join(', ')),
    unitCodes: unitCodesOf(raw),
  };
}

/** The targets of a ListRelationship: `[{"object": "urn:…"}, …]`. */
function objectLists(values: readonly unknown[]): unknown[][] {
  return (values.filter(Array.isArray) as unknown[][])
    .filter((list) => list.some((item) => isObject(item) && 'object' in item))
    .map((list) => list.map((item) => (isObject(item) ? (item['object'] ?? item) : item)));
}

function unitCodesOf(raw: unknown): Set<string> {
  const codes = new Set<string>();
  for (const datum of Array.isArray(raw) ? (raw as unknown[]) : [raw]) {
    const members = isObject(datum) ? datum : {};
    const metadata = isObject(members['metadata']) ? members['metadata'] : {};
    const named = [
      members['unitCode'],
      members['https://uri.etsi.org/ngsi-ld/unitCode'],
      metadata['unitCode'],
    ];
    const texts = named.flatMap((value) =>
      [...everyValue(value)].filter((inner) => typeof inner === 'string'),
    );
    for (const text of texts) codes.add(text);
    if (named.every((value) => typeof value !== 'string')) codes.add('');
  }
  return codes;
}

/** `lat, lon` of an NGSI-v2 geo:point, and GeoJSON that travels as text. */
function geometryInText(text: string): unknown[] {
  const pair = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (pair) return [[Number(pair[2]), Number(pair[1])]];
  if (!text.includes('coordinates')) return [];
  try {
    return [JSON.parse(text)];
  } catch {
    return [];
  }
}

function plainPositions(attributes: ReadonlyMap<string, readonly AttributeFacts[]>): [number, number][] {
  const numbersOf = (name: string) => (attributes.get(name) ?? []).flatMap(({ numbers }) => numbers);
  return numbersOf('longitude').flatMap((lon) =>
    numbersOf('latitude').map((lat): [number, number] => [lon, lat]),
  );
}

function isPosition(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length >= 2 && typeof value[0] === 'number' && typeof value[1] === 'number'
  );
}
