// The pure parts of a comparison's plots: slots, shares, index and the places of names.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPartial, layInSlots, slotOf, type ComparedSeries } from '#charts/compare/compared-series.ts';
import { placeEndLabels } from '#charts/compare/end-labels.ts';
import { indexSeries } from '#charts/compare/index-series.ts';
import { periodSlots } from '#charts/plot/period-slots.ts';
import { lastPeriodEnds } from '#kernel/time/calendar-period.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');

function monthly(values: readonly number[], over: Partial<ComparedSeries> = {}): ComparedSeries {
  return {
    key: 'a',
    line: 0,
    name: 'A',
    label: 'A',
    unit: 't',
    digits: 1,
    endsMs: lastPeriodEnds(NOW_MS, 'month', values.length),
    values,
    shares: values.map(() => 1),
    ...over,
  };
}

describe('layInSlots', () => {
  it('puts the value of a period into its slot, and leaves gaps as gaps', () => {
    const series = monthly([1, Number.NaN, 3], { shares: [1, Number.NaN, 0.8] });
    const slots = periodSlots(
      lastPeriodEnds(NOW_MS, 'month', 5).map((endMs) => endMs - 1),
      'month',
    );
    const { values, shares } = layInSlots(series, slots, 'month');
    expect(values).toEqual([Number.NaN, Number.NaN, 1, Number.NaN, 3]);
    expect(shares.map(isPartial)).toEqual([false, false, false, false, true]);
    const octoberMs = Date.parse('2026-10-15T12:00:00+07:00');
    expect(slotOf(slots, octoberMs, 'month')).toBe(4);
    expect(slotOf(slots, NOW_MS, 'month')).toBe(-1);
    expect(slotOf(slots, null, 'month')).toBe(-1);
  });

  it('calls reporting partial where it is not rounded to the whole', () => {
    expect([1, 0.996, 0.994, 0, Number.NaN, undefined].map(isPartial)).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('indexSeries', () => {
  it('sets every series to 100 in the first period that all have above zero', () => {
    const indexed = indexSeries([
      monthly([Number.NaN, 0, 50, 75]),
      monthly([10, 20, 40, 30], { key: 'b', unit: '{visit}' }),
    ]);
    expect(indexed?.baseEndMs).toBe(Date.parse('2026-10-01T00:00:00+07:00'));
    expect(indexed?.series.map(({ values }) => values)).toEqual([
      [Number.NaN, 0, 100, 150],
      [25, 50, 100, 75],
    ]);
    expect(indexed?.series.every(({ unit }) => unit === '1')).toBe(true);
  });

  it('makes none of temperatures, of series that never meet, and of nothing', () => {
    expect(indexSeries([monthly([20, 30], { unit: 'Cel' }), monthly([1, 2])])).toBeNull();
    expect(indexSeries([monthly([1, Number.NaN]), monthly([Number.NaN, 1])])).toBeNull();
    expect(indexSeries([monthly([-1, -2]), monthly([1, 2])])).toBeNull();
    expect(indexSeries([])).toBeNull();
  });
});

describe('placeEndLabels', () => {
  const box = { top: 10, bottom: 210, gapPx: 16 };

  it('leaves names beside their values where there is room', () => {
    expect(placeEndLabels([50, 120], box).map(({ index, y }) => [index, y])).toEqual([
      [0, 50],
      [1, 120],
    ]);
  });

  it('keeps all names inside, apart and in the order of their values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.double({ min: 10, max: 210, noNaN: true }), fc.constant(Number.NaN)), {
          maxLength: 4,
        }),
        (valuesY) => {
          const labels = placeEndLabels(valuesY, box);
          expect(labels.length).toBe(valuesY.filter(Number.isFinite).length);
          labels.forEach((label, place) => {
            expect(label.y).toBeGreaterThanOrEqual(box.top - 1e-9);
            expect(label.y).toBeLessThanOrEqual(box.bottom + 1e-9);
            const before = labels[place - 1];
            if (!before) return;
            expect(label.y - before.y).toBeGreaterThanOrEqual(box.gapPx - 1e-9);
            expect(label.valueY).toBeGreaterThanOrEqual(before.valueY);
          });
        },
      ),
    );
  });

  it('shares a plot that is too low for all', () => {
    const ys = placeEndLabels([5, 5, 5, 5], { top: 0, bottom: 30, gapPx: 16 }).map(({ y }) => y);
    expect(ys).toEqual([0, 10, 20, 30]);
  });
});
