// Reads the parts of a province pack that the world lives on from a folder (Node).
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorldGeography } from './world-contract.ts';

async function readJson<T>(folder: string, file: string): Promise<T> {
  return JSON.parse(await readFile(join(folder, file), 'utf8')) as T;
}

/** Reads `roads`, `units`, `water` and `places` of the pack in `folder`; rejects when a file is missing or not JSON. */
export async function readGeography(folder: string): Promise<WorldGeography> {
  const [roads, units, water, places] = await Promise.all([
    readJson<WorldGeography['roads']>(folder, 'roads.geojson'),
    readJson<WorldGeography['units']>(folder, 'units.geojson'),
    readJson<WorldGeography['water']>(folder, 'water.geojson'),
    readJson<WorldGeography['places']>(folder, 'places.geojson'),
  ]);
  return { roads, units, water, places };
}
