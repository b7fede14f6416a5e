// Loads the parts of the province pack that the base map has to read itself; the rest MapLibre fetches in its worker.
import type { Feature, FeatureCollection } from 'geojson';
import { readUnitAreas, type AreasByGrouping } from '../aggregate/unit-areas.ts';
import { coastLines } from './geometry/coast-lines.ts';
import { joinSegments } from './geometry/join-segments.ts';
import { labelPoints } from './geometry/label-points.ts';

/** The province's shore bends at least this often; a longer straight edge is where its window ends. Degrees, about 2 km. */
const LONGEST_SHORE_EDGE = 0.0185;

/** What the style needs beyond addresses. */
export interface BasemapData {
  /** Label points of units and districts; those that share their name with a town are left to the town's label. */
  unitPoints: FeatureCollection;
  /** Shapes of units and districts, for figures by area. */
  unitAreas: AreasByGrouping;
  waterPoints: FeatureCollection;
  /** Shores with `scale` country (coarse) or province (detailed). */
  coastLines: FeatureCollection;
  /** Roads joined from their segments, long enough to carry a name. */
  roadLines: FeatureCollection;
  /** Places, less the villages whose unit already carries their name. */
  places: FeatureCollection;
  /** Kinds of places that occur, for their marks. */
  placeKinds: ReadonlySet<string>;
}

/** Fetches country, land, units, districts, waters, places and roads; a file that does not answer rejects with its name and status. */
export async function loadBasemapData(packUrl: string, signal: AbortSignal): Promise<BasemapData> {
  const [country, land, units, districts, water, places, roads] = await Promise.all(
    ['country', 'land', 'units', 'districts', 'water', 'places', 'roads'].map((name) =>
      loadCollection(`${packUrl}${name}.geojson`, signal),
    ),
  );
  const isTown = ({ properties }: Feature) =>
    properties?.['kind'] === 'settlement' && properties['rank'] <= 2;
  const towns = new Set(places?.features.filter(isTown).map(nameOf));
  const unitNames = new Set(units?.features.map((unit) => unit.properties?.['nameShort']));
  return {
    unitPoints: collect(
      [
        ...(units ? labelPoints(units, () => 'units') : []),
        ...(districts ? labelPoints(districts, ({ vintage }) => String(vintage)) : []),
      ].filter((label) => !towns.has(nameOf(label))),
    ),
    unitAreas: readUnitAreas(units ?? collect([]), districts ?? collect([])),
    waterPoints: collect(water ? labelPoints(water, () => 'water') : []),
    coastLines: collect([
      ...(country ? withScale(coastLines(country, Number.POSITIVE_INFINITY), 'country') : []),
      ...(land ? withScale(coastLines(land, LONGEST_SHORE_EDGE), 'province') : []),
    ]),
    roadLines: collect(roads ? joinSegments(roads) : []),
    places: collect(
      places?.features.filter((place) => {
        const isVillage = place.properties?.['kind'] === 'settlement' && !isTown(place);
        return !(isVillage && unitNames.has(nameOf(place)));
      }) ?? [],
    ),
    placeKinds: new Set(places?.features.map((feature) => String(feature.properties?.['kind']))),
  };
}

async function loadCollection(url: string, signal: AbortSignal): Promise<FeatureCollection> {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  return (await response.json()) as FeatureCollection;
}

function collect(features: FeatureCollection['features']): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

function withScale(features: Feature[], scale: 'country' | 'province'): Feature[] {
  return features.map((feature) => ({ ...feature, properties: { scale } }));
}

function nameOf({ properties }: Feature): unknown {
  return properties?.['nameVi'];
}
