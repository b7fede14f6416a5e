// Hours over QCVN 05:2023: each averaging time on series made for it, the 2026 limit of PM2.5, and gaps.
import { describe, expect, it } from 'vitest';
import {
  countHoursOverLimit,
  QCVN_05_LIMITS,
} from '../../../../src/sectors/environment/air/rules/qcvn-05.ts';
import type { Pollutant } from '../../../../src/sectors/environment/air/rules/vn-aqi.ts';

const HOURS = 54;
const flat = (value: number) => Float64Array.from({ length: HOURS }, () => value);
const only = (pollutant: Pollutant, series: Float64Array) => (name: Pollutant) =>
  name === pollutant ? series : flat(Number.NaN);

describe('hours over QCVN 05:2023', () => {
  it('carries the limits of the standard, PM2.5 at the value of 2026', () => {
    const limit = (pollutant: Pollutant, hours: number) =>
      QCVN_05_LIMITS.find((one) => one.pollutant === pollutant && one.averagingHours === hours)?.limit;
    expect([limit('so2', 1), limit('co', 1), limit('no2', 1), limit('o3', 1)]).toEqual([
      350, 30_000, 200, 200,
    ]);
    expect([limit('co', 8), limit('o3', 8)]).toEqual([10_000, 120]);
    expect([limit('so2', 24), limit('no2', 24), limit('pm10', 24), limit('pm25', 24)]).toEqual([
      125, 100, 100, 45,
    ]);
  });

  it.each(QCVN_05_LIMITS)(
    '$pollutant over $averagingHours h: at $limit within, just above it over',
    (one) => {
      const lowerThanShorter = QCVN_05_LIMITS.filter(({ pollutant }) => pollutant === one.pollutant).every(
        ({ limit }) => limit >= one.limit,
      );
      const above = countHoursOverLimit(only(one.pollutant, flat(one.limit * 1.0001)));
      expect(above).toEqual({ measured: 24, over: 24 });
      if (lowerThanShorter) {
        expect(countHoursOverLimit(only(one.pollutant, flat(one.limit)))).toEqual({ measured: 24, over: 0 });
      }
    },
  );

  it('counts single hours over a 1-hour limit', () => {
    const series = flat(20);
    series[3] = 201;
    series[17] = 260;
    series[30] = 900;
    expect(countHoursOverLimit(only('no2', series))).toEqual({ measured: 24, over: 2 });
  });

  it('judges PM2.5 by the 24 hours that end with each hour, so an episode fades out slowly', () => {
    const series = flat(20);
    for (let hour = 24; hour < HOURS; hour += 1) series[hour] = 70;
    const means = Array.from({ length: 24 }, (_, index) => (20 * (24 - index) + 70 * index) / 24);
    expect(countHoursOverLimit(only('pm25', series)).over).toBe(means.filter((mean) => mean > 45).length);
    expect(countHoursOverLimit(only('pm25', series)).over).toBe(11);
  });

  it('does not judge hours without a valid mean, and never counts them as within', () => {
    expect(countHoursOverLimit(() => flat(Number.NaN))).toEqual({ measured: 0, over: 0 });
    expect(countHoursOverLimit(() => [])).toEqual({ measured: 0, over: 0 });
    const series = flat(Number.NaN).map((_, hour) => (hour < 17 ? 80 : Number.NaN));
    expect(countHoursOverLimit(only('pm25', series))).toEqual({ measured: 0, over: 0 });
    expect(countHoursOverLimit(only('so2', series)).measured).toBe(17);
  });

  it('counts an hour once however many limits it breaks', () => {
    expect(countHoursOverLimit(() => flat(1e6))).toEqual({ measured: 24, over: 24 });
  });
});
