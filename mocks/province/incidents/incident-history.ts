// What happened when: the incidents of each day and of stories, as a broker would hold them and as roads feel them.
import { HOUR_MS, localDay, MINUTE_MS } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { substream } from '../noise/hash.ts';
import { whenAsked } from '../noise/when-asked.ts';
import type { StoryIncident } from '../story-contract.ts';
import type { Blockage } from '../traffic/incident-impact.ts';
import { dayOfIncident, drawIncidents, type IncidentCauses } from './incident-draw.ts';
import { liveIncident, type Incident } from './incident-life.ts';
import type { ChoosePlace, IncidentPlace } from './incident-places.ts';
import type { IncidentKind } from './kinds/incident-kind.ts';
import { INCIDENT_KINDS, incidentKind } from './kinds/incident-kinds.ts';

/** Closed incidents stay with the broker this long. */
const KEPT_MS = 24 * HOUR_MS;
/** No incident stays open longer than this; it bounds how far back a question must look. */
const LONGEST_DAYS = 2;
const QUEUE_MEMORY_MS = 3 * HOUR_MS;

/** Chooses kinds of incidents. */
export type WantKind = (kind: IncidentKind) => boolean;

/** Answers what happened when; days are remembered, never needed to be asked in order. */
export interface IncidentHistory {
  /** Incidents issued on a local day, by time; with `isWanted` only of some kinds, at the cost of those. */
  issuedOn(day: number, isWanted?: WantKind): readonly Incident[];
  /** Incidents the broker holds at an instant: open, or closed within the last 24 hours; by time. */
  heldAt(atMs: number): Incident[];
  /** Incidents held at any time in [fromMs, toMs]. */
  heldBetween(fromMs: number, toMs: number, isWanted?: WantKind): Incident[];
  /** The incident of a local id, whenever it was. */
  find(localId: string): Incident | undefined;
  /** Reckons what blocks lanes at an instant, a step a day; blockagesAt then costs nothing more. */
  readBlockages(atMs: number): Iterable<unknown>;
  /** Lanes blocked at an instant or within the three hours before it. */
  blockagesAt(atMs: number): Blockage[];
}

/** True when the broker holds the incident at some time in [fromMs, toMs]. */
export function isHeld({ issuedMs, closedMs }: Incident, fromMs: number, toMs: number): boolean {
  return issuedMs <= toMs && closedMs + KEPT_MS > fromMs;
}

/** A story's incident: an ordinary life, but ended and blocking as the story says. */
function liveAsTold(incident: StoryIncident, stream: number, place: IncidentPlace): Incident {
  const { id, kindId, atMs, severity, durationMinutes, blockedLaneShare = 0 } = incident;
  const lived = liveIncident(incidentKind(kindId), substream(stream, id), place, atMs, severity);
  const resolvedMs = Math.max(lived.respondedMs, atMs + durationMinutes * MINUTE_MS);
  const closedMs = resolvedMs + 20 * MINUTE_MS;
  return { localId: `story-${id}`, ...lived, resolvedMs, closedMs, blockedShare: blockedLaneShare };
}

/** Builds the history of one seed. */
export function createIncidentHistory(
  seed: number,
  causes: IncidentCauses,
  choosePlace: ChoosePlace,
  placeStory: (incident: StoryIncident) => IncidentPlace,
  storyIncidents: readonly StoryIncident[],
): IncidentHistory {
  const stream = substream(seed, 'incidents');

  const told = whenAsked(() =>
    storyIncidents.map((incident) => liveAsTold(incident, stream, placeStory(incident))),
  );
  const drawnOn = createBoundedCache(120, (day: number) => drawIncidents(stream, causes, choosePlace, day));
  const listOn = (day: number, isWanted: WantKind): readonly Incident[] =>
    [
      ...INCIDENT_KINDS.filter(isWanted).flatMap(drawnOn(day)),
      ...told().filter(({ issuedMs, kind }) => localDay(issuedMs) === day && isWanted(kind)),
    ].sort((a, b) => a.issuedMs - b.issuedMs || (a.localId < b.localId ? -1 : 1));
  const allOn = createBoundedCache(120, (day: number) => listOn(day, () => true));
  const blockingOn = createBoundedCache(120, (day: number) =>
    listOn(day, ({ blocks }) => blocks > 0).filter(
      ({ place, blockedShare }) => place.link && blockedShare > 0,
    ),
  );
  const issuedOn = (day: number, isWanted?: WantKind) => (isWanted ? listOn(day, isWanted) : allOn(day));
  const heldOf = (fromMs: number, toMs: number, issued: (day: number) => readonly Incident[]) => {
    const held: Incident[] = [];
    for (let day = localDay(fromMs - KEPT_MS) - LONGEST_DAYS; day <= localDay(toMs); day++) {
      for (const incident of issued(day)) if (isHeld(incident, fromMs, toMs)) held.push(incident);
    }
    return held;
  };
  const heldBetween: IncidentHistory['heldBetween'] = (fromMs, toMs, isWanted) =>
    heldOf(fromMs, toMs, (day) => issuedOn(day, isWanted));
  return {
    issuedOn,
    heldBetween,
    find(localId) {
      const day = dayOfIncident(localId);
      const issued = day === undefined ? told() : issuedOn(day);
      return issued.find((incident) => incident.localId === localId);
    },
    *readBlockages(atMs) {
      for (let day = localDay(atMs - KEPT_MS) - LONGEST_DAYS; day <= localDay(atMs); day++)
        yield blockingOn(day);
    },
    heldAt: (atMs) => heldBetween(atMs, atMs),
    blockagesAt: (atMs) =>
      heldOf(atMs, atMs, blockingOn).flatMap(({ place, blockedShare: share, issuedMs, resolvedMs }) =>
        place.link && resolvedMs > atMs - QUEUE_MEMORY_MS
          ? [{ linkIndex: place.link.index, fromMs: issuedMs, untilMs: resolvedMs, share }]
          : [],
      ),
  };
}
