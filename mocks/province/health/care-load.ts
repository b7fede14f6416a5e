// What fills the hospitals besides their routine: the injured of incidents, visitors of the coast, dengue, and holidays that empty wards.
import { periodStart } from '#kernel/time/calendar-period.ts';
import { daysFromTet, freeBlock, tripAppetite } from '../calendar/holidays.ts';
import { HOUR_MS, localDay, localHour, MINUTE_MS, timeOfDay, weekday } from '../calendar/local-time.ts';
import type { IncidentHistory } from '../incidents/incident-history.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { whenAsked } from '../noise/when-asked.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { CombinedOverlays } from '../story-overlays.ts';
import { shiftWeeks } from './areal-rain.ts';
import type { Epidemics } from './epidemics.ts';
import { nearestEmergency, type Hospital } from './hospitals.ts';

/** The injured of incidents at one hospital. */
interface Injured {
  /** Arrived in the last 24 h: from all incidents, and from road traffic. */
  lastDay: number;
  traffic: number;
  /** Arrived in the last 72 h, and of them from incidents graver than medium. */
  staying: number;
  grave: number;
}

/** What bears on one hospital at an instant. */
export interface CareLoad extends Injured {
  /** Factor on the emergency visits of an ordinary day. */
  visits: number;
  /** Factor on the routine of wards: planned treatment rests on free days. */
  routine: number;
  /** Patients with dengue or hand-foot-mouth disease in its beds. */
  infectious: number;
}

/** Visitors of a story for each share of the road that its trips fill, against those of a weekend. */
const STORY_WEIGHT = 3;
const NOBODY: Injured = { lastDay: 0, traffic: 0, staying: 0, grave: 0 };
/** From the arrival of helpers to the door of the hospital. */
const RIDE_MS = 25 * MINUTE_MS;
/** Patients admitted for each case, and the share of a week that each stays. */
const ADMITTED = { dengue: 0.4, handFootMouth: 0.2 } as const;
const STAY_SHARE = 5 / 7;
/** Emergency visits by day of the week, Sunday first; ward routine likewise. */
const VISITS_BY_WEEKDAY = [1.1, 1.05, 1.05, 0.97, 0.95, 0.95, 0.98] as const;
const ROUTINE_BY_WEEKDAY = [0.955, 1.005, 1.015, 1.01, 1.005, 0.995, 0.97] as const;

/** A daily factor as it is felt at an hour: the last 24 hours belong to two days. */
function blend(tMs: number, factorOf: (day: number) => number): number {
  const day = localDay(tMs);
  const share = localHour(tMs) / 24;
  return share * factorOf(day) + (1 - share) * factorOf(day - 1);
}

/** Wards are sent home before Tết and before long runs of free days. */
function routineOf(day: number): number {
  const fromTet = daysFromTet(day);
  if (fromTet >= -3 && fromTet <= 5) return 0.76;
  const block = freeBlock(day).length;
  return (ROUTINE_BY_WEEKDAY[weekday(day)] ?? 1) * (block > 2 ? 0.97 : 1);
}

/** Builds the reader of loads; `hourMs` is a whole hour. */
export function createCareLoad(
  hospitals: () => readonly Hospital[],
  units: readonly StatisticUnit[],
  incidents: IncidentHistory,
  epidemics: Epidemics,
  beachTrips: CombinedOverlays['beachTrips'],
): (hospital: Hospital, hourMs: number) => CareLoad {
  const catchment = whenAsked(() => units.map(({ lon, lat }) => nearestEmergency(hospitals(), lon, lat)?.id));
  const visitors = createBoundedCache(64, (day: number) => {
    const story = [8, 12, 17].reduce((sum, hour) => {
      const { outbound, homebound } = beachTrips(timeOfDay(day, hour));
      return sum + outbound + homebound;
    }, 0);
    return tripAppetite(freeBlock(day).length) + STORY_WEIGHT * story;
  });
  const injuredAt = createBoundedCache(200, (hourMs: number) => takeIn(hospitals(), incidents, hourMs));
  const infectiousAt = createBoundedCache(64, (weekStartMs: number) => {
    const patients = new Map<string, number>();
    catchment().forEach((id, unit) => {
      if (id === undefined) return;
      const cases =
        ADMITTED.dengue * epidemics.cases('dengue', unit, weekStartMs) +
        ADMITTED.handFootMouth * epidemics.cases('handFootMouth', unit, weekStartMs);
      patients.set(id, (patients.get(id) ?? 0) + cases * STAY_SHARE);
    });
    return patients;
  });
  return (hospital, hourMs) => ({
    ...(injuredAt(hourMs).get(hospital.id) ?? NOBODY),
    visits: blend(
      hourMs,
      (day) => (VISITS_BY_WEEKDAY[weekday(day)] ?? 1) * (1 + 0.13 * hospital.seaside * visitors(day)),
    ),
    routine: blend(hourMs, routineOf),
    infectious: infectiousAt(shiftWeeks(periodStart(hourMs, 'week'), -1)).get(hospital.id) ?? 0,
  });
}

/** Who was brought in within 72 hours before an instant, by hospital. */
function takeIn(
  hospitals: readonly Hospital[],
  incidents: IncidentHistory,
  atMs: number,
): Map<string, Injured> {
  const taken = new Map<string, Injured>();
  for (let day = localDay(atMs) - 3; day <= localDay(atMs); day += 1) {
    for (const { injured, respondedMs, place, kind, severity } of incidents.issuedOn(
      day,
      ({ injuredChance }) => injuredChance > 0,
    )) {
      const sinceMs = atMs - respondedMs - RIDE_MS;
      if (injured === 0 || sinceMs < 0 || sinceMs > 72 * HOUR_MS) continue;
      const hospital = nearestEmergency(hospitals, place.lon, place.lat);
      if (!hospital) continue;
      const known = taken.get(hospital.id) ?? { ...NOBODY };
      const isRecent = sinceMs <= 24 * HOUR_MS;
      known.staying += injured;
      if (severity === 'critical' || severity === 'high') known.grave += injured;
      if (isRecent) known.lastDay += injured;
      if (isRecent && kind.category === 'traffic') known.traffic += injured;
      taken.set(hospital.id, known);
    }
  }
  return taken;
}
