// The fleet's changes as NGSI-LD notifications by MQTT, as brokers publish them (ETSI GS CIM 009 §7.2).
import mqtt from 'mqtt';
import { FLEET_TYPE } from './fleet.ts';
import { Counters, type OpenOutlet } from './outlet.ts';

const ENTITIES_A_MESSAGE = 100;
const CONNECT_TIMEOUT_MS = 10_000;
/** Messages that may be unacknowledged; beyond, changes are left out and counted, so that memory stays bounded. */
const MAX_IN_FLIGHT = 200;

/** Publishes to an MQTT broker, `mqtt://`, `mqtts://`, `ws://` or `wss://`. */
export function publishFleet(url: string, topic = `ngsi-ld/${FLEET_TYPE}`): OpenOutlet {
  return async (fleet) => {
    const client = await mqtt.connectAsync(url, { connectTimeout: CONNECT_TIMEOUT_MS }, false);
    const counters = new Counters();
    let number = 0;
    let inFlight = 0;
    // The client connects again by itself; what matters is counted.
    client.on('error', () => counters.add('errors'));
    client.on('reconnect', () => counters.add('reconnects'));
    const publish = (indices: Uint32Array): void => {
      number += 1;
      const id = `urn:ngsi-ld:Notification:load-${number}`;
      const notifiedAt = new Date(fleet.changedAtMs(indices[0] ?? 0)).toISOString();
      const data = [...indices].map((index) => fleet.write(index, 'normalized')).join(',');
      const payload =
        `{"metadata":{"Content-Type":"application/json"},"body":{"id":"${id}","type":"Notification",` +
        `"subscriptionId":"urn:ngsi-ld:Subscription:load","notifiedAt":"${notifiedAt}","data":[${data}]}}`;
      inFlight += 1;
      client.publish(topic, payload, { qos: 1 }, (error) => {
        inFlight -= 1;
        counters.add(error ? 'refused messages' : 'messages');
        if (!error) counters.add('entities published', indices.length);
        counters.add('bytes', payload.length);
      });
    };
    return {
      place: `${url}, topic ${topic}`,
      changed(indices) {
        for (let from = 0; from < indices.length; from += ENTITIES_A_MESSAGE) {
          const part = indices.subarray(from, from + ENTITIES_A_MESSAGE);
          if (inFlight < MAX_IN_FLIGHT && client.connected) publish(part);
          else counters.add('entities left out', part.length);
        }
      },
      takeAccount: () => counters.take(),
      close: () => client.endAsync(true),
    };
  };
}
