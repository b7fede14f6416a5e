// What charts are told to draw: target and present always in view, numbers in the reader's language.
import { describe, expect, it } from 'vitest';
import { trendOption, type TrendData } from '#charts/trend-option.ts';
import { tokens } from '#theme/tokens.ts';

const style = { theme: 'dark', language: 'vi', fontPx: 12 } as const;
const data: TrendData = {
  lines: [{ name: 'PM2.5', timesMs: Float64Array.of(0, 1, 2), values: Float64Array.of(1.26, Number.NaN, 3) }],
  unit: 'ug/m3',
  digits: 1,
  fromMs: 0,
  toMs: 3,
  nowMs: 2,
  target: 50,
  targetLabel: 'Mục tiêu',
  nowLabel: 'Hiện tại',
};

describe('trendOption', () => {
  const option = trendOption(data, style);

  it('never bridges a gap', () => {
    expect(option.series[0]!.connectNulls).toBe(false);
    expect(option.series[0]!.data).toEqual([
      [0, 1.26],
      [1, null],
      [2, 3],
    ]);
  });

  it('keeps a target far above the values on the axis', () => {
    const { max, min } = option.yAxis as unknown as Record<'max' | 'min', (range: object) => number | null>;
    expect(max({ min: 1, max: 3 })).toBe(50);
    expect(min({ min: 1, max: 3 })).toBeNull();
    expect(max({ min: 1, max: 90 })).toBeNull();
  });

  it('marks target and present once', () => {
    const marks = option.series[0]!.markLine!.data;
    expect(marks).toHaveLength(2);
    expect(marks).toEqual([expect.objectContaining({ yAxis: 50 }), expect.objectContaining({ xAxis: 2 })]);
    const { target, ...rest } = data;
    expect(target).toBe(50);
    expect(trendOption(rest, style).series[0]!.markLine!.data).toHaveLength(1);
  });

  it('writes its tooltip as text with units, on the canvas', () => {
    expect(option.tooltip.renderMode).toBe('richText');
    const lines = option.tooltip.formatter([
      { seriesName: '<b>PM2.5</b>', value: [Date.UTC(2026, 0, 1), 1.26] },
      { seriesName: 'PM10', value: [0, null] },
    ]);
    expect(lines).toBe('07:00 01/01\n<b>PM2.5</b>: 1,3\u202fµg/m³\nPM10: —');
  });

  it('does not move by itself and takes the theme’s colours', () => {
    expect(option.animation).toBe(false);
    expect(option.series[0]!.lineStyle.color).toBe(tokens('dark').text);
    expect(trendOption(data, { ...style, theme: 'light' }).series[0]!.lineStyle.color).toBe(
      tokens('light').text,
    );
  });
});
