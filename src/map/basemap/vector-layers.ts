// Protomaps' vector layers in the colours of our own base map, without glyph or sprite servers. Pure.
import { DARK, layers, LIGHT, type Flavor } from '@protomaps/basemaps';
import type { LayerSpecification } from 'maplibre-gl';
import { baseColor, type BaseColor } from './base-colors.ts';
import { REGULAR } from './label-text.ts';

/** Source id of the archive. */
export const VECTOR_SOURCE = 'protomaps';

/** Boundaries and names of states, seas and islands: those stand in the pack, as Viet Nam writes them, and nowhere else. */
const POLITICAL = /^boundaries|^places_(country|region)|^water_label_ocean|^earth_label/;

/** Protomaps' layers with each colour made an expression on the theme; marks that need a sprite are left out. */
export function vectorLayers(): LayerSpecification[] {
  const dark = layers(VECTOR_SOURCE, flavor('dark'), { lang: 'vi' }) as LayerSpecification[];
  const light = layers(VECTOR_SOURCE, flavor('light'), { lang: 'vi' }) as LayerSpecification[];
  return dark.flatMap((layer, index) => {
    const other = light[index];
    const isBare = layer.type === 'symbol' && layer.layout?.['text-field'] === undefined;
    return other && !isBare && !POLITICAL.test(layer.id) ? [themeLayer(layer, other)] : [];
  });
}

/** Hoàng Sa and Trường Sa: only the pack's own names stand there, whatever an archive calls the places on them. */
const ARCHIPELAGOS = {
  type: 'MultiPolygon',
  coordinates: [boxRing(110.4, 14.9, 113.6, 17.7), boxRing(110.9, 6, 118.2, 12.4)].map((ring) => [ring]),
};

function boxRing(west: number, south: number, east: number, north: number): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

function themeLayer(dark: LayerSpecification, light: LayerSpecification): LayerSpecification {
  const paint = Object.fromEntries(
    Object.entries(dark.paint ?? {}).map(([name, value]) => [
      name,
      byTheme(value, (light.paint as Record<string, unknown> | undefined)?.[name]),
    ]),
  );
  if (dark.type !== 'symbol') return { ...dark, paint } as LayerSpecification;
  const { 'icon-image': _sprite, 'text-transform': _capitals, ...layout } = dark.layout ?? {};
  const name = NAMES[dark.id] ?? VECTOR_NAME;
  const field = /^places|^pois/.test(dark.id) ? ['case', ['within', ARCHIPELAGOS], '', name] : name;
  return {
    ...dark,
    paint,
    layout: { ...layout, 'text-field': field, 'text-font': REGULAR },
  } as LayerSpecification;
}

/** Vietnamese or English name of a tile's feature. */
const VECTOR_NAME = [
  'case',
  ['==', ['global-state', 'language'], 'en'],
  ['coalesce', ['get', 'name:en'], ['get', 'name']],
  ['coalesce', ['get', 'name:vi'], ['get', 'name']],
];

/** Labels that are not names. */
const NAMES: Readonly<Record<string, unknown>> = {
  roads_shields: ['get', 'ref'],
  address_label: ['get', 'addr_housenumber'],
};

/** One value where both themes agree; else a choice by theme, pushed below zoom curves, which must stay outermost. */
function byTheme(dark: unknown, light: unknown): unknown {
  if (JSON.stringify(dark) === JSON.stringify(light)) return dark;
  if (Array.isArray(dark) && Array.isArray(light) && (dark[0] === 'interpolate' || dark[0] === 'step')) {
    return dark.map((part, index) => byTheme(part, light[index]));
  }
  return ['case', ['==', ['global-state', 'theme'], 'light'], light, dark];
}

/** Our flavour: Protomaps' own as the pattern of keys, every colour replaced by one of the base map's. */
function flavor(theme: 'dark' | 'light'): Flavor {
  const pattern = theme === 'dark' ? DARK : LIGHT;
  const painted = Object.keys(pattern)
    .filter((key) => key !== 'pois' && key !== 'landcover')
    .map((key) => [key, baseColor(colorOf(key), theme)]);
  return {
    ...Object.fromEntries(painted),
    regular: REGULAR[0],
    bold: REGULAR[0],
    italic: REGULAR[0],
  } as Flavor;
}

/** First match wins; the rest is land. */
const COLOR_OF_KEY: readonly [pattern: RegExp, color: BaseColor][] = [
  [/ocean_label/, 'waterLabel'],
  [/_halo$/, 'halo'],
  [/^roads_label/, 'roadLabel'],
  [/^city_label|^country_label/, 'label'],
  [/_label$/, 'unitLabel'],
  [/casing/, 'roadCasing'],
  [/highway/, 'motorway'],
  [/major|^railway/, 'primary'],
  [/minor|link|other|pier/, 'secondary'],
  [/^water/, 'water'],
  [/^background/, 'sea'],
  [/^boundaries/, 'unitLine'],
  [/^earth/, 'land'],
];

function colorOf(key: string): BaseColor {
  return COLOR_OF_KEY.find(([pattern]) => pattern.test(key))?.[1] ?? 'contextLand';
}
