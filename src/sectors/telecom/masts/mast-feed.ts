// The 5G masts: those planned, on the air, and off it.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { IN_SERVICE } from './mast-states.ts';

const MINUTE_MS = 60_000;

/** Colour codes of the states. */
const STATE_CODES: Readonly<Record<string, number>> = { onAir: 0, planned: 1, offAir: 2 };

/** The feed of the masts. */
export const mastFeed: FeedSpec = {
  id: 'masts-5g',
  source: 'broker',
  title: { vi: 'Trạm phát sóng 5G', en: '5G masts' },
  entityType: 'BaseStation',
  query: 'technology=="5G"',
  geometry: 'point',
  cadenceMs: 15 * MINUTE_MS,
  pollMs: 5 * MINUTE_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'operator', kind: 'text', attribute: 'operator' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'downCause', kind: 'text', attribute: 'downCause' },
    { column: 'inServiceFrom', kind: 'time', attribute: 'inServiceFrom' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
  ],
  derived: [
    {
      column: 'stateCode',
      kind: 'number',
      unit: '1',
      compute: (row) => STATE_CODES[row.text('status')] ?? Number.NaN,
    },
  ],
  rollups: [
    { kpi: 'telecom.masts-5g', unit: '{count}', where: [IN_SERVICE], method: { kind: 'countWhere' } },
    {
      kpi: 'telecom.masts-off-air',
      unit: '{count}',
      where: [{ column: 'status', op: '==', value: 'offAir' }],
      method: { kind: 'countWhere' },
    },
  ],
};
