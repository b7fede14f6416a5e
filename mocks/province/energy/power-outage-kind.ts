// PowerOutage: the register of interruptions, works announced five days ahead included, until a day after supply is back.
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
import { customersOutAt, isHeld, outageStatusAt, switchedMs, turningPoints, type Outage } from './outage.ts';
import type { OutageHistory } from './outage-history.ts';

const TYPE = 'PowerOutage';
const PREFIX = urn(TYPE, '');

/** Severity by customers without current, or to be; works are announced and alarm nobody. */
function severityOf({ customers, nature }: Outage): string {
  if (nature === 'planned') return 'informational';
  if (customers >= 10_000) return 'critical';
  if (customers >= 5000) return 'high';
  return customers >= 1500 ? 'medium' : 'low';
}

function entityAt(outage: Outage, atMs: number): WorldEntity {
  const { status, sinceMs } = outageStatusAt(outage, atMs);
  const { announcedMs, startMs, expectedEndMs, endMs, incidentId } = outage;
  const told = (attribute: WorldAttribute, knownMs = announcedMs): WorldAttribute => ({
    ...attribute,
    observedAtMs: knownMs,
  });
  const switched = switchedMs(outage);
  const countedMs = status === 'open' && switched !== undefined && atMs >= switched ? switched : sinceMs;
  const attributes: WorldEntity['attributes'] = {
    name: told(bilingual(outage.name)),
    address: told(bilingual(outage.place)),
    outageNature: told(property(outage.nature)),
    voltageLevel: told(property(outage.voltage)),
    cause: told(property(outage.cause)),
    severity: told(property(severityOf(outage))),
    status: observed(status, sinceMs),
    customersAffected: measured(outage.customers, 'H87', announcedMs, 0),
    customersOut: measured(customersOutAt(outage, atMs), 'H87', countedMs, 0),
    startDate: told(dateTime(startMs)),
    expectedRestoration: told(dateTime(expectedEndMs)),
    responsibleUnit: told(bilingual({ vi: 'Công ty Điện lực Bà Rịa – Vũng Tàu', en: 'Power Company' })),
    location: told(geo({ type: 'Point', coordinates: [outage.lon, outage.lat] })),
    areaServed: told(property(outage.unitCode)),
    dataProvider: property('Mô phỏng'),
  };
  if (status === 'restored') attributes['restoredAt'] = told(dateTime(endMs), endMs);
  if (incidentId) attributes['refAlert'] = told(relationship(urn('Alert', incidentId)));
  return { id: PREFIX + outage.localId, type: TYPE, attributes };
}

/** The register as an entity kind; outages come and go. */
export function createPowerOutageKind(history: OutageHistory): EntityKind {
  const find = (id: string) => (id.startsWith(PREFIX) ? history.find(id.slice(PREFIX.length)) : undefined);
  return {
    type: TYPE,
    cadenceMs: 60_000,
    list: (atMs) => history.heldBetween(atMs, atMs).map((outage) => entityAt(outage, atMs)),
    get(id, atMs) {
      const outage = find(id);
      return outage && isHeld(outage, atMs, atMs) ? entityAt(outage, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) => history.heldBetween(fromMs, toMs).map(({ localId }) => PREFIX + localId),
    changesBetween(id, fromMs, toMs) {
      const outage = find(id);
      return outage ? turningPoints(outage).filter((atMs) => atMs >= fromMs && atMs <= toMs) : [];
    },
  };
}
