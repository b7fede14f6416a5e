// Figures of health over plain rows: ratios of sums, rates for ten thousand, and what a silent hospital does to them.
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import { feeds } from '../../../../src/sectors/health/feeds.ts';
import { deriveRow, foldKpi, type PlainRow } from '../fold-feed.ts';

const feed = (id: string) => feeds.find((one) => one.id === id) ?? expect.fail(id);
const plain = (values: Record<string, number>, over: Partial<PlainRow> = {}): PlainRow => ({
  values,
  ...over,
});

describe('hospitals', () => {
  const large = plain({ beds: 700, occupied: 770, icuBeds: 40, icuOccupied: 43 });
  const small = plain({ beds: 100, occupied: 50, icuBeds: 4, icuOccupied: 1 });

  it('are full by patients over beds, not by the mean of hospitals', () => {
    expect(foldKpi(feed('hospital-beds'), 'health.bed-occupancy', [large, small]).value).toBeCloseTo(
      102.5,
      9,
    );
  });

  it('have no fewer free intensive-care beds than none', () => {
    expect(deriveRow(feed('hospital-beds'), large, 0)['icuFree']).toBe(0);
    expect(foldKpi(feed('hospital-beds'), 'health.icu-free', [large, small]).value).toBe(3);
  });

  it('count by their beds in the share that reports', () => {
    const silent = { ...large, quality: QUALITY.stale };
    const sample = foldKpi(feed('hospital-beds'), 'health.bed-occupancy', [silent, small]);
    expect(sample.value).toBeCloseTo(50, 9);
    expect(sample.reportingShare).toBeCloseTo(1 / 8, 9);
  });
});

describe('diseases', () => {
  const units = [
    plain({ dengue: 8, dengueMean: 2 }),
    plain({ dengue: 0, dengueMean: 0 }),
    plain({ dengue: 1, dengueMean: 7 }),
  ];

  it('stand against the sum of means; a unit that usually has none has no ratio of its own', () => {
    expect(foldKpi(feed('disease-weeks'), 'health.dengue-ratio', units).value).toBeCloseTo(100, 9);
    expect(deriveRow(feed('disease-weeks'), units[1]!, 0)['dengueRatio']).toBeNaN();
    expect(deriveRow(feed('disease-weeks'), units[0]!, 0)['dengueRatio']).toBe(400);
  });
});

describe('coverage', () => {
  it('adds compulsory and voluntary insurance over the labour force', () => {
    const rows = [
      plain({ labourForce: 1000, compulsoryInsured: 300, voluntaryInsured: 50 }),
      plain({ labourForce: 3000, compulsoryInsured: 1500, voluntaryInsured: 150 }),
    ];
    expect(foldKpi(feed('social-security'), 'health.social-insurance', rows).value).toBeCloseTo(50, 9);
  });

  it('counts doctors for ten thousand people', () => {
    const rows = [plain({ population: 20_000, doctors: 26 }), plain({ population: 30_000, doctors: 4 })];
    expect(foldKpi(feed('health-yearbook'), 'health.doctors-per-10k', rows).value).toBeCloseTo(6, 9);
  });
});
