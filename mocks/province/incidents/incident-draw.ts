// The incidents of one day: how many by season, weather and day of the week, and at which hours.
import { isFreeDay } from '../calendar/holidays.ts';
import { dayOf, HOUR_MS, localDate, seasonal, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { roundAtRandom, substream, uniform } from '../noise/hash.ts';
import { DRY_SEASON } from '../weather/climate.ts';
import type { RainField } from '../weather/rain-field.ts';
import { drawHour, hourWeights } from './incident-hours.ts';
import { drawSeverity, liveIncident, type Incident } from './incident-life.ts';
import type { ChoosePlace, IncidentPlace } from './incident-places.ts';
import type { IncidentKind } from './kinds/incident-kind.ts';
import { INCIDENT_KINDS } from './kinds/incident-kinds.ts';
import type { CombinedOverlays } from '../story-overlays.ts';
import type { ReadOverflow } from '../water/overflow.ts';
import { whenAsked } from '../noise/when-asked.ts';

/** Where rain is felt for the daily rates. */
const RAIN_POINTS = [
  [107.08, 10.36],
  [107.17, 10.5],
  [107.05, 10.6],
  [107.25, 10.65],
  [107.42, 10.55],
] as const;

/** Mean rain over the province in each hour of a local day, mm. */
function hourlyRain(rain: RainField, day: number): number[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const hourIndex = Math.floor(timeOfDay(day, hour) / HOUR_MS);
    const sum = RAIN_POINTS.reduce((total, [lon, lat]) => total + rain.patchHourMm(lon, lat, hourIndex), 0);
    return sum / RAIN_POINTS.length;
  });
}

/** The local day in the id of a drawn incident (`20260908-fire-1`); undefined for ids of another making. */
export function dayOfIncident(localId: string): number | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})-/.exec(localId);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** What incidents come from besides their ordinary rates. */
export interface IncidentCauses {
  rain: RainField;
  overflow: ReadOverflow;
  beachTrips: CombinedOverlays['beachTrips'];
}

/** A cause of one day: its amount in each hour, and their sum. */
interface DayCause {
  hourly: readonly number[];
  sum: number;
}

const causeOf = (hourly: readonly number[]): DayCause => ({
  hourly,
  sum: hourly.reduce((sum, amount) => sum + amount, 0),
});

/** What drives the incidents of one day; reckoned for the first kind that it drives. */
interface DayCauses {
  wet(): DayCause;
  trips(): DayCause;
  water(): ReturnType<ReadOverflow>;
}

/** The incidents of one local day, kind by kind. */
export type DrawKind = (kind: IncidentKind) => readonly Incident[];

/** Draws a local day, each kind when it is asked for; no day has fewer incidents than the whole parts of the kinds' daily rates. */
export function drawIncidents(
  stream: number,
  { rain, overflow, beachTrips }: IncidentCauses,
  choosePlace: ChoosePlace,
  day: number,
): DrawKind {
  const causes: DayCauses = {
    wet: whenAsked(() => causeOf(hourlyRain(rain, day))),
    trips: whenAsked(() =>
      causeOf(
        Array.from({ length: 24 }, (_, hour) => {
          const { outbound, homebound } = beachTrips(timeOfDay(day, hour + 0.5));
          return outbound + homebound;
        }),
      ),
    ),
    water: () => overflow(day),
  };
  return createBoundedCache(INCIDENT_KINDS.length, (kind: IncidentKind) => {
    const own = substream(stream, kind.id);
    const dry = drawDry(kind, own, causes, choosePlace, day);
    return [...dry, ...drawFlooded(kind, own, causes, day, dry.length)];
  });
}

/** The incidents of a kind that a river over its banks brings about; numbered after the others. */
function drawFlooded(
  kind: IncidentKind,
  own: number,
  causes: DayCauses,
  day: number,
  numbered: number,
): Incident[] {
  const water = kind.perOverflow === 0 ? undefined : causes.water();
  if (!water) return [];
  const flooded = substream(own, 'overflow');
  const count = Math.min(12, roundAtRandom(kind.perOverflow * water.meanM3s, flooded, day));
  return Array.from({ length: count }, (_, n): Incident => {
    const one = substream(flooded, `${day}:${n}`);
    const issuedMs = timeOfDay(day, drawHour(water.hourly, uniform(one, 30)));
    return born(kind, one, water.place(one), issuedMs, `${stampOf(day)}-${kind.id}-${numbered + n + 1}`);
  });
}

const NO_CAUSE: DayCause = { hourly: [], sum: 0 };

/** The incidents of a kind that need no river: ordinary ones, those of rain, those of crowded roads. */
function drawDry(
  kind: IncidentKind,
  own: number,
  causes: DayCauses,
  choosePlace: ChoosePlace,
  day: number,
): Incident[] {
  const wet = kind.perRainMm > 0 ? causes.wet() : NO_CAUSE;
  const trips = kind.perTripHour > 0 ? causes.trips() : NO_CAUSE;
  const dry = seasonal(DRY_SEASON, timeOfDay(day, 12));
  const calm = kind.perDay * (1 + (kind.drySeason - 1) * dry) * (isFreeDay(day) ? kind.freeDay : 1);
  const driven = kind.perRainMm * wet.sum;
  const crowded = kind.perTripHour * trips.sum;
  const count = Math.min(30, roundAtRandom(calm + driven + crowded, own, day));
  if (count === 0) return [];
  const share = ({ hourly, sum }: DayCause, hour: number) => (sum > 0 ? (24 * (hourly[hour] ?? 0)) / sum : 0);
  const weights = hourWeights(kind.hours, day).map(
    (weight, hour) => weight * calm + driven * share(wet, hour) + crowded * share(trips, hour) + 1e-6,
  );
  return Array.from({ length: count }, (_, n): Incident => {
    const one = substream(own, `${day}:${n}`);
    const issuedMs = timeOfDay(day, drawHour(weights, uniform(one, 30)));
    return born(kind, one, choosePlace(kind.place, one), issuedMs, `${stampOf(day)}-${kind.id}-${n + 1}`);
  });
}

function born(
  kind: IncidentKind,
  stream: number,
  place: IncidentPlace,
  issuedMs: number,
  localId: string,
): Incident {
  return { localId, ...liveIncident(kind, stream, place, issuedMs, drawSeverity(kind, uniform(stream, 1))) };
}

function stampOf(day: number): string {
  const { year, month, date } = localDate(day);
  return `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
}
