// VN_AQI against the numbers printed in QĐ 1459/QĐ-TCMT, every band edge, and the rules of what may be published.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOf } from '../../../../src/sectors/environment/air/rules/aqi-bands.ts';
import {
  dailySubIndices,
  dominantPollutant,
  hourlySubIndices,
  overallIndex,
  POLLUTANTS,
  roundIndex,
  subIndex,
  type ByPollutant,
} from '../../../../src/sectors/environment/air/rules/vn-aqi.ts';

const NONE: ByPollutant = { pm25: NaN, pm10: NaN, no2: NaN, o3: NaN, so2: NaN, co: NaN };

/** Table 2 of the decision, row by row as printed: I, O3 1h, O3 8h, CO, SO2, NO2, PM10, PM2.5. */
const TABLE_2 = [
  [0, 0, 0, 0, 0, 0, 0, 0],
  [50, 160, 100, 10_000, 125, 100, 50, 25],
  [100, 200, 120, 30_000, 350, 200, 150, 50],
  [150, 300, 170, 45_000, 550, 700, 250, 80],
  [200, 400, 210, 60_000, 800, 1200, 350, 150],
  [300, 800, 400, 90_000, 1600, 2350, 420, 250],
  [400, 1000, NaN, 120_000, 2100, 3100, 500, 350],
  [500, 1200, NaN, 150_000, 2630, 3850, 600, 500],
] as const;
const COLUMNS = ['o3', 'o3EightHours', 'co', 'so2', 'no2', 'pm10', 'pm25'] as const;

describe('sub-index', () => {
  it.each(TABLE_2)('meets index %d exactly at every concentration of Table 2', (index, ...limits) => {
    COLUMNS.forEach((pollutant, column) => {
      const limit = limits[column] ?? Number.NaN;
      if (!Number.isNaN(limit)) expect(subIndex(pollutant, limit)).toBeCloseTo(index, 9);
    });
  });

  it('interpolates in the middle of every step', () => {
    for (let row = 1; row < TABLE_2.length; row += 1) {
      COLUMNS.forEach((pollutant, column) => {
        const low = TABLE_2[row - 1]![column + 1]!;
        const high = TABLE_2[row]![column + 1]!;
        if (Number.isNaN(high)) return;
        const expected = (TABLE_2[row - 1]![0] + TABLE_2[row]![0]) / 2;
        expect(subIndex(pollutant, (low + high) / 2)).toBeCloseTo(expected, 9);
      });
    }
  });

  it('runs from 50 on without a jump to 51', () => {
    expect(subIndex('pm25', 25.001)).toBeCloseTo(50.002, 6);
    expect(subIndex('no2', 100.01)).toBeCloseTo(50.005, 6);
  });

  it('stays at 500 above the table, and gives no 8-hour ozone index above 400 µg/m³', () => {
    for (const pollutant of POLLUTANTS) expect(subIndex(pollutant, 1e6)).toBe(500);
    expect(subIndex('o3EightHours', 400.01)).toBeNaN();
  });

  it('takes negative and missing concentrations as no data', () => {
    for (const value of [-1, Number.NaN]) expect(subIndex('pm25', value)).toBeNaN();
  });

  it('never falls when the concentration rises', () => {
    const concentrations = fc.double({ min: 0, max: 200_000, noNaN: true });
    const pollutants = fc.constantFrom(...POLLUTANTS);
    fc.assert(
      fc.property(pollutants, concentrations, concentrations, (pollutant, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(subIndex(pollutant, high)).toBeGreaterThanOrEqual(subIndex(pollutant, low) - 1e-9);
      }),
    );
  });
});

describe('the vectors of the decision, §2.3', () => {
  it('hourly: O3 136.1 → 42.5 (43)', () => {
    expect(subIndex('o3', 136.1)).toBeCloseTo(42.53, 2);
    expect(roundIndex(subIndex('o3', 136.1))).toBe(43);
  });

  it('hourly: NO2 118.7 → 59.35; the decision prints 60 against its own rounding rule, we publish 59', () => {
    expect(subIndex('no2', 118.7)).toBeCloseTo(59.35, 9);
    expect(roundIndex(subIndex('no2', 118.7))).toBe(59);
  });

  it('hourly: PM2.5 Nowcast 20.27 → 40.5 (41)', () => {
    expect(subIndex('pm25', 20.27)).toBeCloseTo(40.54, 2);
    expect(roundIndex(subIndex('pm25', 20.27))).toBe(41);
  });

  it('daily: O3 8 h 89.3 → 45, O3 1 h 114.6 → 36, NO2 130.8 → 65, PM2.5 55.7 → 110, the day 110', () => {
    expect(subIndex('o3EightHours', 89.3)).toBeCloseTo(44.65, 9);
    expect(subIndex('o3', 114.6)).toBeCloseTo(35.8, 1);
    expect(subIndex('no2', 130.8)).toBeCloseTo(65.4, 9);
    expect(subIndex('pm25', 55.7)).toBeCloseTo(109.5, 9);
    const indices = dailySubIndices({ ...NONE, o3: 114.6, o3EightHours: 89.3, no2: 130.8, pm25: 55.7 });
    expect(roundIndex(indices.o3)).toBe(45);
    expect(roundIndex(indices.no2)).toBe(65);
    expect(roundIndex(indices.pm25)).toBe(110);
    expect(overallIndex(indices)).toBe(110);
    expect(dominantPollutant(indices)).toBe('pm25');
  });
});

describe('the whole index', () => {
  it('needs PM10 or PM2.5, whatever the gases say', () => {
    const gases = hourlySubIndices({ ...NONE, no2: 900, o3: 300, so2: 600, co: 50_000 });
    expect(overallIndex(gases)).toBeNaN();
    expect(dominantPollutant(gases)).toBe('');
    expect(overallIndex({ ...gases, pm10: 10 })).toBe(170);
    expect(dominantPollutant({ ...gases, pm10: 10 })).toBe('no2');
  });

  it('is the greatest sub-index, rounded once', () => {
    const indices = hourlySubIndices({ ...NONE, pm25: 20.27, pm10: 30, o3: 136.1 });
    expect(overallIndex(indices)).toBe(43);
    expect(dominantPollutant(indices)).toBe('o3');
  });

  it('takes the 1-hour branch of a day when the 8-hour mean is above 400 or not known', () => {
    expect(dailySubIndices({ ...NONE, o3: 800, o3EightHours: 450 }).o3).toBe(300);
    expect(dailySubIndices({ ...NONE, o3: 160, o3EightHours: NaN }).o3).toBe(50);
    expect(dailySubIndices({ ...NONE, o3: NaN, o3EightHours: 100 }).o3).toBe(50);
  });
});

describe('bands', () => {
  it.each([
    [0, 'good'],
    [50, 'good'],
    [51, 'moderate'],
    [100, 'moderate'],
    [101, 'poor'],
    [150, 'poor'],
    [151, 'bad'],
    [200, 'bad'],
    [201, 'veryBad'],
    [300, 'veryBad'],
    [301, 'hazardous'],
    [500, 'hazardous'],
  ])('puts %d into %s', (index, band) => {
    expect(bandOf(index)?.id).toBe(band);
  });

  it('has none for an unknown index', () => {
    expect(bandOf(Number.NaN)).toBeUndefined();
  });
});
