// Instants in the forms that feeds use.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatInstant, parseDuration, parseInstant } from '#feeds/time/parse-instant.ts';

const LOCAL_MS = 7 * 3_600_000;

describe('parseInstant', () => {
  it.each<[string, number]>([
    ['2026-03-02T03:00:00Z', Date.UTC(2026, 2, 2, 3)],
    ['2026-03-02T03:00:00.25Z', Date.UTC(2026, 2, 2, 3, 0, 0, 250)],
    ['2020-03-25T08:33:17.965206Z', Date.UTC(2020, 2, 25, 8, 33, 17, 965)],
    ['2026-03-02T03:00Z', Date.UTC(2026, 2, 2, 3)],
    ['2026-03-02 10:00:00', Date.UTC(2026, 2, 2, 3)],
    ['2026-03-02', Date.UTC(2026, 2, 1, 17)],
    ['2026-03-02T10:00:00+07:00', Date.UTC(2026, 2, 2, 3)],
    ['2026-03-02T10:00:00+0700', Date.UTC(2026, 2, 2, 3)],
    ['2026-03-02T10:00:00+07', Date.UTC(2026, 2, 2, 3)],
    ['2012-05-02T23:21:04-00:00', Date.UTC(2012, 4, 2, 23, 21, 4)],
    ['2026-03-02T00:00:00-04:00', Date.UTC(2026, 2, 2, 4)],
    ['2024-02-29T24:00:00Z', Date.UTC(2024, 2, 1)],
    ['2016-12-07T11:10:00Z/2016-12-07T11:15:00Z', Date.UTC(2016, 11, 7, 11, 15)],
    ['2016-12-07T11:10:00Z/PT5M', Date.UTC(2016, 11, 7, 11, 15)],
    ['2016-12-07T11:10:00Z/..', Date.UTC(2016, 11, 7, 11, 10)],
  ])('%s', (text, atMs) => expect(parseInstant(text, LOCAL_MS)).toBe(atMs));

  it.each([
    '',
    'soon',
    '2026-13-01',
    '2026-02-30',
    '2023-02-29',
    '2026-03-02T25:00:00Z',
    '2026-03-02T10:61Z',
    '2026-03-02T10:00:00X',
    '2026-03-02T10:00:00+7',
    'a/b/c',
    '1700000000',
  ])('refuses %j', (text) => expect(parseInstant(text, LOCAL_MS)).toBeNaN());

  it('agrees with what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (atMs) => {
        expect(parseInstant(formatInstant(atMs), LOCAL_MS)).toBe(atMs);
      }),
    );
  });

  it('reads durations', () => {
    expect(parseDuration('P1DT2H30M')).toBe(((24 + 2) * 60 + 30) * 60_000);
    expect(parseDuration('PT')).toBeNaN();
  });
});
