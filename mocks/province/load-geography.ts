// Loads the parts of a province pack that the world lives on by HTTP (page and worker).
import type { WorldGeography } from './world-contract.ts';

async function loadJson<T>(baseUrl: string, file: string): Promise<T> {
  const response = await fetch(`${baseUrl.replace(/\/$/, '')}/${file}`);
  if (!response.ok) throw new Error(`${file} of the province pack: HTTP ${response.status}`);
  return (await response.json()) as T;
}

/** Loads `roads`, `units`, `water` and `places` of the pack at `baseUrl`; rejects with the file's name when one fails. */
export async function loadGeography(baseUrl: string): Promise<WorldGeography> {
  const [roads, units, water, places] = await Promise.all([
    loadJson<WorldGeography['roads']>(baseUrl, 'roads.geojson'),
    loadJson<WorldGeography['units']>(baseUrl, 'units.geojson'),
    loadJson<WorldGeography['water']>(baseUrl, 'water.geojson'),
    loadJson<WorldGeography['places']>(baseUrl, 'places.geojson'),
  ]);
  return { roads, units, water, places };
}
