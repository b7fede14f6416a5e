// A sector's feed served by a SensorThings service by configuration alone: the same numbers as the broker's, live, past and replayed.
import { beforeAll, describe, expect, it } from 'vitest';
import { feeds } from '../../src/sectors/environment/feeds.ts';
import { answerSource } from '../../mocks/answer-source.ts';
import { createServiceAnswer } from '../../mocks/protocols/sensorthings/answer-sensorthings.ts';
import { serviceProfiles } from '../../mocks/protocols/sensorthings/service-profile.ts';
import { defaultSources } from '../../mocks/simulated-sources.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import type { World } from '../../mocks/province/world-contract.ts';
import { createWorld } from '../../mocks/province/world.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { conversionBetween, toUcum } from '#kernel/units.ts';
import { createFeedRig, START_MS, type FeedRig, type Responder } from '../unit/feeds/ingest/feed-rig.ts';
import { sensorsSource } from '../unit/feeds/sensorthings/service-rig.ts';

const ID = 'air-stations';
const spec = feeds.find(({ id }) => id === ID)!;
let world: World;

beforeAll(async () => {
  world = createWorld({ seed: 2018, geography: await readGeography('public/provinces/ba-ria-vung-tau/') });
}, 60_000);

/** The configuration of a province whose air stations are in a SensorThings service. */
function configuredRig(respond: (rig: () => FeedRig) => Responder): FeedRig {
  const source = sensorsSource({ baseUrl: 'http://ioc.test/sources/sensors/' });
  const rig: FeedRig = createFeedRig(
    feeds,
    respond(() => rig),
    { sources: [source] },
  );
  rig.runtime.receive({
    kind: 'configure',
    config: {
      sources: [source],
      feeds: { [ID]: { source: 'sensors' } },
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'http://pack.test/',
      plausibleBounds: [102, 7, 118, 24],
      clock: rig.clock.setting(),
    },
  });
  return rig;
}

const simulated = (rig: () => FeedRig): Responder => {
  return (url, init) =>
    answerSource(new Request(url, init), 'sensors', {
      world,
      now: () => rig().clock.now(),
      sources: defaultSources,
      control: { faultOf: () => null },
    });
};

/** Compares every number that the world measures with the cell that it must have become. */
function expectWorldNumbers(table: Table, atMs: number): number {
  let compared = 0;
  for (const { attributes } of world.kinds.get('AirQualityObserved')!.list(atMs)) {
    const { vi } = attributes['name']!.value as { vi: string };
    const row = table.ids.findIndex((_, index) => textAt(table, 'name', index) === vi);
    expect(row, vi).toBeGreaterThanOrEqual(0);
    expect(table.observedAtMs[row], vi).toBe(attributes['pm25']!.observedAtMs);
    for (const { column, kind, unit } of spec.columns) {
      const held = attributes[column];
      if (kind !== 'number' || !held) continue;
      const { factor, offset } = conversionBetween(toUcum(held.unitCode!)!, unit!)!;
      const expected = (held.value as number) * factor + offset;
      expect(numberAt(table, column, row), `${vi} ${column}`).toBeCloseTo(expected, 6);
      compared += 1;
    }
  }
  return compared;
}

describe('air stations of a SensorThings service', () => {
  it('hold the numbers of the world, their names and places', async () => {
    const rig = configuredRig(simulated);
    const receipt = await rig.ask({ kind: 'poll', feedId: ID });
    expect(receipt.rows).toBe(world.kinds.get('AirQualityObserved')!.list(START_MS).length);
    expect(receipt.refusals).toEqual([]);
    expect(receipt.pages).toBe(1);
    const table = rig.table(ID)!;
    expect(expectWorldNumbers(table, START_MS)).toBe(10 * receipt.rows);
    expect(textAt(table, 'name@en', 0)).toBe('Tóc Tiên automatic station');
    expect(textAt(table, 'dataProvider', 0)).toBe('Mô phỏng');
  }, 60_000);

  it('are unchanged until they report again', async () => {
    const rig = configuredRig(simulated);
    await rig.ask({ kind: 'poll', feedId: ID });
    expect((await rig.ask({ kind: 'poll', feedId: ID })).changed).toBe(false);
    rig.advance(HOUR_MS);
    expect((await rig.ask({ kind: 'poll', feedId: ID })).changed).toBe(true);
    rig.advance(300);
    expectWorldNumbers(rig.table(ID)!, START_MS + HOUR_MS);
  }, 60_000);

  it('have an index of their last hours, from observations', async () => {
    const rig = configuredRig(simulated);
    await rig.ask({ kind: 'poll', feedId: ID });
    rig.advance(300);
    const table = rig.table(ID)!;
    const indices = table.ids.map((_, row) => numberAt(table, 'aqi', row));
    expect(indices.filter((index) => index > 0 && index <= 500).length).toBeGreaterThan(0.8 * table.rowCount);
  }, 60_000);

  it('are replayed as of an instant', async () => {
    const rig = configuredRig(simulated);
    const asOfMs = START_MS - 5 * HOUR_MS;
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs });
    await rig.ask({ kind: 'poll', feedId: ID });
    expect(expectWorldNumbers(rig.table(ID)!, asOfMs)).toBeGreaterThan(100);
  }, 60_000);

  it('have series and a record', async () => {
    const rig = configuredRig(simulated);
    await rig.ask({ kind: 'poll', feedId: ID });
    const [entityId = ''] = rig.table(ID)!.ids;
    const [series] = await rig.ask({
      kind: 'series',
      feedId: ID,
      entityId,
      columns: ['co'],
      fromMs: START_MS - 12 * HOUR_MS,
      toMs: START_MS,
    });
    const kind = world.kinds.get('AirQualityObserved')!;
    expect(series!.unit).toBe('ug/m3');
    expect(series!.timesMs.length).toBeGreaterThan(8);
    series!.timesMs.forEach((atMs, index) => {
      const { co } = kind.get('urn:ngsi-ld:AirQualityObserved:brvt:toc-tien', atMs)!.attributes;
      expect(series!.values[index]).toBeCloseTo((co!.value as number) * 1000, 6);
    });
    const record = await rig.ask({ kind: 'record', feedId: ID, entityId });
    expect(JSON.parse(record.raw)).toMatchObject({
      '@iot.id': Number(entityId),
      Datastreams: expect.any(Array),
    });
  }, 60_000);

  it.each(['npm', 'innerHost'] as const)(
    'hold the same behind the service "%s"',
    async (name) => {
      const answer = createServiceAnswer(serviceProfiles[name]);
      const rig = configuredRig(
        (own) => (url, init) => answer(new Request(url, init), { world, now: () => own().clock.now() }),
      );
      const receipt = await rig.ask({ kind: 'poll', feedId: ID });
      expect(receipt.rows).toBe(world.kinds.get('AirQualityObserved')!.list(START_MS).length);
      expect(expectWorldNumbers(rig.table(ID)!, START_MS)).toBe(10 * receipt.rows);
      for (const { url } of rig.requests) expect(url.host).toBe('ioc.test');
    },
    60_000,
  );
});
