// The style as a promise: no foreign host, required names, anchors in order, text from bundled fonts only.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  AREAS_BEFORE,
  buildStyle,
  DATA_BEFORE,
  SYMBOLS_BEFORE,
  type StyleInput,
} from '#map/basemap/build-style.ts';
import { vectorLayers } from '#map/basemap/vector-layers.ts';

const EMPTY = { type: 'FeatureCollection' as const, features: [] };
const input: StyleInput = {
  packUrl: 'http://wall.local/provinces/p/',
  fontsUrl: 'http://wall.local/fonts/',
  data: {
    unitPoints: EMPTY,
    unitAreas: new Map(),
    waterPoints: EMPTY,
    coastLines: EMPTY,
    roadLines: EMPTY,
    places: EMPTY,
    placeKinds: new Set(),
  },
  state: { theme: 'dark', language: 'vi', grouping: 'units', scale: 1 },
  vector: null,
};

function idsOf(style = buildStyle(input)): string[] {
  return style.layers.map(({ id }) => id);
}

describe('buildStyle', () => {
  it('asks nobody but this origin, and no glyph or sprite server at all', () => {
    const style = buildStyle(input);
    const addresses = JSON.stringify(style).match(/https?:\/\/[^/"]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(6);
    expect(new Set(addresses)).toEqual(new Set(['http://wall.local']));
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
  });

  it('puts areas under roads, data under labels, symbols over labels and under their own numbers', () => {
    const ids = idsOf();
    const at = (id: string) => ids.indexOf(id);
    expect(at(AREAS_BEFORE)).toBeLessThan(at('road-secondary-casing'));
    expect(at('road-bridge')).toBeLessThan(at(DATA_BEFORE));
    expect(at(DATA_BEFORE)).toBeLessThan(at('road-ref'));
    expect(at('archipelago-label')).toBeLessThan(at(SYMBOLS_BEFORE));
    expect(at(SYMBOLS_BEFORE)).toBeLessThan(at('data-label'));
  });

  it('writes every label in a bundled font', () => {
    const style = buildStyle(input);
    const fonts = style.layers.flatMap((layer) =>
      layer.type === 'symbol' && layer.layout?.['text-field'] ? [layer.layout['text-font']] : [],
    );
    expect(fonts.length).toBeGreaterThan(8);
    const declared = Object.keys(style['font-faces'] ?? {});
    for (const font of fonts) expect(declared).toContain((font as string[])[0]);
  });

  it('names only font files that are shipped', () => {
    const urls = JSON.stringify(buildStyle(input)['font-faces']).match(/[\w-]+\.woff2/g) ?? [];
    expect(urls).toHaveLength(6);
    for (const file of urls)
      expect(readFileSync(`public/fonts/${file}`).subarray(0, 4).toString()).toBe('wOF2');
  });

  it('writes towns, places and units with their diacritics in every language, and translates only seas and countries', () => {
    const fields = new Map(
      buildStyle(input).layers.map((layer) => [
        layer.id,
        JSON.stringify(layer.type === 'symbol' ? (layer.layout?.['text-field'] ?? '') : ''),
      ]),
    );
    for (const id of ['settlement', 'place', 'unit-label', 'reservoir-label', 'river-label']) {
      expect(fields.get(id), id).toContain('nameVi');
      expect(fields.get(id), id).not.toContain('nameEn');
    }
    for (const id of ['sea-label', 'archipelago-label', 'country-label'])
      expect(fields.get(id), id).toContain('nameEn');
  });

  it('never drops an archipelago’s name for lack of room', () => {
    const layer = buildStyle(input).layers.find(({ id }) => id === 'archipelago-label');
    expect(layer?.layout).toMatchObject({ 'text-allow-overlap': true });
  });

  it('replaces ground and roads, and nothing else, by a vector base map', () => {
    const layers = vectorLayers();
    const ids = idsOf(buildStyle({ ...input, vector: { sources: {}, layers } }));
    expect(ids).not.toContain('road-trunk-fill');
    expect(ids).toEqual(expect.arrayContaining(['earth', 'unit-line', 'archipelago-label', DATA_BEFORE]));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('vectorLayers', () => {
  it('uses no sprite, no foreign font and no colour that ignores the theme', () => {
    const text = JSON.stringify(vectorLayers());
    expect(text).not.toContain('icon-image');
    expect(text).not.toContain('Noto');
    expect(text).toContain('"theme"');
  });
});

describe('a vector base map', () => {
  it('brings no boundary or name of a state, sea or island of its own', () => {
    const ids = vectorLayers().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(30);
    expect(ids.filter((id) => /boundar|country|region|ocean|island/.test(id))).toEqual([]);
    const places = vectorLayers().filter(({ id }) => id.startsWith('places_'));
    expect(places.length).toBeGreaterThan(1);
    for (const layer of places) expect(JSON.stringify(layer.layout)).toContain('"within"');
  });
});

describe('the country of the shipped pack', () => {
  const country = JSON.parse(
    readFileSync('public/provinces/ba-ria-vung-tau/country.geojson', 'utf8'),
  ) as GeoJSON.FeatureCollection;
  it.each(['Quần đảo Hoàng Sa (Việt Nam)', 'Quần đảo Trường Sa (Việt Nam)', 'Biển Đông'])(
    'labels %s',
    (name) => {
      const label = country.features.find(({ properties }) => properties?.['nameVi'] === name);
      expect(label?.properties).toMatchObject({ kind: 'label' });
      expect(label?.properties?.['minZoom']).toBeLessThanOrEqual(4);
    },
  );
});
