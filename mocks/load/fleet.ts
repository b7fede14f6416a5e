// The entities of a scale trial: N traffic counters whose values change R times a second, held as three columns.

/** Entity type of the trial: the program shows it as traffic counters. */
export const FLEET_TYPE = 'ItemFlowObserved';

/** How entities are written: `concise` for answers, `normalized` for what every broker takes in. */
export type EntityForm = 'concise' | 'normalized';

/** The entities of a trial. */
export interface Fleet {
  readonly size: number;
  /** Changes so far, over all entities; equal numbers mean equal content. */
  revision(): number;
  /** Changes the next `count` entities at `atMs`; returns their indices. Each entity has its turn before one has it again. */
  change(count: number, atMs: number): Uint32Array;
  /** When an entity changed last, epoch ms. */
  changedAtMs(index: number): number;
  /** An entity as JSON. */
  write(index: number, form: EntityForm): string;
  /** The index of an id; undefined for ids that are not of this fleet. */
  indexOf(id: string): number | undefined;
}

const COUNTING_PERIOD_MS = 60_000;
/** The entities are spread over this window of the default province, degrees west, south, east, north. */
const WINDOW = [107.0, 10.34, 107.5, 10.72] as const;
const ID_PREFIX = `urn:ngsi-ld:${FLEET_TYPE}:load-`;

/** A step through 0 … size−1 that reaches every number once a round, in an order without visible sweep. */
export function strideOf(size: number): number {
  const divides = (a: number, b: number): number => (b === 0 ? a : divides(b, a % b));
  let stride = Math.max(1, Math.round(size * 0.6180339887));
  while (divides(size, stride) !== 1) stride += 1;
  return stride;
}

/** Position of entity `index`: the R2 sequence, which covers the window evenly for any number of entities. */
function positionOf(index: number): [string, string] {
  const [west, south, east, north] = WINDOW;
  const lon = west + ((index * 0.7548776662466927) % 1) * (east - west);
  const lat = south + ((index * 0.5698402909980532) % 1) * (north - south);
  return [lon.toFixed(6), lat.toFixed(6)];
}

/** `"name":{…}` of a Property; a unit only where one is given. */
function property(form: EntityForm, name: string, value: string, observedAt: string, unit?: string): string {
  const type = form === 'normalized' ? '"type":"Property",' : '';
  const unitCode = unit === undefined ? '' : `,"unitCode":"${unit}"`;
  return `"${name}":{${type}"value":${value}${unitCode},"observedAt":"${observedAt}"}`;
}

function writeEntity(index: number, version: number, changedAtMs: number, form: EntityForm): string {
  const key = String(index).padStart(7, '0');
  const [lon, lat] = positionOf(index);
  const at = new Date(changedAtMs).toISOString();
  const since = new Date(changedAtMs - COUNTING_PERIOD_MS).toISOString();
  const plain = (name: string, value: string): string =>
    form === 'normalized' ? `"${name}":{"type":"Property","value":${value}}` : `"${name}":${value}`;
  const point = `{"type":"Point","coordinates":[${lon},${lat}]}`;
  return `{${[
    `"id":"${ID_PREFIX}${key}"`,
    `"type":"${FLEET_TYPE}"`,
    plain('name', `"Điểm đếm ${key}"`),
    plain('dateObservedFrom', `"${since}"`),
    plain('dateObservedTo', `"${at}"`),
    plain('laneDirection', index % 2 === 0 ? '"forward"' : '"backward"'),
    property(form, 'intensity', String(1 + ((index + 7 * version) % 90)), at),
    property(form, 'averageSpeed', String(20 + ((index + 11 * version) % 600) / 10), at, 'KMH'),
    property(form, 'occupancy', String(((index + 3 * version) % 100) / 100), at),
    form === 'normalized' ? `"location":{"type":"GeoProperty","value":${point}}` : `"location":${point}`,
  ].join(',')}}`;
}

/** Creates a fleet; its entities were last seen over the `spreadMs` before `startMs`, as if it had run before. */
export function createFleet(size: number, startMs: number, spreadMs: number): Fleet {
  const versions = new Uint32Array(size);
  const changed = new Float64Array(size);
  const stride = strideOf(size);
  let next = 0;
  let revision = 0;
  // In the order of the turns: who has the next one has waited longest.
  for (let turn = 0, index = 0; turn < size; turn += 1, index = (index + stride) % size)
    changed[index] = Math.round(startMs - spreadMs + (turn / size) * spreadMs);
  return {
    size,
    revision: () => revision,
    change(count, atMs) {
      const indices = new Uint32Array(Math.min(count, size));
      for (let turn = 0; turn < indices.length; turn += 1) {
        versions[next]! += 1;
        changed[next] = atMs;
        indices[turn] = next;
        next = (next + stride) % size;
      }
      revision += indices.length;
      return indices;
    },
    changedAtMs: (index) => changed[index] ?? Number.NaN,
    write: (index, form) => writeEntity(index, versions[index] ?? 0, changed[index] ?? startMs, form),
    indexOf(id) {
      const index = id.startsWith(ID_PREFIX) ? Number(id.slice(ID_PREFIX.length)) : Number.NaN;
      return Number.isInteger(index) && index >= 0 && index < size ? index : undefined;
    },
  };
}
