// The rules `grave-event`, `overdue-event` and `many-of-one-kind`: open events by themselves, or together where there are several of a list.
import { SEVERITY } from '#kernel/severity.ts';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import type { EventException, EventFacts, EventGroupException } from './exception.ts';
import { rankOf, reachOfUnits } from './rank.ts';

/** So many critical events of a list stand by themselves; what is beyond them joins the group. */
const MOST_ALONE = 3;

/** Exceptions of open events at `nowMs`: critical ones alone, the others of a list together as soon as there are two. */
export function graveEvents(
  events: readonly EventFacts[],
  nowMs: number,
  unitsTotal: number,
): (EventException | EventGroupException)[] {
  const byList = groupByFeed(events);
  return [...byList].flatMap(([feed, listed]) => {
    const ranked = listed.map((event) => eventException(event, nowMs, unitsTotal)).toSorted(byRank);
    const alone = ranked.filter(({ severityCode }) => severityCode >= SEVERITY.critical).slice(0, MOST_ALONE);
    const others = ranked.filter((one) => !alone.includes(one));
    return others.length > 1 ? [...alone, groupOf(feed, others, nowMs, unitsTotal)] : [...alone, ...others];
  });
}

/** One event by itself. Its sector says that it needs a leader, so it ranks as high at least: an official warning of the lowest level is still one. */
export function eventException(event: EventFacts, nowMs: number, unitsTotal: number): EventException {
  const { feed, id, severityCode, places, dueMs } = event;
  const isOverdue = nowMs > dueMs;
  const reach = reachOfUnits(Math.max(1, places.length), unitsTotal);
  const steps = stepsSince(event, nowMs);
  return {
    rule: isOverdue ? 'overdue-event' : 'grave-event',
    key: `${feed} ${id}`,
    severityCode,
    reach,
    steps,
    rank: rankOf({
      severityCode: Math.max(severityCode, SEVERITY.high),
      reach,
      steps,
      isOverdue,
      isDeclared: true,
    }),
    event,
  };
}

function groupOf(
  feed: string,
  members: readonly EventException[],
  nowMs: number,
  unitsTotal: number,
): EventGroupException {
  const events = members.map(({ event }) => event);
  const reach = reachOfUnits(
    new Set(events.flatMap(({ places, id }) => (places.length > 0 ? places : [id]))).size,
    unitsTotal,
  );
  const severityCode = Math.max(...members.map((member) => member.severityCode));
  const startsMs = events.map(({ startedMs }) => startedMs).filter((startedMs) => !Number.isNaN(startedMs));
  const sinceMs = startsMs.length > 0 ? Math.min(...startsMs) : Number.NaN;
  const first = events[0];
  const steps = first ? stepsSince({ ...first, startedMs: sinceMs }, nowMs) : Number.NaN;
  const gravest = members.filter((member) => member.severityCode === severityCode);
  const isOverdue = gravest.some(({ rule }) => rule === 'overdue-event');
  return {
    rule: 'many-of-one-kind',
    key: `${feed} *`,
    severityCode,
    reach,
    steps,
    rank: rankOf({
      severityCode: Math.max(severityCode, SEVERITY.high),
      reach,
      steps,
      isOverdue,
      isDeclared: true,
    }),
    feed,
    events,
    sinceMs,
  };
}

function stepsSince({ startedMs, isPlan }: EventFacts, nowMs: number): number {
  return (nowMs - startedMs) / (isPlan ? DAY_MS : HOUR_MS);
}

function byRank(a: EventException, b: EventException): number {
  return b.rank - a.rank || a.key.localeCompare(b.key);
}

function groupByFeed(events: readonly EventFacts[]): Map<string, EventFacts[]> {
  const groups = new Map<string, EventFacts[]>();
  for (const event of events) groups.set(event.feed, [...(groups.get(event.feed) ?? []), event]);
  return groups;
}
