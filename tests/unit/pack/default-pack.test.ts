// The committed default pack: it is what the build makes, and it keeps the promises of the format.
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { areaKm2, isInside, lineLengthM } from '#pack/build-steps/geometry/plane.ts';
import type { PolygonRings, Position } from '#pack/build-steps/geometry/plane.ts';
import { buildPack, packTexts } from '#pack/build-steps/build-pack.ts';
import type { BuiltPack } from '#pack/build-steps/build-pack.ts';
import { checkJoins } from '#pack/build-steps/check-joins.ts';
import { checkPack, dryShare } from '#pack/build-steps/check-pack.ts';
import { componentSizes } from '#pack/build-steps/roads/road-features.ts';
import type { RoadFeature } from '#pack/build-steps/roads/road-features.ts';
import { readSources } from '#pack/command/read-sources.ts';
import { loadPack } from '#pack/load-pack.ts';
import type { Pack } from '#pack/load-pack.ts';
import type { PackGeometry } from '#pack/pack-features.ts';
import { validateUnits } from '#pack/validate-units.ts';

const folder = new URL('../../../public/provinces/ba-ria-vung-tau/', import.meta.url);
const sourceFolder = new URL('../../../src/pack/sources/ba-ria-vung-tau/', import.meta.url);
const readText = async (url: string): Promise<string> => readFileSync(new URL(url), 'utf8');
const polygonsOf = (geometry: PackGeometry): PolygonRings[] =>
  geometry.type === 'MultiPolygon'
    ? geometry.coordinates
    : geometry.type === 'Polygon'
      ? [geometry.coordinates]
      : [];

let pack: Pack;
beforeAll(async () => {
  const names = ['land', 'country', 'units', 'districts', 'roads', 'water', 'places'] as const;
  const loaded = await loadPack(folder.href, names, readText);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error.slice(0, 5)));
  pack = loaded.value;
});

describe('build', () => {
  const sources = readSources(sourceFolder);
  let built: BuiltPack;
  beforeAll(() => {
    built = buildPack(sources);
  }, 120_000);

  it('gives the committed bytes and passes its own checks', () => {
    const texts = packTexts(sources, built);
    for (const [name, text] of texts)
      expect(text === readFileSync(new URL(name, folder), 'utf8'), name).toBe(true);
    expect(checkPack(sources, built, texts)).toEqual([]);
    expect(dryShare(built)).toBeGreaterThanOrEqual(0.98);
  }, 60_000);

  it('is refused when roads fall apart, a unit is lost, a reservoir leaves the land or the pack is too large', () => {
    const island = built.layers.water.at(-1)!;
    const shore = (island.geometry.coordinates as PolygonRings)[0]!.map(([lon, lat]): [number, number] => [
      lon,
      lat - 1,
    ]);
    const sunk = { ...island, geometry: { type: 'Polygon' as const, coordinates: [shore] } };
    const layers = {
      ...built.layers,
      roads: built.layers.roads.slice(0, 60),
      water: [...built.layers.water.slice(0, -1), sunk],
    };
    const areas = new Map([...built.areas].slice(1));
    const problems = checkPack(
      sources,
      { ...built, layers, areas },
      new Map([['big', 'x'.repeat(2_000_000)]]),
    );
    for (const part of ['segments', '26506', 'outside the land', 'bytes', 'cover']) {
      expect(
        problems.some((problem) => problem.includes(part)),
        part,
      ).toBe(true);
    }
  }, 60_000);
});

describe('administrative units', () => {
  it('are the 30 units, valid by the rules that imports must meet', () => {
    const { features } = pack.layers.units;
    expect(features).toHaveLength(30);
    const types = features.map(({ properties }) => properties.type);
    expect([types.filter((t) => t === 'ward').length, types.filter((t) => t === 'commune').length]).toEqual([
      11, 18,
    ]);
    const candidates = features.map(({ properties, geometry }) => ({ code: properties.code, geometry }));
    expect(
      validateUnits(
        candidates,
        features.map(({ properties }) => properties.code),
      ).problems,
    ).toEqual([]);
  });

  it('are the size the official figures say, water and coarse borders allowed for', () => {
    const { features } = pack.layers.units;
    const drawn = features.map(({ geometry }) => areaKm2(polygonsOf(geometry)));
    const official = features.map(({ properties }) => properties.areaKm2);
    const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    expect(Math.abs(sum(drawn) / sum(official) - 1)).toBeLessThan(0.05);
    features.forEach(({ properties }, i) => {
      expect(Math.abs(drawn[i]! / properties.areaKm2 - 1), properties.nameVi).toBeLessThan(0.45);
    });
  });

  it('dissolve into the former districts without losing area', () => {
    const areaOf = new Map(
      pack.layers.units.features.map(({ properties, geometry }) => [
        properties.code,
        areaKm2(polygonsOf(geometry)),
      ]),
    );
    const count = (vintage: string) =>
      pack.layers.districts.features.filter((d) => d.properties.vintage === vintage).length;
    expect([count('until-2024'), count('2025-01')]).toEqual([8, 7]);
    for (const { properties, geometry } of pack.layers.districts.features) {
      const parts = properties.unitCodes.reduce((sum, code) => sum + areaOf.get(code)!, 0);
      expect(Math.abs(areaKm2(polygonsOf(geometry)) / parts - 1), properties.nameVi).toBeLessThan(0.005);
    }
    const longDat = pack.layers.districts.features.find(
      (d) => d.properties.vintage === '2025-01' && d.properties.code === '753',
    );
    expect(longDat?.properties.nameVi).toBe('Huyện Long Đất');
    expect(longDat?.properties.unitCodes).toHaveLength(4);
  });

  it('carry a label inside each area', () => {
    for (const { properties, geometry } of pack.layers.units.features) {
      expect(
        isInside(polygonsOf(geometry), [properties.labelLon, properties.labelLat]),
        properties.nameVi,
      ).toBe(true);
    }
  });
});

describe('roads', () => {
  it('are one network on the mainland and one on Côn Đảo', () => {
    const features = pack.layers.roads.features as RoadFeature[];
    expect(features.length).toBeGreaterThanOrEqual(420);
    const island = (feature: RoadFeature) => feature.geometry.coordinates[0]![1] < 9;
    expect(componentSizes(features.filter((feature) => !island(feature)))).toHaveLength(1);
    expect(componentSizes(features.filter(island))).toHaveLength(1);
  });

  it('share node ids exactly where they share a coordinate', () => {
    const places = new Map<string, string>();
    for (const { properties, geometry } of pack.layers.roads.features as RoadFeature[]) {
      const ends: [string, string][] = [
        [properties.fromNode, geometry.coordinates[0]!.join(' ')],
        [properties.toNode, geometry.coordinates.at(-1)!.join(' ')],
      ];
      for (const [node, place] of ends) {
        expect(places.get(node) ?? place).toBe(place);
        places.set(node, place);
      }
    }
    expect(new Set(places.values()).size).toBe(places.size);
  });

  it('have unique ids, known units and mostly 300 to 1200 m', () => {
    const all = pack.layers.roads.features.map(({ properties }) => properties);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    const codes = new Set(pack.layers.units.features.map(({ properties }) => properties.code));
    expect(all.every(({ unitCode }) => codes.has(unitCode))).toBe(true);
    expect(
      all.filter(({ lengthM }) => lengthM >= 300 && lengthM <= 1200).length / all.length,
    ).toBeGreaterThan(0.9);
    for (const ref of ['QL51', 'QL55', 'QL56', 'CT.28', 'ĐT994'])
      expect(
        all.some((one) => one.ref === ref),
        ref,
      ).toBe(true);
  });

  it('lead out of the province at gates that are nodes of the network', () => {
    const nodes = new Set(
      pack.layers.roads.features.flatMap(({ properties }) => [properties.fromNode, properties.toNode]),
    );
    const gates = pack.layers.places.features.filter(({ properties }) => properties.kind === 'gate');
    expect(gates.length).toBeGreaterThanOrEqual(7);
    for (const { properties } of gates)
      expect(nodes.has(properties['nodeId'] as string), properties.id).toBe(true);
  });
});

describe('water and places', () => {
  it('holds 30 reservoirs of about 317 million m³ with levels in order', () => {
    const reservoirs = pack.layers.water.features.flatMap(({ properties }) =>
      properties.kind === 'reservoir' ? [properties] : [],
    );
    expect(reservoirs).toHaveLength(30);
    expect(reservoirs.reduce((sum, { capacityMm3 }) => sum + capacityMm3, 0)).toBeCloseTo(317, -1);
    for (const one of reservoirs) {
      const levels = [one.deadLevelM, one.normalLevelM, one.floodLevelM, one.crestM];
      expect(levels, one.nameVi).toEqual(levels.toSorted((a, b) => a - b));
    }
    const level = (id: string) => reservoirs.find((one) => one.id === id)?.normalLevelM;
    expect([level('ho-song-ray'), level('ho-da-den')]).toEqual([71.5, 44]);
  });

  it('draws each reservoir with its stated area', () => {
    for (const { properties, geometry } of pack.layers.water.features) {
      if (properties.kind !== 'reservoir') continue;
      expect(
        Math.abs(areaKm2(polygonsOf(geometry)) / properties.areaKm2 - 1),
        properties.nameVi,
      ).toBeLessThan(0.03);
    }
  });

  it('has every kind of place and ports on dry land or at a quay', () => {
    const kinds = new Set(pack.layers.places.features.map(({ properties }) => properties.kind));
    expect(kinds.size).toBe(13);
    const ids = pack.layers.places.features.map(({ properties }) => properties.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('fills the window of detailed land to its corners, so that no sea shows inland', () => {
    const land = pack.layers.land.features.map(({ geometry }) => polygonsOf(geometry)).flat();
    const coarse = pack.layers.country.features.map(({ geometry }) => polygonsOf(geometry)).flat();
    for (let step = 0; step <= 50; step += 1) {
      const north: [number, number] = [106.9 + (0.8 * step) / 50, 10.8985];
      const east: [number, number] = [107.6985, 10.65 + (0.25 * step) / 50];
      for (const at of [north, east])
        expect(isInside(land, at) || isInside(coarse, at), at.join(' ')).toBe(true);
    }
  });

  it('meets the coarse land without a step at every edge of both windows', () => {
    const { detailWindows } = readSources(sourceFolder);
    const land = pack.layers.land.features.map(({ geometry }) => polygonsOf(geometry)).flat();
    const coarse = pack.layers.country.features.map(({ geometry }) => polygonsOf(geometry)).flat();
    expect(detailWindows).toHaveLength(2);
    expect(checkJoins(detailWindows, land, coarse)).toEqual([]);
    const moved = coarse.map((rings) => rings.map((ring) => ring.map(([lon, lat]) => [lon, lat - 0.02])));
    const steps = checkJoins(detailWindows, land, moved as PolygonRings[]);
    expect(steps.map((step) => /the (\w+) edge/.exec(step)?.[1])).toEqual(['west', 'east']);
    expect(checkJoins(detailWindows, land, [])).toHaveLength(3);
  });

  it('bends the coast near the province: no shore edge over 1.5 km within the typed frame', () => {
    const [west, south, east, north] = readSources(sourceFolder).surroundings.frame;
    const [windowWest, , windowEast] = readSources(sourceFolder).detailWindows[0]!;
    const within = ([lon, lat]: Position) => lon > west && lon < east && lat > south && lat < north;
    const rings = pack.layers.country.features.flatMap(({ geometry }) => polygonsOf(geometry).flat());
    let edges = 0;
    for (const ring of rings) {
      for (let i = 1; i < ring.length; i += 1) {
        const [a, b] = [ring[i - 1]!, ring[i]!];
        const isCut = a[0] === b[0] && [windowWest, windowEast].includes(a[0]);
        if (!within(a) || !within(b) || isCut || (a[1] === 10.899 && b[1] === 10.899)) continue;
        edges += 1;
        expect(lineLengthM([a, b]), a.join(' ')).toBeLessThan(1500);
      }
    }
    expect(edges).toBeGreaterThan(1000);
  });

  it('puts the Cái Mép and Phú Mỹ berths on the east bank of the Thị Vải', () => {
    const land = pack.layers.land.features.map(({ geometry }) => polygonsOf(geometry)).flat();
    for (const [lon, lat] of [
      [107.03, 10.534],
      [107.029, 10.542],
      [107.0215, 10.596],
      [107.022, 10.6],
    ] as const) {
      expect(isInside(land, [lon, lat])).toBe(true);
      expect(isInside(land, [lon - 0.004, lat])).toBe(false);
    }
  });
});

describe('texts', () => {
  it('names both archipelagos and the sea exactly, and draws no line at sea', () => {
    const names = pack.layers.country.features.flatMap(({ properties }) =>
      properties.kind === 'label' ? [properties.nameVi] : [],
    );
    expect(names).toEqual(
      expect.arrayContaining(['Quần đảo Hoàng Sa (Việt Nam)', 'Quần đảo Trường Sa (Việt Nam)', 'Biển Đông']),
    );
    expect(new Set(pack.layers.country.features.map(({ geometry }) => geometry.type))).toEqual(
      new Set(['Polygon', 'Point']),
    );
    expect(pack.manifest.official).toBe(false);
    expect(pack.manifest.note.vi.startsWith('Ranh giới minh họa')).toBe(true);
    expect(pack.manifest.attribution.map(({ text }) => text)).toEqual([
      'Bờ biển: GSHHG 2.3.7 (Wessel & Smith), LGPL-3.0, đã hiệu chỉnh',
      'Địa danh: GeoNames, CC BY 4.0',
      'Made with Natural Earth',
    ]);
  });

  it('are NFC and carry Vietnamese diacritics', () => {
    for (const name of Object.values(pack.manifest.files)) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      expect(text.normalize('NFC') === text, name).toBe(true);
    }
    const names = pack.layers.units.features.map(({ properties }) => properties.nameVi);
    expect(names.every((name) => /^(Phường|Xã|Đặc khu) \p{Lu}/u.test(name))).toBe(true);
    expect(names).toEqual(expect.arrayContaining(['Phường Vũng Tàu', 'Xã Ngãi Giao', 'Đặc khu Côn Đảo']));
  });
});
