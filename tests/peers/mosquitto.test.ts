// Mosquitto's messages through the two relays that we ship, on the wire: nginx on its example, and the backend.
import type { Server } from 'node:http';
import mqtt from 'mqtt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFleet, FLEET_TYPE } from '../../mocks/load/fleet.ts';
import { publishFleet } from '../../mocks/load/publish-fleet.ts';
import { shut, startBackend } from '../unit/mocks/backend/proxy/two-servers.ts';
import { fronts, type Front } from './support/front.ts';
import { ensurePeer } from './support/install-peer.ts';
import { mosquittoPeer, startMosquitto, type Mosquitto } from './support/mosquitto.ts';

const TOPIC = `ngsi-ld/${FLEET_TYPE}`;
const reason = [mosquittoPeer, fronts['nginx']!].map(ensurePeer).find((why) => why !== null);

describe('Mosquitto', () => {
  if (reason !== undefined) {
    it.skip(reason, () => undefined);
    return;
  }
  let broker: Mosquitto;
  let front: Front;
  let backend: { server: Server; url: string };

  beforeAll(async () => {
    broker = await startMosquitto();
    const nowhere = '127.0.0.1:9';
    const sources = { broker: nowhere, alerts: nowhere, gis: nowhere, mqtt: broker.socketAddress };
    front = await fronts['nginx']!.start({ root: '/nowhere', token: 'x', sources });
    backend = await startBackend({ broker: { push: `ws://${broker.socketAddress}/` } });
  });
  afterAll(async () => {
    await shut(backend.server);
    await front?.stop();
    await broker?.stop();
  });

  it.each(['nginx', 'the backend'])('tells through %s exactly what was published', async (relay) => {
    const base = relay === 'nginx' ? front.url : backend.url;
    const url = `${base.replace('http', 'ws')}/sources/broker/mqtt`;
    const listener = await mqtt.connectAsync(url, { rejectUnauthorized: false, reconnectPeriod: 0 });
    const got: { id: string; intensity: { value: number } }[] = [];
    listener.on('message', (_, payload) => got.push(...JSON.parse(String(payload)).body.data));
    const [granted] = await listener.subscribeAsync(TOPIC, { qos: 1 });
    expect(granted).toMatchObject({ topic: TOPIC, qos: 1 });
    const fleet = createFleet(60, Date.now(), 1000);
    const outlet = await publishFleet(broker.url)(fleet);
    outlet.changed(fleet.change(60, Date.now()));
    await expect.poll(() => got.length, { timeout: 10_000 }).toBe(60);
    for (const { id, intensity } of got) {
      const own = JSON.parse(fleet.write(fleet.indexOf(id)!, 'concise')) as { intensity: { value: number } };
      expect(intensity.value).toBe(own.intensity.value);
    }
    // A message above what one frame or one buffer of a relay holds; Mosquitto 2.0 sends about 45 kB a second to a WebSocket.
    const large = 'x'.repeat(150_000);
    const whole = new Promise<number>((resolve) => {
      listener.removeAllListeners('message').on('message', (_, payload) => resolve(payload.length));
    });
    const publisher = await mqtt.connectAsync(broker.url);
    await publisher.publishAsync(TOPIC, large, { qos: 1 });
    expect(await whole).toBe(large.length);
    await Promise.all([outlet.close(), publisher.endAsync(true), listener.endAsync(true)]);
  });
});
