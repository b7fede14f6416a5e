// The stations of the world as Things with Locations and Datastreams: the inverse of the connector's reading.
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import type { EntityKind, World, WorldAttribute, WorldEntity } from '../../../province/world-contract.ts';
import { unwrapTyped } from '../../ngsi-ld/iso-time.ts';
import { observationsOf, type DatastreamSubject } from './observations.ts';
import { propertyName, unitOfMeasurement } from './observed-property.ts';
import { WHOLE, type EntitySet, type Relation, type ServiceNode } from './service-node.ts';

/** Kinds whose entities are stations: they stay where they are and measure. */
const STATION_KINDS = ['AirQualityObserved', 'WeatherObserved', 'WaterObserved', 'WaterQualityObserved'];
/** Kinds whose values are means over the time before they are stamped. */
const MEAN_PERIOD_MS: Readonly<Record<string, number>> = { AirQualityObserved: HOUR_MS };

const MAX_STATIONS_OF_KIND = 10_000;
const MAX_DATASTREAMS_OF_STATION = 100;
const TYPE_ROOT = 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_';

/** Every entity set of the service as it is at one instant. */
export type Catalogue = Readonly<Record<EntitySet, Relation>>;

/** Builds the service of a world at an instant; observations are made when they are asked for. */
export function createCatalogue(world: World, nowMs: number): Catalogue {
  const properties = new Map<string, ServiceNode>();
  const propertyOf = (attribute: string): ServiceNode => {
    const known = properties.get(attribute);
    if (known) return known;
    const created = node('ObservedProperties', properties.size + 1, {
      name: propertyName(attribute),
      description: attribute,
      definition: `https://smartdatamodels.org/${attribute}`,
    });
    properties.set(attribute, created);
    return created;
  };
  const things = STATION_KINDS.flatMap((type, kindIndex) => {
    const kind = world.kinds.get(type);
    const entities = kind?.list(nowMs) ?? [];
    return entities.map((entity, index) => {
      const id = kindIndex * MAX_STATIONS_OF_KIND + index + 1;
      return createThing(id, entity, kind as EntityKind, nowMs, propertyOf);
    });
  });
  const from = (relation: string) => things.flatMap((thing) => thing.relations[relation]!.nodes(WHOLE));
  const datastreams = () => from('Datastreams');
  return {
    Things: list('Things', () => things),
    Locations: list('Locations', () => from('Locations')),
    HistoricalLocations: list('HistoricalLocations', () => []),
    Datastreams: list('Datastreams', datastreams),
    Sensors: list('Sensors', () =>
      datastreams().flatMap(({ relations }) => relations['Sensor']!.nodes(WHOLE)),
    ),
    ObservedProperties: list('ObservedProperties', () => {
      datastreams();
      return [...properties.values()];
    }),
    Observations: {
      set: 'Observations',
      isList: true,
      // All of a month of all stations would be a quarter of a million.
      nodes: (hint) => {
        const recent = { ...hint, fromMs: Math.max(hint.fromMs, nowMs - DAY_MS) };
        return datastreams().flatMap(({ relations }) => relations['Observations']!.nodes(recent));
      },
    },
    FeaturesOfInterest: list('FeaturesOfInterest', () => []),
  };
}

/** A Thing of an entity: what varies becomes datastreams, where it is a Location, all else properties. */
function createThing(
  id: number,
  entity: WorldEntity,
  kind: EntityKind,
  nowMs: number,
  propertyOf: (attribute: string) => ServiceNode,
): ServiceNode {
  const entries = Object.entries(entity.attributes);
  const location = entries.find(([, { kind: attributeKind }]) => attributeKind === 'geo')?.[1].value;
  const relations: Record<string, Relation> = {};
  const thing = node('Things', id, membersOf(entity), relations);
  const place = node(
    'Locations',
    id,
    { name: entity.id, description: '', encodingType: 'application/geo+json', location },
    { Things: list('Things', () => [thing]) },
  );
  relations['Locations'] = list('Locations', () => (location === undefined ? [] : [place]));
  relations['HistoricalLocations'] = list('HistoricalLocations', () => []);
  const datastreams = entries.flatMap(([name, attribute], index) => {
    if (attribute.observedAtMs === undefined || attribute.kind !== 'property') return [];
    const subject: DatastreamSubject = {
      id: id * MAX_DATASTREAMS_OF_STATION + index + 1,
      attribute: name,
      entityId: entity.id,
      kind,
      nowMs,
      meanPeriodMs: MEAN_PERIOD_MS[entity.type] ?? 0,
    };
    return [createDatastream(subject, attribute, thing, propertyOf(name))];
  });
  relations['Datastreams'] = list('Datastreams', () => datastreams);
  return thing;
}

function createDatastream(
  subject: DatastreamSubject,
  { value, unitCode }: WorldAttribute,
  thing: ServiceNode,
  property: ServiceNode,
): ServiceNode {
  const { id } = subject;
  const name = `${String(property.members['name'])} – ${String(thing.members['name'])}`;
  const datastream: ServiceNode = node(
    'Datastreams',
    id,
    {
      name,
      description: name,
      unitOfMeasurement: unitOfMeasurement(unitCode),
      observationType: TYPE_ROOT + observationType(value),
    },
    {
      Thing: one('Things', () => thing),
      Sensor: one('Sensors', () =>
        node('Sensors', id, {
          name: `Sensor ${id}`,
          description: '',
          encodingType: 'text/plain',
          metadata: '',
        }),
      ),
      ObservedProperty: one('ObservedProperties', () => property),
      Observations: {
        set: 'Observations',
        isList: true,
        nodes: (hint) =>
          observationsOf(subject, hint).map((observation) => ({
            ...observation,
            relations: { Datastream: one('Datastreams', () => datastream) },
          })),
      },
    },
  );
  return datastream;
}

/** Names in one language, everything fixed as properties, units of numbers among them beside. */
function membersOf({ id, type, attributes }: WorldEntity): Record<string, unknown> {
  const properties: Record<string, unknown> = { entity: id, type };
  const units: Record<string, string> = {};
  let name = id;
  for (const [attribute, { kind, value, unitCode, observedAtMs }] of Object.entries(attributes)) {
    if (kind === 'geo' || observedAtMs !== undefined || attribute === 'dateObserved') continue;
    const texts = kind === 'language' ? (value as Record<string, string>) : undefined;
    if (attribute === 'name') {
      name = texts ? (texts['vi'] ?? id) : String(value);
      if (texts?.['en'] !== undefined) properties['nameEn'] = texts['en'];
      continue;
    }
    properties[attribute] = unwrapTyped(value);
    if (unitCode !== undefined) units[attribute] = unitOfMeasurement(unitCode).symbol ?? '';
  }
  if (Object.keys(units).length > 0) properties['units'] = units;
  return { name, description: type, properties };
}

function observationType(value: unknown): string {
  if (typeof value === 'number') return 'Measurement';
  if (typeof value === 'boolean') return 'TruthObservation';
  return typeof value === 'string' ? 'CategoryObservation' : 'Observation';
}

function node(
  set: EntitySet,
  id: number,
  members: Readonly<Record<string, unknown>>,
  relations: Readonly<Record<string, Relation>> = {},
): ServiceNode {
  return { set, id, members, relations };
}

function list(set: EntitySet, nodes: () => ServiceNode[]): Relation {
  return { set, isList: true, nodes };
}

function one(set: EntitySet, get: () => ServiceNode): Relation {
  return { set, isList: false, nodes: () => [get()] };
}
