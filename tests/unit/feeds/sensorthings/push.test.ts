// Observations that come by themselves: which topics are asked for, and what a message does to the row of its station.
import { describe, expect, it } from 'vitest';
import type { PushClient, StateSink } from '#feeds/connector/connector.ts';
import { columnShapes } from '#feeds/ingest/derive-columns.ts';
import { createHttpClient } from '#feeds/http/http-client.ts';
import { createSensorThingsConnector } from '#feeds/sensorthings/sensorthings-connector.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { createClock } from '#kernel/time/clock.ts';
import { json, sensorsSource, stationFeed } from './service-rig.ts';

const NOW_MS = Date.parse('2026-03-02T03:00:00Z');

/** A broker that grants nothing by itself and delivers what a test says. */
class ScriptedPush implements PushClient {
  readonly topics = new Map<string, Parameters<PushClient['subscribe']>>();

  subscribe(...given: Parameters<PushClient['subscribe']>): void {
    this.topics.set(given[0], given);
    given[3].addEventListener('abort', () => this.topics.delete(given[0]));
  }

  grant(isOpen = true): void {
    for (const [, , onState] of this.topics.values()) onState(isOpen);
  }

  deliver(topic: string, message: unknown, from = topic): void {
    const text = typeof message === 'string' ? message : JSON.stringify(message);
    this.topics.get(topic)![1](new TextEncoder().encode(text), from);
  }
}

const datastream = (id: number, name: string, result: number) => ({
  '@iot.id': id,
  name,
  unitOfMeasurement: { symbol: 'mg/m³' },
  ObservedProperty: { name },
  Observations: [{ phenomenonTime: '2026-03-02T01:00:00Z', result }],
});
const thing = (id: number) => ({
  '@iot.id': id,
  name: `T${id}`,
  Locations: [],
  Datastreams: [datastream(id * 10, 'PM2.5', 0.01), datastream(id * 10 + 1, 'NO2', 0.02)],
});

function rig(overrides: Partial<SourceConfig> = {}) {
  const push = new ScriptedPush();
  let ids = [1, 2];
  const clock = createClock({ anchorRealMs: 0, anchorMs: 0, rate: 1 }, () => NOW_MS);
  const source = sensorsSource({ push: { url: 'ws://x' }, ...overrides });
  const http = createHttpClient(source, {
    fetch: () => Promise.resolve(json({ value: ids.map(thing) })),
    clock,
    readRealMs: () => 0,
  });
  const spec = stationFeed();
  const writer = new ColumnWriter(columnShapes(spec), 'point');
  const connector = createSensorThingsConnector({
    spec,
    source,
    http,
    clock,
    bounds: [-180, -90, 180, 90],
    zoneOffsetMs: 0,
    push,
  });
  const states: boolean[] = [];
  const held: ((sink: StateSink) => void)[] = [];
  let isHolding = false;
  const sink = {
    rows: (write: (sink: StateSink) => void) => (isHolding ? void held.push(write) : write(writer)),
    open: (isOpen: boolean) => void states.push(isOpen),
  };
  const ending = new AbortController();
  return {
    push,
    states,
    writer,
    ending,
    open: () => connector.openPush!(sink, ending.signal),
    poll: () => {
      writer.beginPoll(NOW_MS);
      const signal = new AbortController().signal;
      return connector.fetchState({ asOfMs: null, conditional: false, signal }, writer);
    },
    has: (given: number[]) => (ids = given),
    hold: () => (isHolding = true),
    release: () => {
      isHolding = false;
      held.splice(0).forEach((write) => write(writer));
    },
    /** To the nanogram: conversions leave traces. */
    pm25: (row: number) => Math.round(1000 * writer.columns[1]!.values[row]!) / 1000,
  };
}

const observation = (result: unknown, hour = '02') => ({
  '@iot.id': 99,
  phenomenonTime: `2026-03-02T${hour}:00:00Z`,
  result,
});

describe('topics', () => {
  it('are one for each datastream, as they become known, and gone with their station', async () => {
    const one = rig();
    one.open();
    expect(one.push.topics.size).toBe(0);
    await one.poll();
    expect([...one.push.topics.keys()]).toEqual([
      'v1.1/Datastreams(10)/Observations',
      'v1.1/Datastreams(11)/Observations',
      'v1.1/Datastreams(20)/Observations',
      'v1.1/Datastreams(21)/Observations',
    ]);
    expect(one.states).toEqual([]);
    one.push.grant();
    expect(one.states).toEqual([true]);
    one.has([2, 3]);
    await one.poll();
    expect(one.push.topics.has('v1.1/Datastreams(10)/Observations')).toBe(false);
    expect(one.states).toEqual([true, false]);
    one.push.grant();
    expect(one.states).toEqual([true, false, true]);
    one.push.grant(false);
    expect(one.states.at(-1)).toBe(false);
    one.ending.abort();
    expect(one.push.topics.size).toBe(0);
  });

  it('are the same when push opens after the first poll, and begin with the version of the root', async () => {
    const one = rig({ baseUrl: 'http://h/FROST-Server/v1.0/' });
    await one.poll();
    one.open();
    expect([...one.push.topics.keys()][0]).toBe('v1.0/Datastreams(10)/Observations');
  });

  it('are one for all where the service expands messages, or those that the configuration names', async () => {
    const expanding = rig({ options: { mqttExpand: true } });
    expanding.open();
    await expanding.poll();
    expect([...expanding.push.topics.keys()]).toEqual([
      'v1.1/Observations?$expand=Datastream($select=@iot.id)',
    ]);
    const named = rig({ push: { url: 'ws://x', topics: ['relay/#'] } });
    named.open();
    await named.poll();
    expect([...named.push.topics.keys()]).toEqual(['relay/#']);
  });
});

describe('a message', () => {
  const topic = 'v1.1/Datastreams(20)/Observations';

  it('changes its own attribute of its own row, in the unit of the column', async () => {
    const one = rig();
    one.open();
    await one.poll();
    one.push.deliver(topic, observation(0.05));
    expect([one.pm25(0), one.pm25(1)]).toEqual([10, 50]);
    expect(one.writer.observedAtMs[1]).toBe(Date.parse('2026-03-02T02:00:00Z'));
  });

  it('that was overtaken, or is no newer than the poll, changes nothing', async () => {
    const one = rig();
    one.open();
    await one.poll();
    one.push.deliver(topic, observation(0.07, '02'));
    one.push.deliver(topic, observation(0.06, '02'));
    one.push.deliver(topic, observation(0.05, '00'));
    expect(one.pm25(1)).toBe(70);
  });

  it('that had to wait for a poll is judged by what the poll brought', async () => {
    const one = rig();
    one.open();
    await one.poll();
    one.hold();
    one.push.deliver(topic, observation(0.05, '02'));
    one.push.deliver(topic, observation(0.09, '02'));
    one.release();
    expect(one.pm25(1)).toBe(50);
  });

  it('names its datastream where the topic does not', async () => {
    const one = rig({ push: { url: 'ws://x', topics: ['relay/#'] } });
    one.open();
    await one.poll();
    one.push.deliver('relay/#', { ...observation(0.05), Datastream: { '@iot.id': 20 } }, 'relay/a');
    expect(one.pm25(1)).toBe(50);
    const link = 'http://h/v1.1/Datastreams(10)';
    one.push.deliver('relay/#', { ...observation(0.03), 'Datastream@iot.navigationLink': link }, 'relay/a');
    expect(one.pm25(0)).toBe(30);
    one.push.deliver('relay/#', { ...observation(1), Datastream: { '@iot.id': 77 } }, 'relay/a');
    one.push.deliver('relay/#', observation(1), 'relay/a');
    expect(one.writer.ids).toEqual(['1', '2']);
  });

  it.each(['{"result":', '[]', '{"name":"x"}', '', 'null'])(
    'of %j is refused with a reason',
    async (message) => {
      const one = rig();
      one.open();
      await one.poll();
      one.push.deliver(topic, message);
      expect(one.writer.refusals.list()).toMatchObject([
        { reason: 'pushed message is no observation', example: topic },
      ]);
      expect(one.pm25(1)).toBe(10);
    },
  );
});
