// Visitors of the simulated province: published sums, weekends, Tết, weather, rooms, beaches under their sea, lunar festivals.
import { describe, expect, it } from 'vitest';
import { lunarDay } from '#kernel/time/lunar-calendar.ts';
import { flagOf } from '../../../../mocks/province/tourism/sea-state.ts';
import { arrivedBy, shareOfYear } from '../../../../mocks/province/tourism/visitor-calendar.ts';
import { holidayJam } from '../../../../mocks/stories/holiday-jam.ts';
import { tropicalStorm } from '../../../../mocks/stories/tropical-storm.ts';
import type { World } from '../../../../mocks/province/world-contract.ts';
import { DAY_MS, HOUR_MS, kindOf, local, meanOf, testWorld, valueOf } from './test-world.ts';

const world = testWorld();

function sumOf(of: World, type: string, attribute: string, atMs: number): number {
  return kindOf(of, type)
    .list(atMs)
    .reduce((sum, entity) => sum + valueOf(entity, attribute), 0);
}
/** What the daily statistics of a local date say, asked on the day after. */
const dayOf = (date: string, attribute = 'visitors', of = world) =>
  sumOf(of, 'TourismDailyStatistics', attribute, local(`${date}T12:00`) + DAY_MS);

describe('figures of the year', () => {
  it.each([
    [2023, 'visitors', 14_105_500],
    [2024, 'visitors', 16_120_000],
    [2023, 'overnightGuests', 4_350_000],
    [2024, 'overnightGuests', 4_965_000],
    [2023, 'internationalVisitors', 200_000],
    [2024, 'internationalVisitors', 260_000],
    [2023, 'revenue', 14_678],
  ])('%d: %s come to about the %d that were published', (year, attribute, published) => {
    const sum = sumOf(world, 'TourismYearlyStatistics', attribute, local(`${year + 1}-02-01T08:00`));
    expect(Math.abs(sum / published - 1)).toBeLessThan(0.05);
  });

  it('has the season of 2023: summer above autumn, September near the 1.3 million published', () => {
    const month = (text: string) => sumOf(world, 'TourismMonthlyStatistics', 'visitors', local(text));
    const july = month('2023-08-02T08:00');
    expect(july).toBeGreaterThan(1.5 * month('2023-11-02T08:00'));
    expect(Math.abs(month('2023-10-02T08:00') / 1_300_000 - 1)).toBeLessThan(0.15);
  });

  it('shares a year out whole, whatever the elasticity', () => {
    for (const elasticity of [1, 0.6, 0.5]) {
      let sum = 0;
      for (let day = 20454; day < 20454 + 365; day += 1) sum += shareOfYear(day, elasticity);
      expect(sum).toBeCloseTo(1, 9);
    }
    expect(arrivedBy(0)).toBe(0);
    expect(arrivedBy(24)).toBeCloseTo(1, 12);
  });
});

describe('days', () => {
  it('draw twice as many on a Saturday as on a Wednesday, less so on the island', () => {
    expect(dayOf('2026-11-21')).toBeGreaterThan(1.8 * dayOf('2026-11-18'));
    const island = (date: string) =>
      valueOf(
        kindOf(world, 'TourismDailyStatistics').get(
          'urn:ngsi-ld:TourismDailyStatistics:brvt:26732',
          local(`${date}T12:00`) + DAY_MS,
        ),
        'visitors',
      );
    expect(island('2026-11-21') / island('2026-11-18')).toBeLessThan(1.7);
  });

  it('follow Tết, not the date: the third day is full, the eve is quiet', () => {
    for (const year of [2024, 2025, 2026]) {
      const tetMs = lunarDay(year, 1, 1) * DAY_MS - 7 * HOUR_MS;
      const dayAt = (offset: number) =>
        sumOf(world, 'TourismDailyStatistics', 'visitors', tetMs + (offset + 1) * DAY_MS + 12 * HOUR_MS);
      expect(dayAt(2), String(year)).toBeGreaterThan(3 * dayAt(-1));
    }
  });

  it('count up from midnight and never beyond the day', () => {
    const hours = [5, 9, 13, 18, 22].map((hour) =>
      sumOf(world, 'VisitorCount', 'visitorsToday', local('2026-11-18T00:00') + hour * HOUR_MS),
    );
    expect(hours).toEqual(hours.toSorted((a, b) => a - b));
    expect(hours.at(-1)).toBeLessThanOrEqual(1.02 * dayOf('2026-11-18'));
  });

  it('sell no more rooms than there are, and more before a free day than after it', () => {
    for (const { attributes } of kindOf(world, 'TourismDailyStatistics').list(local('2026-02-20T12:00')))
      expect(Number(attributes['roomNightsSold']?.value)).toBeLessThanOrEqual(
        Number(attributes['roomNightsAvailable']?.value),
      );
    const soldOn = (date: string) => dayOf(date, 'roomNightsSold') / dayOf(date, 'visitors');
    expect(soldOn('2026-11-21')).toBeGreaterThan(1.1 * soldOn('2026-11-22'));
  });

  it('swell with the story of the holiday', () => {
    const told = testWorld({ story: holidayJam });
    expect(dayOf('2026-04-30', 'visitors', told)).toBeGreaterThan(1.08 * dayOf('2026-04-30'));
    expect(dayOf('2026-04-20', 'visitors', told)).toBe(dayOf('2026-04-20'));
  });
});

describe('beaches', () => {
  const beaches = (atMs: number, of = world) => kindOf(of, 'Beach').list(atMs);
  const peopleAt = (atMs: number, of = world) =>
    beaches(atMs, of).reduce((sum, one) => sum + valueOf(one, 'peopleCount'), 0);

  it('fill at dawn and before dusk, are empty at night, and belong to a unit', () => {
    const at = (hour: number) => peopleAt(local('2026-11-18T00:00') + hour * HOUR_MS);
    expect(at(16.5)).toBeGreaterThan(2 * at(12.5));
    expect(at(6.5)).toBeGreaterThan(at(12.5));
    expect(at(2)).toBeLessThan(0.1 * at(16.5));
    for (const one of beaches(local('2026-11-18T16:00')))
      expect(valueOf<string>(one, 'areaServed')).toMatch(/^26\d{3}$/);
  });

  it('stay below their capacity on ordinary days', () => {
    for (const date of ['2026-11-18', '2026-11-21', '2026-03-14', '2026-09-17'])
      for (const one of beaches(local(`${date}T16:45`)))
        expect(valueOf(one, 'peopleCount') / valueOf(one, 'carryingCapacity')).toBeLessThan(0.95);
  });

  it.each([
    [0.5, 0, 3, 'green'],
    [1.5, 0, 6, 'yellow'],
    [0.5, 5, 3, 'yellow'],
    [2.2, 0, 9, 'red'],
    [0.4, 20, 3, 'red'],
    [0.8, 0, 15, 'red'],
  ])('with waves of %d m, rain %d mm/h and wind %d m/s fly %s', (waveM, rain, wind, flag) => {
    expect(flagOf(waveM, rain, wind)).toBe(flag);
  });

  it('fly red in the storm of the story and empty', () => {
    const told = testWorld({ story: tropicalStorm });
    const fromMs = Date.parse(tropicalStorm.startsAt);
    const toMs = Date.parse(tropicalStorm.endsAt);
    let mostRed = 0;
    for (let atMs = fromMs; atMs <= toMs; atMs += 3 * HOUR_MS) {
      const red = beaches(atMs, told).filter((one) => valueOf<string>(one, 'flagColor') === 'red');
      mostRed = Math.max(mostRed, red.length);
    }
    expect(mostRed).toBeGreaterThanOrEqual(8);
  });

  it('rescue more where more bathe; the count of a day only grows', () => {
    const rescuesOn = (date: string) => sumOf(world, 'Beach', 'rescuesToday', local(`${date}T20:00`));
    const saturdays = ['2026-06-06', '2026-06-13', '2026-06-20', '2026-07-04', '2026-07-11', '2026-07-18'];
    const wednesdays = ['2026-06-03', '2026-06-10', '2026-06-17', '2026-07-01', '2026-07-08', '2026-07-15'];
    expect(meanOf(saturdays.map(rescuesOn))).toBeGreaterThan(meanOf(wednesdays.map(rescuesOn)));
    const counts = [6, 10, 14, 18, 22].map((hour) =>
      sumOf(world, 'Beach', 'rescuesToday', local('2026-06-20T00:00') + hour * HOUR_MS),
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });
});

describe('festivals', () => {
  const event = (id: string, atMs: number) =>
    kindOf(world, 'Event')
      .list(atMs)
      .find((one) => one.id.startsWith(`urn:ngsi-ld:Event:brvt:${id}-`));
  const startOf = (id: string, atMs: number) =>
    Date.parse(valueOf<{ '@value': string }>(event(id, atMs), 'startDate')['@value']);

  it.each([
    // Gregorian days of the lunar dates, as printed calendars give them.
    ['nghinh-ong', '2025-09-01T08:00', '2025-10-07'],
    ['nghinh-ong', '2026-09-01T08:00', '2026-09-26'],
    ['dinh-co', '2026-03-01T08:00', '2026-03-28'],
    ['ba-phi-yen', '2026-11-20T08:00', '2026-11-25'],
  ])('%s, seen at %s, begins on %s', (id, at, date) => {
    expect(new Date(startOf(id, local(at)) + 7 * HOUR_MS).toISOString().slice(0, 10)).toBe(date);
  });

  it('are announced, under way, over, and gone a week later', () => {
    const startMs = startOf('ba-phi-yen', local('2026-11-20T08:00'));
    const stateAt = (atMs: number) => {
      const one = event('ba-phi-yen', atMs);
      return one && valueOf<string>(one, 'eventStatus');
    };
    expect(stateAt(startMs - HOUR_MS)).toBe('planned');
    expect(stateAt(startMs + HOUR_MS)).toBe('ongoing');
    expect(stateAt(startMs + 3 * DAY_MS)).toBe('finished');
    expect(stateAt(startMs + 12 * DAY_MS)).toBeUndefined();
    expect(stateAt(startMs - 70 * DAY_MS)).toBeUndefined();
  });

  it('tell of their changes, and know no event that never was', () => {
    const kind = kindOf(world, 'Event');
    const one = event('pho-di-bo', local('2026-11-20T08:00'));
    const times = kind.changesBetween?.(one?.id ?? '', 0, local('2027-01-01T00:00')) ?? [];
    expect(times).toHaveLength(3);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(kind.get('urn:ngsi-ld:Event:brvt:pho-di-bo-20777', local('2026-11-20T08:00'))).toBeUndefined();
    expect(kind.get('urn:ngsi-ld:Event:brvt:unknown-20778', local('2026-11-20T08:00'))).toBeUndefined();
  });
});

it('holds as many of each as there are units, beaches, sights and announced events', () => {
  const count = (type: string) => kindOf(world, type).list(local('2026-11-22T17:00')).length;
  expect([count('VisitorCount'), count('TourismMonthlyStatistics')]).toEqual([30, 30]);
  expect([count('Beach'), count('PointOfInterest')]).toEqual([14, 17]);
  expect(count('Event')).toBeGreaterThan(8);
  expect(count('Event')).toBeLessThan(40);
});
