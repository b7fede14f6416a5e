// The KPI tile and its parts.
import type { Messages } from '../vi.ts';

/** English texts. */
export const tile: Messages['tile'] = {
  target: 'Target {{value}}',
  noTarget: 'No target set',
  onTarget: 'On target',
  points: '{{value}} pp',
  notEnoughData: 'Not enough data',
  reporting: '{{share}} of objects reporting',
  justNow: 'just now',
  age: '{{age}} ago',
  ahead: 'dated {{age}} ahead',
  aheadShort: 'ahead {{age}}',
  staleFor: 'Stale, {{age}}',
  staleForShort: 'Stale, {{age}}',
  neverSeen: 'No data received yet',
  level: 'Whole province',
  basis: 'Basis: {{basis}}',
  definition: 'Definition: {{definition}}',
  sparkline: 'Trend from {{from}} to {{to}}: lowest {{min}}, highest {{max}}',
  sparklineEmpty: 'No trend yet',
};
