// What a figure's past says: last year, the year to date and the forecast, against plain arithmetic.
import { describe, expect, it } from 'vitest';
import { answerKpi } from '#kernel/kpi/answer-kpi.ts';
import { forecastEnds, historyPlan } from '#kernel/kpi/history-plan.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { lastPeriodEnds } from '#kernel/time/calendar-period.ts';

const at = (local: string) => Date.parse(`${local}T00:00:00+07:00`);
const kpi: KpiSpec = {
  id: 'test.on-time',
  title: { vi: 'Đúng hạn', en: 'On time' },
  unit: '%',
  digits: 1,
  direction: 'up',
  feed: 'files',
  period: 'month',
  flow: true,
};

const sampleOf = (sum: number, divisor: number, scale: number, over: Partial<KpiSample> = {}): KpiSample => ({
  kpi: kpi.id,
  unit: '%',
  value: (sum / divisor) * scale,
  asOfMs: 0,
  oldestMs: 0,
  rowsUsed: 30,
  rowsTotal: 30,
  reportingShare: 1,
  terms: { sum, divisor },
  leftOut: { missing: 0, suspect: 0, stale: 0, incomplete: 0 },
  ...over,
});

/** Months that end on 1 November 2026 and before: 37 as the sheet asks. */
const endsMs = lastPeriodEnds(at('2026-11-22'), 'month', 37);
const done = (index: number) => 900 + index;
const all = (index: number) => 1000 + 7 * (index % 12);

describe('the answer of a ratio by month', () => {
  const samples = endsMs.map((_, index) => sampleOf(done(index), all(index), 100));
  const answer = answerKpi(kpi, endsMs, samples, 100);

  it('compares the latest month with the same of last year and with the month before', () => {
    expect(answer.latest).toEqual({ endMs: at('2026-11-01'), value: (done(36) / all(36)) * 100 });
    expect(answer.changeToLastYear!.from.endMs).toBe(at('2025-11-01'));
    expect(answer.changeToLastYear!.absolute).toBeCloseTo(
      (done(36) / all(36) - done(24) / all(24)) * 100,
      10,
    );
    expect(answer.changeToPeriodBefore!.from.endMs).toBe(at('2026-10-01'));
    expect([...answer.lastYearValues].slice(0, 12).every(Number.isNaN)).toBe(true);
    expect(answer.lastYearValues[30]).toBe(answer.values[18]);
  });

  it('adds the year up as the ratio of sums of its ten months, and last year’s ten beside it', () => {
    const months = (first: number) => Array.from({ length: 10 }, (_, n) => first + n);
    const ratio = (list: number[]) =>
      (list.reduce((sum, n) => sum + done(n), 0) / list.reduce((sum, n) => sum + all(n), 0)) * 100;
    expect(answer.yearToDate).toMatchObject({ periodsUsed: 10, periodsTotal: 10 });
    expect(answer.yearToDate!.value).toBeCloseTo(ratio(months(27)), 10);
    expect(answer.yearToDate!.lastYear).toBeCloseTo(ratio(months(15)), 10);
  });

  it('forecasts to the end of the year', () => {
    expect(answer.forecastEndsMs).toEqual([at('2026-12-01'), at('2027-01-01')]);
    if (answer.forecast.kind === 'forecast') expect(answer.forecast.values).toHaveLength(2);
  });

  it('leaves out months of which under half was reported, in the year to date as well', () => {
    const thin = samples.map((sample, index) =>
      index === 36 ? { ...sample, reportingShare: 0.49 } : sample,
    );
    const partly = answerKpi(kpi, endsMs, thin, 100);
    expect(partly.values[36]).toBeNaN();
    expect(partly.latest!.endMs).toBe(at('2026-10-01'));
    expect(partly.yearToDate).toMatchObject({ periodsUsed: 9, periodsTotal: 10 });
  });

  it('tells what share reported then and now', () => {
    const late = samples.map((sample, index) => (index === 24 ? { ...sample, reportingShare: 0.9 } : sample));
    expect(answerKpi(kpi, endsMs, late, 100).changeToLastYear!.reported).toEqual({ before: 0.9, now: 1 });
  });

  it('adds up sums as sums, and states not at all', () => {
    const births = answerKpi(
      { ...kpi, unit: '{count}' },
      endsMs,
      endsMs.map((_, index) => sampleOf(index, 1, 1, { isTotal: true })),
      1,
    );
    expect(births.yearToDate!.value).toBe(27 + 28 + 29 + 30 + 31 + 32 + 33 + 34 + 35 + 36);
    const { flow: _flow, ...state } = kpi;
    expect(answerKpi(state, endsMs, samples, 100).yearToDate).toBeNull();
  });

  it('has no answer where nothing was reported', () => {
    const none = endsMs.map(() => sampleOf(0, 0, 100, { rowsUsed: 0, reportingShare: 0 }));
    expect(answerKpi(kpi, endsMs, none, 100)).toMatchObject({
      latest: null,
      changeToLastYear: null,
      changeToPeriodBefore: null,
      yearToDate: null,
      forecast: { kind: 'withheld' },
    });
  });
});

it('looks ahead to the end of the horizon that the next period lies in, never nowhere', () => {
  expect(forecastEnds(at('2027-01-01'), historyPlan('month'))).toHaveLength(12);
  expect(forecastEnds(at('2026-11-22'), historyPlan('day'))).toEqual([at('2026-11-23')]);
  expect(forecastEnds(at('2026-01-01'), historyPlan('year'))).toEqual([at('2027-01-01')]);
});
