// SecurityIncident: the register of the security operations centre, at the seats of the agencies concerned. Own type.
import { bilingual, dateTime, geo, observed, property, urn } from '../entity-attributes.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { isHeldIncident, type SecurityIncident, type SecurityIncidents } from './security-incidents.ts';

const TYPE = 'SecurityIncident';

function incidentEntity(incident: SecurityIncident, atMs: number): WorldEntity {
  const { type, severity, system, agency, occurredMs, detectedMs, respondedMs, repairedMs } = incident;
  const told = (attribute: WorldAttribute, knownMs = detectedMs): WorldAttribute => ({
    ...attribute,
    observedAtMs: knownMs,
  });
  const attributes: WorldEntity['attributes'] = {
    name: told(bilingual(type.name)),
    category: told(property(type.id)),
    severity: told(property(severity)),
    agency: told(bilingual(agency.name)),
    agencyCode: told(property(agency.id)),
    affectedSystem: told(bilingual(system.name)),
    affectedMachines: told(property(incident.machines, '{count}')),
    occurredAt: told(dateTime(occurredMs)),
    detectedAt: told(dateTime(detectedMs)),
    repairDueAt: told(dateTime(incident.repairDueMs)),
    location: told(geo({ type: 'Point', coordinates: [agency.lon, agency.lat] })),
    areaServed: told(property(agency.unitCode)),
    dataProvider: property('Mô phỏng'),
  };
  if (atMs >= repairedMs) {
    attributes['status'] = observed('resolved', repairedMs);
    attributes['repairedAt'] = told(dateTime(repairedMs), repairedMs);
  } else if (atMs >= respondedMs) attributes['status'] = observed('responding', respondedMs);
  else attributes['status'] = observed('detected', detectedMs);
  if (atMs >= respondedMs) attributes['respondedAt'] = told(dateTime(respondedMs), respondedMs);
  return { id: urn(TYPE, incident.localId), type: TYPE, attributes };
}

/** Builds the kind; most events on the list are mended and never change again. */
export function createSecurityIncidentKind(incidents: SecurityIncidents): EntityKind {
  const prefix = urn(TYPE, '');
  const finished = new WeakMap<SecurityIncident, WorldEntity>();
  const entityOf = (incident: SecurityIncident, atMs: number): WorldEntity => {
    if (atMs < incident.repairedMs) return incidentEntity(incident, atMs);
    const known = finished.get(incident) ?? incidentEntity(incident, atMs);
    finished.set(incident, known);
    return known;
  };
  const find = (id: string) => (id.startsWith(prefix) ? incidents.find(id.slice(prefix.length)) : undefined);
  return {
    type: TYPE,
    cadenceMs: 60_000,
    list: (atMs) => incidents.heldBetween(atMs, atMs).map((incident) => entityOf(incident, atMs)),
    get(id, atMs) {
      const incident = find(id);
      return incident && isHeldIncident(incident, atMs, atMs) ? entityOf(incident, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) =>
      incidents.heldBetween(fromMs, toMs).map(({ localId }) => urn(TYPE, localId)),
    changesBetween(id, fromMs, toMs) {
      const incident = find(id);
      if (!incident) return [];
      const { detectedMs, respondedMs, repairedMs } = incident;
      return [detectedMs, respondedMs, repairedMs].filter((atMs) => atMs >= fromMs && atMs <= toMs);
    },
  };
}
