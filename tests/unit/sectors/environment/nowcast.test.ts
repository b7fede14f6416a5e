// Nowcast against the decision's own series, and its rules about gaps and weights.
import { describe, expect, it } from 'vitest';
import { nowcast } from '../../../../src/sectors/environment/air/rules/nowcast.ts';
import { roundIndex, subIndex } from '../../../../src/sectors/environment/air/rules/vn-aqi.ts';

const PRINTED = [20.6, 19.6, 22.4, 20.3, 16.5, 19.0, 16.5, 19.5, 23.5, 20.5, 24.7, 26.9];

describe('Nowcast', () => {
  it('gives 20.27 (printed 20.3) and index 41 for the series of the decision', () => {
    expect(nowcast(PRINTED)).toBeCloseTo(20.27, 2);
    expect(roundIndex(subIndex('pm25', nowcast(PRINTED)))).toBe(41);
  });

  it('uses the formula as printed at w = 1/2 when all 12 hours are there: 55.00, not 55.01', () => {
    const spike = [100, ...Array.from({ length: 11 }, () => 10)];
    const literal = spike.reduce((sum, value, index) => sum + 0.5 ** (index + 1) * value, 0);
    expect(nowcast(spike)).toBe(literal);
    expect(nowcast(spike)).toBeCloseTo(54.998, 3);
  });

  it('normalises the remaining weights when hours are missing: 70.0, not 52.5', () => {
    const gap = [100, NaN, ...Array.from({ length: 10 }, () => 10)];
    expect(nowcast(gap)).toBeCloseTo(70.02, 2);
  });

  it('keeps w at 1/2 however much the series swings', () => {
    expect(nowcast([0, 100, ...Array.from({ length: 10 }, () => 0)])).toBeCloseTo(25, 9);
  });

  it('is the mean of equal weights when nothing changes', () => {
    expect(nowcast(Array.from({ length: 12 }, () => 37))).toBeCloseTo(37, 9);
    expect(nowcast(Array.from({ length: 12 }, () => 0))).toBe(0);
  });

  it.each([
    [[20, 20, NaN], true],
    [[20, NaN, 20], true],
    [[NaN, 20, 20], true],
    [[20, NaN, NaN], false],
    [[NaN, NaN, 20], false],
    [[NaN, 20, NaN], false],
    [[NaN, NaN, NaN], false],
  ])('needs two of the last three hours: %j', (newest, hasData) => {
    const series = [...newest, ...Array.from({ length: 9 }, () => 20)];
    expect(Number.isNaN(nowcast(series))).toBe(!hasData);
  });

  it('gives no weight to a missing hour', () => {
    expect(nowcast([30, NaN, 30, NaN, NaN, 30])).toBeCloseTo(30, 9);
  });

  it('looks no further back than 12 hours and accepts a short history', () => {
    expect(nowcast([...PRINTED, 900, 900])).toBe(nowcast(PRINTED));
    expect(nowcast([20, 22])).toBeGreaterThan(20);
    expect(nowcast([20])).toBeNaN();
    expect(nowcast([])).toBeNaN();
  });
});
