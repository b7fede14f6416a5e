// The whole build as one pure function: sources in, texts of the pack's files and what the checks need out.
import { districtFeatures, unitFeatures } from './administrative.ts';
import type { DistrictFacts, UnitFacts } from './administrative.ts';
import { countryFeatures } from './country.ts';
import type { CountryPoint } from './country.ts';
import { collectionText, makeFeature } from './feature.ts';
import type { PackFeature } from './feature.ts';
import { carveLand } from './land.ts';
import type { Estuary } from './land.ts';
import { placeFeatures } from './places.ts';
import type { PlaceSource } from './places.ts';
import type { PolygonRings, Position } from './plane.ts';
import { intersect, tidyPolygons, toGeometry } from './polygon-sets.ts';
import type { ReservoirSource } from './reservoirs.ts';
import { describeSegments } from './road-features.ts';
import type { RoadFeature } from './road-features.ts';
import { findJunctions } from './road-junctions.ts';
import { cutRoads } from './road-segments.ts';
import { roadLine } from './road-source.ts';
import type { BridgeSource, RoadSource } from './road-source.ts';
import { partitionUnits } from './unit-cells.ts';
import type { UnitSeeds, WholeIsland } from './unit-cells.ts';
import { waterFeatures } from './water.ts';
import type { RiverSource } from './water.ts';

/** Everything the build reads, parsed. */
export interface PackSources {
  manifest: { files: Record<string, string> };
  shore: PolygonRings[];
  worldLand: PolygonRings[];
  border: { inland: Position[]; seaward: Position[]; detachedBounds: [number, number, number, number][] };
  estuaries: Estuary[];
  rivers: RiverSource[];
  reservoirs: ReservoirSource[];
  units: (UnitFacts & UnitSeeds)[];
  wholeIslands: WholeIsland[];
  districts: DistrictFacts[];
  roads: RoadSource[];
  bridges: BridgeSource[];
  places: PlaceSource[];
  countryPoints: CountryPoint[];
  /** Windows of detailed land, cut out of the coarse land. */
  detailWindows: [number, number, number, number][];
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
}

/** Runs every step in order. Deterministic: equal sources give equal features. */
export function buildPack(sources: PackSources): BuiltPack {
  const { units, roads, bridges, border } = sources;
  const land = carveLand(sources.shore, sources.estuaries);
  const province = tidyPolygons(intersect(land, provinceClip(border)), 0.005);
  const areas = partitionUnits(units, province, sources.wholeIslands);
  const lines = roads.map(roadLine);
  const segments = cutRoads(roads, lines, findJunctions(roads, lines));
  const roadFeatures = describeSegments(segments, roads, bridges, areas);
  return {
    layers: {
      land: land.map((rings) => makeFeature({ kind: 'land' }, toGeometry([rings]))),
      country: countryFeatures(sources.worldLand, sources.detailWindows, sources.countryPoints),
      units: unitFeatures(units, areas),
      districts: districtFeatures(sources.districts, units, areas),
      roads: roadFeatures,
      water: waterFeatures(sources.estuaries, sources.rivers, sources.reservoirs),
      places: placeFeatures(sources.places, bridges, roads, roadFeatures),
    },
    land,
    areas,
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
  const ring = [...inland, ...seaward, inland[0]!];
  const boxes = detachedBounds.map(([west, south, east, north]): PolygonRings => [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ]);
  return [[ring], ...boxes];
}
