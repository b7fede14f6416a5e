// The base map's style, built in code from the province pack. Pure: no request, no DOM.
import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { fontFaces } from './font-faces.ts';
import { groundLayers } from './layers/ground-layers.ts';
import {
  DATA_LABEL_SOURCE,
  dataLabelLayer,
  SELECTION_SOURCE,
  selectionLabelLayer,
} from './layers/data-label-layers.ts';
import type { BasemapData } from './load-basemap.ts';
import { placeLayers, settlementLayer } from './layers/place-layers.ts';
import { roadLabelLayers, roadLayers } from './layers/road-layers.ts';
import { seaLabelLayers } from './layers/sea-label-layers.ts';
import { unitLabelLayers, unitLayers } from './layers/unit-layers.ts';

/** What the map's look depends on besides the pack; kept as MapLibre global state. */
export interface BasemapState {
  theme: 'dark' | 'light';
  language: 'vi' | 'en';
  /** `units`, or the id of the vintage whose districts are shown. */
  grouping: string;
  /** Size of letters against a desk's; above 1 on a wall. */
  scale: number;
}

/** What the style is built from; addresses are absolute and end with a slash. */
export interface StyleInput {
  packUrl: string;
  fontsUrl: string;
  data: BasemapData;
  state: BasemapState;
  /** Layers of a vector base map, drawn instead of the pack's ground and roads; null for the pack's own. */
  vector: { sources: StyleSpecification['sources']; layers: LayerSpecification[] } | null;
}

/** Areas of data go under the roads. */
export const AREAS_BEFORE = 'anchor-areas';
/** Lines and points of data go under every label. */
export const DATA_BEFORE = 'anchor-data';
/** Event symbols go over the base map's labels and under the data's own. */
export const SYMBOLS_BEFORE = 'anchor-symbols';

/** The complete style, with invisible anchors between which deck.gl's layers are inserted. */
export function buildStyle({ packUrl, fontsUrl, data, state, vector }: StyleInput): StyleSpecification {
  const ground = vector ? vector.layers : groundLayers();
  const roads = vector ? [] : roadLayers();
  const names = vector ? [] : [...roadLabelLayers(), ...placeLayers()];
  return {
    version: 8,
    name: 'Hải Đăng',
    'font-faces': fontFaces(fontsUrl),
    state: {
      theme: { default: state.theme },
      language: { default: state.language },
      grouping: { default: state.grouping },
      scale: { default: state.scale },
    },
    transition: { duration: 0 },
    sources: { ...packSources(packUrl, data), ...vector?.sources },
    layers: [
      ...ground,
      ...unitLayers(),
      anchor(AREAS_BEFORE),
      ...roads,
      anchor(DATA_BEFORE),
      ...names,
      ...unitLabelLayers(),
      ...(vector ? [] : [settlementLayer()]),
      ...seaLabelLayers(),
      anchor(SYMBOLS_BEFORE),
      dataLabelLayer(),
      selectionLabelLayer(),
    ],
  };
}

function packSources(packUrl: string, data: BasemapData): StyleSpecification['sources'] {
  const file = (name: string): GeoJSONSourceSpecification => ({
    type: 'geojson',
    data: `${packUrl}${name}.geojson`,
    tolerance: 0.25,
  });
  const empty: GeoJSONSourceSpecification = {
    type: 'geojson',
    data: { type: 'FeatureCollection', features: [] },
  };
  return {
    country: file('country'),
    land: file('land'),
    water: file('water'),
    roads: file('roads'),
    units: file('units'),
    districts: file('districts'),
    places: { type: 'geojson', data: data.places },
    'unit-points': { type: 'geojson', data: data.unitPoints },
    'coast-lines': { type: 'geojson', data: data.coastLines },
    'road-lines': { type: 'geojson', data: data.roadLines },
    'water-points': { type: 'geojson', data: data.waterPoints },
    [DATA_LABEL_SOURCE]: empty,
    [SELECTION_SOURCE]: empty,
  };
}

/** A layer that draws nothing and only marks a place in the drawing order. */
function anchor(id: string): LayerSpecification {
  return { id, type: 'background', layout: { visibility: 'none' } };
}
