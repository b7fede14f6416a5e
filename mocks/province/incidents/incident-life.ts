// How one incident lives: how grave it is, when someone comes, when the work is done, and which lanes it blocks.
import { MINUTE_MS } from '../calendar/local-time.ts';
import { uniform } from '../noise/hash.ts';
import type { RoadLink } from '../traffic/road-network.ts';
import type { IncidentPlace } from './incident-places.ts';
import type { IncidentKind } from './kinds/incident-kind.ts';

/** Severity words of Smart Data Models' Alert, gravest first. */
const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const;
/** Minutes within which someone must be on the scene, by severity. */
const RESPONSE_MINUTES = { critical: 12, high: 20, medium: 40, low: 120 };

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

/** The severity at a share of the kind's chances, 0 to 1. */
export function drawSeverity(kind: IncidentKind, share: number): Incident['severity'] {
  const [critical, high, medium] = kind.severity;
  if (share < critical) return 'critical';
  if (share < critical + high) return 'high';
  return share < critical + high + medium ? 'medium' : 'low';
}

/** The life of an incident, to the second: the same stream lives the same life. */
export function liveIncident(
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
