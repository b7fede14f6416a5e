// What a brief shows: headline figures and whatever is beyond its limits, pasts only where they say something, at most four courses.
import { describe, expect, it } from 'vitest';
import type { KpiAnswer } from '#kernel/kpi/answer-kpi.ts';
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import type { FeedState } from '#live/feed-health.ts';
import type { KpiReading } from '#live/kpis.ts';
import {
  chooseCharts,
  chooseFigures,
  figuresWithPast,
  hasLastYear,
  isLoading,
  type BriefFigure,
  type Past,
} from '../../../../src/faces/leader/brief/brief-data.ts';

const kpi = (id: string, period?: KpiSpec['period']): KpiSpec => ({
  id,
  title: { vi: id, en: id },
  unit: '%',
  digits: 1,
  direction: 'up',
  feed: 'f',
  ...(period && { period }),
});
const sector = (id: string, kpis: readonly KpiSpec[]): SectorSpec => ({
  id,
  title: { vi: id, en: id },
  owner: { vi: id, en: id },
  icon: 'other',
  order: 1,
  kpis,
  layers: [],
  events: [],
  panels: [],
  about: () => Promise.reject(new Error('not asked')),
  shows: { wall: [], leader: kpis.map((one) => one.id) },
});

const ROADS = sector('roads', [
  kpi('r.speed'),
  kpi('r.jam'),
  kpi('r.crashes', 'month'),
  kpi('r.buses', 'day'),
]);
const EMPTY = sector('empty', []);
const KPIS = new Map(ROADS.kpis.map((one) => [one.id, one]));
const about = (kpiId: string | null) => ({ kpiId });
const idsOf = (groups: ReturnType<typeof chooseFigures>) =>
  groups.map(({ kpis }) => kpis.map(({ id }) => id));

describe('figures of a brief', () => {
  it('are two of each sector and whatever is beyond its limits, each once', () => {
    expect(idsOf(chooseFigures([ROADS, EMPTY], KPIS, [], []))).toEqual([['r.speed', 'r.jam']]);
    const exceptions = [about('r.buses'), about('r.speed'), about(null), about('gone')];
    expect(idsOf(chooseFigures([ROADS], KPIS, [], exceptions))).toEqual([['r.speed', 'r.jam', 'r.buses']]);
  });

  it('end with the watch-list in its own order, without what no sector declares', () => {
    const groups = chooseFigures([ROADS], KPIS, ['r.crashes', 'gone', 'r.speed'], []);
    expect(idsOf(groups)).toEqual([
      ['r.speed', 'r.jam'],
      ['r.crashes', 'r.speed'],
    ]);
    expect(groups[1]?.sector).toBeNull();
  });

  it('have their past asked for where last year is in it, or a course is drawn', () => {
    expect(
      ['month', 'quarter', 'year', 'week', 'day', 'hour', undefined].map((period) =>
        hasLastYear(kpi('x', period as KpiSpec['period'])),
      ),
    ).toEqual([true, true, true, true, false, false, false]);
    const groups = chooseFigures([ROADS], KPIS, ['r.crashes'], [about('r.jam')]);
    expect(figuresWithPast(groups, [about('r.jam')]).map(({ id }) => id)).toEqual(['r.jam', 'r.crashes']);
  });
});

const reading = (id: string, cause: FeedState, isKnown: boolean) =>
  ({ kpi: kpi(id), cause, sample: isKnown ? {} : undefined }) as unknown as KpiReading;
const figure = (id: string, past: Past, cause: FeedState = 'live', isKnown = true): BriefFigure => ({
  reading: reading(id, cause, isKnown),
  past,
  place: '',
});
const moved = (relative: number): Past => ({
  kind: 'known',
  answer: {
    latest: { endMs: 1, value: 1 },
    changeToLastYear: Number.isNaN(relative) ? null : { relative },
  } as unknown as KpiAnswer,
});

describe('courses of a brief', () => {
  it('are those beyond their limits, then those that moved most against last year, four at most', () => {
    const figures = [
      figure('small', moved(0.01)),
      figure('fallen', moved(-0.5)),
      figure('beyond', moved(Number.NaN)),
      figure('grown', moved(0.2)),
      figure('more', moved(0.1)),
      figure('still', moved(0)),
      figure('unknown', { kind: 'pending' }),
    ];
    const charted = (exceptions: { kpiId: string | null }[]) =>
      chooseCharts(figures, exceptions).map((chart) => chart.kpi.id);
    expect(charted([about('beyond'), about(null)])).toEqual(['beyond', 'fallen', 'grown', 'more']);
    expect(charted([about('grown')])).toEqual(['grown', 'fallen', 'more', 'small']);
    expect(charted([about('unknown')])).toEqual(['fallen', 'grown', 'more', 'small']);
  });
});

describe('what is still on its way', () => {
  it.each([
    ['a feed that has not answered', figure('a', { kind: 'none' }, 'starting', false), true],
    ['rows that follow their receipt', figure('a', { kind: 'none' }, 'live', false), true],
    ['a past', figure('a', { kind: 'pending' }), true],
    ['a feed that failed', figure('a', { kind: 'none' }, 'dead', false), false],
    ['a source without past, in replay', figure('a', { kind: 'none' }, 'pastless', false), false],
    ['a past that failed', figure('a', { kind: 'failed', error: undefined }), false],
    ['a number', figure('a', { kind: 'none' }), false],
  ])('%s', (_name, one, expected) => {
    expect(isLoading(one)).toBe(expected);
  });
});
