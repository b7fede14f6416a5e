// The rules of events: critical ones stand alone, others of a list together, overdue ones before others.
import { describe, expect, it } from 'vitest';
import type { EventFacts } from '#kernel/exception/exception.ts';
import { eventException, graveEvents } from '#kernel/exception/event-rules.ts';
import { rankOf, reachOfUnits } from '#kernel/exception/rank.ts';
import { event, HOUR_MS, NOW_MS } from './exception-facts.ts';

const UNITS = 30;
const keysOf = (events: EventFacts[]) =>
  graveEvents(events, NOW_MS, UNITS).map(({ rule, key }) => [rule, key]);

describe('grave-event', () => {
  it('ranks by severity, places and hours since it began', () => {
    const { rank, steps, reach } = eventException(event({ places: ['a', 'b'] }), NOW_MS, UNITS);
    expect([steps, reach]).toEqual([1, reachOfUnits(2, UNITS)]);
    expect(rank).toBe(rankOf({ severityCode: 3, reach, steps: 1, isDeclared: true }));
  });

  it('goes by days where it is a plan', () => {
    expect(
      eventException(event({ isPlan: true, startedMs: NOW_MS - 48 * HOUR_MS }), NOW_MS, UNITS).steps,
    ).toBe(2);
  });

  it('ranks what its sector calls a leader’s as high at least, and keeps its own severity', () => {
    const mild = eventException(event({ severityCode: 1 }), NOW_MS, UNITS);
    expect(mild.severityCode).toBe(1);
    expect(mild.rank).toBe(eventException(event(), NOW_MS, UNITS).rank);
  });

  it('knows no duration of an event without a start', () => {
    const { steps, rank } = eventException(event({ startedMs: Number.NaN }), NOW_MS, UNITS);
    expect(steps).toBeNaN();
    expect(rank).toBeGreaterThan(0);
  });
});

describe('overdue-event', () => {
  it('is one whose time to answer has passed, and ranks before one whose time has not', () => {
    const late = eventException(event({ dueMs: NOW_MS - 1 }), NOW_MS, UNITS);
    const waiting = eventException(event({ dueMs: NOW_MS }), NOW_MS, UNITS);
    expect([late.rule, waiting.rule]).toEqual(['overdue-event', 'grave-event']);
    expect(late.rank).toBe(1.5 * waiting.rank);
  });
});

describe('many-of-one-kind', () => {
  const some = (count: number, overrides: Partial<EventFacts> = {}) =>
    Array.from({ length: count }, (_, index) =>
      event({ id: `e${index}`, places: [`p${index}`], ...overrides }),
    );

  it('tells one alone and two together', () => {
    expect(keysOf(some(1))).toEqual([['grave-event', 'incidents e0']]);
    expect(keysOf(some(2))).toEqual([['many-of-one-kind', 'incidents *']]);
  });

  it('lets at most three critical ones stand alone', () => {
    const keys = keysOf([...some(5, { severityCode: 4 }), event()]);
    expect(keys.slice(0, 3)).toEqual([
      ['grave-event', 'incidents e0'],
      ['grave-event', 'incidents e1'],
      ['grave-event', 'incidents e2'],
    ]);
    expect(keys[3]).toEqual(['many-of-one-kind', 'incidents *']);
  });

  it('loses none of them and mixes no lists', () => {
    const events = [...some(7), ...some(4, { severityCode: 4 }), ...some(2, { feed: 'warnings' })];
    const told = graveEvents(events, NOW_MS, UNITS).flatMap((found) =>
      found.rule === 'many-of-one-kind' ? found.events : [found.event],
    );
    expect(told).toHaveLength(events.length);
    expect(new Set(told)).toEqual(new Set(events));
    for (const found of graveEvents(events, NOW_MS, UNITS))
      if (found.rule === 'many-of-one-kind')
        expect(new Set(found.events.map(({ feed }) => feed))).toEqual(new Set([found.feed]));
  });

  it('begins with its oldest, reaches as many places as it names, and leads with the most telling', () => {
    const [group] = graveEvents(
      [
        ...some(3),
        event({ id: 'old', startedMs: NOW_MS - 6 * HOUR_MS }),
        event({ id: 'x', startedMs: Number.NaN }),
      ],
      NOW_MS,
      UNITS,
    );
    if (group?.rule !== 'many-of-one-kind') return expect.fail('a group');
    expect(group).toMatchObject({ sinceMs: NOW_MS - 6 * HOUR_MS, steps: 6, reach: reachOfUnits(4, UNITS) });
    expect(group.events[0]?.id).toBe('old');
  });
});
