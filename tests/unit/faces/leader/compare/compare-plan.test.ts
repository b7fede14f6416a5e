// How figures of unlike periods get onto one axis, what is added up, and what is said about it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KpiSample } from '#kernel/table/columns.ts';
import { addPeriods, lastPeriodEnds, periodStart } from '#kernel/time/calendar-period.ts';
import {
  areOfTheMoment,
  planComparison,
  type PlannedFigure,
} from '../../../../../src/faces/leader/compare/compare-plan.ts';
import { describePlan } from '../../../../../src/faces/leader/compare/describe-plan.ts';
import { periodValues, sumPeriods } from '../../../../../src/faces/leader/compare/fold-periods.ts';

const stated = (period: PlannedFigure['period'], flow?: true): PlannedFigure => ({
  period,
  flow,
  isMeasured: false,
});
const register: PlannedFigure = { isMeasured: false };
const measured: PlannedFigure = { isMeasured: true };

/** Common period, then period and treatment of each figure. */
function planned(...figures: PlannedFigure[]): unknown[] {
  const { common, series } = planComparison(figures);
  return [common, ...series.map(({ period, treatment }) => `${period} ${treatment}`)];
}

describe('planComparison', () => {
  it('leaves figures of one period as they are, as far back as they are looked at alone', () => {
    expect(planned(stated('month'), stated('month', true))).toEqual(['month', 'month own', 'month own']);
    expect(planComparison([stated('month')]).series[0]?.count).toBe(13);
    expect(planned(measured, register)).toEqual(['hour', 'hour own', 'hour own']);
  });

  it('looks at states of the moment by the day where that is asked for, and at nothing else', () => {
    const daily = planComparison([measured, register], 'day');
    expect(daily.common).toBe('day');
    expect(daily.series.map(({ treatment, count }) => [treatment, count])).toEqual([
      ['mean', 30],
      ['end', 30],
    ]);
    expect(planComparison([stated('month')], 'day')).toEqual(planComparison([stated('month')]));
    expect(areOfTheMoment([measured, register])).toBe(true);
    expect(areOfTheMoment([measured, stated('day')])).toBe(false);
    expect(areOfTheMoment([])).toBe(false);
  });

  it('adds flows up, reads states at the end, and takes the day’s mean of what measures', () => {
    expect(planned(stated('month', true), stated('quarter'))).toEqual([
      'quarter',
      'month sum',
      'quarter own',
    ]);
    expect(planned(stated('day'), stated('month'))).toEqual(['month', 'month end', 'month own']);
    expect(planned(register, stated('week'))).toEqual(['week', 'week end', 'week own']);
    expect(planned(measured, stated('day'))).toEqual(['day', 'day mean', 'day own']);
  });

  it('asks for enough periods to fill the axis up to the running period', () => {
    const [months] = planComparison([stated('month', true), stated('quarter')]).series;
    expect(months?.count).toBeGreaterThanOrEqual(12 * 3 + 2);
    expect(months?.isCut).toBe(false);
    const [days] = planComparison([stated('day', true), stated('month')]).series;
    expect(days).toMatchObject({ count: 190, isCut: true });
  });

  it('keeps apart what has no honest common period, the same span for each', () => {
    expect(planned(stated('week', true), stated('month'))).toEqual([null, 'week own', 'month own']);
    expect(planned(measured, stated('month'))).toEqual([null, 'day mean', 'month own']);
    expect(planned(measured, register, stated('year'))).toEqual([null, 'day mean', 'day end', 'year own']);
    const [weeks] = planComparison([stated('week', true), stated('month')]).series;
    expect(weeks?.count).toBe(Math.ceil((13 * 30.44) / 7));
  });

  it('never asks a source for more than it can be asked', () => {
    const figure = fc.record({
      period: fc.constantFrom(undefined, 'hour', 'day', 'week', 'month', 'quarter', 'year'),
      flow: fc.constantFrom(undefined, true),
      isMeasured: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(figure as fc.Arbitrary<PlannedFigure>, { minLength: 1, maxLength: 4 }),
        (figures) => {
          const { common, series } = planComparison(figures);
          expect(series.length).toBe(figures.length);
          series.forEach(({ period, count, treatment }, index) => {
            expect(count).toBeGreaterThan(0);
            expect(count).toBeLessThanOrEqual(190);
            if (common === null) expect(treatment).not.toBe('sum');
            else if (treatment !== 'sum') expect(period).toBe(common);
            if (treatment === 'sum') expect(figures[index]?.flow).toBe(true);
          });
        },
      ),
    );
  });
});

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');

function sample(sum: number, divisor = 1, reportingShare = 1): KpiSample {
  return {
    kpi: 'k',
    value: (sum / divisor) * 100,
    unit: '%',
    asOfMs: 0,
    oldestMs: 0,
    rowsUsed: 1,
    rowsTotal: 1,
    reportingShare,
    terms: { sum, divisor },
    ...(divisor === 1 && { isTotal: true as const }),
    leftOut: { missing: 0, suspect: 0, stale: 0, incomplete: 0 },
  };
}

describe('sumPeriods', () => {
  const months = lastPeriodEnds(NOW_MS, 'month', 7);

  it('adds months up into whole quarters: sums of sums, ratios of summed terms', () => {
    // April … October: the second and the third quarter are whole, the fourth is not.
    const samples = [1, 2, 3, 4, 5, 6, 7].map((sum) => sample(sum, sum === 2 ? 8 : 4));
    const { endsMs, values } = sumPeriods({ timesMs: months, samples }, 'month', 'quarter', 100);
    expect(endsMs.map((endMs) => new Date(endMs + 7 * 3_600_000).toISOString().slice(0, 10))).toEqual([
      '2026-07-01',
      '2026-10-01',
    ]);
    expect(values).toEqual([(6 / 16) * 100, (15 / 12) * 100]);
    const plain = sumPeriods(
      { timesMs: months, samples: months.map(() => sample(2)) },
      'month',
      'quarter',
      1,
    );
    expect(plain.values).toEqual([6, 6]);
  });

  it('has no value where a part is missing or hardly anybody reported, and says the least share', () => {
    const samples = [1, 1, 1, 1, 1, 1, 1].map((sum) => sample(sum));
    const holed = samples.with(1, sample(Number.NaN)).with(4, sample(1, 1, 0.4));
    const { values, shares } = sumPeriods({ timesMs: months, samples: holed }, 'month', 'quarter', 1);
    expect(values).toEqual([Number.NaN, Number.NaN]);
    expect(shares).toEqual([1, 0.4]);
  });

  it('adds every day of every whole month exactly once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 0, max: 700 }), (count, daysBack) => {
        const timesMs = lastPeriodEnds(
          addPeriods(periodStart(NOW_MS, 'day'), 'day', -daysBack),
          'day',
          count,
        );
        const samples = timesMs.map(() => sample(1));
        const { endsMs, values } = sumPeriods({ timesMs, samples }, 'day', 'month', 1);
        endsMs.forEach((endMs, index) => {
          const startMs = addPeriods(endMs, 'month', -1);
          expect(values[index]).toBe((endMs - startMs) / 86_400_000);
          expect(timesMs.includes(endMs)).toBe(true);
        });
      }),
    );
  });
});

describe('periodValues', () => {
  it('has no value where under half of the weight reported', () => {
    const samples = [
      sample(1),
      sample(1, 1, 0.49),
      { ...sample(0), rowsTotal: 0, reportingShare: Number.NaN },
    ];
    expect(periodValues({ timesMs: [1, 2, 3], samples }).values).toEqual([100, Number.NaN, 0]);
  });
});

describe('describePlan', () => {
  const series = (
    name: string,
    figure: PlannedFigure,
    beside: PlannedFigure,
    unit = 't',
    hasPartial = false,
  ) => {
    const plan = planComparison([figure, beside]).series[0];
    if (!plan) throw new Error('no plan');
    return { name, unit, plan, hasPartial };
  };

  it('says what was added up, read at an end, averaged or set apart', () => {
    const month = stated('month');
    expect(
      describePlan(
        'quarter',
        [
          series('Doanh thu', stated('month', true), stated('quarter')),
          series('Dân số', month, stated('quarter'), '{person}', true),
        ],
        false,
        'vi',
      ),
    ).toEqual([
      'Mỗi điểm là một quý trọn.',
      'Đơn vị tính khác nhau: mỗi chuỗi một khung, cùng trục thời gian.',
      '“Doanh thu”: cộng các tháng trong quý.',
      '“Dân số”: số cuối quý.',
      'Ký hiệu rỗng: trong kỳ chưa đủ đơn vị báo cáo.',
    ]);
    const [apart, mean, cut] = describePlan(null, [series('PM2.5', measured, month)], false, 'en');
    expect(cut).toBe('“PM2.5”: the last 56 days only.');
    expect(apart).toContain('have none in common');
    expect(mean).toBe('“PM2.5”: mean of the day.');
  });

  it('says nothing of plots of their own where an index brought the units together', () => {
    const both = [
      series('A', stated('month'), stated('month')),
      series('B', stated('month'), stated('month'), '%'),
    ];
    expect(describePlan('month', both, true, 'vi')).toEqual(['Mỗi điểm là một tháng trọn.']);
  });
});
