// The coast without the straight cuts where the pack's window ends: a cut is no shore and must not be drawn as one.
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';

/** An edge along a meridian or parallel longer than this is no shore. Degrees, about 600 m. */
const LONGEST_AXIS_EDGE = 0.0055;

/** Shore lines of land polygons. Edges along the axes, and edges longer than `longestEdge` degrees, interrupt the line. */
export function coastLines(land: FeatureCollection, longestEdge: number): Feature<LineString>[] {
  return land.features.flatMap(({ geometry }) => {
    if (geometry.type === 'Polygon')
      return geometry.coordinates.flatMap((ring) => splitRing(ring, longestEdge));
    if (geometry.type !== 'MultiPolygon') return [];
    return geometry.coordinates.flat().flatMap((ring) => splitRing(ring, longestEdge));
  });
}

function splitRing(ring: readonly Position[], longestEdge: number): Feature<LineString>[] {
  const lines: Position[][] = [];
  let current: Position[] = [];
  for (const position of ring) {
    const previous = current.at(-1);
    if (previous && isCut(previous, position, longestEdge)) {
      lines.push(current);
      current = [];
    }
    current.push(position);
  }
  lines.push(current);
  return lines
    .filter((line) => line.length > 1)
    .map((coordinates) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates },
      properties: {},
    }));
}

function isCut([lonA = 0, latA = 0]: Position, [lonB = 0, latB = 0]: Position, longestEdge: number): boolean {
  const [width, height] = [Math.abs(lonA - lonB), Math.abs(latA - latB)];
  const length = Math.hypot(width, height);
  return length > longestEdge || (Math.min(width, height) < 1e-5 && length > LONGEST_AXIS_EDGE);
}
