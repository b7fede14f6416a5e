// NGSI-LD notifications as brokers send them by MQTT (ETSI GS CIM 009 §7.2), on topic `ngsi-ld/<type>`.
import type { EntityKind, World, WorldEntity } from '../province/world-contract.ts';
import { isoTime } from '../protocols/ngsi-ld/iso-time.ts';
import { CORE_CONTEXT } from '../protocols/ngsi-ld/name-context.ts';
import type { Presentation } from '../protocols/ngsi-ld/output/presentation.ts';
import { representEntity } from '../protocols/ngsi-ld/output/represent-entity.ts';
import { modifiedMs } from '../protocols/ngsi-ld/system-times.ts';
import type { PushMessage, PushPublisher } from './push-publisher.ts';

const ENTITIES_A_MESSAGE = 100;

const PRESENTATION: Presentation = {
  mediaType: 'application/json',
  form: 'normalized',
  withSystemTimes: false,
  language: null,
  geometryProperty: 'location',
  context: CORE_CONTEXT,
  nameOf: (name) => name,
  shows: () => true,
};

/** Creates the publisher of a broker: every type whose topic is listened to. */
export function createNgsiLdPublisher(): PushPublisher {
  /** By type: when each entity was modified, as told last. */
  const told = new Map<string, Map<string, number>>();
  let number = 0;
  const notify = (type: string, data: readonly object[], nowMs: number): PushMessage => {
    number += 1;
    const body = {
      id: `urn:ngsi-ld:Notification:${nowMs}-${number}`,
      type: 'Notification',
      subscriptionId: `urn:ngsi-ld:Subscription:${type}`,
      notifiedAt: isoTime(nowMs),
      data,
    };
    const payload = JSON.stringify({ metadata: { 'Content-Type': 'application/json' }, body });
    return { topic: topicOf(type), payload };
  };
  const publish = (kind: EntityKind, nowMs: number): PushMessage[] => {
    const before = told.get(kind.type);
    const entities = kind.list(nowMs);
    const now = new Map(entities.map((entity) => [entity.id, modifiedMs(entity)]));
    told.set(kind.type, now);
    if (!before) return [];
    const changed = entities.filter(({ id }) => before.get(id) !== now.get(id)).map(represent);
    const gone = [...before.keys()].filter((id) => !now.has(id));
    const data = [...changed, ...gone.map((id) => ({ id, type: kind.type, deletedAt: isoTime(nowMs) }))];
    return chunks(data).map((part) => notify(kind.type, part, nowMs));
  };
  return {
    messages(world: World, nowMs, isWanted) {
      for (const type of told.keys()) if (!isWanted(topicOf(type))) told.delete(type);
      return [...world.kinds.values()]
        .filter(({ type }) => isWanted(topicOf(type)))
        .flatMap((kind) => publish(kind, nowMs));
    },
  };
}

function topicOf(type: string): string {
  return `ngsi-ld/${type}`;
}

function represent(entity: WorldEntity): object {
  return representEntity(entity, PRESENTATION);
}

function chunks<Item>(items: readonly Item[]): Item[][] {
  const parts: Item[][] = [];
  for (let from = 0; from < items.length; from += ENTITIES_A_MESSAGE)
    parts.push(items.slice(from, from + ENTITIES_A_MESSAGE));
  return parts;
}
