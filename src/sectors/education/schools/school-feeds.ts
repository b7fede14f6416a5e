// The schools themselves, as stated when the school year opens, and what units report of them each month.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';
import { classNorm, classSize, STAGE_IDS } from './class-sizes.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const count = (column: string, attribute = column): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit: '{count}',
  range: [0, 10_000_000],
});

const UNIT_NAMES: readonly ColumnMapping[] = [
  { column: 'name', kind: 'text', attribute: 'name' },
  { column: 'name@en', kind: 'text', attribute: 'name@en' },
  { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
  { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
];

const share = (kpi: string, numerator: string, denominator: string): RollupSpec => ({
  kpi,
  unit: '%',
  scale: 100,
  method: { kind: 'ratioOfSums', numerator, denominator },
});

const ratio = (kpi: string, numerator: string, denominator: string): RollupSpec => ({
  kpi,
  unit: '1',
  method: { kind: 'ratioOfSums', numerator, denominator },
});

/** The list of schools: a school year, and five weeks until the next one is stated. */
export const schoolFeed: FeedSpec = {
  id: 'schools',
  source: 'broker',
  title: { vi: 'Danh sách trường học', en: 'List of schools' },
  entityType: 'School',
  geometry: 'point',
  lifetime: 'report',
  cadenceMs: 400 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...UNIT_NAMES,
    { column: 'level', kind: 'text', attribute: 'schoolLevel' },
    { column: 'standard', kind: 'text', attribute: 'nationalStandard' },
    count('pupils'),
    count('classes'),
    count('teachers'),
  ],
  derived: [
    {
      column: 'classSize',
      kind: 'number',
      unit: '1',
      compute: (row) => classSize(row.number('pupils'), row.number('classes')),
    },
    {
      column: 'overNorm',
      kind: 'number',
      unit: '1',
      compute(row) {
        const size = classSize(row.number('pupils'), row.number('classes'));
        return size - classNorm(row.text('level'));
      },
    },
  ],
  rollups: [
    // The list is whole; a sum over the units' reports would lack the pupils of every unit that is late.
    { kpi: 'education.pupils', unit: '{count}', method: { kind: 'sum', column: 'pupils' } },
    { kpi: 'education.schools', unit: '{count}', method: { kind: 'countWhere' } },
    {
      kpi: 'education.standard-schools',
      unit: '%',
      scale: 100,
      method: {
        kind: 'shareWhere',
        matching: [{ column: 'standard', op: 'in', value: ['level-1', 'level-2'] }],
      },
    },
    {
      kpi: 'education.crowded-schools',
      unit: '%',
      scale: 100,
      where: [{ column: 'overNorm', op: 'present' }],
      method: { kind: 'shareWhere', matching: [{ column: 'overNorm', op: '>', value: 0 }] },
    },
  ],
};

/** The monthly report of units: a month, and some days until all have sent theirs. */
export const unitFeed: FeedSpec = {
  id: 'education-units',
  source: 'broker',
  title: { vi: 'Trường lớp, học sinh theo đơn vị', en: 'Classes and pupils by unit' },
  entityType: 'EducationReport',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 35 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    ...UNIT_NAMES,
    count('schools'),
    ...STAGE_IDS.flatMap((stage) => [count(`${stage}Pupils`), count(`${stage}Classes`)]),
    count('pupils'),
    count('teachers'),
    count('generalPupils'),
    count('twoSessionPupils', 'primaryTwoSessionPupils'),
    count('digitalReportPupils'),
    count('schoolPayments'),
    count('cashlessPayments'),
    count('dropouts'),
  ],
  derived: STAGE_IDS.map((stage) => ({
    column: `${stage}ClassSize`,
    kind: 'number',
    unit: '1',
    compute: (row) => classSize(row.number(`${stage}Pupils`), row.number(`${stage}Classes`)),
  })),
  rollups: [
    ratio('education.class-size-primary', 'primaryPupils', 'primaryClasses'),
    ratio('education.class-size-lower-secondary', 'lowerSecondaryPupils', 'lowerSecondaryClasses'),
    ratio('education.class-size-upper-secondary', 'upperSecondaryPupils', 'upperSecondaryClasses'),
    ratio('education.pupils-per-teacher', 'pupils', 'teachers'),
    share('education.two-session-primary', 'twoSessionPupils', 'primaryPupils'),
    share('education.digital-reports', 'digitalReportPupils', 'generalPupils'),
    share('education.cashless-payments', 'cashlessPayments', 'schoolPayments'),
    share('education.dropouts', 'dropouts', 'generalPupils'),
  ],
};
