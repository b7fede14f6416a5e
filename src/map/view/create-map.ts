// Creates the MapLibre map: worker address, canvas limits of this GPU, no control of its own but the scale.
import { LngLat, Map as MapLibreMap, ScaleControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { StyleSpecification } from 'maplibre-gl';
import type { Bounds } from '#kernel/geo.ts';

// MapLibre 6 draws nothing until it is told where its worker is, and must hear so before the first map.
setWorkerUrl(workerUrl);

/** The centre stays within the country and its sea; the edges of a wide wall may show more. */
const CENTRE_BOUNDS = { west: 100, south: 5, east: 119, north: 25 };

const MIN_ZOOM = 3.5;
const MAX_ZOOM = 19;

/** Creates a map in `element`; `locale` replaces texts that MapLibre writes itself. Throws MapLibre's GPUInitializationError where there is no WebGL2. */
export function createMap(
  element: HTMLElement,
  style: StyleSpecification,
  locale: Record<string, string>,
): MapLibreMap {
  const maxTextureSize = readMaxTextureSize();
  const map = new MapLibreMap({
    container: element,
    style,
    locale,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    maxPitch: 60,
    transformConstrain: ({ lng, lat }, zoom) => ({
      center: new LngLat(
        clamp(lng, CENTRE_BOUNDS.west, CENTRE_BOUNDS.east),
        clamp(lat, CENTRE_BOUNDS.south, CENTRE_BOUNDS.north),
      ),
      zoom: clamp(zoom ?? MIN_ZOOM, MIN_ZOOM, MAX_ZOOM),
    }),
    renderWorldCopies: false,
    attributionControl: false,
    // The default of 4096 px would blur a 4K wall silently.
    maxCanvasSize: [maxTextureSize, maxTextureSize],
    fadeDuration: 150,
    localIdeographFontFamily: false,
    validateStyle: import.meta.env.DEV,
    canvasContextAttributes: { antialias: true },
  });
  addScale(map);
  return map;
}

/**
 * The scale follows zooming and the end of a movement. MapLibre's own follows every frame of a drag, by less than a
 * pixel a frame, and makes the browser lay out the page in each of them.
 */
function addScale(map: MapLibreMap): void {
  const scale = new ScaleControl({ unit: 'metric', maxWidth: 110 });
  map.addControl(scale, 'bottom-left');
  map.off('move', scale._onMove);
  map.on('zoom', scale._onMove);
  map.on('moveend', scale._onMove);
}

/** Extent of the country with its sea and islands, for the camera that shows all of it. */
export const COUNTRY_BOUNDS: Bounds = [101.8, 6.8, 117.5, 23.6];

/** MAX_TEXTURE_SIZE of this GPU, read from a context that is given back at once; 4096 where none can be had. */
function readMaxTextureSize(): number {
  const context = document.createElement('canvas').getContext('webgl2');
  if (!context) return 4096;
  const size = Number(context.getParameter(context.MAX_TEXTURE_SIZE));
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return size;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
