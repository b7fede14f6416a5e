// Calendar periods in words, at the edges where years and weeks part.
import { describe, expect, it } from 'vitest';
import { formatPeriod, isoWeek, periodTick } from '#i18n/format-period.ts';

/** Local midnight of a day in Vietnam. */
const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date, -7);

describe('formatPeriod', () => {
  it.each([
    ['hour', day(2026, 11, 22) + 6 * 3_600_000, '06:00 22/11', '06:00 22 Nov'],
    ['day', day(2026, 11, 22), '22/11/2026', '22 Nov 2026'],
    ['week', day(2026, 11, 2), 'Tuần 45/2026', 'Week 45/2026'],
    ['month', day(2026, 10, 1), 'T10/2026', 'Oct 2026'],
    ['quarter', day(2026, 7, 1), 'Quý III/2026', 'Q3 2026'],
    ['year', day(2026, 1, 1), '2026', '2026'],
  ] as const)('writes a %s', (period, startMs, vi, en) => {
    expect(formatPeriod(startMs, period, 'vi')).toBe(vi);
    expect(formatPeriod(startMs, period, 'en')).toBe(en);
  });

  it('writes a dash for what is no instant', () => {
    expect(formatPeriod(Number.NaN, 'month', 'vi')).toBe('—');
  });

  it('parts what changes from what stays', () => {
    expect(periodTick(day(2026, 1, 1), 'month', 'vi')).toEqual({ label: 'T1', group: '2026' });
    expect(periodTick(day(2026, 1, 1), 'year', 'vi')).toEqual({ label: '2026', group: '' });
  });
});

describe('isoWeek', () => {
  it.each([
    [day(2027, 1, 1), 53, 2026],
    [day(2025, 12, 29), 1, 2026],
    [day(2024, 12, 30), 1, 2025],
    [day(2026, 11, 8), 45, 2026],
  ])('counts the week in the year of its Thursday', (atMs, number, year) => {
    expect(isoWeek(atMs)).toEqual({ number, year });
  });
});
