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
import type { EntityKind, WorldEntity } from '../world-contract.ts';
import type { IncidentHistory } from './incident-history.ts';
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

function entityAt(incident: Incident, atMs: number): WorldEntity {
  const { kind, place, severity } = incident;
  const { status, sinceMs } = statusAt(incident, atMs);
  const longestMs = kind.workMinutes[1] * 60_000 + 2.5 * (incident.responseDueMs - incident.issuedMs);
  const blocks = incident.blockedShare > 0 && atMs < incident.resolvedMs;
  const attributes: WorldEntity['attributes'] = {
    name: bilingual({ vi: `${kind.name.vi} – ${place.text.vi}`, en: `${kind.name.en} – ${place.text.en}` }),
    category: property(kind.category),
    subCategory: property(kind.id),
    severity: observed(severity, incident.issuedMs),
    alertSource: property(kind.source.vi),
    dateIssued: dateTime(incident.issuedMs),
    validFrom: dateTime(incident.issuedMs),
    validTo: dateTime(status === 'closed' ? incident.closedMs : incident.issuedMs + longestMs),
    location: geo({ type: 'Point', coordinates: [place.lon, place.lat] }),
    address: bilingual(place.text),
    status: observed(status, sinceMs),
    responseDueAt: dateTime(incident.responseDueMs),
    responsibleUnit: bilingual(kind.unit),
    injured: measured(atMs >= incident.respondedMs ? incident.injured : 0, 'C62', sinceMs, 0),
    blockedLaneShare: measured(blocks ? incident.blockedShare : 0, 'C62', sinceMs, 2),
    dataProvider: property('Mô phỏng'),
  };
  if (place.unit) attributes['areaServed'] = property(place.unit.code);
  if (place.link) attributes['refRoadSegment'] = relationship(urn('RoadSegment', place.link.segmentId));
  if (place.link) attributes['laneDirection'] = property(place.link.direction);
  if (atMs >= incident.respondedMs) attributes['respondedAt'] = dateTime(incident.respondedMs);
  if (atMs >= incident.resolvedMs) attributes['resolvedAt'] = dateTime(incident.resolvedMs);
  return { id: alertUrn(incident), type: 'Alert', attributes };
}

/** Builds the kind; unlike stations, incidents come and go, so the list changes length. */
export function createAlertKind(history: IncidentHistory): EntityKind {
  return {
    type: 'Alert',
    cadenceMs: 30_000,
    list: (atMs) => history.heldAt(atMs).map((incident) => entityAt(incident, atMs)),
    get(id, atMs) {
      const incident = history.heldAt(atMs).find((held) => alertUrn(held) === id);
      return incident && entityAt(incident, atMs);
    },
    idsBetween: (fromMs, toMs) => history.heldBetween(fromMs, toMs).map(alertUrn),
  };
}
