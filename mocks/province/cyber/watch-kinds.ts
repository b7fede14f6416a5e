// What is watched without pause: the register of systems each day, machines and attacks each day, portals every five minutes. Own types.
import { isFreeDay } from '../calendar/holidays.ts';
import { DAY_MS, localDay, localHour, MINUTE_MS, timeOfDay } from '../calendar/local-time.ts';
import { bilingual, dateTime, geo, measured, observed, property, urn } from '../entity-attributes.ts';
import { hump } from '../noise/curves.ts';
import { hashText, substream, uniform } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { createReportingKind } from '../reporting-kind.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { EntityKind, WorldAttribute } from '../world-contract.ts';
import type { Agency } from './agencies.ts';
import {
  approvalOn,
  drillsBefore,
  layersOn,
  registerDay,
  unpatchedOn,
  type InformationSystem,
} from './information-systems.ts';
import type { SecurityIncident, SecurityIncidents } from './security-incidents.ts';

/** Share of machines that carry something on an ordinary day. */
const INFECTED_SHARE = 0.0045;
const BOTNET_SHARE = 0.35;
const BLOCKED_PER_MACHINE = 3.2;
const DAY_MINUTES = 1440;
/** Portals are taken down for work one night in so many days, for so many minutes. */
const UPKEEP = { everyDays: 45, minutes: 25 };

function seatOf(
  type: string,
  agency: Agency,
): { id: string; stream: number; fixed: Record<string, WorldAttribute> } {
  return {
    id: urn(type, agency.id),
    stream: hashText(`${type}/${agency.id}`),
    fixed: {
      name: bilingual(agency.name),
      location: geo({ type: 'Point', coordinates: [agency.lon, agency.lat] }),
      areaServed: property(agency.unitCode),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** `InformationSystem`: each system with its level, protection, drills and unpatched flaws, once a day. */
export function createSystemKind(systems: readonly InformationSystem[]): EntityKind {
  const type = 'InformationSystem';
  return createReportingKind({
    type,
    cadenceMs: DAY_MS,
    outagesPerDay: 0.01,
    sites: () =>
      systems.map((system) => ({
        ...seatOf(type, system.agency),
        id: urn(type, system.id),
        stream: system.stream,
        system,
      })),
    observe({ system }, reportMs) {
      const day = registerDay(reportMs);
      const drills = drillsBefore(system, day);
      const last = drills.at(-1);
      const attributes: Record<string, WorldAttribute> = {
        name: { ...bilingual(system.name), observedAtMs: reportMs },
        agency: { ...bilingual(system.agency.name), observedAtMs: reportMs },
        securityLevel: measured(system.level, 'C62', reportMs, 0),
        approvalStatus: observed(approvalOn(system, day), reportMs),
        protectionLayers: measured(layersOn(system, day), 'C62', reportMs, 0),
        drillsLastYear: measured(drills.length, '{count}', reportMs, 0),
        unpatchedCritical: measured(unpatchedOn(system, day), '{count}', reportMs, 0),
      };
      if (last !== undefined)
        attributes['lastDrillAt'] = { ...dateTime(timeOfDay(last, 8)), observedAtMs: reportMs };
      return attributes;
    },
  });
}

/** `SecurityMonitoringDaily`: what the watch over an agency’s machines saw in a day. */
export function createMonitoringKind(
  seed: number,
  agencies: readonly Agency[],
  incidents: SecurityIncidents,
): EntityKind {
  const type = 'SecurityMonitoringDaily';
  const stream = substream(seed, 'machines');
  return createStatisticKind({
    type,
    period: 'day',
    missingShare: 0.03,
    sites: () => agencies.map((agency) => ({ ...seatOf(type, agency), agency })),
    observe({ agency }, { startMs, endMs }) {
      const day = localDay(startMs);
      const own = stream ^ agency.stream;
      const wave =
        1 + 0.5 * smoothNoise(own, startMs, 13 * DAY_MS) + 0.3 * smoothNoise(stream, startMs, 30 * DAY_MS);
      const met = incidents.openAt(agency.id, startMs, endMs);
      const outbreak = met
        .filter((one) => one.type.id === 'malware')
        .reduce((sum, { machines }) => sum + machines, 0);
      const infected = Math.floor(agency.machines * INFECTED_SHARE * wave + uniform(own, day)) + outbreak;
      const flood = met.some((one) => one.type.id === 'ddos') ? 6 : 1;
      const blocked = agency.machines * BLOCKED_PER_MACHINE * wave * flood * (isFreeDay(day) ? 0.8 : 1);
      const figure = (value: number) => measured(value, '{count}', endMs, 0);
      return {
        managedMachines: figure(agency.machines),
        infectedMachines: figure(Math.min(agency.machines, infected)),
        botnetAddresses: figure(Math.floor(infected * BOTNET_SHARE + uniform(own + 1, day))),
        attacksBlocked: figure(blocked * (0.85 + 0.3 * uniform(own + 2, day))),
      };
    },
  });
}

/** Minutes of [fromMs, toMs] that the intervals cover together; where they overlap they count once. */
function coveredMinutes(
  intervals: readonly (readonly [beginMs: number, endMs: number])[],
  fromMs: number,
  toMs: number,
): number {
  let coveredMs = 0;
  let untilMs = fromMs;
  for (const [beginMs, endMs] of intervals.toSorted((a, b) => a[0] - b[0])) {
    const startMs = Math.max(beginMs, untilMs);
    const stopMs = Math.min(endMs, toMs);
    coveredMs += Math.max(0, stopMs - startMs);
    untilMs = Math.max(untilMs, stopMs);
  }
  return coveredMs / MINUTE_MS;
}

/** When a portal is down within [fromMs, toMs]: attacks until they are answered or mended, and upkeep at night. */
function outagesOf(
  { stream, agency }: { stream: number; agency: Agency },
  incidents: SecurityIncidents,
  fromMs: number,
  toMs: number,
): [beginMs: number, endMs: number][] {
  // Floods are diverted once somebody answers; forged pages stay down until they are mended.
  const endOf = (one: SecurityIncident) => (one.type.id === 'defacement' ? one.repairedMs : one.respondedMs);
  const attacked = incidents
    .openAt(agency.id, fromMs, toMs)
    .filter(({ type, severity }) => type.stopsPortal && severity !== 'low')
    .map((one): [number, number] => [one.detectedMs, endOf(one)]);
  for (let day = localDay(fromMs); day <= localDay(toMs); day += 1) {
    if (uniform(stream + 3, day) >= 1 / UPKEEP.everyDays) continue;
    const beginMs = timeOfDay(day, 23 + 0.5 * uniform(stream + 4, day));
    attacked.push([beginMs, beginMs + UPKEEP.minutes * MINUTE_MS]);
  }
  return attacked.filter(([beginMs, endMs]) => beginMs <= toMs && endMs > fromMs);
}

/** `WebPortal`: whether an agency’s portal answers, how fast, and for how much of the last day it did. */
export function createPortalKind(agencies: readonly Agency[], incidents: SecurityIncidents): EntityKind {
  const type = 'WebPortal';
  return createReportingKind({
    type,
    cadenceMs: 5 * MINUTE_MS,
    outagesPerDay: 0.005,
    sites: () => agencies.map((agency) => ({ ...seatOf(type, agency), agency })),
    observe(site, reportMs) {
      const outages = outagesOf(site, incidents, reportMs - DAY_MS, reportMs);
      const isDown = outages.some(([beginMs, endMs]) => beginMs <= reportMs && endMs > reportMs);
      const downMinutes = coveredMinutes(outages, reportMs - DAY_MS, reportMs);
      const busy = hump(localHour(reportMs), 10, 2) + hump(localHour(reportMs), 15, 1.6);
      const sway = 1 + 0.3 * smoothNoise(site.stream + 6, reportMs, 90 * MINUTE_MS);
      return {
        dateObserved: dateTime(reportMs),
        serviceStatus: observed(isDown ? 'down' : 'up', reportMs),
        minutesUp: measured(DAY_MINUTES - downMinutes, 'MIN', reportMs, 1),
        minutesWatched: measured(DAY_MINUTES, 'MIN', reportMs, 0),
        responseTime: measured(isDown ? 30_000 : (280 + 260 * busy) * sway, 'C26', reportMs, 0),
      };
    },
  });
}
