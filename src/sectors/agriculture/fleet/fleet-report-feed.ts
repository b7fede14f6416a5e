// What the coastal units state of their fleets every month: boats by length, devices, papers.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { MONTHLY, numberColumns, percentOf, shareOf, sumOf, total, UNIT_COLUMNS } from '../unit-columns.ts';

const BY_LENGTH = ['vessels6To12', 'vessels12To15', 'vesselsOver15'];

/** The feed of fleet reports; units without boats are not in it. */
export const fleetReportFeed: FeedSpec = {
  ...MONTHLY,
  id: 'fishing-fleet-report',
  title: { vi: 'Đội tàu cá theo tháng', en: 'Fishing fleet by month' },
  entityType: 'FishingFleetReport',
  geometry: 'none',
  columns: [
    ...UNIT_COLUMNS,
    ...numberColumns('{count}', [...BY_LENGTH, 'vesselsWithDevice', 'vesselsTemporary']),
  ],
  derived: [
    { column: 'vessels', kind: 'number', unit: '{count}', compute: (row) => sumOf(row, BY_LENGTH) },
    {
      column: 'deviceShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row, 'vesselsWithDevice', 'vesselsOver15'),
    },
  ],
  rollups: [
    shareOf('device-share', 'vesselsWithDevice', 'vesselsOver15'),
    total('fleet-size', '{count}', 'vessels'),
    total('boats-without-papers', '{count}', 'vesselsTemporary'),
  ],
};
