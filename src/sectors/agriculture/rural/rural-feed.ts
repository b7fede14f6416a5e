// Rural standards, products of the OCOP programme, livestock and its diseases by month.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { MONTHLY, numberColumns, shareOf, total, UNIT_COLUMNS } from '../unit-columns.ts';

/** The feed of rural reports; wards count no communes. */
export const ruralFeed: FeedSpec = {
  ...MONTHLY,
  id: 'rural-development',
  title: { vi: 'Nông thôn mới và chăn nuôi theo tháng', en: 'Rural standards and livestock by month' },
  entityType: 'RuralReport',
  geometry: 'none',
  columns: [
    ...UNIT_COLUMNS,
    ...numberColumns('{count}', [
      'ocopProducts',
      'communes',
      'advancedCommunes',
      'modelCommunes',
      'pigs',
      'poultry',
      'outbreaks',
      'animalsCulled',
    ]),
  ],
  rollups: [
    total('ocop-products', '{count}', 'ocopProducts'),
    shareOf('advanced-communes', 'advancedCommunes', 'communes'),
    shareOf('model-communes', 'modelCommunes', 'communes'),
    total('outbreaks', '{count}', 'outbreaks'),
  ],
};
