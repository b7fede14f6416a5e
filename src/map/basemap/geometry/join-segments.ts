// Joins the short segments of a road into runs, because a name needs a longer line than the 300–1200 m of a segment.
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';

/** One line a run of segments of the same road that follow each other end to start, in the order of the file. */
export function joinSegments(roads: FeatureCollection): Feature<LineString>[] {
  const runs: Feature<LineString>[] = [];
  for (const { geometry, properties } of roads.features) {
    if (geometry.type !== 'LineString' || !properties) continue;
    const last = runs.at(-1);
    const isNext =
      last?.properties?.['road'] === (properties['road'] ?? properties['ref']) &&
      last?.properties?.['class'] === properties['class'] &&
      isSamePosition(last?.geometry.coordinates.at(-1), geometry.coordinates[0]);
    if (last && isNext) {
      last.geometry.coordinates.push(...geometry.coordinates.slice(1));
      continue;
    }
    const { ref, nameVi, road } = properties;
    runs.push({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: [...geometry.coordinates] },
      properties: {
        ref: ref || nameVi,
        nameVi: nameVi || ref,
        road: road ?? ref,
        class: properties['class'],
      },
    });
  }
  return runs;
}

function isSamePosition(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}
