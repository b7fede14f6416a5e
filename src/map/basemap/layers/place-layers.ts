// Places by kind and rank: important ones early, a mark with its name, names give way before marks do.
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_LAYOUT, PROPER_NAME, REGULAR, SEMIBOLD, textSize, WALL_SCALE } from '../label-text.ts';
import { labelPaint } from './road-layers.ts';

type Anchors = readonly (readonly [anchor: string, offset: readonly [number, number]])[];

/** Where a town's name may stand, in em: right beside its mark. */
const NEAR_ANCHORS: Anchors = [
  ['left', [0.7, 0]],
  ['right', [-0.7, 0]],
  ['bottom', [0, -0.6]],
  ['top', [0, 0.6]],
];
/** On a wall a second, hardly wider ring: incidents keep their places free, and few large names must stand. */
const WALL_ANCHORS: Anchors = [
  ...NEAR_ANCHORS,
  ['left', [1.3, 0]],
  ['right', [-1.3, 0]],
  ['bottom', [0, -1.1]],
  ['top', [0, 1.1]],
];
/** On a desk a ring farther out follows, for stations crowd the middle of every town; a wall's em would carry a name into the next district. */
const TOWN_ANCHORS: Anchors = [
  ...NEAR_ANCHORS,
  ['bottom', [0, -1.7]],
  ['top', [0, 1.7]],
  ['left', [2.2, 0]],
  ['right', [-2.2, 0]],
  ['bottom-left', [1, -1.2]],
  ['top-left', [1, 1.2]],
  ['bottom-right', [-1, -1.2]],
  ['top-right', [-1, 1.2]],
];

const KIND: ExpressionSpecification = ['get', 'kind'];
/** A place of rank 1 (most important) … 5 appears from zoom 9.5, 11, 12, 13, 14 on. */
const HAS_ROOM: ExpressionSpecification = [
  '>=',
  ['zoom'],
  ['match', ['coalesce', ['get', 'rank'], 5], 1, 9.5, 2, 11, 3, 12, 4, 13, 14],
];

/** Water names, then places: later layers win the room on the map. */
export function placeLayers(): LayerSpecification[] {
  return [reservoirLabels(), riverLabels(), placeMarks()];
}

function placeMarks(): LayerSpecification {
  return {
    id: 'place',
    type: 'symbol',
    source: 'places',
    minzoom: 9.5,
    filter: ['all', ['!', ['in', KIND, ['literal', ['settlement', 'gate', 'bridge']]]], HAS_ROOM],
    layout: {
      ...LABEL_LAYOUT,
      'icon-image': ['concat', 'place-', KIND, '-', ['global-state', 'theme']],
      'icon-padding': 3,
      'icon-size': ['interpolate', ['linear'], ['zoom'], 9.5, 0.85, 14, 1.15],
      'text-field': ['step', ['zoom'], '', 11.5, PROPER_NAME],
      'text-font': REGULAR,
      'text-size': textSize([11, 10.5], [15, 12.5]),
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.85,
      'text-justify': 'auto',
      'text-optional': true,
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 5],
    },
    paint: labelPaint('placeLabel'),
  };
}

/** Towns and villages; drawn after the units, because a reader finds the way by towns. */
export function settlementLayer(): LayerSpecification {
  return {
    id: 'settlement',
    type: 'symbol',
    source: 'places',
    minzoom: 7,
    maxzoom: 14,
    filter: ['all', ['==', KIND, 'settlement'], ['any', ['==', ['get', 'rank'], 1], HAS_ROOM]],
    layout: {
      ...LABEL_LAYOUT,
      'icon-image': ['concat', 'place-settlement-', ['global-state', 'theme']],
      'icon-size': ['*', byRank(1, 0.75), ['global-state', 'scale']],
      'icon-optional': true,
      'text-field': PROPER_NAME,
      'text-font': SEMIBOLD,
      'text-size': textSize([8, byRank(13, 11)], [13, byRank(17, 13)]),
      'text-variable-anchor-offset': [
        'case',
        ['>=', ['global-state', 'scale'], WALL_SCALE],
        ['literal', WALL_ANCHORS.flat()],
        ['literal', TOWN_ANCHORS.flat()],
      ] as unknown as ExpressionSpecification,
      'text-justify': 'auto',
      'symbol-sort-key': ['coalesce', ['get', 'rank'], 5],
    },
    paint: labelPaint('label'),
  };
}

function reservoirLabels(): LayerSpecification {
  return {
    id: 'reservoir-label',
    type: 'symbol',
    source: 'water-points',
    minzoom: 10.5,
    layout: {
      ...LABEL_LAYOUT,
      'text-field': PROPER_NAME,
      'text-font': REGULAR,
      'text-size': textSize([10, 10.5], [15, 13]),
      'text-max-width': 6,
      'symbol-sort-key': ['get', 'sortKey'],
    },
    paint: labelPaint('waterLabel'),
  };
}

function riverLabels(): LayerSpecification {
  return {
    id: 'river-label',
    type: 'symbol',
    source: 'water',
    minzoom: 10.5,
    filter: ['all', ['==', ['geometry-type'], 'LineString'], ['has', 'nameVi']],
    layout: {
      ...LABEL_LAYOUT,
      'symbol-placement': 'line',
      'symbol-spacing': 380,
      'text-field': PROPER_NAME,
      'text-font': REGULAR,
      'text-size': textSize([0, 11.5]),
      'text-max-angle': 35,
      'text-padding': 12,
    },
    paint: labelPaint('waterLabel'),
  };
}

/** One value for the most important rank, one for all others. */
function byRank(first: number, others: number): ExpressionSpecification {
  return ['match', ['coalesce', ['get', 'rank'], 5], 1, first, others];
}
