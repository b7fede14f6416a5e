// The areas of the province pack as plain shapes, for tests of the map of areas.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AreaInset, AreaShape } from '#charts/area-map/area-layout.ts';
import type { AreaPolygon } from '#charts/area-map/area-projection.ts';

const PACK = join(import.meta.dirname, '../../../../public/provinces/ba-ria-vung-tau');

interface Collection {
  features: readonly {
    properties: { code: string; vintage?: string };
    geometry: { type: string; coordinates: unknown };
  }[];
}

const read = (file: string): unknown => JSON.parse(readFileSync(join(PACK, file), 'utf8'));

/** The units of today, or the districts of a vintage. */
export function packShapes(vintage?: string): AreaShape[] {
  const { features } = read(vintage ? 'districts.geojson' : 'units.geojson') as Collection;
  return features
    .filter(({ properties }) => properties.vintage === vintage)
    .map(({ properties: { code }, geometry: { type, coordinates } }) => ({
      key: code,
      polygons: (type === 'Polygon' ? [coordinates] : coordinates) as AreaPolygon[],
    }));
}

/** The insets of the pack's manifest. */
export function packInsets(): AreaInset[] {
  const { insets } = read('pack.json') as {
    insets: { id: string; name: { vi: string }; bounds: AreaInset['bounds'] }[];
  };
  return insets.map(({ id, name, bounds }) => ({ id, name: name.vi, bounds }));
}
