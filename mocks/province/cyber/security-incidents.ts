// The security events of each day, from their beginning to their repair; days may be asked for in any order.
import { isFreeDay, isPublicHoliday } from '../calendar/holidays.ts';
import {
  DAY_MS,
  dayOf,
  HOUR_MS,
  localDate,
  localDay,
  localHour,
  MINUTE_MS,
  timeOfDay,
} from '../calendar/local-time.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { bell, roundAtRandom, substream, uniform } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import type { Agency } from './agencies.ts';
import { INCIDENT_TYPES, type IncidentType } from './incident-types.ts';
import type { InformationSystem } from './information-systems.ts';

/** Closed events stay in the register this long: figures look back eight weeks. */
const KEPT_MS = 62 * DAY_MS;
/** No event is open or undetected longer; it bounds how far back a question looks. */
const LONGEST_DAYS = 14;
const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
/** Minutes to the first answer at best, by severity, and hours within which it must be mended: design values. */
const RESPONSE_MINUTES = { critical: 12, high: 25, medium: 70, low: 180 };
const REPAIR_DUE_HOURS = { critical: 24, high: 48, medium: 96, low: 168 };
const GRAVER = { critical: 2, high: 1.5, medium: 1, low: 0.8 };
/** Each year the centre sees and mends a little sooner. */
const LEARNING = 0.94;

/** One event, whole; what is known of it at an instant is up to the reader. Instants are epoch ms. */
export interface SecurityIncident {
  localId: string;
  type: IncidentType;
  severity: (typeof SEVERITIES)[number];
  system: InformationSystem;
  agency: Agency;
  occurredMs: number;
  detectedMs: number;
  respondedMs: number;
  repairedMs: number;
  repairDueMs: number;
  machines: number;
}

/** Answers which events there were. */
export interface SecurityIncidents {
  /** Events that the register holds at some time in [fromMs, toMs], by detection. */
  heldBetween(fromMs: number, toMs: number): SecurityIncident[];
  /** Events at an agency whose repair lies after `fromMs` and whose detection lies before `toMs`. */
  openAt(agencyId: string, fromMs: number, toMs: number): SecurityIncident[];
  find(localId: string): SecurityIncident | undefined;
}

/** True when the register holds the event at some time in [fromMs, toMs]. */
export function isHeldIncident(
  { detectedMs, repairedMs }: SecurityIncident,
  fromMs: number,
  toMs: number,
): boolean {
  return detectedMs <= toMs && repairedMs + KEPT_MS > fromMs;
}

function isNearHoliday(day: number): boolean {
  return [-2, -1, 0, 1, 2].some((offset) => isPublicHoliday(day + offset));
}

/** Builds the history of one seed. */
export function createSecurityIncidents(
  seed: number,
  systems: readonly InformationSystem[],
): SecurityIncidents {
  const stream = substream(seed, 'security incidents');
  const beganOn = createBoundedCache(240, (day: number): readonly SecurityIncident[] =>
    drawDay(stream, systems, day),
  );
  const heldBetween = (fromMs: number, toMs: number) => {
    const held: SecurityIncident[] = [];
    for (let day = localDay(fromMs - KEPT_MS) - LONGEST_DAYS; day <= localDay(toMs); day += 1)
      for (const incident of beganOn(day)) if (isHeldIncident(incident, fromMs, toMs)) held.push(incident);
    return held.sort((a, b) => a.detectedMs - b.detectedMs);
  };
  /** By agency, of the fortnight before a day: portals and machines ask for it again and again. */
  const recent = createBoundedCache(12, (day: number) => {
    const byAgency = new Map<string, SecurityIncident[]>();
    for (let back = LONGEST_DAYS + 1; back >= 0; back -= 1)
      for (const incident of beganOn(day - back)) {
        const { id } = incident.agency;
        byAgency.set(id, [...(byAgency.get(id) ?? []), incident]);
      }
    return byAgency;
  });
  return {
    heldBetween,
    openAt: (agencyId, fromMs, toMs) =>
      (recent(localDay(toMs)).get(agencyId) ?? []).filter(
        ({ detectedMs, repairedMs }) => detectedMs <= toMs && repairedMs > fromMs,
      ),
    find(localId) {
      const match = /^(\d{4})(\d{2})(\d{2})-[a-zA-Z]+-\d+$/.exec(localId);
      const day = match && dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
      return day === null ? undefined : beganOn(day).find((incident) => incident.localId === localId);
    },
  };
}

function drawDay(seedStream: number, systems: readonly InformationSystem[], day: number): SecurityIncident[] {
  const { year, month, date } = localDate(day);
  const stamp = `${year}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
  return INCIDENT_TYPES.flatMap((type) => {
    const own = substream(seedStream, type.id);
    const wave = 1 + 0.45 * smoothNoise(own, timeOfDay(day, 12), 21 * DAY_MS);
    const rate =
      type.perDay * wave * (isFreeDay(day) ? type.freeDay : 1.15) * (isNearHoliday(day) ? type.holiday : 1);
    const count = Math.min(12, roundAtRandom(rate, own, day));
    return Array.from({ length: count }, (_, index) => {
      const one = substream(own, `${day}:${index}`);
      return liveIncident(`${stamp}-${type.id}-${index}`, type, pickSystem(systems, type, one), one, day);
    });
  });
}

/** What faces the Internet is attacked there; the rest is met in proportion to the computers of its agency. */
function pickSystem(
  systems: readonly InformationSystem[],
  { stopsPortal }: IncidentType,
  stream: number,
): InformationSystem {
  const weigh = ({ level, agency }: InformationSystem) =>
    stopsPortal ? level : agency.machines / 60 + level;
  let rest = uniform(stream, 1) * systems.reduce((sum, system) => sum + weigh(system), 0);
  const picked = systems.find((system) => (rest -= weigh(system)) < 0) ?? systems[0];
  if (!picked) throw new RangeError('no information system to attack');
  return picked;
}

function drawSeverity({ severity: [critical, high, medium] }: IncidentType, share: number) {
  if (share < critical) return SEVERITIES[0];
  if (share < critical + high) return SEVERITIES[1];
  return share < critical + high + medium ? SEVERITIES[2] : SEVERITIES[3];
}

function liveIncident(
  localId: string,
  type: IncidentType,
  system: InformationSystem,
  stream: number,
  day: number,
): SecurityIncident {
  const second = (ms: number) => Math.round(ms / 1000) * 1000;
  const severity = drawSeverity(type, uniform(stream, 2));
  const learned = LEARNING ** Math.max(-6, localDate(day).year - 2024);
  const hour = uniform(stream, 3) < 0.7 ? 7 + 11 * uniform(stream, 4) : 24 * uniform(stream, 4);
  const occurredMs = second(timeOfDay(day, hour));
  const unseenMs = type.detectionMinutes * MINUTE_MS * learned * Math.exp(0.8 * bell(stream, 5));
  const detectedMs = second(occurredMs + Math.min(5 * DAY_MS, unseenMs));
  const isNight = localHour(detectedMs) < 7 || localHour(detectedMs) > 18;
  const slow = isNight && (severity === 'medium' || severity === 'low') ? 2 : 1;
  const answeredMs = RESPONSE_MINUTES[severity] * slow * (0.35 + 0.8 * uniform(stream, 6)) * MINUTE_MS;
  const respondedMs = second(detectedMs + answeredMs);
  const workMs = type.repairHours * HOUR_MS * GRAVER[severity] * learned * Math.exp(0.6 * bell(stream, 7));
  return {
    localId,
    type,
    severity,
    system,
    agency: system.agency,
    occurredMs,
    detectedMs,
    respondedMs,
    repairedMs: second(respondedMs + Math.min(8 * DAY_MS, workMs)),
    repairDueMs: detectedMs + REPAIR_DUE_HOURS[severity] * HOUR_MS,
    machines: 1 + Math.floor(type.machines * GRAVER[severity] * uniform(stream, 8) ** 2),
  };
}
