// What the services on the integration platform (LGSP) carried yesterday.
import type { FeedSpec } from '#kernel/feed/feed.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** The feed of the daily reports. */
export const exchangeFeed: FeedSpec = {
  id: 'data-exchange',
  source: 'broker',
  title: { vi: 'Trục tích hợp, chia sẻ dữ liệu (LGSP)', en: 'Data integration platform (LGSP)' },
  entityType: 'DataExchangeReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 2 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'transactions', kind: 'number', attribute: 'transactions', unit: '{count}', range: [0, 1e9] },
    { column: 'failed', kind: 'number', attribute: 'transactionsFailed', unit: '{count}', range: [0, 1e9] },
    { column: 'responseMs', kind: 'number', attribute: 'responseTime', unit: 'ms', range: [0, 600_000] },
  ],
  derived: [
    {
      column: 'succeeded',
      kind: 'number',
      unit: '{count}',
      compute: (row) => row.number('transactions') - row.number('failed'),
    },
  ],
  rollups: [
    { kpi: 'telecom.lgsp-transactions', unit: '{count}', method: { kind: 'sum', column: 'transactions' } },
    {
      kpi: 'telecom.lgsp-success',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'succeeded', denominator: 'transactions' },
    },
    {
      kpi: 'telecom.lgsp-services',
      unit: '{count}',
      where: [{ column: 'transactions', op: '>', value: 0 }],
      method: { kind: 'countWhere' },
    },
  ],
};
