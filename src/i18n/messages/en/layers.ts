// Layer list and legend.
import type { Messages } from '../vi.ts';

/** English texts. */
export const layers: Messages['layers'] = {
  opacity: 'Opacity of layer {{layer}}',
  opacityShort: 'Opacity',
  objects: '{{count}} objects',
  legendOf: 'Legend of layer {{layer}}',
  size: 'Size: {{title}}',
  width: 'Width: {{title}}',
  below: '≤ {{value}}',
  between: '{{from}} – {{to}}',
  above: '> {{value}}',
  empty: 'No map layers are installed.',
  openTable: 'Open table {{layer}}',
};
