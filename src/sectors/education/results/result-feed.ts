// What became of a school year's pupils: graduation, the step from lower to upper secondary school, primary completion.
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { RollupSpec } from '#kernel/table/rollup.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const count = (column: string): ColumnMapping => ({
  column,
  kind: 'number',
  attribute: column,
  unit: '{count}',
  range: [0, 1_000_000],
});
const share = (kpi: string, numerator: string, denominator: string): RollupSpec => ({
  kpi,
  unit: '%',
  scale: 100,
  method: { kind: 'ratioOfSums', numerator, denominator },
});

/** The yearly results; a unit without upper secondary school reports no candidates. */
export const resultFeed: FeedSpec = {
  id: 'school-results',
  source: 'broker',
  title: { vi: 'Kết quả năm học', en: 'Results of the school year' },
  entityType: 'SchoolYearResult',
  geometry: 'none',
  lifetime: 'report',
  cadenceMs: 400 * DAY_MS,
  pollMs: HOUR_MS,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    count('graduationCandidates'),
    count('graduates'),
    count('lowerSecondaryLeavers'),
    count('enteredUpperSecondary'),
    count('primaryFinishers'),
    count('primaryCompleted'),
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'dataProvider', kind: 'text', attribute: 'dataProvider' },
  ],
  rollups: [
    share('education.graduation', 'graduates', 'graduationCandidates'),
    share('education.transfer', 'enteredUpperSecondary', 'lowerSecondaryLeavers'),
    share('education.primary-completion', 'primaryCompleted', 'primaryFinishers'),
  ],
};
