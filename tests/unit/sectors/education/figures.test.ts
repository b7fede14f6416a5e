// Figures of education over plain rows: who counts for the norm, who is at the standard, and ratios of sums.
import { describe, expect, it } from 'vitest';
import { feeds } from '../../../../src/sectors/education/feeds.ts';
import { classNorm, classSize } from '../../../../src/sectors/education/schools/class-sizes.ts';
import { deriveRow, foldKpi, type PlainRow } from '../fold-feed.ts';

const feed = (id: string) => feeds.find((one) => one.id === id) ?? expect.fail(id);

describe('class sizes', () => {
  it('know the norms of primary and secondary schools, and none for preschools', () => {
    expect([classNorm('primary'), classNorm('lowerSecondary'), classNorm('upperSecondary')]).toEqual([
      35, 45, 45,
    ]);
    expect(classNorm('preschool')).toBeNaN();
    expect(classNorm('toString')).toBeNaN();
    expect(classSize(100, 0)).toBeNaN();
  });
});

describe('schools', () => {
  const school = (level: string, pupils: number, classes: number, standard: string): PlainRow => ({
    values: { level, pupils, classes, standard },
  });
  const schools = [
    school('preschool', 500, 10, 'level-1'),
    school('primary', 350, 10, 'none'),
    school('primary', 351, 10, 'level-2'),
    school('lowerSecondary', 900, 20, 'none'),
  ];

  it('are crowded above the norm, not at it; preschools do not count', () => {
    const sample = foldKpi(feed('schools'), 'education.crowded-schools', schools);
    expect(sample.value).toBeCloseTo(100 / 3, 9);
    expect(sample.rowsTotal).toBe(3);
    expect(deriveRow(feed('schools'), schools[2]!, 0)['overNorm']).toBeCloseTo(0.1, 9);
  });

  it('reach the standard at level 1 or 2', () => {
    expect(foldKpi(feed('schools'), 'education.standard-schools', schools).value).toBeCloseTo(50, 9);
    expect(foldKpi(feed('schools'), 'education.pupils', schools).value).toBe(2101);
  });
});

describe('units', () => {
  it('mean by classes: the large unit weighs more', () => {
    const rows = [
      { values: { primaryPupils: 4000, primaryClasses: 100 } },
      { values: { primaryPupils: 200, primaryClasses: 10 } },
    ];
    expect(foldKpi(feed('education-units'), 'education.class-size-primary', rows).value).toBeCloseTo(
      4200 / 110,
      9,
    );
  });
});
