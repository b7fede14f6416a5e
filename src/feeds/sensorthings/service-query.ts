// The questions that a feed asks of a SensorThings service, in its dialect of OData.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Bounds } from '#kernel/geo.ts';
import { formatInstant } from '../time/parse-instant.ts';
import type { ServiceQuery } from './paging/next-page.ts';

/**
 * How much a service can be asked for at once: `nested` is everything with options inside `$expand`, `path` is the older
 * `Datastreams/ObservedProperty`, `none` is one relation a request.
 */
export type Expansion = 'nested' | 'path' | 'none';

/** Entities that become rows. */
export type RowEntity = 'Things' | 'Datastreams' | 'Observations';

/** What one question for the state depends on. */
export interface StateQuestion {
  spec: Pick<FeedSpec, 'entityType' | 'query' | 'geometry'>;
  expansion: Expansion;
  /** Null asks for all places. */
  bounds: Bounds | null;
  /** Null is now. */
  asOfMs: number | null;
  pageSize: number;
}

const WORLD_AREA = 360 * 180;

/** Which entities a feed's rows are; what is none of them is Things, so that a feed of another standard's type works. */
export function rowEntityOf(entityType: string): RowEntity {
  return entityType === 'Datastreams' || entityType === 'Observations' ? entityType : 'Things';
}

/** The question for all rows with their newest observation. */
export function stateQuery({ spec, expansion, bounds, asOfMs, pageSize }: StateQuestion): ServiceQuery {
  const rows = rowEntityOf(spec.entityType);
  const path = rows === 'Things' ? 'Things' : 'Datastreams';
  const parameters: Record<string, string> = { $count: 'true', $top: String(pageSize) };
  const filters: string[] = [];
  if (spec.query && rows !== 'Observations') filters.push(spec.query);
  if (bounds && spec.geometry !== 'none')
    filters.push(within(rows === 'Things' ? 'Locations/location' : 'Thing/Locations/location', bounds));
  if (filters.length > 0) parameters['$filter'] = conjunction(filters);
  const observationFilter = rows === 'Observations' ? spec.query : undefined;
  const newest = newestObservations(asOfMs, observationFilter);
  if (expansion === 'nested')
    parameters['$expand'] =
      rows === 'Things'
        ? `Locations($select=location),${expandedDatastreams(newest)}`
        : `Thing($select=name,properties,@iot.id;$expand=Locations($select=location)),ObservedProperty($select=name),${newest}`;
  if (expansion === 'path')
    parameters['$expand'] =
      rows === 'Things' ? 'Locations,Datastreams/ObservedProperty' : 'ObservedProperty,Thing/Locations';
  return { path, parameters };
}

/** Datastreams with what names their results and an expansion of their observations, as part of an `$expand`. */
export function expandedDatastreams(observations: string): string {
  const select = '$select=name,description,unitOfMeasurement,observationType,@iot.id';
  return `Datastreams(${select};$expand=ObservedProperty($select=name),${observations})`;
}

/** The newest observation of each datastream, as part of an `$expand`. */
function newestObservations(asOfMs: number | null, query: string | undefined): string {
  const filters = [...(query ? [query] : []), ...(asOfMs === null ? [] : [until(asOfMs)])];
  const filter = filters.length === 0 ? '' : `$filter=${conjunction(filters)};`;
  const select = '$select=result,phenomenonTime,resultTime,resultQuality,parameters';
  return `Observations(${select};${filter}$orderby=phenomenonTime desc;$top=1)`;
}

/** The newest observation of one datastream, for services that cannot expand. */
export function newestQuery(datastreamKey: string, asOfMs: number | null, query?: string): ServiceQuery {
  const filters = [...(query ? [query] : []), ...(asOfMs === null ? [] : [until(asOfMs)])];
  return {
    path: `Datastreams(${datastreamKey})/Observations`,
    parameters: {
      $orderby: 'phenomenonTime desc',
      $top: '1',
      ...(filters.length > 0 && { $filter: conjunction(filters) }),
    },
  };
}

/** A filter on the phenomenon time, ends included. */
export function between(fromMs: number, toMs: number): string {
  return `phenomenonTime ge ${formatInstant(fromMs)} and ${until(toMs)}`;
}

/** True when bounds leave out so little of the world that asking for them is of no use. */
export function isWorld([west, south, east, north]: Bounds): boolean {
  return (east - west) * (north - south) >= WORLD_AREA;
}

function until(atMs: number): string {
  return `phenomenonTime le ${formatInstant(atMs)}`;
}

function within(property: string, [west, south, east, north]: Bounds): string {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([lon, lat]) => `${lon} ${lat}`);
  return `st_within(${property},geography'POLYGON((${ring.join(',')}))')`;
}

function conjunction(filters: readonly string[]): string {
  const [only = ''] = filters;
  return filters.length === 1 ? only : filters.map((filter) => `(${filter})`).join(' and ');
}
