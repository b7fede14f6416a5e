// Alert: incidents as a broker holds them, each with what is known of it at the instant asked for.
import {
  bilingual,
  dateTime,
  geo,
  measured,
  observed,
  property,
  relationship,
  urn,
} from '../entity-attributes.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { isHeld, type IncidentHistory } from './incident-history.ts';
import type { Incident } from './incident-life.ts';

/** Where an incident stands in its life. */
export type IncidentStatus = 'open' | 'acknowledged' | 'onScene' | 'resolved' | 'closed';

/** The turning points of an incident's life, epoch milliseconds, ascending. */
export type IncidentTimes = Pick<
  Incident,
  'issuedMs' | 'acknowledgedMs' | 'respondedMs' | 'resolvedMs' | 'closedMs'
>;

/** The status at an instant and when it was reached. */
export function statusAt(incident: IncidentTimes, atMs: number): { status: IncidentStatus; sinceMs: number } {
  if (atMs >= incident.closedMs) return { status: 'closed', sinceMs: incident.closedMs };
  if (atMs >= incident.resolvedMs) return { status: 'resolved', sinceMs: incident.resolvedMs };
  if (atMs >= incident.respondedMs) return { status: 'onScene', sinceMs: incident.respondedMs };
  if (atMs >= incident.acknowledgedMs) return { status: 'acknowledged', sinceMs: incident.acknowledgedMs };
  return { status: 'open', sinceMs: incident.issuedMs };
}

/** The URN of an incident. */
export function alertUrn(incident: Incident): string {
  return urn('Alert', incident.localId);
}

/** The instants at which something became known of an incident, ascending, each once. */
function turningPoints(incident: IncidentTimes): number[] {
  const { issuedMs, acknowledgedMs, respondedMs, resolvedMs, closedMs } = incident;
  return [...new Set([issuedMs, acknowledgedMs, respondedMs, resolvedMs, closedMs])].sort((a, b) => a - b);
}

/** Every attribute says since when it is known, so that the register can be read as it was at any past instant. */
function entityAt(incident: Incident, atMs: number): WorldEntity {
  const { kind, place, severity, issuedMs, closedMs, respondedMs, resolvedMs } = incident;
  const { status, sinceMs } = statusAt(incident, atMs);
  const told = (attribute: WorldAttribute, knownMs = issuedMs): WorldAttribute => ({
    ...attribute,
    observedAtMs: knownMs,
  });
  const longestMs = kind.workMinutes[1] * 60_000 + 2.5 * (incident.responseDueMs - issuedMs);
  const blocks = incident.blockedShare > 0 && atMs < resolvedMs;
  const attributes: WorldEntity['attributes'] = {
    name: told(
      bilingual({ vi: `${kind.name.vi} – ${place.text.vi}`, en: `${kind.name.en} – ${place.text.en}` }),
    ),
    category: told(property(kind.category)),
    subCategory: told(property(kind.id)),
    severity: observed(severity, issuedMs),
    alertSource: told(property(kind.source.vi)),
    dateIssued: told(dateTime(issuedMs)),
    validFrom: told(dateTime(issuedMs)),
    validTo: status === 'closed' ? told(dateTime(closedMs), closedMs) : told(dateTime(issuedMs + longestMs)),
    location: told(geo({ type: 'Point', coordinates: [place.lon, place.lat] })),
    address: told(bilingual(place.text)),
    status: observed(status, sinceMs),
    responseDueAt: told(dateTime(incident.responseDueMs)),
    responsibleUnit: told(bilingual(kind.unit)),
    injured: measured(atMs >= respondedMs ? incident.injured : 0, 'C62', sinceMs, 0),
    blockedLaneShare: measured(blocks ? incident.blockedShare : 0, 'C62', sinceMs, 2),
    dataProvider: property('Mô phỏng'),
  };
  if (place.unit) attributes['areaServed'] = told(property(place.unit.code));
  if (place.link) attributes['refRoadSegment'] = told(relationship(urn('RoadSegment', place.link.segmentId)));
  if (place.link) attributes['laneDirection'] = told(property(place.link.direction));
  if (atMs >= respondedMs) attributes['respondedAt'] = told(dateTime(respondedMs), respondedMs);
  if (atMs >= resolvedMs) attributes['resolvedAt'] = told(dateTime(resolvedMs), resolvedMs);
  return { id: alertUrn(incident), type: 'Alert', attributes };
}

/** Builds the kind; unlike stations, incidents come and go, so the list changes length. */
export function createAlertKind(history: IncidentHistory): EntityKind {
  const prefix = urn('Alert', '');
  const find = (id: string) => (id.startsWith(prefix) ? history.find(id.slice(prefix.length)) : undefined);
  return {
    type: 'Alert',
    cadenceMs: 30_000,
    list: (atMs) => history.heldAt(atMs).map((incident) => entityAt(incident, atMs)),
    get(id, atMs) {
      const incident = find(id);
      return incident && isHeld(incident, atMs, atMs) ? entityAt(incident, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) => history.heldBetween(fromMs, toMs).map(alertUrn),
    changesBetween(id, fromMs, toMs) {
      const incident = find(id);
      return incident ? turningPoints(incident).filter((atMs) => atMs >= fromMs && atMs <= toMs) : [];
    },
  };
}
