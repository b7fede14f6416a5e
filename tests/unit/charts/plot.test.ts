// The parts of a plot that can be told without a screen: round scales, slots of the calendar, strokes with their gaps.
import { describe, expect, it } from 'vitest';
import { fillSlots, periodSlots, slotTicks } from '#charts/plot/period-slots.ts';
import { layOutPlot, mostLabels } from '#charts/plot/plot-layout.ts';
import { bandPath, linePath, slotRuns, stepPath } from '#charts/plot/slot-paths.ts';
import { scaleShare, ticksIn, valueScale } from '#charts/plot/value-scale.ts';

const month = (year: number, number: number) => Date.UTC(year, number - 1, 1, -7);
const place = { xOf: (index: number) => index * 10, yOf: (value: number) => 100 - value, halfSlot: 5 };
const { NaN: none } = Number;

describe('valueScale', () => {
  it('holds all values between round ticks', () => {
    expect(valueScale([3, 97, none], { fromZero: true, digits: 0 })).toEqual({
      low: 0,
      high: 100,
      ticks: [0, 20, 40, 60, 80, 100],
    });
    expect(valueScale([71.2, 71.9], { fromZero: false, digits: 2 }).ticks).toEqual([
      71.2, 71.4, 71.6, 71.8, 72,
    ]);
  });

  it('holds zero where lengths are drawn, also from below', () => {
    const scale = valueScale([-9, -4], { fromZero: true, digits: 0 });
    expect(scale.high).toBe(0);
    expect(scale.low).toBeLessThanOrEqual(-9);
    expect(scaleShare(scale, 0)).toBe(1);
  });

  it('never has two ticks that are written alike', () => {
    expect(valueScale([5, 5], { fromZero: false, digits: 0 }).ticks).toEqual([5, 6]);
    expect(valueScale([5.01, 5.04], { fromZero: false, digits: 1 }).ticks).toEqual([5, 5.1, 5.2]);
    expect(valueScale([0.1, 0.3], { fromZero: true, digits: 1 }).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it('stands without values and follows the height', () => {
    expect(valueScale([none], { fromZero: false, digits: 0 }).ticks).toEqual([0, 1]);
    const few = valueScale([0, 97], { fromZero: true, digits: 0, mostTicks: ticksIn(6) });
    expect(few.ticks).toEqual([0, 50, 100]);
  });
});

describe('periodSlots', () => {
  it('has a slot for every period, also those without a figure', () => {
    const slots = periodSlots([month(2026, 2) + 1, month(2025, 11), none], 'month');
    expect(slots).toEqual([month(2025, 11), month(2025, 12), month(2026, 1), month(2026, 2)]);
    expect(fillSlots(slots, [month(2026, 2), month(2025, 11)], [7, 3], 'month')).toEqual([3, none, none, 7]);
    expect(periodSlots([none], 'day')).toEqual([]);
  });

  it('gives two slots that look back on one day the same figure', () => {
    const sameDay = [month(2027, 2), month(2027, 2)];
    expect(fillSlots(sameDay, [month(2027, 2)], [4], 'month')).toEqual([4, 4]);
  });

  it('labels round places of the calendar and writes the year once', () => {
    const slots = periodSlots([month(2025, 11), month(2026, 12)], 'month');
    const written = (most: number) =>
      slotTicks(slots, 'month', most, 'vi').map(({ label, group }) => `${label} ${group}`.trim());
    expect(written(5)).toEqual(['T1 2026', 'T4', 'T7', 'T10']);
    expect(written(20).slice(0, 3)).toEqual(['T11 2025', 'T12', 'T1 2026']);
  });
});

describe('strokes', () => {
  it('end where figures end', () => {
    expect(linePath([1, 2, none, 4], place)).toBe('M0 99L10 98M30 96h0');
    expect(stepPath([1, 2, none, 4], place)).toBe('M-5 99H5V98H15M25 96H35');
    expect(linePath([none, none], place)).toBe('');
    expect(slotRuns(5, (index) => index !== 2)).toEqual([
      [0, 1],
      [3, 4],
    ]);
  });

  it('close a band and give a lone period a width', () => {
    expect(bandPath([1, 2, none, 1], [5, 6, none, 9], place)).toBe(
      'M0 95L10 94L10 98L0 99ZM27.5 91H32.5V99H27.5Z',
    );
  });
});

describe('layOutPlot', () => {
  const scale = valueScale([0, 100], { fromZero: true, digits: 0 });
  const layout = layOutPlot({ widthPx: 400, fontPx: 12 }, 14, 12, scale, 3);

  it('leaves room for labels and finds the slot under a point', () => {
    expect(layout.yOf(0)).toBe(layout.bottom);
    expect(layout.yOf(100)).toBe(layout.top);
    expect(layout.slotAt(layout.xOf(7))).toBe(7);
    expect([layout.slotAt(-50), layout.slotAt(5000)]).toEqual([0, 11]);
  });

  it('grows with the letters of a wall', () => {
    const wall = layOutPlot({ widthPx: 400, fontPx: 36 }, 14, 12, scale, 3);
    expect(wall.heightPx).toBe(layout.heightPx * 3);
    expect(mostLabels(wall, 'month')).toBeLessThan(mostLabels(layout, 'month'));
    expect(mostLabels(layOutPlot({ widthPx: 10, fontPx: 36 }, 14, 12, scale, 3), 'week')).toBe(1);
  });

  it('grows with a very wide screen, or its lines would lie flat', () => {
    const wide = layOutPlot({ widthPx: 2800, fontPx: 12 }, 14, 12, scale, 3);
    expect(wide.heightPx).toBe(400);
    expect(wide.yOf(0)).toBe(wide.bottom);
  });
});
