// Labels that belong to data: numbers beside symbols, and the name of the selected object. MapLibre places them, so they never overlap.
import type { LayerSpecification } from 'maplibre-gl';
import { LABEL_LAYOUT, REGULAR, SEMIBOLD, textSize } from '../label-text.ts';
import { labelPaint } from './road-layers.ts';

/** Source of numbers beside symbols; its features may also reserve the symbol's own place. */
export const DATA_LABEL_SOURCE = 'data-labels';
/** Source of the one selected object. */
export const SELECTION_SOURCE = 'selection';

/** Numbers beside symbols: a blank image of `placePx` keeps other labels away from the symbol. */
export function dataLabelLayer(): LayerSpecification {
  return {
    id: 'data-label',
    type: 'symbol',
    source: DATA_LABEL_SOURCE,
    layout: {
      ...LABEL_LAYOUT,
      // Even an image of size 0 would push names away by its padding.
      'icon-image': ['case', ['>', ['get', 'placePx'], 0], 'blank', ''],
      'icon-size': ['/', ['get', 'placePx'], 16],
      'icon-allow-overlap': true,
      'icon-padding': 1,
      'text-field': ['get', 'label'],
      'text-font': SEMIBOLD,
      'text-size': textSize([0, 11.5]),
      'text-optional': true,
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      // In ems of the scaled text: half the symbol's size, and a little air.
      'text-radial-offset': ['+', 0.3, ['/', ['get', 'sizePx'], ['*', 23, ['global-state', 'scale']]]],
      'symbol-sort-key': ['get', 'sortKey'],
    },
    paint: labelPaint('label'),
  };
}

/** The selected object's name, always drawn. */
export function selectionLabelLayer(): LayerSpecification {
  return {
    id: 'selection-label',
    type: 'symbol',
    source: SELECTION_SOURCE,
    layout: {
      ...LABEL_LAYOUT,
      'text-field': ['get', 'label'],
      'text-font': REGULAR,
      'text-size': textSize([0, 13]),
      'text-anchor': 'top',
      'text-offset': [0, 1.5],
      'text-max-width': 14,
      'text-allow-overlap': true,
    },
    paint: { ...labelPaint('label'), 'text-halo-width': 2 },
  };
}
