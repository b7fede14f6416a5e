// What agencies state of health and social security: insurance, records and payments monthly; doctors, beds and poverty yearly.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const count = (column: string, attribute = column): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit: '{count}',
  range: [0, 20_000_000],
});

const NAMES: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
  { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
];

/** A share of sums in per cent. */
const share = (kpi: string, numerator: string, denominator: string): RollupSpec => ({
  kpi,
  unit: '%',
  scale: 100,
  method: { kind: 'ratioOfSums', numerator, denominator },
});

/** A count for 10,000 people. */
const perTenThousand = (kpi: string, numerator: string): RollupSpec => ({
  kpi,
  unit: '/10*4',
  scale: 10_000,
  method: { kind: 'ratioOfSums', numerator, denominator: 'population' },
});

/** The monthly statement: a month, and some days until all have sent theirs. */
export const securityFeed: FeedSpec = {
  id: 'social-security',
  source: 'broker',
  title: { vi: 'Bảo hiểm và an sinh xã hội theo tháng', en: 'Insurance and social security by month' },
  entityType: 'SocialSecurityReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...NAMES,
    count('population'),
    count('healthInsured'),
    count('healthRecords', 'electronicHealthRecords'),
    count('labourForce'),
    count('compulsoryInsured'),
    count('voluntaryInsured'),
    count('allowanceRecipients'),
    count('paidToAccount'),
  ],
  derived: [
    {
      column: 'socialInsured',
      kind: 'number',
      unit: '{count}',
      compute: (row) => row.number('compulsoryInsured') + row.number('voluntaryInsured'),
    },
    {
      column: 'coverage',
      kind: 'number',
      unit: '%',
      compute: (row) =>
        row.number('population') > 0
          ? (100 * row.number('healthInsured')) / row.number('population')
          : Number.NaN,
    },
  ],
  rollups: [
    share('health.bhyt-coverage', 'healthInsured', 'population'),
    share('health.e-health-records', 'healthRecords', 'population'),
    share('health.social-insurance', 'socialInsured', 'labourForce'),
    share('health.account-payments', 'paidToAccount', 'allowanceRecipients'),
  ],
};

/** The yearly statement: a year, and five weeks until the next one is in. */
export const welfareFeed: FeedSpec = {
  id: 'health-yearbook',
  source: 'broker',
  title: { vi: 'Nhân lực y tế và hộ nghèo theo năm', en: 'Health workforce and poverty by year' },
  entityType: 'HealthAndWelfareReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 400 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...NAMES,
    count('population'),
    count('doctors'),
    count('hospitalBeds'),
    count('households'),
    count('poorHouseholds'),
  ],
  rollups: [
    perTenThousand('health.doctors-per-10k', 'doctors'),
    perTenThousand('health.beds-per-10k', 'hospitalBeds'),
    share('health.poor-households', 'poorHouseholds', 'households'),
  ],
};
