// What each face shows first.
import { expect, it } from 'vitest';
import type { LayerSpec, SectorSpec } from '#kernel/sector/sector.ts';
import { installSectors } from '#session/installed.ts';
import { firstView } from '../../../src/app/start/first-view.ts';
import { speedFeed } from '../feeds/ingest/feed-rig.ts';

const title = { vi: 'Thử', en: 'Test' };
const layer = (id: string, feed: string, visible: boolean): LayerSpec => ({
  id,
  title,
  feed,
  visible,
  kind: 'points',
  order: 50,
  opacity: 1,
  color: { column: 'speed', ramp: 'severity', domain: [0, 1] },
  size: { range: [1, 1] },
  card: [],
  titleColumn: 'name',
});
const kpi = (id: string, feed: string) => ({
  id,
  title,
  feed,
  unit: '1',
  digits: 0,
  direction: 'neutral' as const,
});
const sector: SectorSpec = {
  id: 'a',
  title,
  owner: title,
  icon: 'water',
  order: 1,
  panels: [],
  kpis: [kpi('a.wall', 'walls'), kpi('a.leader', 'leaders'), kpi('a.second', 'seconds')],
  layers: [layer('a.seen', 'seen', true), layer('a.unseen', 'unseen', false)],
  events: [
    { feed: 'events', titleColumn: '', placeColumn: '', severityColumn: '', startedColumn: '', open: [] },
  ],
  about: () => Promise.resolve({ about: { metrics: {}, kpis: {} } }),
  shows: { wall: ['a.wall'], leader: ['a.leader', 'a.second'] },
};
const FEEDS = ['walls', 'leaders', 'seconds', 'seen', 'unseen', 'events'];

function viewOf(path: string, session: Partial<Parameters<typeof firstView>[2]> = {}) {
  const feeds = FEEDS.map((id) => ({ ...speedFeed(), id }));
  const installed = installSectors([sector], [{ sector: 'a', feeds }]);
  const none = { layerOverrides: {}, selection: null, sector: null, kpi: null, watched: [] };
  const view = firstView(installed, path, { ...none, ...session });
  return { shown: FEEDS.filter(view.isShown), lookedAt: FEEDS.filter(view.isLookedAt) };
}

it.each([
  ['/wall', ['walls', 'seen', 'events'], ['seen']],
  ['/leader', ['leaders', 'events'], []],
  ['/analyst', ['seen'], ['seen']],
  ['/', [], []],
])('%s', (path, shown, lookedAt) => {
  expect(viewOf(path)).toEqual({ shown, lookedAt });
});

it('follows the layers that the address shows, and the object it names', () => {
  const layerOverrides = { 'a.seen': { visible: false }, 'a.unseen': { visible: true } };
  const selection = { feed: 'leaders', id: 'x' };
  expect(viewOf('/analyst', { layerOverrides, selection }).lookedAt).toEqual(['leaders', 'unseen']);
});

it.each([
  ['of the sector that is open', { sector: 'a' }, ['walls', 'leaders', 'seconds', 'events']],
  ['that are watched', { watched: ['a.wall'] }, ['walls', 'leaders', 'events']],
  ['whose sheet is open', { kpi: 'a.second' }, ['leaders', 'seconds', 'events']],
])('asks first for the figures %s', (_, session, shown) => {
  expect(viewOf('/leader', session).shown).toEqual(shown);
});
