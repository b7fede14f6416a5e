// Administrative units of the vintage that is looked at: today's units, or the districts dissolved from them.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { themed } from '../base-colors.ts';
import { LABEL_LAYOUT, PROPER_NAME, SEMIBOLD, textSize } from '../label-text.ts';
import { labelPaint } from './road-layers.ts';

/** True while the vintage shows today's units; global state `grouping` is `units` or the id of an older vintage. */
const SHOWS_UNITS: ExpressionSpecification = ['==', ['global-state', 'grouping'], 'units'];
const SHOWS_DISTRICT: ExpressionSpecification = ['==', ['get', 'vintage'], ['global-state', 'grouping']];

/** Outlines: thin dashes for units, firmer for districts. */
export function unitLayers(): LayerSpecification[] {
  return [
    {
      id: 'unit-line',
      type: 'line',
      source: 'units',
      minzoom: 8.2,
      filter: SHOWS_UNITS,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': themed('unitLine'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.6, 13, 1.4],
        'line-dasharray': [4, 2, 1, 2],
      },
    },
    {
      id: 'district-line',
      type: 'line',
      source: 'districts',
      minzoom: 7.5,
      filter: SHOWS_DISTRICT,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': themed('districtLine'),
        'line-width': ['interpolate', ['linear'], ['zoom'], 8, 0.9, 13, 2],
        'line-dasharray': [5, 2, 1, 2],
      },
    },
  ];
}

/** One label a unit at its label point, small before large so that a crowded map drops the unimportant ones. */
export function unitLabelLayers(): LayerSpecification[] {
  return [
    {
      id: 'unit-label',
      type: 'symbol',
      source: 'unit-points',
      minzoom: 9.4,
      filter: ['==', ['get', 'grouping'], ['global-state', 'grouping']],
      layout: {
        ...LABEL_LAYOUT,
        'text-field': PROPER_NAME,
        'text-font': SEMIBOLD,
        'text-size': textSize([9, 11], [12, 13.5], [15, 16]),
        'text-max-width': 7,
        'text-padding': 8,
        'symbol-sort-key': ['get', 'sortKey'],
      },
      paint: labelPaint('unitLabel'),
    },
  ];
}
