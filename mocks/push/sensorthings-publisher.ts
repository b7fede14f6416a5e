// Observations as FROST publishes them: one topic a datastream, the observation without its datastream.
import type { World } from '../province/world-contract.ts';
import type { ServiceNode } from '../protocols/sensorthings/model/service-node.ts';
import { WHOLE } from '../protocols/sensorthings/model/service-node.ts';
import { createCatalogue } from '../protocols/sensorthings/model/station-catalogue.ts';
import type { PushMessage, PushPublisher } from './push-publisher.ts';

const VERSION = 'v1.1';

/** Creates the publisher of a SensorThings service. */
export function createSensorThingsPublisher(): PushPublisher {
  /** Up to when each topic was told, epoch ms. */
  const toldMs = new Map<string, number>();
  const publish = (topic: string, datastream: ServiceNode, nowMs: number): PushMessage[] => {
    const beforeMs = toldMs.get(topic);
    toldMs.set(topic, nowMs);
    if (beforeMs === undefined || nowMs <= beforeMs) return [];
    const hint = { ...WHOLE, fromMs: beforeMs + 1, toMs: nowMs };
    const observations = datastream.relations['Observations']?.nodes(hint) ?? [];
    return observations.map(({ id, members }) => ({
      topic,
      payload: JSON.stringify({
        '@iot.id': id,
        '@iot.selfLink': `/${VERSION}/Observations(${id})`,
        ...members,
        'Datastream@iot.navigationLink': `/${VERSION}/Observations(${id})/Datastream`,
      }),
    }));
  };
  return {
    messages(world: World, nowMs, isWanted) {
      for (const topic of toldMs.keys()) if (!isWanted(topic)) toldMs.delete(topic);
      const datastreams = createCatalogue(world, nowMs).Datastreams.nodes(WHOLE);
      return datastreams.flatMap((datastream) => {
        const topic = `${VERSION}/Datastreams(${datastream.id})/Observations`;
        return isWanted(topic) ? publish(topic, datastream, nowMs) : [];
      });
    },
  };
}
