// The simulated broker of messages: what moves in the world is told, to who listens, as long as the source lives.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import mqtt, { type MqttClient } from 'mqtt';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { attachPush, type AttachedPush } from '../../../../mocks/push/attach-push.ts';
import type { Fault } from '../../../../mocks/protocols/fault/fault.ts';
import { brokerProfiles } from '../../../../mocks/protocols/ngsi-ld/broker-profile.ts';
import { createTinyWorld, NOW_MS } from '../protocols/tiny-world.ts';

let server: Server;
let attached: AttachedPush;
let client: MqttClient;
let nowMs = NOW_MS;
let fault: Fault | null = null;
const received: { topic: string; data: { id: string; type: string }[] }[] = [];

beforeEach(async () => {
  nowMs = NOW_MS;
  fault = null;
  received.length = 0;
  server = createServer();
  const simulation = {
    world: createTinyWorld(),
    now: () => nowMs,
    sources: {
      broker: { protocol: 'ngsi-ld', broker: brokerProfiles.scorpio },
      alerts: { protocol: 'cap' },
      sensors: { protocol: 'sensorthings' },
    },
    control: { faultOf: () => fault },
  } as const;
  attached = await attachPush(server, simulation, { tickMs: 20 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  client = mqtt.connect(`ws://127.0.0.1:${port}/sources/broker/mqtt`, { reconnectPeriod: 50 });
  client.on('message', (topic, payload) => {
    const { body } = JSON.parse(payload.toString()) as { body: { data: { id: string; type: string }[] } };
    received.push({ topic, data: body.data });
  });
  client.on('error', () => undefined);
});

afterEach(async () => {
  await client.endAsync(true);
  await attached.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

it('tells what changed, once, on the topic of its type', async () => {
  await client.subscribeAsync('ngsi-ld/AirQualityObserved', { qos: 1 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(received).toEqual([]);
  nowMs += 300_000;
  await vi.waitFor(() => expect(received.flatMap(({ data }) => data)).toHaveLength(57));
  expect(new Set(received.map(({ topic }) => topic))).toEqual(new Set(['ngsi-ld/AirQualityObserved']));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(received.flatMap(({ data }) => data)).toHaveLength(57);
});

it('tells observations on the topic of their datastream', async () => {
  const at = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/sources/sensors/mqtt`;
  const listener = mqtt.connect(at, { reconnectPeriod: 0 });
  const told: { topic: string; result: unknown; phenomenonTime: string }[] = [];
  listener.on('message', (topic, payload) => {
    told.push({ topic, ...(JSON.parse(payload.toString()) as { result: unknown; phenomenonTime: string }) });
  });
  await listener.subscribeAsync(['v1.1/Datastreams(103)/Observations'], { qos: 1 });
  await new Promise((resolve) => setTimeout(resolve, 100));
  nowMs += 900_000;
  await vi.waitFor(() => expect(told.length).toBeGreaterThan(1));
  expect(new Set(told.map(({ topic }) => topic))).toEqual(new Set(['v1.1/Datastreams(103)/Observations']));
  expect(told.every(({ result }) => typeof result === 'number')).toBe(true);
  expect(new Set(told.map(({ phenomenonTime }) => phenomenonTime)).size).toBe(told.length);
  await listener.endAsync(true);
});

it('is gone while its source is dead, and back when it heals', async () => {
  await client.subscribeAsync('ngsi-ld/+', { qos: 1 });
  fault = { kind: 'dead' };
  await vi.waitFor(() => expect(client.connected).toBe(false));
  fault = null;
  await vi.waitFor(() => expect(client.connected).toBe(true), { timeout: 4000 });
  expect(attached.brokerOf('alerts')).toBeUndefined();
});
