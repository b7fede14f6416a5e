// Layer list and legend.
import type { Messages } from '../vi.ts';

/** English texts. */
export const layers: Messages['layers'] = {
  shownOf: '{{shown}} of {{total}} layers',
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
  notEnough: 'not enough data',
  rowsUsed: 'Records used',
  asOf: 'Figures as of',
  inside: 'Records inside ({{count}})',
  moreInside: 'and {{count}} more records',
  openTable: 'Open table {{layer}}',
};
