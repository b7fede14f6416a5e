// The rangers' bulletin of forest fire danger, every morning.
import type { ColumnMapping, DerivationInput, FeedSpec } from '#kernel/feed/feed.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';
import { fireDangerLevel, isAboveSeason, mustAnnounce } from './fire-danger.ts';

const number = (
  column: string,
  attribute: string,
  unit: string,
  range: readonly [number, number],
): ColumnMapping => ({
  column,
  kind: 'number',
  attribute,
  unit,
  range,
});
const levelOf = (row: DerivationInput) => fireDangerLevel(row.number('index'));

/** The feed of the forests. */
export const forestFeed: FeedSpec = {
  id: 'forest-fire-danger',
  source: 'broker',
  title: { vi: 'Cấp dự báo cháy rừng', en: 'Forest fire danger' },
  entityType: 'ForestFireDangerObserved',
  geometry: 'point',
  cadenceMs: DAY_MS,
  pollMs: 15 * 60_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'unitCode', kind: 'text', attribute: 'areaServed' },
    { column: 'forestKind', kind: 'text', attribute: 'forestKind' },
    number('area', 'forestArea', 'ha', [0, 1_000_000]),
    number('index', 'nesterovIndex', '1', [0, 200_000]),
    number('dryDays', 'dryDays', 'd', [0, 366]),
    number('temperature', 'temperature', 'Cel', [0, 50]),
    number('deficit', 'saturationDeficit', 'hPa', [0, 120]),
    number('rain', 'precipitation', 'mm', [0, 1000]),
  ],
  derived: [
    { column: 'level', kind: 'number', unit: '1', compute: levelOf },
    {
      column: 'mustAnnounce',
      kind: 'number',
      unit: '{count}',
      compute: (row) => mustAnnounce(levelOf(row)),
    },
    {
      column: 'aboveSeason',
      kind: 'number',
      unit: '{count}',
      compute: (row) => isAboveSeason(row.number('index'), row.observedAtMs),
    },
    {
      column: 'areaAtRisk',
      kind: 'number',
      unit: 'ha',
      compute: (row) => row.number('area') * mustAnnounce(levelOf(row)),
    },
  ],
  rollups: [
    { kpi: 'environment.fire-danger', unit: '1', method: { kind: 'max', column: 'level' } },
    {
      kpi: 'environment.forests-above-season',
      unit: '{count}',
      method: { kind: 'sum', column: 'aboveSeason' },
    },
    {
      kpi: 'environment.forests-to-announce',
      unit: '{count}',
      method: { kind: 'sum', column: 'mustAnnounce' },
    },
    {
      kpi: 'environment.forest-at-risk',
      unit: '%',
      scale: 100,
      method: { kind: 'ratioOfSums', numerator: 'areaAtRisk', denominator: 'area' },
    },
  ],
};
