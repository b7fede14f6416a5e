// When the lines of the state network fail: by themselves, by a cut fibre, and when the current is off longer than batteries last.
import { DAY_MS, HOUR_MS, localDay, MINUTE_MS, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hashPair, hashText, uniform } from '../noise/hash.ts';
import type { Outage } from '../energy/outage.ts';
import type { OutageHistory } from '../energy/outage-history.ts';

/** Why something is down. */
export type FailureCause = 'power' | 'fibre' | 'device';

/** One failure; instants in epoch ms. */
export interface Failure {
  cause: FailureCause;
  startMs: number;
  endMs: number;
}

/** Something that fails: its random stream and the unit whose current it needs. */
export interface Fallible {
  stream: number;
  unitCode: string;
}

/** How a kind of thing fails. */
export interface FailureHabits {
  /** Chance that a thing fails by itself on a day. */
  perDay: number;
  minutes: readonly [shortest: number, longest: number];
  /** Batteries carry a thing so long. */
  batteryMs: number;
  /** Chance that an outage of its unit reaches a thing, for faults; works are announced and generators brought. */
  reachedByFault: number;
  reachedByWorks: number;
}

/** Answers what failed when; days are remembered. */
export interface FailureHistory {
  /** The failure that lasts at an instant. */
  at(thing: Fallible, tMs: number): Failure | undefined;
  /** Minutes down in [fromMs, toMs), overlaps counted once, and when the last of those failures that are over ended (else `fromMs`). */
  within(thing: Fallible, fromMs: number, toMs: number): { downMinutes: number; lastEndMs: number };
}

/** Builds the failures of things that behave alike. */
export function createFailureHistory(
  outages: Pick<OutageHistory, 'beginningOn'>,
  habits: FailureHabits,
): FailureHistory {
  const { perDay, minutes, batteryMs, reachedByFault, reachedByWorks } = habits;
  const longOutages = createBoundedCache(420, (day: number) => {
    const byUnit = new Map<string, Outage[]>();
    for (const outage of outages.beginningOn(day))
      if (outage.endMs - outage.startMs > batteryMs)
        byUnit.set(outage.unitCode, [...(byUnit.get(outage.unitCode) ?? []), outage]);
    return byUnit;
  });
  /** Failures that begin on a local day. */
  const beginningOn = ({ stream, unitCode }: Fallible, day: number): Failure[] => {
    const failures: Failure[] = [];
    if (uniform(stream + 11, day) < perDay) {
      const own = hashPair(stream + 12, day);
      const startMs = timeOfDay(day, 24 * uniform(own, 1));
      const lengthMs = (minutes[0] + (minutes[1] - minutes[0]) * uniform(own, 2) ** 2) * MINUTE_MS;
      failures.push({
        cause: uniform(own, 3) < 0.45 ? 'fibre' : 'device',
        startMs,
        endMs: startMs + lengthMs,
      });
    }
    for (const outage of longOutages(day).get(unitCode) ?? []) {
      const chance = outage.nature === 'planned' ? reachedByWorks : reachedByFault;
      if (uniform(stream + 13, hashText(outage.localId)) < chance)
        failures.push({ cause: 'power', startMs: outage.startMs + batteryMs, endMs: outage.endMs });
    }
    return failures;
  };
  return {
    at(thing, tMs) {
      const today = localDay(tMs);
      const near = [...beginningOn(thing, today - 1), ...beginningOn(thing, today)];
      return near.find(({ startMs, endMs }) => tMs >= startMs && tMs < endMs);
    },
    within(thing, fromMs, toMs) {
      const failures: Failure[] = [];
      for (let day = localDay(fromMs) - 1; day <= localDay(toMs); day += 1)
        failures.push(...beginningOn(thing, day));
      let downMs = 0;
      let countedMs = fromMs;
      let lastEndMs = fromMs;
      for (const { startMs, endMs } of failures.sort((a, b) => a.startMs - b.startMs)) {
        const begin = Math.max(countedMs, startMs);
        const end = Math.min(toMs, endMs);
        if (end <= begin) continue;
        downMs += end - begin;
        countedMs = end;
        if (endMs <= toMs) lastEndMs = endMs;
      }
      return { downMinutes: downMs / MINUTE_MS, lastEndMs };
    },
  };
}

/** Lines of the state network: a battery of two and a half hours. */
export const LINE_HABITS: FailureHabits = {
  perDay: 0.006,
  minutes: [12, 150],
  batteryMs: 2.5 * HOUR_MS,
  reachedByFault: 0.35,
  reachedByWorks: 0.06,
};

/** Masts: batteries of three hours, and crews that come with a generator for what was announced. */
export const MAST_HABITS: FailureHabits = {
  perDay: 0.004,
  minutes: [20, 300],
  batteryMs: 3 * HOUR_MS,
  reachedByFault: 0.3,
  reachedByWorks: 0.1,
};

/** Uptime is told over so many days. */
export const UPTIME_MS = 30 * DAY_MS;
