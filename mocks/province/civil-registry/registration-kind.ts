// CivilRegistrationReport (own type): what the registry of each unit registered in a day, and what still waits.
import { localDay } from '../calendar/local-time.ts';
import { workingDaysBack } from '../e-government/office-rhythm.ts';
import { measured } from '../entity-attributes.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import { isDatabaseLocked, LOCK_LOSS, registryHabits } from './registry-habits.ts';
import type { VitalEvents } from './vital-events.ts';

/** Share of the requests of a working day that still waits after 0, 1, 2 … further working days. */
const WAITING = [0.42, 0.24, 0.13, 0.07, 0.03, 0.01];
/** Requests wait longer than promised from this age on. */
const DUE_AFTER = 3;
/** While the population database is locked, three times as much waits. */
const LOCKED_FACTOR = 3;

/** Builds the kind; a free day is stated with zeros. */
export function createRegistrationKind(units: readonly StatisticUnit[], events: VitalEvents): EntityKind {
  const sites = unitSites('CivilRegistrationReport', units).map((site, index) => ({ ...site, index }));
  return createStatisticKind({
    type: 'CivilRegistrationReport',
    period: 'day',
    sites,
    missingShare: 0.03,
    observe({ index, unit }, { startMs, endMs }) {
      const day = localDay(startMs);
      const { births, deaths, marriages } = events.day(index, day);
      let pending = 0;
      let overdue = 0;
      const isLocked = isDatabaseLocked(day);
      const lateShare = 1 - registryHabits(unit, day).jointOnTime + (isLocked ? LOCK_LOSS : 0);
      for (const [age, share] of WAITING.entries()) {
        const before = events.day(index, workingDaysBack(day)[age] ?? day);
        const waiting =
          Math.min(1, share * (isLocked ? LOCKED_FACTOR : 1)) *
          (before.births + before.deaths + before.marriages);
        pending += waiting;
        if (age >= DUE_AFTER) overdue += waiting * Math.min(1, 10 * lateShare);
      }
      const counts = {
        birthsRegistered: births,
        deathsRegistered: deaths,
        marriagesRegistered: marriages,
        registrationsPending: Math.round(pending),
        registrationsOverdue: Math.min(Math.round(pending), Math.round(overdue)),
      };
      return Object.fromEntries(
        Object.entries(counts).map(([name, count]) => [name, measured(count, 'H87', endMs, 0)]),
      );
    },
  });
}
