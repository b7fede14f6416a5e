// The incidents of one day: how many by season, weather and day of the week, and at which hours.
import { isFreeDay } from '../calendar/holidays.ts';
import { dayOf, HOUR_MS, localDate, seasonal, timeOfDay } from '../calendar/local-time.ts';
import { roundAtRandom, substream, uniform } from '../noise/hash.ts';
import { DRY_SEASON } from '../weather/climate.ts';
import type { RainField } from '../weather/rain-field.ts';
import { drawHour, hourWeight } from './incident-hours.ts';
import { drawSeverity, liveIncident, type Incident } from './incident-life.ts';
import type { ChoosePlace } from './incident-places.ts';
import { INCIDENT_KINDS } from './kinds/incident-kinds.ts';

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

/** The incidents issued on a local day, by kind; no day has fewer than the whole parts of the kinds' daily rates. */
export function drawIncidents(
  stream: number,
  rain: RainField,
  choosePlace: ChoosePlace,
  day: number,
): Incident[] {
  const wet = hourlyRain(rain, day);
  const rainMm = wet.reduce((sum, mm) => sum + mm, 0);
  const dry = seasonal(DRY_SEASON, timeOfDay(day, 12));
  const free = isFreeDay(day);
  const { year, month, date } = localDate(day);
  const stamp = `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
  return INCIDENT_KINDS.flatMap((kind) => {
    const own = substream(stream, kind.id);
    const calm = kind.perDay * (1 + (kind.drySeason - 1) * dry) * (free ? kind.freeDay : 1);
    const driven = kind.perRainMm * rainMm;
    const count = Math.min(30, roundAtRandom(calm + driven, own, day));
    const weights = wet.map((mm, hour) => {
      const ordinary = hourWeight(kind.hours, day, hour + 0.5);
      return ordinary * calm + (rainMm > 0 ? (24 * driven * mm) / rainMm : 0) + 1e-6;
    });
    return Array.from({ length: count }, (_, n): Incident => {
      const one = substream(own, `${day}:${n}`);
      const issuedMs = timeOfDay(day, drawHour(weights, uniform(one, 30)));
      return {
        localId: `${stamp}-${kind.id}-${n + 1}`,
        ...liveIncident(
          kind,
          one,
          choosePlace(kind.place, one),
          issuedMs,
          drawSeverity(kind, uniform(one, 1)),
        ),
      };
    });
  });
}
