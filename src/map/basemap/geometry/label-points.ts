// Label points of areas: one point an area, so that a polygon cut into tiles is not labelled twice.
import type { Feature, FeatureCollection, Point } from 'geojson';

/** Points at `labelLon`/`labelLat` of the areas of a collection; features without a finite label point are left out. */
export function labelPoints(
  areas: FeatureCollection,
  grouping: (properties: Record<string, unknown>) => string,
): Feature<Point>[] {
  return areas.features.flatMap(({ properties }) => {
    const { labelLon, labelLat, nameVi, nameShort, areaKm2 } = properties ?? {};
    if (!Number.isFinite(labelLon) || !Number.isFinite(labelLat) || !properties) return [];
    return [
      {
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [labelLon, labelLat] },
        properties: {
          nameVi: nameShort ?? nameVi,
          grouping: grouping(properties),
          /** Larger areas are labelled first. */
          sortKey: -(Number.isFinite(areaKm2) ? Number(areaKm2) : 0),
        },
      },
    ];
  });
}
