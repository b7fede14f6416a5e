// One feature of a work zone or device feed as a flat record: the nesting of versions 2 to 4 in one vocabulary, that of 4.2.
import type { GeometryKind } from '#kernel/table/columns.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import { eventGeometry } from '../road-events/event-geometry.ts';
import { eventState, type EventPeriod } from '../road-events/event-state.ts';
import { isObject, textOf } from '../snapshot/json-record-reader.ts';
import { parseInstant } from '../time/parse-instant.ts';

/** What a feature is: an event on a road, or a device at one. */
export type FeatureKind = 'events' | 'devices';

/** What flattening depends on besides the feature. */
export interface FlattenContext {
  nowMs: number;
  zoneOffsetMs: number;
  geometry: GeometryKind;
  /** `update_date` of the feed, epoch ms: the date of features that have none of their own. */
  feedUpdatedMs: number;
  /** Names of organisations by `data_source_id`. */
  organizations: ReadonlyMap<string, string>;
}

/** A feature read; `period` is that of an event. */
export interface FlatFeature {
  kind: FeatureKind;
  record: SourceRecord;
  period: EventPeriod;
}

type Properties = Readonly<Record<string, unknown>>;

/** Members whose structure is told in words of their own. */
const STRUCTURED = new Set([
  'core_details',
  'lanes',
  'restrictions',
  'types_of_work',
  'related_road_events',
  'road_name',
]);
/** Units that WZDx fixes by the member's name. */
const UNITS: Readonly<Record<string, string>> = {
  reduced_speed_limit_kph: 'km/h',
  reduced_speed_limit: '[mi_i]/h',
  length: '',
};

/** The record of a feature, or the reason why it is none. */
export function flattenFeature(feature: unknown, context: FlattenContext): FlatFeature | string {
  if (!isObject(feature)) return 'not a GeoJSON feature';
  const { properties } = feature;
  if (!isObject(properties)) return 'a feature without properties';
  const core: Properties = isObject(properties['core_details']) ? properties['core_details'] : {};
  const all: Properties = { ...properties, ...core };
  const kind = kindOf(all);
  if (kind === null) return 'neither a road event nor a field device';
  const instant = (name: string) => parseInstant(textOf(all[name]), context.zoneOffsetMs);
  const period = { startMs: instant('start_date'), endMs: instant('end_date') };
  const updatedMs = instant('update_date');
  const values = {
    ...plainMembers(all),
    road_names: roadNames(all),
    organization_name: context.organizations.get(textOf(all['data_source_id'])),
    ...(kind === 'events' && eventMembers(all, period, context.nowMs)),
  };
  const record: SourceRecord = {
    id: textOf(feature['id']) || textOf(all['road_event_id']) || textOf(all['id']),
    values,
    units: UNITS,
    geometry: eventGeometry(feature['geometry'], context.geometry),
    observedAtMs: Number.isNaN(updatedMs) ? context.feedUpdatedMs : updatedMs,
  };
  return { kind, record, period };
}

function kindOf(all: Properties): FeatureKind | null {
  if (typeof all['device_type'] === 'string') return 'devices';
  const isEvent = ['event_type', 'vehicle_impact', 'road_event_id', 'start_date'].some((name) => name in all);
  return isEvent ? 'events' : null;
}

function plainMembers(all: Properties): Properties {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !STRUCTURED.has(name)));
}

/** Version 2 has one `road_name`. */
function roadNames(all: Properties): readonly string[] | undefined {
  const names = Array.isArray(all['road_names']) ? all['road_names'] : [all['road_name']];
  const texts = names.map(textOf).filter((name) => name !== '');
  return texts.length > 0 ? texts : undefined;
}

function eventMembers(all: Properties, period: EventPeriod, nowMs: number): Properties {
  const lanes = objectsOf(all['lanes']);
  const closed = lanes.filter(({ status }) => status === 'closed').length;
  return {
    event_state: eventState(period, textOf(all['event_status']), nowMs),
    is_start_date_verified: all['is_start_date_verified'] ?? isVerified(all['start_date_accuracy']),
    is_end_date_verified: all['is_end_date_verified'] ?? isVerified(all['end_date_accuracy']),
    restrictions: listOrNothing(restrictionsOf(all, lanes)),
    types_of_work: listOrNothing(objectsOf(all['types_of_work']).map((work) => textOf(work['type_name']))),
    related_road_events: listOrNothing(
      objectsOf(all['related_road_events']).map(({ type, id }) => `${textOf(type)} ${textOf(id)}`.trim()),
    ),
    ...(lanes.length > 0 && {
      lanes_total: lanes.length,
      lanes_closed: closed,
      lanes: lanes.map(({ type, status }) => `${textOf(type)} ${textOf(status)}`.trim()),
    }),
  };
}

/** Version 3 says how sure a date is in words. */
function isVerified(accuracy: unknown): boolean | undefined {
  return accuracy === 'verified' ? true : accuracy === 'estimated' ? false : undefined;
}

/** Of the event and of its lanes, each once: `reduced-width 11 feet`. */
function restrictionsOf(all: Properties, lanes: readonly Properties[]): string[] {
  const own = Array.isArray(all['restrictions']) ? all['restrictions'] : [];
  const ofLanes = lanes.flatMap(({ restrictions }) => (Array.isArray(restrictions) ? restrictions : []));
  return [
    ...new Set(
      [...own, ...ofLanes].map((restriction) =>
        isObject(restriction)
          ? [restriction['type'], restriction['value'], restriction['unit']]
              .map(textOf)
              .filter(Boolean)
              .join(' ')
          : textOf(restriction),
      ),
    ),
  ];
}

function objectsOf(value: unknown): readonly Properties[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

function listOrNothing(texts: readonly string[]): readonly string[] | undefined {
  const named = texts.filter((text) => text !== '');
  return named.length > 0 ? named : undefined;
}
