// The wizard's question “what answers here?” put to real servers: no one tells it which standard they speak.
import { afterAll, describe, expect, it } from 'vitest';
import { feeds } from '../../src/sectors/transport/feeds.ts';
import { createFeedRig, type FeedRig } from '../unit/feeds/ingest/feed-rig.ts';
import { ensurePeer } from './support/install-peer.ts';
import { mapServerPeer, startMapServer } from './support/map-server.ts';
import { qgisServerPeer, startQgisServer } from './support/qgis-server.ts';

const ending: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const end of ending.splice(0)) await end();
});

/** The program's worker on the network itself. */
function rigOnNetwork(): FeedRig {
  const rig = createFeedRig(feeds, (url, init) => fetch(url, init));
  rig.runtime.receive({
    kind: 'configure',
    config: {
      sources: [],
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'http://pack.test/',
      plausibleBounds: [102, 7, 118, 24],
      clock: rig.clock.setting(),
    },
  });
  return rig;
}

/** What a probe of an address finds of the roads. */
async function probe(baseUrl: string) {
  const source = { id: 'new', baseUrl, pageSize: 100, timeoutMs: 15_000 };
  const found = await rigOnNetwork().ask({ kind: 'probe', source });
  const roads = found.offers.find(({ entityType }) => entityType === 'roads');
  const kinds = Object.fromEntries(roads?.attributes.map(({ name, kind }) => [name, kind]) ?? []);
  return { found, roads, kinds, obstacles: found.obstacles.map(({ kind }) => kind) };
}

/** Rows by the peer's own word. */
async function countOf(items: string): Promise<number> {
  const page = (await (await fetch(items)).json()) as { numberMatched: number };
  expect(page.numberMatched).toBeGreaterThan(1000);
  return page.numberMatched;
}

const EXPECTED = { toc_do: 'number', chieu_dai: 'number', ten_duong: 'text', den_luc: 'time' };

describe('discovery', () => {
  const whyNoMaps = ensurePeer(mapServerPeer);
  const whyNoQgis = ensurePeer(qgisServerPeer);

  it.skipIf(whyNoMaps !== null)(`of MapServer ${whyNoMaps ?? ''}`, async () => {
    const maps = await startMapServer();
    ending.push(maps.stop);
    const root = `http://${maps.address}/ogcapi/`;
    const count = await countOf(`${root}collections/roads/items?f=json&limit=1`);
    const { found, roads, kinds, obstacles } = await probe(root);
    expect(found.connector).toBe('ogc-features');
    expect(roads).toMatchObject({ count, geometry: 'line' });
    expect(kinds).toMatchObject(EXPECTED);
    // It names a host that no browser reaches, and heeds no filter: both are told before anyone relies on it.
    expect(obstacles).toEqual(expect.arrayContaining(['inner-host', 'filter-ignored']));
  });

  it.skipIf(whyNoQgis !== null)(`of QGIS Server ${whyNoQgis ?? ''}`, async () => {
    const qgis = await startQgisServer(Date.now());
    ending.push(qgis.stop);
    const count = await countOf(`${qgis.url}collections/roads/items.json?limit=1`);
    const { found, roads, kinds } = await probe(qgis.url);
    expect(found.connector).toBe('ogc-features');
    expect(roads).toMatchObject({ count, geometry: 'line' });
    expect(kinds).toMatchObject(EXPECTED);
  });
});
