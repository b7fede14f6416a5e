// The small part of a GTFS timetable that a live map needs: names of routes and stops, headsigns, and the shapes of trips.
import { decodePolyline } from '#kernel/polyline.ts';
import { isObject } from '../../json/is-object.ts';

/** One route, in the names of routes.txt. */
export interface StaticRoute {
  route_short_name?: string;
  route_long_name?: string;
}

/** One trip, in the names of trips.txt. */
export interface StaticTrip {
  route_id?: string;
  trip_headsign?: string;
  shape_id?: string;
}

/** One stop, in the names of stops.txt; degrees. */
export interface StaticStop {
  stop_name?: string;
  stop_lat?: number;
  stop_lon?: number;
}

/** The extract: records by id, shapes as encoded polylines of five decimal places in the direction of travel. */
export interface StaticExtract {
  routes: Readonly<Record<string, StaticRoute>>;
  trips: Readonly<Record<string, StaticTrip>>;
  stops: Readonly<Record<string, StaticStop>>;
  shapes: Readonly<Record<string, string>>;
}

/** What a feed is joined with; everything that is not known is undefined. */
export class StaticData {
  private readonly extract: StaticExtract;
  private readonly shapes = new Map<string, Float64Array | null>();

  constructor(extract: StaticExtract) {
    this.extract = extract;
  }

  route(id: string | undefined): StaticRoute | undefined {
    return own(this.extract.routes, id);
  }

  trip(id: string | undefined): StaticTrip | undefined {
    return own(this.extract.trips, id);
  }

  stop(id: string | undefined): StaticStop | undefined {
    return own(this.extract.stops, id);
  }

  /** Lon/lat pairs of a shape, decoded once; null where there is none. */
  shape(id: string | undefined): Float64Array | null {
    const text = own(this.extract.shapes, id);
    if (id === undefined || text === undefined) return null;
    const known = this.shapes.get(id) ?? decodePolyline(text);
    this.shapes.set(id, known);
    return known;
  }

  /** Position of a stop as GeoJSON; null where it is not known. */
  stopPoint(id: string | undefined): { type: 'Point'; coordinates: [number, number] } | null {
    const { stop_lon: lon, stop_lat: lat } = this.stop(id) ?? {};
    return lon === undefined || lat === undefined ? null : { type: 'Point', coordinates: [lon, lat] };
  }
}

/** Joins nothing. */
export const NO_STATIC_DATA = new StaticData({ routes: {}, trips: {}, stops: {}, shapes: {} });

/** Reads an extract; members of the wrong type are left out. Throws SyntaxError for a body that is none. */
export function readExtract(bytes: Uint8Array): StaticExtract {
  const body: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (!isObject(body) || !isObject(body['routes']) || !isObject(body['trips']))
    throw new SyntaxError('the static extract has no routes and trips');
  return {
    routes: recordsOf(body['routes'], (route) => texts(route, ['route_short_name', 'route_long_name'])),
    trips: recordsOf(body['trips'], (trip) => texts(trip, ['route_id', 'trip_headsign', 'shape_id'])),
    stops: recordsOf(body['stops'], (stop) => ({ ...texts(stop, ['stop_name']), ...placeOf(stop) })),
    shapes: isObject(body['shapes'])
      ? Object.fromEntries(Object.entries(body['shapes']).filter(isTextEntry))
      : {},
  };
}

function recordsOf<Result>(
  value: unknown,
  read: (record: Record<string, unknown>) => Result,
): Record<string, Result> {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).flatMap(([id, record]) =>
    isObject(record) ? [[id, read(record)] as const] : [],
  );
  return Object.fromEntries(entries);
}

function texts(record: Record<string, unknown>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, record[name]] as const).filter(isTextEntry));
}

function placeOf({ stop_lon: lon, stop_lat: lat }: Record<string, unknown>): StaticStop {
  return typeof lon === 'number' && typeof lat === 'number' ? { stop_lon: lon, stop_lat: lat } : {};
}

function isTextEntry(entry: readonly [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string' && entry[1] !== '';
}

function own<Value>(records: Readonly<Record<string, Value>>, id: string | undefined): Value | undefined {
  return id !== undefined && Object.hasOwn(records, id) ? records[id] : undefined;
}
