// Who reported: sums of other units are never compared as if alike, the same units are where they are known, ratios are said to be partial.
import { describe, expect, it } from 'vitest';
import { answerKpi, needsUnits } from '#kernel/kpi/answer-kpi.ts';
import { isAdditive, likeForLike } from '#kernel/kpi/like-for-like.ts';
import { answerWithLastYear, lastYearWindow } from '#kernel/kpi/last-year-window.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { foldByGroup } from '#kernel/table/fold-groups.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import type { RollupMethod, RollupSpec, RowReader } from '#kernel/table/rollup.ts';
import { lastPeriodEnds } from '#kernel/time/calendar-period.ts';

const UNITS = Array.from({ length: 30 }, (_, unit) => `u${unit}`);
const LATE = new Set(UNITS.slice(24));
const at = (local: string) => Date.parse(`${local}T00:00:00+07:00`);
const kpi: KpiSpec = {
  id: 'test.cases',
  title: { vi: 'Số ca', en: 'Cases' },
  unit: '{count}',
  digits: 0,
  direction: 'down',
  feed: 'wards',
  period: 'month',
  flow: true,
  unitColumn: 'unit',
};

/** What a unit states for a period; NaN where it has not reported. Sizes differ: six late units are more than a fifth of the cases. */
type Stated = (unit: string, period: number) => number;
const cases: Stated = (unit, period) => 10 + 3 * UNITS.indexOf(unit) + period;

function readerOf(stated: Stated, period: number): RowReader {
  return {
    rowCount: UNITS.length,
    number: (column, row) => (column === 'people' ? 1000 : stated(UNITS[row] ?? '', period)),
    text: (_column, row) => UNITS[row] ?? '',
    observedAtMs: () => 0,
    quality: (row) => (Number.isNaN(stated(UNITS[row] ?? '', period)) ? 3 : 0),
  };
}

/** Whole and by unit, folded as the worker folds them. */
function pastOf(stated: Stated, count: number, method: RollupMethod) {
  const spec: RollupSpec = { kpi: kpi.id, unit: kpi.unit, method };
  const readers = Array.from({ length: count }, (_, period) => readerOf(stated, period));
  const figures = readers.map((reader) => foldByGroup(spec, reader, (row) => reader.text('unit', row)));
  const none = foldRollup(spec, readerOf(stated, 0), []);
  return {
    samples: readers.map((reader) => foldRollup(spec, reader)),
    groups: new Map(UNITS.map((unit) => [unit, figures.map((figure) => figure.get(unit) ?? none)])),
    scale: 1,
  };
}

const SUM: RollupMethod = { kind: 'sum', column: 'cases' };
const RATIO: RollupMethod = { kind: 'ratioOfSums', numerator: 'cases', denominator: 'people' };
const MONTHS = 37;
const endsMs = lastPeriodEnds(at('2026-11-22'), 'month', MONTHS);
const LAST = MONTHS - 1;
/** In the newest month six of thirty have not reported yet. */
const lateNow: Stated = (unit, period) =>
  period === LAST && LATE.has(unit) ? Number.NaN : cases(unit, period);
const sumOver = (units: readonly string[], period: number) =>
  units.reduce((sum, unit) => sum + cases(unit, period), 0);
const PUNCTUAL = UNITS.filter((unit) => !LATE.has(unit));

describe('a sum that 24 of 30 units have reported', () => {
  const { samples, groups } = pastOf(lateNow, MONTHS, SUM);

  it('is not compared with last year’s thirty, nor with last month’s, while units are not known', () => {
    const answer = answerKpi(kpi, endsMs, samples, 1);
    expect(answer.latest!.value).toBe(sumOver(PUNCTUAL, LAST));
    for (const change of [answer.changeToLastYear!, answer.changeToPeriodBefore!]) {
      expect(change).toMatchObject({ likeness: { kind: 'unlike' }, reported: { before: 1, now: 0.8 } });
      expect(change.absolute).toBeNaN();
      expect(change.relative).toBeNaN();
    }
    expect(answer.yearToDate).toMatchObject({ isPartial: true, likeness: { kind: 'unlike' } });
    expect(answer.yearToDate!.lastYear).toBeNaN();
    expect(needsUnits(answer)).toBe(true);
  });

  it('is compared over the 24 units that reported both times where they are known', () => {
    const answer = answerKpi(kpi, endsMs, samples, 1, groups);
    const { absolute, relative, from, likeness } = answer.changeToLastYear!;
    const [before, now] = [sumOver(PUNCTUAL, LAST - 12), sumOver(PUNCTUAL, LAST)];
    expect(likeness).toEqual({ kind: 'same-units', units: 24, unitsTotal: 30, before, now });
    expect(absolute).toBe(24 * 12);
    expect(relative).toBeCloseTo((24 * 12) / before, 12);
    expect(from.value).toBe(sumOver(UNITS, LAST - 12));
    expect(answer.changeToPeriodBefore!.absolute).toBe(24);
  });

  it('adds the year up over those who reported each month in both years', () => {
    const { yearToDate } = answerKpi(kpi, endsMs, samples, 1, groups);
    const months = Array.from({ length: 10 }, (_, month) => LAST - 9 + month);
    const sum = (shift: number) =>
      months.reduce((total, month) => total + sumOver(month === LAST ? PUNCTUAL : UNITS, month - shift), 0);
    expect(yearToDate!.likeness).toEqual({
      kind: 'same-units',
      units: 24,
      unitsTotal: 30,
      before: sum(12),
      now: sum(0),
    });
    expect(yearToDate!.lastYear).toBeNaN();
  });

  it('leaves the partial month out of what a forecast learns from', () => {
    const whole = answerKpi(kpi, endsMs, pastOf(cases, MONTHS, SUM).samples, 1).forecast;
    const late = answerKpi(kpi, endsMs, samples, 1).forecast;
    if (whole.kind !== 'forecast' || late.kind !== 'forecast') throw new Error('a straight line is forecast');
    expect(late.values[0]! / whole.values[0]!).toBeCloseTo(1, 1);
    expect(late.values[0]!).toBeGreaterThan(sumOver(PUNCTUAL, LAST) * 1.1);
  });

  it('is compared as it is once everybody has reported', () => {
    const whole = pastOf(cases, MONTHS, SUM);
    const answer = answerKpi(kpi, endsMs, whole.samples, 1, whole.groups);
    expect(answer.changeToLastYear).toMatchObject({ likeness: { kind: 'alike' }, absolute: 30 * 12 });
    expect(answer.yearToDate!.lastYear).toBe(
      Array.from({ length: 10 }, (_, month) => sumOver(UNITS, LAST - 21 + month)).reduce((a, b) => a + b, 0),
    );
    expect(needsUnits(answer)).toBe(false);
  });
});

describe('likeForLike', () => {
  const pair = [{ before: 0, now: 1 }];

  it('says so when equal shares need not be the same units, and knows better by unit', () => {
    const turned: Stated = (unit, period) => {
      const silent = period === 0 ? UNITS.slice(0, 6) : UNITS.slice(24);
      return silent.includes(unit) ? Number.NaN : cases(unit, period);
    };
    const past = pastOf(turned, 2, SUM);
    expect(likeForLike(pair, { ...past, groups: undefined })).toEqual({ kind: 'partly' });
    expect(likeForLike(pair, past)).toMatchObject({ kind: 'same-units', units: 18, unitsTotal: 30 });
  });

  it('keeps ratios comparable, but not without a word', () => {
    const late: Stated = (unit, period) =>
      period === 1 && LATE.has(unit) ? Number.NaN : cases(unit, period);
    const past = pastOf(late, 2, RATIO);
    expect(likeForLike(pair, { ...past, groups: undefined })).toEqual({ kind: 'partly' });
    expect(likeForLike(pair, past)).toMatchObject({
      kind: 'same-units',
      before: sumOver(PUNCTUAL, 0) / 24_000,
      now: sumOver(PUNCTUAL, 1) / 24_000,
    });
  });

  it('keeps a ratio a ratio where every unit has a divisor of one, and leaves out units that have none', () => {
    const spec: RollupSpec = {
      kpi: kpi.id,
      unit: '%',
      method: { kind: 'ratioOfSums', numerator: 'model', denominator: 'communes' },
    };
    const communes = UNITS.slice(0, 18);
    const foldOf = (isLate: boolean) =>
      new Map(
        UNITS.map((unit, index) => {
          const isCommune = communes.includes(unit);
          const reader: RowReader = {
            ...readerOf(cases, 0),
            rowCount: 1,
            number: (column) => (!isCommune ? 0 : column === 'communes' ? 1 : index % 2),
            quality: () => (isLate && index === 0 ? 3 : 0),
          };
          return [unit, foldRollup(spec, reader)];
        }),
      );
    const [then, now] = [foldOf(false), foldOf(true)];
    const groups = new Map(UNITS.map((unit) => [unit, [then.get(unit)!, now.get(unit)!]]));
    const whole = { ...then.get('u1')!, terms: { sum: 9, divisor: 18 }, rowsTotal: 30 };
    const likeness = likeForLike(pair, {
      samples: [whole, { ...whole, reportingShare: 17 / 18 }],
      groups,
      scale: 100,
    });
    expect(likeness).toEqual({
      kind: 'same-units',
      units: 17,
      unitsTotal: 18,
      before: (9 / 17) * 100,
      now: (9 / 17) * 100,
    });
  });

  it('compares nothing where fewer than half of the units reported both times', () => {
    const most: Stated = (unit, period) => {
      const index = UNITS.indexOf(unit);
      return (period === 0 ? index < 16 : index >= 14) ? cases(unit, period) : Number.NaN;
    };
    expect(likeForLike(pair, pastOf(most, 2, SUM))).toEqual({ kind: 'partly' });
  });

  it('knows which roll-ups are the sum of their units', () => {
    expect(isAdditive(SUM) && isAdditive(RATIO) && isAdditive({ kind: 'countWhere' })).toBe(true);
    expect(isAdditive({ kind: 'max', column: 'cases' })).toBe(false);
    expect(isAdditive({ kind: 'percentile', column: 'cases', percentile: 50 })).toBe(false);
  });

  it('takes a province without any row as wholly reported', () => {
    const none: KpiSample = foldRollup(
      { kpi: kpi.id, unit: '', method: { kind: 'countWhere' } },
      readerOf(cases, 0),
      [],
    );
    expect(likeForLike(pair, { samples: [none, none], scale: 1 })).toEqual({ kind: 'alike' });
  });
});

it('compares the same units with last year’s days, which were asked for by themselves', () => {
  const daily: KpiSpec = { ...kpi, period: 'day' };
  const recent = lastPeriodEnds(at('2026-11-22'), 'day', 56);
  const window = lastYearWindow(at('2026-11-22'), 'day', 30);
  const earlier = lastPeriodEnds(window.toMs, 'day', window.count);
  const now = pastOf((unit, day) => (day === 55 && LATE.has(unit) ? Number.NaN : cases(unit, 0)), 56, SUM);
  const then = pastOf((unit) => cases(unit, 100), earlier.length, SUM);
  const answer = answerWithLastYear(daily, { endsMs: recent, ...now }, { endsMs: earlier, ...then }, 1);
  expect(answer.changeToLastYear).toMatchObject({ absolute: -2400, likeness: { units: 24, unitsTotal: 30 } });
});
