// The geometry of a road event as a feed of lines can draw it, without a position that the source did not give.
import type { GeometryKind } from '#kernel/table/columns.ts';
import { isObject } from '../snapshot/json-record-reader.ts';

/**
 * A feed of lines draws points as well: the points of an event, which standards order along the road, are joined, and one
 * point becomes a line without length. Everything else stays as it is.
 */
export function eventGeometry(geometry: unknown, kind: GeometryKind): unknown {
  if (kind !== 'line' || !isObject(geometry)) return geometry;
  const { type, coordinates } = geometry;
  if (!Array.isArray(coordinates)) return geometry;
  if (type === 'Point') return { type: 'LineString', coordinates: [coordinates, coordinates] };
  if (type !== 'MultiPoint' || coordinates.length === 0) return geometry;
  const line = coordinates.length === 1 ? [coordinates[0], coordinates[0]] : coordinates;
  return { type: 'LineString', coordinates: line };
}
