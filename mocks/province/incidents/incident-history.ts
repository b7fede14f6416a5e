// The incidents of each day: how many by season, weather and day, when by the hour, and how each one lives and ends.
import { isFreeDay } from '../calendar/holidays.ts';
import { HOUR_MS, MINUTE_MS, localDate, localDay, seasonal, timeOfDay } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hump } from '../noise/curves.ts';
import { roundAtRandom, substream, uniform } from '../noise/hash.ts';
import type { StoryIncident } from '../story-contract.ts';
import type { Blockage } from '../traffic/incident-impact.ts';
import type { RoadLink } from '../traffic/road-network.ts';
import { travelRhythm } from '../traffic/travel-rhythm.ts';
import { DRY_SEASON } from '../weather/climate.ts';
import type { RainField } from '../weather/rain-field.ts';
import type { HourPattern, IncidentKind } from './incident-kind.ts';
import { INCIDENT_KINDS, incidentKind } from './incident-kinds.ts';
import type { ChoosePlace, IncidentPlace } from './incident-places.ts';

/** Severity words of Smart Data Models' Alert, gravest first. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
/** Minutes within which someone must be on the scene, by severity. */
const RESPONSE_MINUTES = { critical: 12, high: 20, medium: 40, low: 120 };
/** Closed incidents stay with the broker this long. */
const KEPT_MS = 24 * HOUR_MS;
/** No incident stays open longer than this; it bounds how far back a question must look. */
const LONGEST_DAYS = 2;
const QUEUE_MEMORY_MS = 3 * HOUR_MS;

/** One incident, whole; what is known of it at an instant is up to the reader. */
export interface Incident {
  localId: string;
  kind: IncidentKind;
  severity: (typeof SEVERITIES)[number];
  place: IncidentPlace;
  issuedMs: number;
  acknowledgedMs: number;
  respondedMs: number;
  resolvedMs: number;
  closedMs: number;
  responseDueMs: number;
  /** Share of the lanes of `place.link` that is blocked until resolved, 0 to 1. */
  blockedShare: number;
  injured: number;
}

/** Where rain is felt for the daily rates. */
const RAIN_POINTS = [
  [107.08, 10.36],
  [107.17, 10.5],
  [107.05, 10.6],
  [107.25, 10.65],
  [107.42, 10.55],
] as const;

function hourWeight(pattern: HourPattern, day: number, hour: number): number {
  switch (pattern) {
    case 'traffic': {
      const rhythm = travelRhythm(timeOfDay(day, hour));
      return (
        0.08 +
        rhythm.local +
        rhythm.commuteIn +
        rhythm.commuteOut +
        0.5 * (rhythm.beachOut + rhythm.beachHome)
      );
    }
    case 'beach':
      return 0.01 + hump(hour, 16.3, 1.5) + 0.5 * hump(hour, 9, 1.5);
    case 'evening':
      return 0.2 + hump(hour, 20.5, 2.5);
    case 'heat':
      return 0.3 + hump(hour, 13.5, 3) + 0.3 * hump(hour, 20, 2);
    case 'day':
      return 0.2 + hump(hour, 10, 2.5) + hump(hour, 16.5, 2.5);
    case 'flat':
      return 1;
  }
}

/** Hour of the day drawn in proportion to `weights`, with its fraction. */
function drawHour(weights: readonly number[], share: number): number {
  let rest = share * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [hour, weight] of weights.entries()) {
    if (rest < weight) return hour + rest / weight;
    rest -= weight;
  }
  return 23.99;
}

function drawSeverity(kind: IncidentKind, share: number): Incident['severity'] {
  const [critical, high, medium] = kind.severity;
  if (share < critical) return 'critical';
  if (share < critical + high) return 'high';
  return share < critical + high + medium ? 'medium' : 'low';
}

function live(
  kind: IncidentKind,
  stream: number,
  place: IncidentPlace,
  issuedMs: number,
  severity: Incident['severity'],
): Omit<Incident, 'localId'> {
  const dueMinutes = RESPONSE_MINUTES[severity];
  const late = uniform(stream, 2) < 0.13 ? 0.4 + 0.9 * uniform(stream, 3) : 0;
  const respondedMs = issuedMs + dueMinutes * (0.25 + 0.7 * uniform(stream, 4) + late) * MINUTE_MS;
  const [shortest, longest] = kind.workMinutes;
  const resolvedMs = respondedMs + (shortest + (longest - shortest) * uniform(stream, 5) ** 1.7) * MINUTE_MS;
  const graver = severity === 'critical' ? 0.35 : severity === 'high' ? 0.15 : 0;
  const blocks = place.link !== undefined && uniform(stream, 6) < kind.blocks;
  const hurt = uniform(stream, 7) < kind.injuredChance;
  return {
    kind,
    severity,
    place,
    issuedMs: Math.round(issuedMs / 1000) * 1000,
    acknowledgedMs:
      Math.round((issuedMs + (respondedMs - issuedMs) * (0.1 + 0.25 * uniform(stream, 8))) / 1000) * 1000,
    respondedMs: Math.round(respondedMs / 1000) * 1000,
    resolvedMs: Math.round(resolvedMs / 1000) * 1000,
    closedMs: Math.round((resolvedMs + (5 + 40 * uniform(stream, 9)) * MINUTE_MS) / 1000) * 1000,
    responseDueMs: Math.round((issuedMs + dueMinutes * MINUTE_MS) / 1000) * 1000,
    blockedShare: blocks ? Math.min(1, blockedShare(place.link, uniform(stream, 10)) + graver) : 0,
    injured: hurt ? 1 + Math.floor(3 * uniform(stream, 11) ** 3) : 0,
  };
}

function blockedShare(link: RoadLink | undefined, share: number): number {
  const lanes = link?.lanes ?? 1;
  return lanes === 1 ? 0.5 + 0.4 * share : Math.max(1, Math.round(share * (lanes - 1))) / lanes;
}

/** Answers what happened when; days are remembered, never needed to be asked in order. */
export interface IncidentHistory {
  /** Incidents issued on a local day, by time. */
  issuedOn(day: number): readonly Incident[];
  /** Incidents the broker holds at an instant: open, or closed within the last 24 hours; by time. */
  heldAt(atMs: number): Incident[];
  /** Incidents held at any time in [fromMs, toMs]. */
  heldBetween(fromMs: number, toMs: number): Incident[];
  /** Lanes blocked at an instant or within the three hours before it. */
  blockagesAt(atMs: number): Blockage[];
}

/** Builds the history of one seed. */
export function createIncidentHistory(
  seed: number,
  rain: RainField,
  choosePlace: ChoosePlace,
  placeStory: (incident: StoryIncident) => IncidentPlace,
  storyIncidents: readonly StoryIncident[],
): IncidentHistory {
  const stream = substream(seed, 'incidents');

  const hourlyRain = (day: number) =>
    Array.from({ length: 24 }, (_, hour) => {
      const hourIndex = Math.floor(timeOfDay(day, hour) / HOUR_MS);
      return (
        RAIN_POINTS.reduce((sum, [lon, lat]) => sum + rain.patchHourMm(lon, lat, hourIndex), 0) /
        RAIN_POINTS.length
      );
    });
  const drawn = (day: number): Incident[] => {
    const wet = hourlyRain(day);
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
          ...live(kind, one, choosePlace(kind.place, one), issuedMs, drawSeverity(kind, uniform(one, 1))),
        };
      });
    });
  };
  const told = storyIncidents.map((incident): Incident => {
    const place = placeStory(incident);
    const lived = live(
      incidentKind(incident.kindId),
      substream(stream, incident.id),
      place,
      incident.atMs,
      incident.severity,
    );
    const resolvedMs = Math.max(lived.respondedMs, incident.atMs + incident.durationMinutes * MINUTE_MS);
    return {
      localId: `story-${incident.id}`,
      ...lived,
      resolvedMs,
      closedMs: resolvedMs + 20 * MINUTE_MS,
      blockedShare: incident.blockedLaneShare ?? 0,
    };
  });
  const issuedOn = createBoundedCache(120, (day: number): readonly Incident[] =>
    [...drawn(day), ...told.filter((incident) => localDay(incident.issuedMs) === day)].sort(
      (a, b) => a.issuedMs - b.issuedMs || (a.localId < b.localId ? -1 : 1),
    ),
  );
  const heldBetween = (fromMs: number, toMs: number) => {
    const held: Incident[] = [];
    for (let day = localDay(fromMs - KEPT_MS) - LONGEST_DAYS; day <= localDay(toMs); day++) {
      for (const incident of issuedOn(day)) {
        if (incident.issuedMs <= toMs && incident.closedMs + KEPT_MS > fromMs) held.push(incident);
      }
    }
    return held;
  };
  return {
    issuedOn,
    heldBetween,
    heldAt: (atMs) => heldBetween(atMs, atMs),
    blockagesAt: (atMs) =>
      heldBetween(atMs, atMs).flatMap(({ place, blockedShare: share, issuedMs, resolvedMs }) =>
        place.link && share > 0 && resolvedMs > atMs - QUEUE_MEMORY_MS
          ? [{ linkIndex: place.link.index, fromMs: issuedMs, untilMs: resolvedMs, share }]
          : [],
      ),
  };
}
