// Which ranges fit a figure, and since when something has held of it.
import { describe, expect, it } from 'vitest';
import { historyRanges } from '#kernel/kpi/history-ranges.ts';
import { lastRun } from '#kernel/kpi/last-run.ts';

const idsOf = (...[kpi, isReport]: Parameters<typeof historyRanges>) =>
  historyRanges(kpi, isReport).map(({ id }) => id);

describe('historyRanges', () => {
  it.each([
    ['a state', {}, false, ['24h', '30d']],
    ['days that are measured', { period: 'day' }, false, ['30d']],
    ['days that are stated', { period: 'day' }, true, ['30d', '13m']],
    ['weeks', { period: 'week' }, true, ['26w']],
    ['months', { period: 'month' }, true, ['13m', '60m']],
    ['quarters', { period: 'quarter' }, true, ['12q']],
    ['years', { period: 'year' }, true, ['5y']],
  ] as const)('of %s', (_name, kpi, isReport, expected) => {
    expect(idsOf(kpi, isReport)).toEqual(expected);
  });

  it('asks for last year’s days by themselves: a year of days in between is more than a sheet needs', () => {
    const [days] = historyRanges({ period: 'day' }, true);
    expect(days).toMatchObject({ shown: 30, asksLastYear: true });
    expect(days.count).toBeLessThan(60);
    for (const range of historyRanges({ period: 'month' }, true)) expect(range.asksLastYear).toBe(false);
  });

  it('shows five years month by month', () => {
    const [, years] = historyRanges({ period: 'month' }, true);
    expect(years).toMatchObject({ period: 'month', shown: 60, count: 60 });
  });
});

describe('lastRun', () => {
  const ends = [1, 2, 3, 4, 5, 6];
  const isHigh = (value: number) => value > 10;

  it('begins where it last did not hold', () => {
    expect(lastRun(ends, [20, 5, 5, 20, 20, 20], isHigh)).toEqual({
      firstEndMs: 4,
      count: 3,
      isAtLeast: false,
    });
  });

  it('may be longer where nothing is known before it', () => {
    expect(lastRun(ends, [20, 20, 20, 20, 20, 20], isHigh)).toMatchObject({ count: 6, isAtLeast: true });
    expect(lastRun(ends, [5, 5, Number.NaN, 20, 20, 20], isHigh)).toMatchObject({
      firstEndMs: 4,
      isAtLeast: true,
    });
  });

  it('ends with the newest that is known', () => {
    expect(lastRun(ends, [5, 5, 5, 5, 20, Number.NaN], isHigh)).toMatchObject({ firstEndMs: 5, count: 1 });
    expect(lastRun(ends, [20, 20, 20, 20, 5, Number.NaN], isHigh)).toBeNull();
    expect(lastRun(ends, Array<number>(6).fill(Number.NaN), isHigh)).toBeNull();
  });
});
