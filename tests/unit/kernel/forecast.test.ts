// The forecast: right where a series has a pattern, withheld where it has none, and never fed with what it is tried on.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastSeries } from '#kernel/kpi/forecast.ts';

const monthly = (count: number, valueAt: (month: number) => number) =>
  Array.from({ length: count }, (_, n) => valueAt(n));
const season = (month: number) => 20 * Math.sin((2 * Math.PI * month) / 12);
/** A small repeatable noise of mean zero. */
const noise = (n: number) => (((n * 7919) % 13) - 6) / 6;

describe('a forecast', () => {
  it('follows a season on a trend, and its interval holds what comes', () => {
    const valueAt = (month: number) => 100 + 0.8 * month + season(month) + noise(month);
    const forecast = forecastSeries(monthly(60, valueAt), 12, 6);
    if (forecast.kind !== 'forecast') return expect.fail(forecast.reason);
    expect(forecast.method).toBe('holt-winters');
    expect(forecast.backTest.mae).toBeLessThan(forecast.backTest.naiveMae);
    forecast.values.forEach((value, step) => {
      expect(Math.abs(value - valueAt(60 + step))).toBeLessThan(6);
      expect(forecast.low[step]!).toBeLessThan(value);
      expect(forecast.high[step]!).toBeGreaterThan(value);
    });
    expect(forecast.high.at(-1)! - forecast.low.at(-1)!).toBeGreaterThan(
      forecast.high[0]! - forecast.low[0]!,
    );
  });

  it('is withheld where it is no better than naive: pure chance has nothing to learn', () => {
    // The last value predicts a walk best.
    let level = 0;
    let state = 1;
    const walk = monthly(80, () => {
      state = (state * 48_271) % 2_147_483_647;
      level += state / 2_147_483_647 - 0.5;
      return level;
    });
    const forecast = forecastSeries(walk, 0, 3);
    expect(
      forecast.kind === 'withheld' ? forecast.reason : forecast.backTest.mae < forecast.backTest.naiveMae,
    ).not.toBe(false);
    const saw = monthly(40, (n) => (n % 2 === 0 ? 1 : 1 + 1e-12 * n));
    expect(forecastSeries(saw, 2, 2)).toMatchObject({ kind: 'withheld' });
  });

  it('is withheld where the past is too short or too full of holes', () => {
    expect(forecastSeries(monthly(20, season), 12, 3)).toEqual({
      kind: 'withheld',
      reason: 'too-short',
      backTest: null,
    });
    const holes = monthly(60, (month) => (month % 3 === 0 ? Number.NaN : season(month)));
    expect(forecastSeries(holes, 12, 3)).toMatchObject({ kind: 'withheld', reason: 'too-short' });
  });

  it('bears a few missing periods, and never puts out a number that is none', () => {
    const series = fc.array(
      fc.oneof(
        { weight: 12, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
        fc.constant(Number.NaN),
      ),
      {
        minLength: 0,
        maxLength: 90,
      },
    );
    fc.assert(
      fc.property(series, fc.constantFrom(0, 4, 7, 12), (values, length) => {
        const forecast = forecastSeries(values, length, 5);
        if (forecast.kind === 'withheld') return;
        for (const list of [forecast.values, forecast.low, forecast.high])
          expect([...list].every(Number.isFinite)).toBe(true);
      }),
    );
  });

  it('is judged on periods that did not choose its weights', () => {
    const valueAt = (month: number) => 50 + season(month) + noise(month);
    const whole = forecastSeries(monthly(60, valueAt), 12, 1);
    const spoilt = forecastSeries(
      monthly(60, (month) => valueAt(month) + (month >= 40 ? 500 * noise(3 * month) : 0)),
      12,
      1,
    );
    const maeOf = (forecast: typeof whole) => forecast.backTest?.mae ?? Number.NaN;
    expect(maeOf(spoilt)).toBeGreaterThan(20 * maeOf(whole));
  });
});
