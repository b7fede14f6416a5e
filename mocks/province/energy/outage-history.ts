// Every outage of the province: those drawn for each day, and the power cuts that the incident line heard of.
import { DAY_MS, localDay, MINUTE_MS } from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { hashText, substream, uniform } from '../noise/hash.ts';
import type { Incident } from '../incidents/incident-life.ts';
import type { WorldParts } from '../world-parts.ts';
import type { ElectricityDemand } from './electricity-demand.ts';
import { isHeld, type Outage, type OutageCause } from './outage.ts';
import { drawAnnounced, drawOutages, outageName } from './outage-draw.ts';

/** Answers which outages there are; days may be asked for in any order. */
export interface OutageHistory {
  /** Medium-voltage outages that begin on a local day, by time. */
  beginningOn(day: number): readonly Outage[];
  /** Everything the register holds at some time in [fromMs, toMs], by day and time. */
  heldBetween(fromMs: number, toMs: number): Outage[];
  find(localId: string): Outage | undefined;
}

/** Works are announced so many days ahead; no outage lasts longer than so many days. */
const AHEAD_DAYS = 6;
const BACK_DAYS = 3;
const FROM_INCIDENT = 'incident-';
const CUSTOMERS: Readonly<Record<Incident['severity'], readonly [fewest: number, most: number]>> = {
  low: [12, 45],
  medium: [40, 110],
  high: [90, 260],
  critical: [400, 1400],
};

/** A power cut of the incident line as the company's register has it: one transformer, or a feeder where it is grave. */
function fromIncident(incident: Incident, wetDay: boolean): Outage {
  const { localId, severity, place, issuedMs, resolvedMs } = incident;
  const stream = hashText(localId);
  const cause: OutageCause = wetDay ? 'storm' : 'equipment';
  const [fewest, most] = CUSTOMERS[severity];
  const saidMs = (resolvedMs - issuedMs) * (0.9 + 0.5 * uniform(stream, 1));
  return {
    localId: FROM_INCIDENT + localId,
    nature: 'fault',
    voltage: severity === 'critical' ? 'medium' : 'low',
    cause,
    name: outageName(cause, place.text),
    place: place.text,
    unitCode: place.unit?.code ?? '',
    lon: place.lon,
    lat: place.lat,
    customers: Math.round(fewest + (most - fewest) * uniform(stream, 2)),
    announcedMs: issuedMs,
    startMs: issuedMs,
    expectedEndMs: issuedMs + Math.max(1, Math.round(saidMs / (15 * MINUTE_MS))) * 15 * MINUTE_MS,
    endMs: resolvedMs,
    incidentId: localId,
  };
}

/** Builds the history of a world; days are remembered. */
export function createOutageHistory(parts: WorldParts, demand: ElectricityDemand): OutageHistory {
  const { seed, atmosphere, incidents } = parts;
  const stream = substream(seed, 'power-outages');
  const beginningOn = createBoundedCache(420, (day: number): readonly Outage[] =>
    drawOutages(stream, atmosphere, demand, day),
  );
  const announcedFor = createBoundedCache(60, (day: number): readonly Outage[] =>
    drawAnnounced(stream, demand, day),
  );
  const isWet = createBoundedCache(60, (day: number) => atmosphere.rain.cellsOf(day).length >= 3);
  const asOutage = (incident: Incident) => fromIncident(incident, isWet(localDay(incident.issuedMs)));
  return {
    beginningOn,
    heldBetween(fromMs, toMs) {
      const held: Outage[] = [];
      const today = localDay(toMs);
      for (let day = localDay(fromMs) - BACK_DAYS; day <= today + AHEAD_DAYS; day += 1) {
        const known = day <= today ? beginningOn(day) : announcedFor(day);
        held.push(...known.filter((outage) => isHeld(outage, fromMs, toMs)));
      }
      const cuts = incidents.heldBetween(fromMs - DAY_MS, toMs, ({ id }) => id === 'powerCut');
      return [...held, ...cuts.map(asOutage).filter((outage) => isHeld(outage, fromMs, toMs))];
    },
    find(localId) {
      if (localId.startsWith(FROM_INCIDENT)) {
        const incident = incidents.find(localId.slice(FROM_INCIDENT.length));
        return incident?.kind.id === 'powerCut' ? asOutage(incident) : undefined;
      }
      const match = /^(\d{4})(\d{2})(\d{2})-\d+$/.exec(localId);
      if (!match) return undefined;
      const day = Math.round(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / DAY_MS);
      return beginningOn(day).find((outage) => outage.localId === localId);
    },
  };
}
