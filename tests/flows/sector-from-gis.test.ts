// A sector fed from a geographic server by configuration alone: no code names the server, the figures are the same.
import { beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/app/config/load-config.ts';
import { feeds } from '../../src/sectors/transport/feeds.ts';
import { answerSource } from '../../mocks/answer-source.ts';
import { readGeography } from '../../mocks/province/read-geography.ts';
import type { World } from '../../mocks/province/world-contract.ts';
import { createWorld } from '../../mocks/province/world.ts';
import { defaultSources } from '../../mocks/simulated-sources.ts';
import { createSimulatorControl } from '../../mocks/simulator-control.ts';
import { featureId } from '../../mocks/protocols/ogc-features/world-features.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { createFeedRig, START_MS } from '../unit/feeds/ingest/feed-rig.ts';

const FEED = 'traffic-segments';

/** What an administrator writes; `feeds` is all that moves a sector's rows to another kind of server. */
const config = (override: object) => `{
  "title": {"vi": "Trung tâm", "en": "Centre"},
  "provincePack": "provinces/ba-ria-vung-tau/",
  "sources": [
    {"id": "broker", "connector": "ngsi-ld", "baseUrl": "http://ioc.test/sources/broker/", "pageSize": 1000},
    {"id": "gis", "connector": "ogc-features", "baseUrl": "http://ioc.test/sources/gis/", "pageSize": 500}
  ],
  "feeds": ${JSON.stringify(override)}
}`;

const MOVED = {
  [FEED]: {
    source: 'gis',
    entityType: 'TrafficFlowObserved',
    query: 'roadClass=trunk',
    observedAttribute: 'observedAt',
    columns: { 'name@en': { attribute: 'name_en' } },
  },
};

let world: World;

beforeAll(async () => {
  world = createWorld({ seed: 2018, geography: await readGeography('public/provinces/ba-ria-vung-tau/') });
}, 60_000);

function rigOf(override: object) {
  const parsed = parseConfig('config.json', config(override));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const { sources, feeds: overrides } = parsed.value;
  const control = createSimulatorControl({}, null);
  const rig = createFeedRig(feeds, (url, init) =>
    answerSource(new Request(url, init), url.pathname.split('/')[2] ?? '', {
      world,
      now: () => rig.clock.now(),
      sources: defaultSources,
      control,
    }),
  );
  rig.runtime.receive({
    kind: 'configure',
    config: {
      sources,
      feeds: overrides,
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'http://pack.test/',
      plausibleBounds: [102, 7, 118, 24],
      clock: rig.clock.setting(),
    },
  });
  return rig;
}

async function readTable(override: object) {
  const rig = rigOf(override);
  const receipt = await rig.ask({ kind: 'poll', feedId: FEED });
  rig.advance(300);
  return { rig, receipt, table: rig.table(FEED)!, kpis: rig.batches().at(-1)!.kpis };
}

describe('a feed that config.json moves to a geographic server', () => {
  it('holds the same rows, values and figures as from the broker', async () => {
    const { query: _query, ...all } = MOVED[FEED];
    const fromBroker = await readTable({});
    const fromGis = await readTable({ [FEED]: all });
    expect(fromGis.rig.requests.every(({ url }) => url.pathname.startsWith('/sources/gis/'))).toBe(true);
    expect(fromGis.receipt).toMatchObject({ rows: fromBroker.receipt.rows, refusals: [] });
    const entities = world.kinds.get('TrafficFlowObserved')!.list(START_MS);
    for (const { id, type } of entities) {
      const [broker, gis] = [fromBroker.table.rowOf(id), fromGis.table.rowOf(featureId({ id, type }))];
      for (const column of [
        'speed',
        'freeFlowSpeed',
        'lengthM',
        'occupancy',
        'periodTo',
        'speedRatio',
        'flowPerHour',
      ])
        expect(numberAt(fromGis.table, column, gis), `${id} ${column}`).toBe(
          numberAt(fromBroker.table, column, broker),
        );
      for (const column of ['name', 'name@en', 'roadName', 'levelOfService', 'segment'])
        expect(textAt(fromGis.table, column, gis), `${id} ${column}`).toBe(
          textAt(fromBroker.table, column, broker),
        );
      expect(fromGis.table.observedAtMs[gis]).toBe(fromBroker.table.observedAtMs[broker]);
    }
    const figures = ({ kpis }: typeof fromGis) =>
      kpis.map(({ kpi, value, rowsUsed }) => ({ kpi, value, rowsUsed }));
    expect(figures(fromGis)).toEqual(figures(fromBroker));
  }, 60_000);

  it('is filtered in the words of that server', async () => {
    const { table, receipt } = await readTable(MOVED);
    const trunks = world.kinds.get('TrafficFlowObserved')!.list(START_MS);
    const wanted = trunks.filter(({ attributes }) => attributes['roadClass']?.value === 'trunk');
    expect(wanted.length).toBeGreaterThan(10);
    expect(table.rowCount).toBe(wanted.length);
    expect(receipt.refusals).toEqual([]);
  }, 60_000);

  it('says what the source has where the collection is not there', async () => {
    const rig = rigOf({ [FEED]: { source: 'gis', entityType: 'roads' } });
    await expect(rig.ask({ kind: 'poll', feedId: FEED })).rejects.toMatchObject({
      kind: 'misconfigured',
      detail: /^the source has no collection "roads"; it has "TrafficFlowObserved", /,
    });
  });
});
