// The map stage and its failures.
import type { Messages } from '../vi.ts';

/** English texts. */
export const map: Messages['map'] = {
  label: 'Map of the province',
  unavailable: 'The map cannot be shown',
  unavailableBody:
    'The browser or graphics card does not support WebGL 2. Figures, lists and tables are complete; to see the map, an administrator must enable graphics acceleration.',
  contextLost: 'The map is paused because the graphics card was lost. Figures and lists keep updating.',
  illustrative: 'Illustrative boundaries',
  attribution: 'Map sources',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Show the whole province',
  vintage: 'Administrative period',
  tableInstead: 'Every map layer has a data table.',
};
