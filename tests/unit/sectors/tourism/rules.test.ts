// Stages of events, order of beaches, what is folded and drawn of visitors.
import { describe, expect, it } from 'vitest';
import { feeds } from '../../../../src/sectors/tourism/feeds.ts';
import { beachesByLoad } from '../../../../src/sectors/tourism/beaches/beaches-by-load.ts';
import { comingEvents } from '../../../../src/sectors/tourism/events/coming-rows.ts';
import { daysUntil, STAGE, stageOf } from '../../../../src/sectors/tourism/events/event-rules.ts';
import { comparisonOf } from '../../../../src/sectors/tourism/visitors/comparison-of.ts';
import { numbers, pointsAt, tableOf, texts } from '../../map/support/table-of.ts';
import { foldKpi, type PlainRow } from '../fold-feed.ts';

const DAY_MS = 86_400_000;
const NOW_MS = Date.parse('2026-11-20T10:00:00+07:00');
const feed = (id: string) => feeds.find((one) => one.id === id) ?? expect.fail(id);

describe('stage of an event', () => {
  it.each([
    ['planned', 8, 9, STAGE.later],
    ['planned', 7, 9, STAGE.soon],
    ['planned', 1, 2, STAGE.soon],
    ['planned', -0.1, 2, STAGE.ongoing],
    ['ongoing', -1, 1, STAGE.ongoing],
    ['ongoing', -3, -1, STAGE.none],
    ['finished', -3, -1, STAGE.none],
    ['postponed', 1, 2, STAGE.none],
    ['planned', Number.NaN, Number.NaN, STAGE.none],
  ])('%s, from %d to %d days from now: %d', (state, start, end, stage) => {
    expect(stageOf(state, NOW_MS + start * DAY_MS, NOW_MS + end * DAY_MS, NOW_MS)).toBe(stage);
  });

  it('counts days only to what is planned and has not begun', () => {
    expect(daysUntil('planned', NOW_MS + 3 * DAY_MS, NOW_MS)).toBe(3);
    expect(daysUntil('planned', NOW_MS - DAY_MS, NOW_MS)).toBeNaN();
    expect(daysUntil('postponed', NOW_MS + DAY_MS, NOW_MS)).toBeNaN();
  });
});

describe('panel', () => {
  const at = (count: number) => pointsAt(...Array.from({ length: 2 * count }, () => 107));

  it('lists the fullest beach first and those of unknown load last', () => {
    const table = tableOf(at(4), [
      numbers('loadShare', 20, Number.NaN, 80, 20),
      texts('name', 'B', 'C', 'D', 'A'),
    ]);
    expect(beachesByLoad(table)).toEqual([2, 3, 0, 1]);
  });

  it('lists events under way, then those to come by their begin', () => {
    const table = tableOf(at(5), [numbers('stage', 1, 3, 0, 2, 2), numbers('startsAt', 90, 10, 50, 70, 60)]);
    expect(comingEvents(table, 10)).toEqual([1, 4, 3, 0]);
    expect(comingEvents(table, 2)).toEqual([1, 4]);
  });

  it('draws the last periods, all earlier ones as last year, and no forecast that is withheld', () => {
    const answer = {
      endsMs: [1, 2, 3, 4],
      values: Float64Array.from([10, 20, 30, 40]),
      lastYearValues: new Float64Array(4),
      latest: null,
      changeToLastYear: null,
      changeToPeriodBefore: null,
      yearToDate: null,
      forecast: { kind: 'withheld', reason: 'too-short', backTest: null },
      forecastEndsMs: [5],
    } as const;
    const { actual, previousYear, forecast } = comparisonOf(answer, 2);
    expect([...Array.from(actual.timesMs), ...Array.from(actual.values)]).toEqual([3, 4, 30, 40]);
    expect(previousYear?.timesMs.length).toBe(4);
    expect(forecast).toBeUndefined();
  });
});

describe('figures', () => {
  const unit = (values: Record<string, number>): PlainRow => ({ values });

  it('divide sums of rooms, not mean of occupancies', () => {
    const rows = [
      unit({ roomNightsSold: 90, roomNightsAvailable: 100, visitors: 500 }),
      unit({ roomNightsSold: 10, roomNightsAvailable: 900, visitors: 50 }),
    ];
    expect(foldKpi(feed('tourism-day'), 'tourism.room-occupancy', rows).value).toBeCloseTo(10, 9);
    expect(foldKpi(feed('tourism-day'), 'tourism.visitors-day', rows).value).toBe(550);
  });

  it('name the fullest beach, leave out one without capacity, and count red flags', () => {
    const rows: PlainRow[] = [
      { values: { peopleCount: 900, carryingCapacity: 1000, flag: 'green', rescuesToday: 2 } },
      { values: { peopleCount: 300, carryingCapacity: 200, flag: 'red', rescuesToday: 1 } },
      { values: { peopleCount: 5000, flag: 'red' } },
    ];
    const load = foldKpi(feed('tourism-beaches'), 'tourism.beach-load', rows);
    expect(load.value).toBe(150);
    expect(load.rowsUsed).toBe(2);
    expect(foldKpi(feed('tourism-beaches'), 'tourism.beaches-closed', rows).value).toBe(2);
    expect(foldKpi(feed('tourism-beaches'), 'tourism.beach-rescues', rows).value).toBe(3);
  });
});
