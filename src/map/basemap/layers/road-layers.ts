// Roads by class with a casing; thin and muted because the traffic layer is drawn on top of them.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { themed, type BaseColor } from '../base-colors.ts';
import { LABEL_LAYOUT, REGULAR, SEMIBOLD, textSize } from '../label-text.ts';

/** Road classes, least important first, with the zoom they appear at and widths in px at zoom 9, 12 and 16. */
const CLASSES: readonly {
  name: BaseColor & string;
  minzoom: number;
  widths: readonly [number, number, number];
}[] = [
  { name: 'secondary', minzoom: 9, widths: [0.4, 1, 5] },
  { name: 'primary', minzoom: 8, widths: [0.6, 1.4, 7] },
  { name: 'trunk', minzoom: 7.5, widths: [0.9, 2, 9] },
  { name: 'motorway', minzoom: 7, widths: [1.1, 2.4, 11] },
];

/** Casings first, then fills, so that junctions join without seams; bridges carry a firmer casing. */
export function roadLayers(): LayerSpecification[] {
  return [
    ...CLASSES.map(({ name, minzoom, widths }) => roadLine(name, minzoom, widths, 'casing')),
    ...CLASSES.map(({ name, minzoom, widths }) => roadLine(name, minzoom, widths, 'fill')),
    bridgeLayer(),
  ];
}

/** Names of roads: the route number as a plaque on the line, the whole name beside it once there is room. */
export function roadLabelLayers(): LayerSpecification[] {
  return [
    {
      id: 'road-ref',
      type: 'symbol',
      source: 'road-lines',
      minzoom: 10,
      maxzoom: 13.5,
      filter: ['any', ['>=', ['zoom'], 12], ['in', ['get', 'class'], ['literal', ['motorway', 'trunk']]]],
      layout: {
        ...LABEL_LAYOUT,
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'ref'],
        'text-font': SEMIBOLD,
        'text-size': textSize([10, 10.5], [14, 12]),
        'text-rotation-alignment': 'viewport',
        'text-padding': 24,
      },
      // The widest halo there is makes a plaque that stays legible on the traffic colours.
      paint: { ...labelPaint('label'), 'text-halo-width': 2.6, 'text-halo-blur': 0 },
    },
    {
      id: 'road-name',
      type: 'symbol',
      source: 'road-lines',
      minzoom: 13.5,
      layout: {
        ...LABEL_LAYOUT,
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': ['get', 'nameVi'],
        'text-font': SEMIBOLD,
        'text-size': textSize([13, 11.5], [17, 14]),
        'text-offset': [0, 1.35],
        'text-max-angle': 30,
        'text-padding': 16,
      },
      paint: labelPaint('roadLabel'),
    },
    {
      id: 'bridge-label',
      type: 'symbol',
      source: 'roads',
      minzoom: 13,
      filter: ['to-boolean', ['get', 'bridge']],
      layout: {
        ...LABEL_LAYOUT,
        'symbol-placement': 'line-center',
        'text-field': ['coalesce', ['get', 'bridge'], ''],
        'text-font': REGULAR,
        'text-size': textSize([0, 11]),
        'text-offset': [0, 1.1],
      },
      paint: labelPaint('roadLabel'),
    },
  ];
}

/** Text colour with a halo of the land colour. */
export function labelPaint(color: BaseColor, halo: BaseColor = 'halo') {
  return {
    'text-color': themed(color),
    'text-halo-color': themed(halo),
    'text-halo-width': 1.4,
    'text-halo-blur': 0.4,
  };
}

function roadLine(
  name: BaseColor & string,
  minzoom: number,
  widths: readonly [number, number, number],
  part: 'casing' | 'fill',
): LayerSpecification {
  const extra = part === 'casing' ? 1.6 : 0;
  return {
    id: `road-${name}-${part}`,
    type: 'line',
    source: 'roads',
    minzoom: part === 'casing' ? Math.max(minzoom, 10) : minzoom,
    filter: ['==', ['get', 'class'], name],
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-color': themed(part === 'casing' ? 'roadCasing' : name),
      'line-width': widthByZoom(widths, extra),
    },
  };
}

function bridgeLayer(): LayerSpecification {
  return {
    id: 'road-bridge',
    type: 'line',
    source: 'roads',
    minzoom: 12,
    filter: ['to-boolean', ['get', 'bridge']],
    layout: { 'line-cap': 'butt' },
    paint: {
      'line-color': themed('label'),
      'line-opacity': 0.7,
      'line-width': 1,
      'line-gap-width': widthByZoom([1, 3, 11], 0),
    },
  };
}

function widthByZoom(
  [far, middle, near]: readonly [number, number, number],
  extra: number,
): ExpressionSpecification {
  return [
    'interpolate',
    ['exponential', 1.6],
    ['zoom'],
    9,
    far + extra,
    12,
    middle + extra,
    16,
    near + extra * 1.6,
  ];
}
