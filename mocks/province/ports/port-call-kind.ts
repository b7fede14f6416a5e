// PortCall: the register of ships that are expected, wait, lie at a quay or left within thirty days.
import { bilingual, dateTime, geo, measured, observed, property, urn } from '../entity-attributes.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { isHeldCall, portCallStateAt, type PortCall, type PortCalls } from './port-calls.ts';
import type { CallTrade } from './port-trade.ts';

const TYPE = 'PortCall';
const PREFIX = urn(TYPE, '');

/** What a call needs beside itself. */
export interface PortCallContext {
  calls: PortCalls;
  tradeOf(call: PortCall): CallTrade;
  unitCodeOf(call: PortCall): string;
}

const CATEGORY = { container: 'CONTAINER', bulk: 'DRY BULK', liquid: 'LIQUID BULK' } as const;

function categoryOf({ ship }: PortCall): string {
  if (ship.trade === 'container') return CATEGORY.container;
  return ship.data.shipType >= 80 ? CATEGORY.liquid : CATEGORY.bulk;
}

function entityAt(call: PortCall, { tradeOf, unitCodeOf }: PortCallContext, atMs: number): WorldEntity {
  const { ship, announcedMs, etaMs, ataMs, berthedMs, departedMs, etdMs } = call;
  const { data, terminal, place } = ship;
  const { state, sinceMs } = portCallStateAt(call, atMs);
  const { teu, cargoT } = tradeOf(call);
  const told = (attribute: WorldAttribute, knownMs = announcedMs): WorldAttribute => ({
    ...attribute,
    observedAtMs: knownMs,
  });
  const attributes: WorldEntity['attributes'] = {
    name: told(bilingual({ vi: data.name, en: data.name })),
    imo: told(property(data.imo, 'C62')),
    mmsi: told(property(data.mmsi)),
    callSign: told(property(data.callSign)),
    shipTypeCategory: told(property(categoryOf(call))),
    length: told(property(data.lengthM, 'MTR')),
    portCode: told(property(terminal.code.split(' ')[0])),
    terminal: told(property(terminal.name)),
    berth: told(property(`${terminal.name} ${place + 1}`)),
    status: observed(state, sinceMs),
    eta: told(dateTime(etaMs)),
    containers: measured(teu, '{TEU}', announcedMs, 0),
    cargoWeight: measured(cargoT, 'TNE', announcedMs, 0),
    location: told(geo({ type: 'Point', coordinates: [terminal.position[0], terminal.position[1]] })),
    areaServed: told(property(unitCodeOf(call))),
    dataProvider: property('Mô phỏng'),
  };
  const reach = (name: string, reachedMs: number, attribute = dateTime(reachedMs)) => {
    if (atMs >= reachedMs) attributes[name] = told(attribute, reachedMs);
  };
  reach('ata', ataMs);
  reach('berthedAt', berthedMs);
  reach('etd', berthedMs, dateTime(etdMs));
  reach('atd', departedMs);
  return { id: PREFIX + call.localId, type: TYPE, attributes };
}

/** The register as an entity kind; calls of ships that have left never change again. */
export function createPortCallKind(context: PortCallContext): EntityKind {
  const { calls } = context;
  const finished = new WeakMap<PortCall, WorldEntity>();
  const entityOf = (call: PortCall, atMs: number): WorldEntity => {
    if (atMs < call.departedMs) return entityAt(call, context, atMs);
    const known = finished.get(call) ?? entityAt(call, context, atMs);
    finished.set(call, known);
    return known;
  };
  const find = (id: string) => (id.startsWith(PREFIX) ? calls.find(id.slice(PREFIX.length)) : undefined);
  return {
    type: TYPE,
    cadenceMs: 60_000,
    list: (atMs) => calls.heldBetween(atMs, atMs).map((call) => entityOf(call, atMs)),
    get(id, atMs) {
      const call = find(id);
      return call && isHeldCall(call, atMs, atMs) ? entityOf(call, atMs) : undefined;
    },
    idsBetween: (fromMs, toMs) => calls.heldBetween(fromMs, toMs).map(({ localId }) => PREFIX + localId),
    changesBetween(id, fromMs, toMs) {
      const call = find(id);
      if (!call) return [];
      const { announcedMs, ataMs, berthedMs, departedMs } = call;
      return [announcedMs, ataMs, berthedMs, departedMs].filter((atMs) => atMs >= fromMs && atMs <= toMs);
    },
  };
}
