// Country scale: the names that a map of Viet Nam must carry, the sea and both archipelagos.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { themed } from '../base-colors.ts';
import { LABEL_LAYOUT, LOCALIZED_NAME, REGULAR, SEMIBOLD, textSize } from '../label-text.ts';
import { labelPaint } from './road-layers.ts';

const isLabel = (kind: string): ExpressionSpecification => [
  'all',
  ['==', ['get', 'kind'], 'label'],
  ['==', ['get', 'class'], kind],
  ['>=', ['zoom'], ['coalesce', ['get', 'minZoom'], 0]],
  ['<', ['zoom'], ['coalesce', ['get', 'maxZoom'], 24]],
];

/** Sea, archipelago and country names. Archipelagos are never dropped for lack of room. */
export function seaLabelLayers(): LayerSpecification[] {
  return [
    {
      id: 'country-label',
      type: 'symbol',
      source: 'country',
      filter: isLabel('country'),
      layout: {
        ...LABEL_LAYOUT,
        'text-field': LOCALIZED_NAME,
        'text-font': SEMIBOLD,
        'text-size': textSize([0, 15]),
      },
      paint: labelPaint('label', 'contextLand'),
    },
    {
      id: 'sea-label',
      type: 'symbol',
      source: 'country',
      filter: isLabel('sea'),
      layout: {
        ...LABEL_LAYOUT,
        'text-field': LOCALIZED_NAME,
        'text-font': REGULAR,
        'text-size': textSize([3, 14], [7, 19]),
      },
      paint: labelPaint('waterLabel', 'seaHalo'),
    },
    {
      id: 'islet',
      type: 'circle',
      source: 'country',
      maxzoom: 10,
      filter: ['==', ['get', 'kind'], 'islet'],
      paint: {
        'circle-color': themed('contextLand'),
        'circle-stroke-color': themed('coast'),
        'circle-stroke-width': 0.8,
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 3, 0.8, 8, 2.4],
      },
    },
    {
      id: 'archipelago-label',
      type: 'symbol',
      source: 'country',
      filter: isLabel('archipelago'),
      layout: {
        ...LABEL_LAYOUT,
        'text-field': LOCALIZED_NAME,
        'text-font': SEMIBOLD,
        'text-size': textSize([3, 11.5], [7, 14]),
        'text-max-width': 30,
        'text-offset': [0, 1.6],
        'text-allow-overlap': true,
      },
      paint: labelPaint('label', 'seaHalo'),
    },
  ];
}
