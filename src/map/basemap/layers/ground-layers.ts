// The ground: sea, country context, land with its coast, rivers and reservoirs.
import type { LayerSpecification } from 'maplibre-gl';
import { themed } from '../base-colors.ts';

/** Layers from the sea up to the inland waters, in drawing order. */
export function groundLayers(): LayerSpecification[] {
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': themed('sea') } },
    {
      id: 'country-land',
      type: 'fill',
      source: 'country',
      filter: ['==', ['get', 'kind'], 'land'],
      paint: { 'fill-color': themed('contextLand') },
    },
    coastGlow(),
    // Neighbouring land recedes; the province itself stands out as its units.
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': themed('contextLand') } },
    {
      id: 'province',
      type: 'fill',
      source: 'units',
      paint: { 'fill-color': themed('land'), 'fill-antialias': false },
    },
    ...waterLayers(),
    {
      id: 'country-coast',
      type: 'line',
      source: 'coast-lines',
      filter: ['==', ['get', 'scale'], 'country'],
      paint: { 'line-color': themed('contextCoast'), 'line-width': 0.8 },
    },
    {
      id: 'coast',
      type: 'line',
      source: 'coast-lines',
      filter: ['==', ['get', 'scale'], 'province'],
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': themed('coast'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.7, 14, 1.6],
      },
    },
  ];
}

/** The pale band along the shore of a nautical chart, drawn under the land so that only its sea side shows. */
function coastGlow(): LayerSpecification {
  return {
    id: 'shallows',
    type: 'line',
    source: 'coast-lines',
    filter: ['==', ['get', 'scale'], 'province'],
    minzoom: 8,
    maxzoom: 13.5,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': themed('shallows'),
      'line-width': ['interpolate', ['exponential', 2], ['zoom'], 8, 5, 13.5, 64],
    },
  };
}

function waterLayers(): LayerSpecification[] {
  return [
    {
      id: 'water-area',
      type: 'fill',
      source: 'water',
      minzoom: 7.5,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': themed('water') },
    },
    {
      id: 'water-shore',
      type: 'line',
      source: 'water',
      minzoom: 8.5,
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'line-color': themed('waterLine'), 'line-width': 0.7 },
    },
    {
      id: 'river',
      type: 'line',
      source: 'water',
      minzoom: 8,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': themed('waterLine'),
        'line-width': [
          'interpolate',
          ['exponential', 2],
          ['zoom'],
          9,
          ['max', 0.6, ['/', ['coalesce', ['get', 'widthM'], 20], 120]],
          14,
          ['max', 1.4, ['/', ['coalesce', ['get', 'widthM'], 20], 9]],
        ],
      },
    },
  ];
}
