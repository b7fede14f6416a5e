// What a row compares with: the same period last year where the series reaches it, else the period before, else nothing.
import { describe, expect, it } from 'vitest';
import type { KpiSeries } from '#kernel/feed/ingest-message.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { lastPeriodEnds } from '#kernel/time/calendar-period.ts';
import { changeOf } from '../../../../../src/faces/leader/sectors/figure/use-past.ts';
import { sampleOf } from '../../../../dom/faces/road-sectors.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
const MONTHLY: KpiSpec = {
  id: 'roads.crashes',
  title: { vi: 'Số vụ', en: 'Crashes' },
  unit: '1',
  digits: 0,
  direction: 'down',
  feed: 'crashes',
  period: 'month',
};

function months(values: readonly number[]): KpiSeries {
  const ends = lastPeriodEnds(NOW_MS, 'month', values.length);
  return {
    kpi: MONTHLY.id,
    unit: '1',
    timesMs: Float64Array.from(ends),
    samples: values.map((value, index) => sampleOf(MONTHLY, value, ends[index])),
  };
}

const rising = Array.from({ length: 13 }, (_, month) => 25 + month);

describe('changeOf', () => {
  it('measures from the same month of last year', () => {
    expect(changeOf(MONTHLY, months(rising))).toMatchObject({
      since: 'last-year',
      absolute: 12,
      relative: 12 / 25,
      from: { value: 25 },
    });
  });

  it.each([
    ['a shorter series', rising.slice(-3), 1],
    ['a year ago that nobody stated', rising.with(0, Number.NaN), 1],
  ])('measures from the month before with %s', (_name, values, absolute) => {
    expect(changeOf(MONTHLY, months(values))).toMatchObject({ since: 'period-before', absolute });
  });

  it('compares the units that reported both times, and no sums of others', () => {
    const past = months(rising);
    const total = (value: number, index: number, over: Partial<KpiSample> = {}): KpiSample => ({
      ...sampleOf(MONTHLY, value, past.timesMs[index]),
      isTotal: true,
      ...over,
    });
    const late = { reportingShare: 2 / 3 };
    const samples = rising.map((value, index) => total(value, index, index === 12 ? late : {}));
    expect(changeOf(MONTHLY, { ...past, samples })).toMatchObject({
      absolute: Number.NaN,
      likeness: { kind: 'unlike' },
    });
    const unit = (first: number, isLate = false) =>
      rising.map((_, index) =>
        isLate && index === 12 ? total(Number.NaN, index) : total(first + index, index),
      );
    const groups = new Map([
      ['a', unit(10)],
      ['b', unit(5)],
      ['c', unit(1, true)],
    ]);
    expect(changeOf(MONTHLY, { ...past, samples, groups })).toMatchObject({
      since: 'last-year',
      absolute: 24,
      likeness: { kind: 'same-units', units: 2, unitsTotal: 3, before: 15, now: 39 },
    });
  });

  it('claims nothing from one month or from none that was stated', () => {
    expect(changeOf(MONTHLY, months([37]))).toBeNull();
    expect(changeOf(MONTHLY, months(rising.map(() => Number.NaN)))).toBeNull();
  });
});
