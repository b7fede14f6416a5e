// The formula of the rank: severity × reach × how long, and where a leader's matters begin.
import { describe, expect, it } from 'vitest';
import { LEADER_RANK, partsThatMatter, rankOf, reachOfUnits } from '#kernel/exception/rank.ts';

const HIGH = { severityCode: 3, reach: 0, steps: 0 };

describe('the rank', () => {
  it('is 4^(severity − 2) × (1 + 3 · reach) × (1 + steps ÷ (steps + 24)), more when declared and overdue', () => {
    expect(rankOf({ severityCode: 2, reach: 0, steps: 0 })).toBe(1);
    expect(rankOf({ severityCode: 4, reach: 0.5, steps: 24 })).toBe(16 * 2.5 * 1.5);
    expect(rankOf({ severityCode: 1, reach: 1, steps: 72 })).toBe(0.25 * 4 * 1.75);
    expect(rankOf({ ...HIGH, isOverdue: true })).toBe(6);
    expect(rankOf({ ...HIGH, isDeclared: true })).toBe(5);
  });

  it('grows with each of its terms', () => {
    expect(rankOf({ ...HIGH, severityCode: 4 })).toBeGreaterThan(rankOf(HIGH));
    expect(rankOf({ ...HIGH, reach: 0.1 })).toBeGreaterThan(rankOf(HIGH));
    expect(rankOf({ ...HIGH, steps: 1 })).toBeGreaterThan(rankOf(HIGH));
  });

  it('saturates with time: no duration outweighs one step of severity', () => {
    expect(rankOf({ ...HIGH, steps: 100_000 })).toBeLessThan(rankOf({ ...HIGH, severityCode: 4 }));
  });

  it('takes an unknown duration and one that lies ahead for none', () => {
    expect(rankOf({ ...HIGH, steps: Number.NaN })).toBe(rankOf(HIGH));
    expect(rankOf({ ...HIGH, steps: -3 })).toBe(rankOf(HIGH));
  });

  it('keeps reach between nothing and the whole province', () => {
    expect(rankOf({ ...HIGH, reach: 7 })).toBe(rankOf({ ...HIGH, reach: 1 }));
    expect(rankOf({ ...HIGH, reach: -1 })).toBe(rankOf(HIGH));
  });
});

describe('the rank from which a leader hears', () => {
  const isLeaders = (terms: Parameters<typeof rankOf>[0]) => rankOf(terms) >= LEADER_RANK;

  it('is reached by anything critical, however small and new', () => {
    expect(isLeaders({ severityCode: 4, reach: 0, steps: 0 })).toBe(true);
  });

  it('is never reached at the mildest limit', () => {
    expect(isLeaders({ severityCode: 2, reach: 1, steps: 1e9 })).toBe(false);
  });

  it('is reached by one high event of one commune after seven hours or once overdue, by two after two, by three at once', () => {
    const of = (units: number) => ({ severityCode: 3, reach: reachOfUnits(units, 30), isDeclared: true });
    expect(isLeaders({ ...of(1), steps: 6 })).toBe(false);
    expect(isLeaders({ ...of(1), steps: 7.5 })).toBe(true);
    expect(isLeaders({ ...of(1), steps: 0, isOverdue: true })).toBe(true);
    expect(isLeaders({ ...of(2), steps: 1 })).toBe(false);
    expect(isLeaders({ ...of(2), steps: 2 })).toBe(true);
    expect(isLeaders({ ...of(3), steps: 0 })).toBe(true);
  });

  it('is reached by a high figure that touches a fifth of the units or more, and of one unit after two days', () => {
    const of = (units: number) => ({ severityCode: 3, reach: reachOfUnits(units, 30) });
    expect(isLeaders({ ...of(7), steps: 0 })).toBe(true);
    expect(isLeaders({ ...of(1), steps: 24 })).toBe(false);
    expect(isLeaders({ ...of(1), steps: 48 })).toBe(true);
  });
});

describe('the reach', () => {
  it('of units is the root of their share, and never more than the whole', () => {
    expect([1, 8, 30, 40].map((units) => reachOfUnits(units, 30).toFixed(2))).toEqual([
      '0.18',
      '0.52',
      '1.00',
      '1.00',
    ]);
  });

  it('is the whole where the number of units is not known', () => {
    expect(reachOfUnits(1, 0)).toBe(1);
  });

  it('of a total counts the parts that make it up, not those that hardly add to it', () => {
    expect(partsThatMatter([10, 10, 10])).toBeCloseTo(3);
    expect(partsThatMatter([1000, 1, 1, 1])).toBeCloseTo(1, 1);
    expect(partsThatMatter([0, 0])).toBe(0);
    expect(partsThatMatter([Number.NaN, 4])).toBe(1);
  });
});
