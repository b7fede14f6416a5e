// Push by MQTT against a real broker: rows between polls, garbage, a broker that dies and comes back, and nothing lost.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { matchTopic } from '#feeds/push/match-topic.ts';
import { webSocketUrl } from '#feeds/push/mqtt-push-client.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import {
  brokerSource,
  createFeedRig,
  json,
  speedEntity,
  speedFeed,
  START_MS,
  type FeedRig,
} from '../ingest/feed-rig.ts';
import { startBroker, type RealBroker } from './real-broker.ts';

const TOPIC = 'ngsi-ld/TrafficFlowObserved';
const poll = { kind: 'poll', feedId: 'speeds' } as const;

let broker: RealBroker;
let rig: FeedRig;
/** What the polled broker holds. */
let held: object[];

const notification = (...data: object[]) => ({ id: 'urn:n', type: 'Notification', data });
const speedOf = (row: number) => numberAt(rig.table('speeds')!, 'speed', row);
const push = (...data: object[]) => broker.publish(TOPIC, notification(...data));
const polls = () => rig.requests.length;

/** Lets messages arrive, then opens the gate for the next batch. */
async function until(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(
    async () => {
      rig.advance(300);
      await check();
    },
    { timeout: 8000, interval: 20 },
  );
}

/** Polls until push is open and an answer with all rows has come since. */
async function settle(): Promise<void> {
  await until(async () => expect((await rig.ask(poll)).push).toBe('open'));
  await rig.ask(poll);
}

beforeEach(async () => {
  broker = await startBroker();
  held = [speedEntity(1, 30), speedEntity(2, 40)];
  const source = brokerSource({ push: { url: broker.url, topics: [TOPIC] } });
  rig = createFeedRig([speedFeed()], () => json(held), { sources: [source] });
});

afterEach(async () => {
  // Another configuration ends the subscriptions of the present one.
  rig.runtime.receive({
    kind: 'configure',
    config: {
      sources: [],
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: '',
      plausibleBounds: [102, 7, 118, 24],
      clock: rig.clock.setting(),
    },
  });
  await broker.kill();
});

describe('push beside polling', () => {
  it('brings rows between polls, and polls then need no network', async () => {
    await settle();
    const before = polls();
    push(speedEntity(1, 55, START_MS + 1000), speedEntity(3, 70, START_MS + 1000));
    await until(() => expect(rig.table('speeds')!.rowCount).toBe(3));
    expect([speedOf(0), speedOf(1), speedOf(2)]).toEqual([55, 40, 70]);
    const receipt = await rig.ask(poll);
    expect(polls()).toBe(before);
    expect(receipt).toMatchObject({ changed: false, push: 'open', rows: 3, refusals: [] });
    expect(receipt.receivedAtMs).toBeLessThanOrEqual(rig.clock.now());
  });

  it('asks for everything again after ten poll periods', async () => {
    await settle();
    const before = polls();
    rig.advance(9 * 30_000);
    await rig.ask(poll);
    expect(polls()).toBe(before);
    rig.advance(2 * 30_000);
    held = [speedEntity(2, 41, START_MS + 300_000)];
    await rig.ask(poll);
    expect(polls()).toBe(before + 1);
    rig.advance(300);
    expect(rig.table('speeds')!.ids).toEqual(['urn:ngsi-ld:TrafficFlowObserved:2']);
  });

  it('keeps what a part of an entity does not say, and what is newer', async () => {
    await settle();
    const { name, location, ...part } = speedEntity(2, 44, START_MS + 5000) as Record<string, unknown>;
    expect([name, location]).not.toContain(undefined);
    push(part);
    await until(() => expect(speedOf(1)).toBe(44));
    expect(textAt(rig.table('speeds')!, 'name', 1)).toBe('Đoạn 2');
    expect([...rig.table('speeds')!.geometry.anchors].slice(2, 4)).toEqual([107.002, 10.5]);
    push(speedEntity(2, 99, START_MS - 60_000));
    push(speedEntity(1, 31, START_MS + 6000));
    await until(() => expect(speedOf(0)).toBe(31));
    expect(speedOf(1)).toBe(44);
  });

  it('counts garbage, ignores other types, takes every envelope', async () => {
    await settle();
    broker.publishText(TOPIC, '{"type":"Notification","data":[{"id":');
    broker.publishText(TOPIC, 'nonsense');
    broker.publishText(TOPIC, '');
    push({ id: 'urn:x', type: 'AirQualityObserved', pm25: 1 });
    broker.publish(TOPIC, { metadata: {}, body: notification(speedEntity(1, 61, START_MS + 2000)) });
    broker.publish(TOPIC, [speedEntity(2, 62, START_MS + 2000)]);
    broker.publish(TOPIC, speedEntity(4, 64, START_MS + 2000));
    await until(() => expect(rig.table('speeds')!.rowCount).toBe(3));
    expect([speedOf(0), speedOf(1), speedOf(2)]).toEqual([61, 62, 64]);
    const { refusals } = await rig.ask(poll);
    expect(refusals).toMatchObject([{ reason: 'a pushed message could not be read', count: 3 }]);
  });

  it('has the next poll bring everything when an entity is gone', async () => {
    await settle();
    held = [speedEntity(2, 40)];
    const before = polls();
    push({ id: 'urn:ngsi-ld:TrafficFlowObserved:1', type: 'TrafficFlowObserved', deletedAt: '2026-03-02' });
    await until(async () => {
      await rig.ask(poll);
      expect(polls()).toBeGreaterThan(before);
    });
    rig.advance(300);
    expect(rig.table('speeds')!.ids).toEqual(['urn:ngsi-ld:TrafficFlowObserved:2']);
  });

  it('holds back what comes while a poll is under way', async () => {
    await settle();
    rig.advance(11 * 30_000);
    let answer!: (response: Response) => void;
    rig.respond(() => new Promise((resolve) => (answer = resolve)));
    const pending = rig.ask(poll);
    await vi.waitFor(() => expect(answer).toBeDefined());
    push(speedEntity(1, 77, START_MS + 9000));
    await new Promise((resolve) => setTimeout(resolve, 200));
    rig.advance(300);
    expect(speedOf(0)).toBe(30);
    answer(json([speedEntity(1, 33, START_MS + 4000), speedEntity(2, 40)]));
    await pending;
    await until(() => expect(speedOf(0)).toBe(77));
  });
});

describe('a broker of messages that dies', () => {
  it('leaves the polls, and after it came back one poll brings what was missed', async () => {
    await settle();
    await broker.kill();
    await until(async () => expect((await rig.ask(poll)).push).toBe('closed'));
    const before = polls();
    // Observed while nobody could tell of it.
    held = [speedEntity(1, 81, START_MS + 20_000), speedEntity(5, 85, START_MS + 20_000)];
    await rig.ask(poll);
    expect(polls()).toBe(before + 1);
    rig.advance(300);
    expect(speedOf(0)).toBe(81);
    held = [speedEntity(1, 82, START_MS + 40_000), speedEntity(5, 86, START_MS + 40_000)];
    await broker.start();
    await until(async () => {
      rig.advance(25_000);
      expect(broker.isWanted(TOPIC)).toBe(true);
    });
    await settle();
    rig.advance(300);
    expect([speedOf(0), speedOf(1)]).toEqual([82, 86]);
    const asked = polls();
    push(speedEntity(1, 83, rig.clock.now()));
    await until(() => expect(speedOf(0)).toBe(83));
    expect((await rig.ask(poll)).push).toBe('open');
    expect(polls()).toBe(asked);
  });
});

describe('a feed with a filter', () => {
  it('takes changes of the rows it has, no others, and goes on polling', async () => {
    const filtered = speedFeed({ query: 'averageVehicleSpeed<60' });
    const source = brokerSource({ push: { url: broker.url } });
    rig = createFeedRig([filtered], () => json(held), { sources: [source] });
    await settle();
    const before = polls();
    push(speedEntity(9, 20, START_MS + 1000), speedEntity(1, 21, START_MS + 1000));
    await until(() => expect(speedOf(0)).toBe(21));
    expect(rig.table('speeds')!.rowCount).toBe(2);
    await rig.ask(poll);
    expect(polls()).toBeGreaterThan(before);
  });
});

describe('addresses and topics', () => {
  it('match as MQTT says', () => {
    expect(matchTopic('a/+/c', 'a/b/c')).toBe(true);
    expect(matchTopic('a/#', 'a/b/c')).toBe(true);
    expect(matchTopic('a/#', 'a')).toBe(true);
    expect(matchTopic('#', '$SYS/x')).toBe(false);
    expect(matchTopic('a/+', 'a')).toBe(false);
    expect(matchTopic('a/b', 'a/b/c')).toBe(false);
  });

  it('may be paths of the own origin', () => {
    expect(webSocketUrl('/sources/broker/mqtt', 'https://ioc.vn/app/x.js')).toBe(
      'wss://ioc.vn/sources/broker/mqtt',
    );
    expect(webSocketUrl('/m', 'http://10.0.0.5:8080/')).toBe('ws://10.0.0.5:8080/m');
    expect(webSocketUrl('wss://gate.vn/mqtt', undefined)).toBe('wss://gate.vn/mqtt');
  });
});
