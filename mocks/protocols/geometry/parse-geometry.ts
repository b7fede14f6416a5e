// Reads a GeoJSON geometry that came over the wire.
import type { WorldGeometry } from '../../province/world-contract.ts';

/** Nesting depth of the coordinates of each type that is understood. */
const depths: Readonly<Record<string, number>> = { Point: 0, LineString: 1, Polygon: 2, MultiPolygon: 3 };

function isPositionAtDepth(value: unknown, depth: number): boolean {
  if (!Array.isArray(value)) return false;
  if (depth > 0) return value.length > 0 && value.every((inner) => isPositionAtDepth(inner, depth - 1));
  const [lon, lat] = value as unknown[];
  return (
    Number.isFinite(lon) &&
    Number.isFinite(lat) &&
    Math.abs(Number(lon)) <= 180 &&
    Math.abs(Number(lat)) <= 90
  );
}

function isClosed(ring: readonly (readonly number[])[]): boolean {
  const first = ring[0];
  const last = ring.at(-1);
  return ring.length >= 4 && first?.[0] === last?.[0] && first?.[1] === last?.[1];
}

/** A geometry, or the sentence that says what is wrong with it. */
export function parseGeometry(type: string, coordinates: unknown): WorldGeometry | string {
  const depth = depths[type];
  if (depth === undefined) return `geometry ${type} is not known`;
  if (!isPositionAtDepth(coordinates, depth))
    return `coordinates are not those of a ${type} in degrees lon, lat`;
  const geometry = { type, coordinates } as WorldGeometry;
  if (geometry.type === 'LineString' && geometry.coordinates.length < 2)
    return 'a LineString has two positions';
  const rings =
    geometry.type === 'Polygon'
      ? geometry.coordinates
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flat()
        : [];
  return rings.every(isClosed) ? geometry : 'a ring has at least four positions and ends where it began';
}
