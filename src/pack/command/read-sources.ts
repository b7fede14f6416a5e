// Reads the checked-in sources of one pack and the public-domain world land from node_modules.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { PackSources } from '../build-steps/build-pack.ts';
import type { PolygonRings } from '../build-steps/geometry/plane.ts';

interface Collection {
  features: { geometry: { type: string; coordinates: unknown } }[];
}

/** Parsed sources of the pack whose folder is given (an URL ending in a slash). Throws when a file is missing. */
export function readSources(folder: URL): PackSources {
  const read = <Value>(name: string): Value =>
    JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Value;
  const region = read<{
    sharedIslands: PackSources['sharedIslands'];
    detailWindows: PackSources['detailWindows'];
  }>('region.json');
  return {
    manifest: read('pack.json'),
    shore: polygonsOf(read<Collection>('land.geojson')),
    worldLand: readWorldLand(),
    border: read('border.json'),
    estuaries: read('estuaries.json'),
    rivers: read('rivers.json'),
    reservoirs: read('reservoirs.json'),
    units: read('units.json'),
    sharedIslands: region.sharedIslands,
    districts: read('districts.json'),
    roads: read('roads.json'),
    bridges: read('bridges.json'),
    places: read('places.json'),
    countryPoints: read('country-labels.json'),
    detailWindows: region.detailWindows,
    surroundings: read('surroundings.json'),
  };
}

function readWorldLand(): PolygonRings[] {
  const path = createRequire(import.meta.url).resolve('world-atlas/land-10m.json');
  const topology = JSON.parse(readFileSync(path, 'utf8')) as { objects: { land: unknown } };
  const land = feature(topology, topology.objects.land);
  return polygonsOf((land.type === 'FeatureCollection' ? land : { features: [land] }) as Collection);
}

function polygonsOf({ features }: Collection): PolygonRings[] {
  return features.flatMap(({ geometry }) =>
    geometry.type === 'MultiPolygon'
      ? (geometry.coordinates as PolygonRings[])
      : [geometry.coordinates as PolygonRings],
  );
}
