// From a GeoJSON geometry to the row sink: every position is checked before the first one is written.
import type { GeometryKind } from '#kernel/table/columns.ts';
import { isPosition, isWithin, type Bounds } from '#kernel/geo.ts';
import { lineLength, lineMiddle, ringLabelPoint } from './anchor.ts';
import type { RowSink } from './row-sink.ts';

/** Why a geometry was not taken; `row` means the whole row is not to be trusted. */
export interface GeometryRefusal {
  scope: 'row' | 'geometry';
  reason: string;
}

type Position = readonly unknown[];

/** The paths of a geometry: a point is one path of one position, a polygon a group of rings. */
interface Paths {
  dimension: 0 | 1 | 2;
  /** Points, lines, or polygons as lists of rings. */
  parts: readonly (readonly Position[])[][];
}

/**
 * Writes a GeoJSON geometry as the feed's kind: a point feed takes the middle of a line and the label point of a
 * polygon; a line feed takes the longest part of a MultiLineString. Null when it was written or is absent.
 */
export function readGeometry(
  value: unknown,
  kind: GeometryKind,
  bounds: Bounds,
  sink: RowSink,
): GeometryRefusal | null {
  if (kind === 'none' || value === null || value === undefined) return null;
  if (isPlainPoint(value) && kind === 'point') return writePoint(value.coordinates, bounds, sink);
  const paths = pathsOf(value);
  if (typeof paths === 'string') return { scope: 'geometry', reason: paths };
  for (const part of paths.parts) {
    for (const path of part) {
      const reason = refusedPath(path, bounds);
      if (reason !== null) return { scope: 'row', reason };
    }
  }
  return write(paths, kind, sink);
}

/** Why a position cannot be used, or null; swapped axes are named, never silently swapped. */
export function refusedPosition(position: unknown, bounds: Bounds): string | null {
  if (!Array.isArray(position)) return 'a position is not an array of numbers';
  const lon: unknown = position[0];
  const lat: unknown = position[1];
  if (typeof lon !== 'number' || typeof lat !== 'number' || !Number.isFinite(lon) || !Number.isFinite(lat))
    return 'a position is not a pair of finite numbers';
  if (isPosition(lon, lat) && isWithin(bounds, lon, lat)) return null;
  if (isPosition(lat, lon) && isWithin(bounds, lat, lon))
    return 'position outside the plausible bounds: latitude and longitude look swapped';
  return isPosition(lon, lat)
    ? 'position outside the plausible bounds'
    : 'position is not longitude and latitude in degrees';
}

function refusedPath(path: readonly Position[], bounds: Bounds): string | null {
  for (const position of path) {
    const reason = refusedPosition(position, bounds);
    if (reason !== null) return reason;
  }
  return null;
}

function isPlainPoint(value: unknown): value is { coordinates: readonly unknown[] } {
  if (typeof value !== 'object' || value === null) return false;
  const { type, coordinates } = value as Record<string, unknown>;
  return type === 'Point' && Array.isArray(coordinates);
}

/** Writes one position that is already a pair of numbers, or answers why it cannot be used. */
export function writePosition(
  lon: number,
  lat: number,
  bounds: Bounds,
  sink: RowSink,
): GeometryRefusal | null {
  if (isPosition(lon, lat) && isWithin(bounds, lon, lat)) {
    sink.addPosition(lon, lat);
    return null;
  }
  return writePoint([lon, lat], bounds, sink);
}

/** The most common geometry by far, without the detour over paths. */
function writePoint(position: readonly unknown[], bounds: Bounds, sink: RowSink): GeometryRefusal | null {
  const reason = refusedPosition(position, bounds);
  if (reason !== null) return { scope: 'row', reason };
  sink.addPosition(position[0] as number, position[1] as number);
  return null;
}

function write(paths: Paths, kind: GeometryKind, sink: RowSink): GeometryRefusal | null {
  if (kind === 'point') {
    const [lon, lat] = representative(paths);
    sink.addPosition(lon, lat);
    return null;
  }
  const needed = kind === 'line' ? 1 : 2;
  if (paths.dimension !== needed)
    return { scope: 'geometry', reason: `a ${DIMENSION_WORDS[paths.dimension]} where a ${kind} is expected` };
  if (kind === 'line') {
    writePositions(longest(paths.parts), sink);
    return null;
  }
  for (const part of paths.parts) {
    part.forEach((ring, index) => {
      sink.beginRing(index === 0);
      writePositions(ring, sink);
    });
  }
  return null;
}

const DIMENSION_WORDS = ['point', 'line', 'polygon'] as const;

function writePositions(path: readonly Position[], sink: RowSink): void {
  for (const position of path) sink.addPosition(position[0] as number, position[1] as number);
}

function representative({ dimension, parts }: Paths): [lon: number, lat: number] {
  const flat = (path: readonly Position[]) => path.flatMap(([lon, lat]) => [lon as number, lat as number]);
  if (dimension === 2) {
    const ring = flat(parts[0]?.[0] ?? []);
    return ringLabelPoint(ring, 0, ring.length / 2);
  }
  const line = flat(dimension === 1 ? longest(parts) : (parts[0]?.[0] ?? []));
  return lineMiddle(line, 0, line.length / 2);
}

function longest(parts: Paths['parts']): readonly Position[] {
  const [first = []] = parts[0] ?? [];
  if (parts.length === 1) return first;
  // A position may have an altitude.
  const flat = (line: readonly Position[]) => line.flatMap(([lon, lat]) => [lon as number, lat as number]);
  const length = (line: readonly Position[]) => lineLength(flat(line), 0, line.length);
  return parts.flat().reduce((best, line) => (length(line) > length(best) ? line : best), first);
}

/** The paths of a geometry, or the reason why it has none. A collection inside a collection is not read (RFC 7946, 3.1.8). */
function pathsOf(value: unknown, isInCollection = false): Paths | string {
  const geometry = typeof value === 'string' ? parseText(value) : value;
  if (typeof geometry !== 'object' || geometry === null) return 'the geometry is no GeoJSON';
  const { type, coordinates, geometries } = geometry as Record<string, unknown>;
  if (type === 'GeometryCollection') {
    if (isInCollection) return 'a geometry collection inside another';
    const readable = (Array.isArray(geometries) ? geometries : []).map((one) => pathsOf(one, true));
    return (
      readable.find((paths) => typeof paths !== 'string') ?? 'a geometry collection without a usable geometry'
    );
  }
  if (!Array.isArray(coordinates)) return `geometry type ${describe(type)} without coordinates`;
  // A type may be called as Object's own members (`toString`).
  const nested = Object.hasOwn(NESTING, String(type)) ? NESTING[String(type)] : undefined;
  if (!nested) return `geometry type ${describe(type)} is unknown`;
  const parts = nested.wrap(coordinates) as Paths['parts'];
  return checkedPaths(nested.dimension, parts, String(type));
}

/** How deep each GeoJSON type nests, brought to one shape: parts of paths of positions. */
const NESTING: Readonly<Record<string, { dimension: 0 | 1 | 2; wrap: (coordinates: unknown[]) => unknown }>> =
  {
    Point: { dimension: 0, wrap: (coordinates) => [[[coordinates]]] },
    MultiPoint: { dimension: 0, wrap: (coordinates) => coordinates.map((position) => [[position]]) },
    LineString: { dimension: 1, wrap: (coordinates) => [[coordinates]] },
    MultiLineString: { dimension: 1, wrap: (coordinates) => coordinates.map((line) => [line]) },
    Polygon: { dimension: 2, wrap: (coordinates) => [coordinates] },
    MultiPolygon: { dimension: 2, wrap: (coordinates) => coordinates },
  };

const FEWEST_POSITIONS = [1, 2, 4] as const;

function checkedPaths(dimension: 0 | 1 | 2, parts: Paths['parts'], type: string): Paths | string {
  if (parts.length === 0) return `an empty ${type}`;
  for (const part of parts) {
    if (!Array.isArray(part) || part.length === 0) return `malformed coordinates of a ${type}`;
    for (const path of part) {
      if (!Array.isArray(path)) return `malformed coordinates of a ${type}`;
      if (path.length < FEWEST_POSITIONS[dimension]) return `too few positions in a ${type}`;
    }
  }
  return { dimension, parts };
}

/** GeoJSON as text (expanded JSON-LD), or the `lat, lon` of an NGSI-v2 geo:point. */
function parseText(text: string): unknown {
  const pair = /^\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text);
  if (pair) return { type: 'Point', coordinates: [Number(pair[2]), Number(pair[1])] };
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function describe(type: unknown): string {
  return typeof type === 'string' ? `"${type.slice(0, 40)}"` : 'missing';
}
