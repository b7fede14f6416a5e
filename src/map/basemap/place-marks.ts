// Small marks of places, drawn on a canvas from our own 24 × 24 paths and given to MapLibre as images, one a kind and theme.
import type { Map as MapLibreMap } from 'maplibre-gl';
import { baseColor } from './base-colors.ts';

/** Path data in a 24 × 24 box; filled. A kind without a path is drawn as a dot. */
const PATHS: Readonly<Record<string, string>> = {
  port: 'M12 2a3 3 0 0 1 1.2 5.7V9H16v2.4h-2.8v7.4c2.6-.4 4.4-2 5-4.3L16.600 15l-.8-1.600 4.600-2.300L21.600 16c-1.200 4-4.800 6-9.600 6s-8.400-2-9.600-6l1.200-4.900 4.600 2.300-.8 1.600-1.600-.5c.6 2.300 2.400 3.900 5 4.300v-7.400H8V9h2.800V7.700A3 3 0 0 1 12 2z',
  'fishing-port':
    'M2 12c3.500-4.500 9-6 14-1.500L21 6v12l-5-4.500C11 18 5.500 16.500 2 12zm4.500-.9a1.100 1.100 0 1 0 0 2.200 1.100 1.100 0 0 0 0-2.200z',
  hospital: 'M9.500 3h5v6.500H21v5h-6.500V21h-5v-6.500H3v-5h6.500z',
  'industrial-park': 'M3 21V9.500l5.500 3.500V9.500L14 13V4h4.500L20 21z',
  'power-plant': 'M13.500 2 4.500 13.500h6L9 22l10.500-12.500h-6.500z',
  station:
    'M5 4h14a1.500 1.500 0 0 1 1.500 1.500V17H19v3h-3v-3H8v3H5v-3H3.500V5.500A1.500 1.500 0 0 1 5 4zm1 3v5h12V7z',
  admin:
    'M12 2.500l2.900 6.100 6.600.9-4.800 4.600 1.200 6.700L12 17.600 6.100 20.800l1.200-6.700L2.500 9.500l6.600-.9z',
  airport:
    'M11 2.500h2l.8 7 8.200 5v2l-8.200-2.500-.6 5 2.300 1.500v1.500L12 21l-3.500 1v-1.500L10.800 19l-.6-5L2 16.500v-2l8.200-5z',
  lighthouse: 'M10 2h4l.5 3H16v2.500h-1.200L16.500 20H19v2H5v-2h2.500L9.200 7.500H8V5h1.500z',
  beach: 'M12 3c5 0 9 3.500 9.500 8h-8.600v9.500h-1.800V11H2.500C3 6.500 7 3 12 3z',
};

const LOGICAL_PX = 14;
const DENSITY = 3;

/** Adds the marks of all place kinds for both themes, and the transparent image that data labels keep their place with. */
export function addPlaceMarks(map: MapLibreMap, kinds: Iterable<string>): void {
  for (const kind of kinds) {
    for (const theme of ['dark', 'light'] as const) {
      const id = `place-${kind}-${theme}`;
      if (!map.hasImage(id)) map.addImage(id, drawMark(kind, theme), { pixelRatio: DENSITY });
    }
  }
  if (!map.hasImage('blank')) map.addImage('blank', { width: 16, height: 16, data: new Uint8Array(1024) });
}

function drawMark(kind: string, theme: 'dark' | 'light'): ImageData {
  const size = LOGICAL_PX * DENSITY;
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext('2d');
  if (!context) return new ImageData(size, size);
  const scale = (size - 6) / 24;
  context.setTransform(scale, 0, 0, scale, 3, 3);
  const path = new Path2D(PATHS[kind] ?? 'M12 7a5 5 0 1 1 0 10a5 5 0 1 1 0-10z');
  context.lineJoin = 'round';
  context.lineWidth = 3.4;
  context.strokeStyle = baseColor('halo', theme);
  context.stroke(path);
  context.fillStyle = baseColor('placeMark', theme);
  context.fill(path, 'evenodd');
  return context.getImageData(0, 0, size, size);
}
