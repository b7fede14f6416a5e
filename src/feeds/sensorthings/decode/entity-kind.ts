// Which of the standard's entities a body is, told by its own members.
import { isEntity, type Entity } from './entity.ts';

/** The entities of the standard, and a unit of measurement, which is a part of one. */
export type EntityKind =
  | 'Thing'
  | 'Datastream'
  | 'Observation'
  | 'Location'
  | 'FeatureOfInterest'
  | 'Sensor'
  | 'ObservedProperty'
  | 'HistoricalLocation'
  | 'unit of measurement';

/** By members that no other entity has, the most telling first. */
const TELLING: readonly (readonly [kind: EntityKind, members: readonly string[]])[] = [
  ['Datastream', ['unitOfMeasurement', 'observationType', 'unitOfMeasurements']],
  ['Observation', ['result', 'phenomenonTime', 'resultQuality']],
  ['Location', ['location']],
  ['FeatureOfInterest', ['feature']],
  ['Sensor', ['metadata']],
  ['HistoricalLocation', ['time']],
  ['ObservedProperty', ['definition']],
];
const THING_MEMBERS = new Set([
  'name',
  'description',
  'properties',
  'Locations',
  'Datastreams',
  'MultiDatastreams',
  'HistoricalLocations',
]);
const UNIT_MEMBERS = new Set(['name', 'symbol', 'definition']);

/** The kind of an entity or of a body that creates one; undefined for what is none. */
export function kindOf(entity: Entity): EntityKind | undefined {
  const members = Object.keys(entity).filter((name) => !name.includes('@iot.'));
  if (members.includes('symbol')) return members.every((name) => UNIT_MEMBERS.has(name)) ? UNIT : undefined;
  for (const [kind, telling] of TELLING) if (telling.some((name) => members.includes(name))) return kind;
  const isThing = members.length > 0 && members.every((name) => THING_MEMBERS.has(name) || name === 'id');
  return isThing ? 'Thing' : undefined;
}

const UNIT: EntityKind = 'unit of measurement';

/** True for an entity that a service has: it names itself. */
export function isServed(value: unknown): value is Entity {
  return isEntity(value) && Object.keys(value).some((name) => name.startsWith('@iot.'));
}

/** True for what only SensorThings would send to create an entity of this kind; a Thing may be a mere description. */
export function isCreateBody(entity: Entity): boolean {
  const kind = kindOf(entity);
  if (kind === undefined || 'type' in entity || 'id' in entity) return false;
  switch (kind) {
    case 'Thing':
      return typeof entity['description'] === 'string';
    case 'Location':
    case 'FeatureOfInterest':
    case 'Sensor':
      return 'encodingType' in entity;
    case 'Observation':
      return 'result' in entity;
    case 'ObservedProperty':
      return 'name' in entity;
    case 'HistoricalLocation':
      return 'Locations' in entity;
    case 'Datastream':
    case 'unit of measurement':
      return true;
  }
}
