// What panels' charts draw, as numbers: order, shares, totals, losses; what is missing is never zero.
import { describe, expect, it } from 'vitest';
import { bandSlots, isOutsideBand } from '#charts/band/band-slots.ts';
import { layOutBullet } from '#charts/bullet/bullet-layout.ts';
import { comparisonSlots, joinForecast, lastActual } from '#charts/comparison/comparison-slots.ts';
import { funnelSteps } from '#charts/funnel/funnel-stages.ts';
import { axisShare, ganttAxis } from '#charts/gantt/gantt-rows.ts';
import { cellColors, figuresFit, longestWords } from '#charts/matrix/matrix-cells.ts';
import { rankItems } from '#charts/ranking/rank-items.ts';
import { layOutStack, stackEnds } from '#charts/stack/stack-layout.ts';
import { writeTotal } from '#charts/stack/write-total.ts';
import { contrastRatio } from '#theme/contrast.ts';

const month = (year: number, number: number) => Date.UTC(year, number - 1, 1, -7);
const { NaN: none } = Number;

describe('rankItems', () => {
  const items = [
    { key: 'a', label: 'A', value: 20, reference: 40 },
    { key: 'b', label: 'B', value: none },
    { key: 'c', label: 'C', value: 80 },
  ];

  it('orders figures and sets the missing apart', () => {
    const keys = (order: 'descending' | 'ascending' | 'given') =>
      rankItems(items, order).bars.map(({ item }) => item.key);
    expect(keys('descending')).toEqual(['c', 'a']);
    expect(keys('ascending')).toEqual(['a', 'c']);
    expect(keys('given')).toEqual(['a', 'c']);
    expect(rankItems(items, 'descending').missing.map(({ key }) => key)).toEqual(['b']);
  });

  it('measures all lengths from one zero and holds the target', () => {
    const { bars, zero, target } = rankItems(items, 'descending', 160);
    expect([zero, target]).toEqual([0, 1]);
    expect(bars[0]).toMatchObject({ start: 0, length: 0.5, referenceLength: none });
    expect(bars[1]).toMatchObject({ length: 0.125, referenceLength: 0.25 });
  });

  it('draws losses to the other side of zero', () => {
    const { bars, zero } = rankItems(
      [
        { key: 'up', label: '', value: 30 },
        { key: 'down', label: '', value: -10 },
      ],
      'descending',
    );
    expect(zero).toBe(0.25);
    expect(bars[1]).toMatchObject({ start: 0, length: 0.25 });
  });
});

describe('layOutStack', () => {
  it('stacks both ways from zero and says when parts are missing', () => {
    const stack = layOutStack([5, -2, none, 3]);
    expect(stack.segments.map(({ from, to }) => [from, to])).toEqual([
      [0, 5],
      [0, -2],
      [5, 8],
    ]);
    expect(stackEnds([stack])).toEqual([5, -2, 8]);
    expect(stack).toMatchObject({ total: 6, isPartial: true });
    expect(layOutStack([none, none]).total).toBeNaN();
  });

  it('writes an incomplete total as a lower bound', () => {
    expect(writeTotal(layOutStack([1200, none]), 0, 't', 'vi')).toBe('≥ 1.200\u202ftấn');
    expect(writeTotal(layOutStack([1200, 34]), 0, '1', 'vi')).toBe('1.234');
    expect(writeTotal(layOutStack([none]), 0, 't', 'vi')).toBe('—');
  });
});

describe('comparisonSlots', () => {
  const data = comparisonSlots(
    {
      actual: { timesMs: [month(2026, 2), month(2026, 4)], values: [10, 12] },
      previousYear: { timesMs: [month(2025, 2), month(2024, 2)], values: [8, 7] },
      forecast: { timesMs: [month(2026, 5)], values: [13], low: [11], high: [15] },
    },
    'month',
    'end',
  );

  it('reads an end as the period before it, and lays last year over this one', () => {
    expect(data.slots).toEqual([month(2026, 1), month(2026, 2), month(2026, 3), month(2026, 4)]);
    expect(data.actual).toEqual([10, none, 12, none]);
    expect(data.previousYear).toEqual([8, none, none, none]);
    expect([data.low[3], data.forecast[3], data.high[3]]).toEqual([11, 13, 15]);
    expect(data.plan.every(Number.isNaN)).toBe(true);
  });

  it('lets the forecast go on from the last actual figure', () => {
    expect(lastActual(data)).toBe(2);
    expect(joinForecast(data)).toEqual([none, none, 12, 13]);
  });

  it('takes starts as they are', () => {
    const starts = comparisonSlots({ actual: { timesMs: [month(2026, 2)], values: [1] } }, 'month', 'start');
    expect(starts.slots).toEqual([month(2026, 2)]);
  });
});

describe('bandSlots', () => {
  it('keeps holes and knows what is unusual', () => {
    const point = (number: number, value: number) => ({
      startMs: month(2026, number),
      value,
      mean: 10,
      low: 5,
      high: 15,
    });
    const data = bandSlots([point(4, none), point(1, 16), point(2, 15)], 'month');
    expect(data.value).toEqual([16, 15, none, none]);
    expect([0, 1, 2, 3].map((index) => isOutsideBand(data, index))).toEqual([true, false, false, false]);
  });
});

describe('funnelSteps', () => {
  const stage = (key: string, count: number) => ({ key, label: key, count });

  it('names the step that loses most', () => {
    const steps = funnelSteps([stage('a', 200), stage('b', 100), stage('c', 90)]);
    expect(steps.map(({ conversion, lost, isWorst }) => [conversion, lost, isWorst])).toEqual([
      [0.5, 100, true],
      [0.9, 10, false],
      [none, none, false],
    ]);
    expect(steps[2]).toMatchObject({ ofFirst: 0.45, length: 0.45 });
  });

  it('takes neither a missing count nor growth for a loss', () => {
    const steps = funnelSteps([stage('a', 100), stage('b', none), stage('c', 50), stage('d', 60)]);
    expect(steps.map(({ conversion }) => conversion)).toEqual([none, none, 1.2, none]);
    expect(steps.some(({ isWorst }) => isWorst)).toBe(false);
    expect(funnelSteps([stage('a', 0), stage('b', 0)])[0]?.conversion).toBeNaN();
  });
});

describe('layOutBullet', () => {
  const bands = [
    { upTo: 50, label: 'Yếu' },
    { upTo: 100, label: 'Tốt' },
  ];

  it('places value, target and classes; an end belongs to its class', () => {
    const item = { key: 'a', label: '', unit: '%', digits: 0, value: 50, target: 75, bands };
    expect(layOutBullet(item)).toMatchObject({ zero: 0, value: 0.5, target: 0.75, band: 'Yếu' });
    expect(layOutBullet({ ...item, value: 51 }).band).toBe('Tốt');
    expect(layOutBullet({ ...item, value: 200 })).toMatchObject({ value: 1, band: 'Tốt', target: 0.375 });
    expect(layOutBullet({ ...item, value: none })).toMatchObject({ band: null, value: none });
  });

  it('begins where it is told, and lower where a figure is', () => {
    const item = { key: 'a', label: '', unit: 'm', digits: 0, value: 60, min: 50, bands };
    expect(layOutBullet(item).value).toBe(0.2);
    expect(layOutBullet({ ...item, min: 0, value: -100 })).toMatchObject({ value: 0, zero: 0.5 });
  });

  it('ends where it is told, and further where a figure lies further', () => {
    const item = { key: 'a', label: '', unit: 't', digits: 0, value: 60, target: 80, max: 120 };
    expect(layOutBullet(item)).toMatchObject({ value: 0.5, target: 80 / 120 });
    expect(layOutBullet({ ...item, value: 160 })).toMatchObject({ value: 1, target: 0.5 });
  });
});

describe('ganttAxis', () => {
  const row = (startMs: number, endMs: number) => ({
    key: 'a',
    label: '',
    startMs,
    endMs,
    state: 'planned' as const,
    milestones: [{ atMs: month(2030, 12), label: '', state: 'planned' as const }],
  });

  it('holds whole years with every row, milestone and today', () => {
    const axis = ganttAxis([{ key: 'g', label: '', rows: [row(month(2027, 3), none)] }], month(2026, 11));
    expect(axis.years.map(({ year }) => year)).toEqual([2026, 2027, 2028, 2029, 2030]);
    expect(axisShare(axis, month(2026, 1))).toBe(0);
    expect(axisShare(axis, month(2040, 1))).toBe(1);
  });

  it('adds no year for an end at midnight of New Year', () => {
    const rows = [{ ...row(month(2026, 1), month(2027, 1)), milestones: [] }];
    expect(ganttAxis([{ key: 'g', label: '', rows }], month(2026, 11)).years).toHaveLength(1);
  });
});

describe('cells of a matrix', () => {
  const color = { column: 'value', ramp: 'sequential', domain: [0, 100] as const };

  it('carry an ink that reads on their colour, in both themes', () => {
    for (const theme of ['dark', 'light'] as const)
      for (const value of [0, 25, 50, 75, 100]) {
        const cell = cellColors(color, value, theme);
        expect(contrastRatio(cell?.color ?? '', cell?.background ?? '')).toBeGreaterThan(4.4);
      }
    expect(cellColors(color, none, 'dark')).toBeUndefined();
  });

  it('print figures only where the longest fits', () => {
    expect(figuresFit(['1', '100'], 12, { widthPx: 450, fontPx: 12 }, 100)).toBe(true);
    expect(figuresFit(['1', '1.234.567'], 12, { widthPx: 420, fontPx: 12 }, 100)).toBe(false);
    expect(longestWords(['Trung tâm y tế', 'T12'])).toEqual(['Trung', 'T12']);
  });
});
