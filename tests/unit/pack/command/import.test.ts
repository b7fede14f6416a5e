// `pack:import` on a copy of the default pack: what it installs, and that a refusal leaves every byte alone.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { importUnits } from '#pack/command/import.ts';

const committed = fileURLToPath(new URL('../../../../public/provinces/ba-ria-vung-tau/', import.meta.url));
interface Collection {
  type: string;
  features: {
    type: string;
    properties: Record<string, unknown>;
    geometry: { type: string; coordinates: unknown };
  }[];
}

let packs: string;
let file: string;
let errors: string[];
beforeEach(() => {
  packs = mkdtempSync(join(tmpdir(), 'packs-'));
  cpSync(committed, join(packs, 'ba-ria-vung-tau'), { recursive: true });
  file = join(packs, 'boundaries.geojson');
  errors = [];
  vi.spyOn(console, 'error').mockImplementation((line: string) => void errors.push(line));
  vi.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(packs, { recursive: true });
});

const packText = (name: string) => readFileSync(join(packs, 'ba-ria-vung-tau', name), 'utf8');
const read = (name: string) => JSON.parse(packText(name)) as Collection;
const bytes = () =>
  Object.fromEntries(readdirSync(join(packs, 'ba-ria-vung-tau')).map((name) => [name, packText(name)]));
const run = (...more: string[]) => importUnits([file, '--packs', packs, ...more]);

/** The present units as an outside file would name them. */
function outside(property = 'ma_xa'): Collection {
  const { features } = read('units.geojson');
  return {
    type: 'FeatureCollection',
    features: features.map(({ properties, geometry }) => ({
      type: 'Feature',
      properties: { [property]: properties['code'] },
      geometry,
    })),
  };
}

describe('pack:import', () => {
  it('installs units, recomputes districts and records the source', async () => {
    const before = read('districts.geojson').features.length;
    writeFileSync(file, JSON.stringify(outside()));
    utimesSync(file, new Date('2025-08-09T10:00:00Z'), new Date('2025-08-09T10:00:00Z'));
    expect(await run('--attribution', 'Sở Nông nghiệp và Môi trường')).toBe(0);
    expect(read('units.geojson').features).toHaveLength(30);
    expect(read('units.geojson').features[0]!.properties['nameVi']).toBe('Phường Vũng Tàu');
    expect(read('districts.geojson').features).toHaveLength(before);
    const manifest = JSON.parse(packText('pack.json')) as Record<string, unknown>;
    expect(manifest['official']).toBe(false);
    expect(manifest['sources']).toContainEqual({
      file: 'units.geojson',
      from: 'Imported from boundaries.geojson',
      precisionM: null,
      asOf: '2025-08-09',
    });
    expect(manifest['attribution']).toContainEqual(
      expect.objectContaining({ text: 'Sở Nông nghiệp và Môi trường' }),
    );
    expect(readdirSync(join(packs, 'ba-ria-vung-tau')).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('calls the boundaries official only when told so', async () => {
    writeFileSync(file, JSON.stringify(outside()));
    expect(await run('--official', '--as-of', '2025-07-01')).toBe(0);
    const manifest = JSON.parse(packText('pack.json')) as { official: boolean; note: { vi: string } };
    expect(manifest.official).toBe(true);
    expect(manifest.note.vi).not.toContain('minh họa');
  });

  it('reads TopoJSON and a code property of any name', async () => {
    const { features } = outside('so_hieu');
    const arcs: number[][][] = [];
    const geometries = features.map(({ properties, geometry }) => {
      const polygons = (
        geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      ) as number[][][][];
      return {
        type: 'MultiPolygon',
        properties,
        arcs: polygons.map((rings) => rings.map((ring) => [arcs.push(ring) - 1])),
      };
    });
    writeFileSync(
      file,
      JSON.stringify({ type: 'Topology', objects: { xa: { type: 'GeometryCollection', geometries } }, arcs }),
    );
    expect(await run('--code-property', 'so_hieu')).toBe(0);
    expect(read('units.geojson').features).toHaveLength(30);
  });

  const refusals: [string, (good: Collection) => string, string][] = [
    ['text that is not JSON', () => '<gml/>', 'not JSON'],
    ['another JSON', () => '{"rows":[]}', 'FeatureCollection or a TopoJSON'],
    ['no features', () => '{"type":"FeatureCollection","features":[]}', 'no features'],
    [
      'no code property',
      (good) =>
        JSON.stringify({ ...good, features: good.features.map((f) => ({ ...f, properties: { ten: 'x' } })) }),
      '--code-property',
    ],
    [
      'a missing unit',
      (good) => JSON.stringify({ ...good, features: good.features.slice(1) }),
      'unit 26506 of this pack is missing',
    ],
    [
      'VN-2000 metres',
      (good) => JSON.stringify(good).replaceAll(/\[(10\d\.\d+),/g, (_, lon) => `[${Number(lon) * 4000},`),
      'VN-2000',
    ],
  ];
  it.each(refusals)('refuses %s and leaves the pack untouched', async (_, text, part) => {
    writeFileSync(file, text(outside()));
    const before = bytes();
    expect(await run()).toBe(1);
    expect(errors.join('\n')).toContain(part);
    expect(bytes()).toEqual(before);
  });

  it('explains itself when called wrongly', async () => {
    expect(await importUnits([])).toBe(1);
    expect(await importUnits([join(packs, 'absent.geojson'), '--packs', packs])).toBe(1);
    expect(await importUnits([file, '--packs', packs, '--pack', 'nowhere'])).toBe(1);
    expect(await importUnits([file, '--as-of', 'yesterday'])).toBe(1);
    expect(errors.join('\n')).toMatch(
      /npm run pack:import[\s\S]*absent\.geojson[\s\S]*pack\.json[\s\S]*YYYY-MM-DD/,
    );
  });
});
