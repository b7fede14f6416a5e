// The bare page that the program is measured against: MapLibre, the same base map, one deck.gl layer of the same buffers, nothing else.
import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { buildStyle, DATA_BEFORE } from '#map/basemap/build-style.ts';
import { loadBasemapData } from '#map/basemap/load-basemap.ts';
import { addPlaceMarks } from '#map/basemap/place-marks.ts';

setWorkerUrl(workerUrl);

/** `?rows=100000&pack=/provinces/x/&fonts=/fonts/&c=lon,lat,zoom` */
const parameters = new URLSearchParams(location.search);
const rows = Number(parameters.get('rows'));
const packUrl = new URL(parameters.get('pack') ?? '', location.origin).href;
const fontsUrl = new URL(parameters.get('fonts') ?? '', location.origin).href;
const [lon = 0, lat = 0, zoom = 0] = (parameters.get('c') ?? '').split(',').map(Number);

/** The buffers that the program hands to deck.gl for points: positions in double precision, a radius, a colour. */
function pointBuffers(count: number, seed: number) {
  const positions = new Float64Array(2 * count);
  const radii = new Float32Array(count);
  const colors = new Uint8Array(4 * count);
  for (let row = 0; row < count; row += 1) {
    positions[2 * row] = 107 + ((row * 0.7548776662466927) % 1) * 0.5;
    positions[2 * row + 1] = 10.34 + ((row * 0.5698402909980532) % 1) * 0.38;
    radii[row] = 3 + ((row + seed) % 5);
    colors.set([150, 130 + ((row + seed) % 100), 220, 255], 4 * row);
  }
  return {
    length: count,
    attributes: {
      getPosition: { value: positions, size: 2 },
      getRadius: { value: radii, size: 1 },
      getFillColor: { value: colors, size: 4, normalized: true },
    },
  };
}

function pointsLayer(seed: number): ScatterplotLayer {
  const props = {
    id: 'points',
    data: pointBuffers(rows, seed),
    beforeId: DATA_BEFORE,
    pickable: true,
    radiusUnits: 'pixels' as const,
    radiusMinPixels: 2.5,
    billboard: true,
  };
  return new ScatterplotLayer(props);
}

const data = await loadBasemapData(packUrl, new AbortController().signal);
const state = { theme: 'dark', language: 'vi', grouping: 'units', scale: 1 } as const;
const map = new MapLibreMap({
  container: 'map',
  style: buildStyle({ packUrl, fontsUrl, data, state, vector: null }),
  center: [lon, lat],
  zoom,
  renderWorldCopies: false,
  attributionControl: false,
  fadeDuration: 150,
  localIdeographFontFamily: false,
  validateStyle: false,
  canvasContextAttributes: { antialias: true },
});
addPlaceMarks(map, data.placeKinds);
const overlay = new MapLibreOverlay({
  interleaved: true,
  layers: [],
  parameters: { depthCompare: 'always', depthWriteEnabled: false },
  onHover: () => undefined,
});
map.once('load', () => {
  map.addControl(overlay);
  overlay.setProps({ layers: [pointsLayer(0)] });
  map.once('idle', () => Object.assign(window, { isBareReady: true }));
});
