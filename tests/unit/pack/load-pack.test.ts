// Loading a pack: what is good comes through, what is wrong is named by file, path and expectation.
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import type { PackManifest } from '#kernel/pack/province-pack.ts';
import { checkCollection, loadManifest, loadPack } from '#pack/load-pack.ts';

const folder = new URL('../../../public/provinces/ba-ria-vung-tau/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const files = (changed: Record<string, string>) => async (url: string) => {
  const name = url.split('/').at(-1)!;
  return changed[name] ?? read(name);
};

describe('loadPack', () => {
  it('gives the manifest and only the layers asked for', async () => {
    const pack = await loadPack('/provinces/x/', ['land', 'water'], files({}));
    expect(pack.ok && Object.keys(pack.value.layers)).toEqual(['land', 'water']);
    if (!pack.ok) return;
    const asFacesSeeIt: PackManifest = pack.value.manifest;
    expect(asFacesSeeIt.id).toBe('ba-ria-vung-tau');
  });

  it('names the path of a wrong manifest', async () => {
    const manifest = JSON.parse(read('pack.json')) as { camera: unknown; vintages: { from: unknown }[] };
    manifest.camera = { lon: 'east', lat: 10, zoom: 9 };
    manifest.vintages[0]!.from = '1/7/2025';
    const result = await loadManifest('/p/', files({ 'pack.json': JSON.stringify(manifest) }));
    expect(result.ok).toBe(false);
    const paths = result.ok ? [] : result.error.map(({ file, path }) => `${file} ${path}`);
    expect(paths).toEqual(['pack.json camera.lon', 'pack.json vintages.0.from']);
  });

  it('reports every broken file at once and never throws', async () => {
    const failing = async (url: string) => {
      if (url.endsWith('land.geojson')) throw new Error('HTTP 404');
      return files({ 'water.geojson': '<html>' })(url);
    };
    const result = await loadPack('/p/', ['land', 'water', 'units'], failing);
    expect(result.ok ? [] : result.error.map(({ file }) => file)).toEqual(['land.geojson', 'water.geojson']);
    expect(result.ok ? '' : result.error[0]!.expected).toContain('HTTP 404');
  });

  it('names the feature and property that are wrong', () => {
    const collection = JSON.parse(read('roads.geojson')) as {
      features: { properties: Record<string, unknown> }[];
    };
    collection.features[3]!.properties['class'] = 'path';
    const result = checkCollection('roads.geojson', 'roads', collection);
    expect(result.ok ? [] : result.error).toEqual([
      {
        file: 'roads.geojson',
        path: 'features.3.properties.class',
        expected: expect.stringContaining('motorway'),
      },
    ]);
  });

  it('stops reporting a wholly wrong file after some features', () => {
    const features = Array.from({ length: 500 }, () => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Point', coordinates: [1, 2] },
    }));
    const result = checkCollection('land.geojson', 'land', { type: 'FeatureCollection', features });
    expect(result.ok ? 0 : result.error.length).toBeLessThan(30);
  });
});
