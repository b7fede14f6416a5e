// The road works of the province, week by week: which begin when, where, for how long, and at which hours.
import { DAY_MS, HOUR_MS, localDay, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hashPair, substream, uniform } from '../noise/hash.ts';
import type { RoadLink, RoadNetwork } from '../traffic/road-network.ts';
import { WORK_KINDS, type WorkKind } from './work-kinds.ts';

const PER_WEEK = 6;
/** Works are announced this long before they begin, and stay in the register this long after their end. */
const ANNOUNCED_DAYS = 14;
export const KEPT_MS = 12 * HOUR_MS;
const LONGEST_WEEKS = 13;
const WEIGHT = WORK_KINDS.reduce((sum, { weight }) => sum + weight, 0);

/** One work; instants in epoch ms. */
export interface RoadWork {
  localId: string;
  kind: WorkKind;
  announcedMs: number;
  startMs: number;
  endMs: number;
  links: readonly RoadLink[];
  coordinates: [number, number][];
  lanesClosed: number;
}

/** `planned` before, `open` at work, `suspended` between its hours, `closed` after. */
export type WorkState = 'planned' | 'open' | 'suspended' | 'closed';

/** The state at an instant, and since when. */
export function workStateAt(work: RoadWork, atMs: number): { state: WorkState; sinceMs: number } {
  const { startMs, endMs, announcedMs, kind } = work;
  if (atMs >= endMs) return { state: 'closed', sinceMs: endMs };
  if (atMs < startMs) return { state: 'planned', sinceMs: announcedMs };
  if (!kind.hours) return { state: 'open', sinceMs: startMs };
  const turns = turnsBetween(work, atMs - DAY_MS, atMs);
  const last = turns.at(-1) ?? { atMs: startMs, state: 'open' as const };
  return { state: last.state, sinceMs: last.atMs };
}

/** When work begins and pauses in [fromMs, toMs], ascending, within the time of the work. */
export function turnsBetween(
  { kind, startMs, endMs }: RoadWork,
  fromMs: number,
  toMs: number,
): { atMs: number; state: 'open' | 'suspended' }[] {
  if (!kind.hours) return [];
  const [openHour, closeHour] = kind.hours;
  const turns: { atMs: number; state: 'open' | 'suspended' }[] = [];
  for (let day = localDay(fromMs) - 1; day <= localDay(toMs); day += 1) {
    turns.push({ atMs: timeOfDay(day, openHour), state: 'open' });
    turns.push({
      atMs: timeOfDay(day, closeHour < openHour ? closeHour + 24 : closeHour),
      state: 'suspended',
    });
  }
  return turns
    .filter(({ atMs }) => atMs >= Math.max(fromMs, startMs) && atMs <= Math.min(toMs, endMs - 1))
    .sort((a, b) => a.atMs - b.atMs);
}

/** The register of works. */
export interface RoadWorks {
  /** Works in the register at some time in [fromMs, toMs], by announcement. */
  heldBetween(fromMs: number, toMs: number): RoadWork[];
  find(localId: string): RoadWork | undefined;
}

/** Builds the register of a seed; weeks may be asked for in any order. */
export function createRoadWorks(seed: number, network: RoadNetwork): RoadWorks {
  const stream = substream(seed, 'road-works');
  const worksOf = createBoundedCache(40, (week: number) =>
    Array.from({ length: PER_WEEK }, (_, index) => drawWork(stream, network, week, index)),
  );
  return {
    heldBetween(fromMs, toMs) {
      const works: RoadWork[] = [];
      const lastWeek = weekOf(toMs) + Math.ceil(ANNOUNCED_DAYS / 7) + 1;
      for (let week = weekOf(fromMs) - LONGEST_WEEKS - 1; week <= lastWeek; week += 1)
        works.push(...worksOf(week).filter((work) => isHeld(work, fromMs, toMs)));
      return works;
    },
    find(localId) {
      const [week, index] = localId.split('-').map(Number);
      return week !== undefined && index !== undefined && Number.isInteger(week)
        ? worksOf(week)[index]
        : undefined;
    },
  };
}

/** True when the register holds the work at some time in [fromMs, toMs]. */
export function isHeld({ announcedMs, endMs }: RoadWork, fromMs: number, toMs: number): boolean {
  return announcedMs <= toMs && endMs + KEPT_MS > fromMs;
}

function weekOf(atMs: number): number {
  return Math.floor(localDay(atMs) / 7);
}

function drawWork(seedStream: number, network: RoadNetwork, week: number, index: number): RoadWork {
  const stream = hashPair(seedStream, week * 16 + index);
  const kind = pickKind(uniform(stream, 1));
  const [fewest, most] = kind.days;
  const days = Math.round(fewest + (most - fewest) * uniform(stream, 2) ** 1.5);
  const startDay = week * 7 + Math.floor(7 * uniform(stream, 3));
  const [openHour, closeHour] = kind.hours ?? [6, 18];
  const links = pickLinks(network, kind, stream);
  const lanes = links[0]?.lanes ?? 1;
  return {
    localId: `${week}-${index}`,
    kind,
    announcedMs: timeOfDay(startDay - ANNOUNCED_DAYS + Math.floor(8 * uniform(stream, 4)), 9),
    startMs: timeOfDay(startDay, openHour),
    endMs: timeOfDay(startDay + days, closeHour),
    links,
    coordinates: joined(links),
    lanesClosed: kind.disposition === 'roadClosed' ? lanes : kind.disposition === 'laneShift' ? 0 : 1,
  };
}

function pickKind(share: number): WorkKind {
  let rest = share * WEIGHT;
  const chosen = WORK_KINDS.find(({ weight }) => (rest -= weight) < 0);
  return chosen ?? (WORK_KINDS[0] as WorkKind);
}

/** A link of a fitting road and, where the work is long, those that follow it on the same road. */
function pickLinks({ links }: RoadNetwork, kind: WorkKind, stream: number): RoadLink[] {
  const fitting = links.filter(({ roadClass }) => kind.roadClasses.includes(roadClass));
  const first = (fitting.length > 0 ? fitting : links)[
    Math.floor(uniform(stream, 5) * (fitting.length || links.length))
  ];
  if (!first) return [];
  const chosen = [first];
  for (let count = 1; count < 1 + Math.floor(kind.segments * uniform(stream, 6)); count += 1) {
    const last = chosen.at(-1) ?? first;
    const next = last.downstream.map((at) => links[at]).find((link) => link?.road === first.road);
    if (!next || chosen.includes(next)) break;
    chosen.push(next);
  }
  return chosen;
}

function joined(links: readonly RoadLink[]): [number, number][] {
  return links.flatMap(({ coordinates }, index) => (index === 0 ? coordinates : coordinates.slice(1)));
}
