// The whole build as one pure function: sources in, texts of the pack's files and what the checks need out.
import { districtFeatures, unitFeatures } from './administrative.ts';
import type { DistrictFacts, UnitFacts } from './administrative.ts';
import { countryFeatures } from './country.ts';
import type { CountryPoint } from './country.ts';
import { collectionText, makeFeature } from './feature.ts';
import type { PackFeature } from './feature.ts';
import { carveLand, smoothShores } from './land.ts';
import type { Estuary } from './land.ts';
import { placeFeatures } from './places.ts';
import type { PlaceSource } from './places.ts';
import { areaKm2, boxRing } from './geometry/plane.ts';
import type { Box, PolygonRings, Position } from './geometry/plane.ts';
import { intersect, tidyPolygons, toGeometry } from './geometry/polygon-sets.ts';
import { wiggleLine } from './geometry/wiggle.ts';
import type { ReservoirSource } from './reservoirs.ts';
import { describeSegments } from './roads/road-features.ts';
import type { RoadFeature } from './roads/road-features.ts';
import { findJunctions } from './roads/road-junctions.ts';
import { cutRoads } from './roads/road-segments.ts';
import { roadLine, trimAtGates } from './roads/road-source.ts';
import type { BridgeSource, RoadSource } from './roads/road-source.ts';
import { alignShore } from './surroundings.ts';
import type { Surroundings } from './surroundings.ts';
import { partitionUnits } from './unit-cells.ts';
import type { UnitSeeds, SharedIsland } from './unit-cells.ts';
import { waterFeatures } from './water.ts';
import type { RiverSource } from './water.ts';

/** The source border is coarse: its long straight legs are drawn unstraight. */
const INLAND_WIGGLE = { minLegM: 500, share: 0.14, maxM: 420 };

/** Everything the build reads, parsed. */
export interface PackSources {
  manifest: { files: Record<string, string> };
  shore: PolygonRings[];
  worldLand: PolygonRings[];
  border: { inland: Position[]; seaward: Position[]; detachedBounds: Box[] };
  estuaries: Estuary[];
  rivers: RiverSource[];
  reservoirs: ReservoirSource[];
  units: (UnitFacts & UnitSeeds)[];
  sharedIslands: SharedIsland[];
  districts: DistrictFacts[];
  roads: RoadSource[];
  bridges: BridgeSource[];
  places: PlaceSource[];
  countryPoints: CountryPoint[];
  /** Windows of detailed land, cut out of the coarse land. */
  detailWindows: Box[];
  surroundings: Surroundings;
}

/** The built pack: feature lists by layer, and the areas by unit code. */
export interface BuiltPack {
  layers: {
    land: PackFeature[];
    country: PackFeature[];
    units: PackFeature[];
    districts: PackFeature[];
    roads: RoadFeature[];
    water: PackFeature[];
    places: PackFeature[];
  };
  land: PolygonRings[];
  areas: Map<string, PolygonRings[]>;
  /** Area of the land that the units must cover. */
  provinceKm2: number;
}

/** Runs every step in order. Deterministic: equal sources give equal features. */
export function buildPack(sources: PackSources): BuiltPack {
  const { units, roads, bridges, border } = sources;
  const shore = smoothShores(sources.shore);
  const land = carveLand(alignShore(shore, sources.surroundings), sources.estuaries);
  const clip = provinceClip(border);
  const province = tidyPolygons(intersect(land, clip), 0.005);
  const areas = partitionUnits(units, province, sources.sharedIslands);
  const lines = roads.map((road) => trimAtGates(road, roadLine(road), clip[0]![0]!));
  const segments = cutRoads(roads, lines, findJunctions(roads, lines));
  const roadFeatures = describeSegments(segments, roads, bridges, areas);
  return {
    layers: {
      land: land.map((rings) => makeFeature({ kind: 'land' }, toGeometry([rings]))),
      country: countryFeatures(
        sources.worldLand,
        sources.surroundings,
        sources.detailWindows,
        sources.countryPoints,
      ),
      units: unitFeatures(units, areas),
      districts: districtFeatures(sources.districts, units, areas),
      roads: roadFeatures,
      water: waterFeatures(shore, sources.estuaries, sources.rivers, sources.reservoirs),
      places: placeFeatures(sources.places, bridges, roads, roadFeatures),
    },
    land,
    areas,
    provinceKm2: areaKm2(province),
  };
}

/** Text of every file of the pack by file name, `pack.json` included. */
export function packTexts(sources: PackSources, built: BuiltPack): Map<string, string> {
  const texts = new Map([['pack.json', `${JSON.stringify(sources.manifest, null, 2)}\n`]]);
  for (const [layer, features] of Object.entries(built.layers)) {
    texts.set(sources.manifest.files[layer] ?? `${layer}.geojson`, collectionText(features as PackFeature[]));
  }
  return texts;
}

function provinceClip({ inland, seaward, detachedBounds }: PackSources['border']): PolygonRings[] {
  const ring = [...wiggleLine(inland, INLAND_WIGGLE), ...seaward, inland[0]!];
  return [[ring], ...detachedBounds.map((bounds) => [boxRing(bounds)])];
}
