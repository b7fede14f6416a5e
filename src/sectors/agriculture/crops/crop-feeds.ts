// Fields by season every month, and the water that served fields got every day.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import {
  DAILY,
  MONTHLY,
  numberColumns,
  percentOf,
  shareOf,
  sumOf,
  total,
  UNIT_COLUMNS,
} from '../unit-columns.ts';
import { CROP_SEASONS } from './crop-seasons.ts';

const AREAS = CROP_SEASONS.flatMap(({ id }) => [`${id}Planned`, `${id}Planted`, `${id}Harvested`]);
const PLANTED = CROP_SEASONS.map(({ id }) => `${id}Planted`);
const HARVESTED = CROP_SEASONS.map(({ id }) => `${id}Harvested`);

/** Annual crops by season, and the land of a unit. */
export const cropFeed: FeedSpec = {
  ...MONTHLY,
  id: 'crops',
  title: { vi: 'Trồng trọt theo tháng', en: 'Crops by month' },
  entityType: 'CropReport',
  geometry: 'none',
  columns: [
    ...UNIT_COLUMNS,
    ...numberColumns('ha', [...AREAS, 'cultivatedArea', 'servedArea', 'irrigatedArea', 'highTechArea']),
    ...numberColumns('t', ['production']),
  ],
  derived: [
    {
      column: 'standing',
      kind: 'number',
      unit: 'ha',
      compute: (row) => sumOf(row, PLANTED) - sumOf(row, HARVESTED),
    },
    {
      column: 'irrigatedShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row, 'irrigatedArea', 'cultivatedArea'),
    },
  ],
  rollups: [
    total('standing-area', 'ha', 'standing'),
    total('crop-production', 't', 'production'),
    shareOf('irrigated-share', 'irrigatedArea', 'cultivatedArea'),
    total('high-tech-area', 'ha', 'highTechArea'),
  ],
};

/** Water that fields needed and got. */
export const irrigationFeed: FeedSpec = {
  ...DAILY,
  id: 'irrigation',
  title: { vi: 'Cấp nước tưới theo ngày', en: 'Irrigation by day' },
  entityType: 'IrrigationReport',
  geometry: 'none',
  columns: [
    ...UNIT_COLUMNS,
    ...numberColumns('ha', ['servedArea']),
    ...numberColumns('m3', ['waterNeeded', 'waterSupplied']),
  ],
  derived: [
    {
      column: 'supplyShare',
      kind: 'number',
      unit: '%',
      compute: (row) => percentOf(row, 'waterSupplied', 'waterNeeded'),
    },
  ],
  rollups: [shareOf('irrigation-supply', 'waterSupplied', 'waterNeeded')],
};
