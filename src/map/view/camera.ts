// Cameras: reading MapLibre's, and comparing.
import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Camera } from '#session/session-store.ts';

/** The map's camera, rounded to what the URL carries so that a round trip changes nothing. */
export function cameraOf(map: MapLibreMap): Camera {
  const { lng, lat } = map.getCenter();
  return {
    lon: round(lng, 4),
    lat: round(lat, 4),
    zoom: round(map.getZoom(), 2),
    bearing: round(map.getBearing(), 1),
    pitch: round(map.getPitch(), 1),
  };
}

/** True when two cameras show the same view within the rounding of `cameraOf`. */
export function isSameCamera(a: Camera, b: Camera): boolean {
  return (
    Math.abs(a.lon - b.lon) < 1e-4 &&
    Math.abs(a.lat - b.lat) < 1e-4 &&
    Math.abs(a.zoom - b.zoom) < 0.01 &&
    Math.abs(a.bearing - b.bearing) < 0.1 &&
    Math.abs(a.pitch - b.pitch) < 0.1
  );
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits)) + 0;
}
