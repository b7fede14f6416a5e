// The registry of sectors, whole at once or in two steps.
import { describe, expect, it } from 'vitest';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { getInstalled, installSectors, noteDelay } from '#session/installed.ts';
import { speedFeed } from '../feeds/ingest/feed-rig.ts';

const title = { vi: 'Thử', en: 'Test' };
const sector = (id: string, order: number): SectorSpec => ({
  id,
  title,
  owner: title,
  icon: 'water',
  order,
  kpis: [{ id: `${id}.x`, title, feed: id, unit: '1', digits: 0, direction: 'neutral' }],
  layers: [],
  events: [],
  panels: [],
  about: () => Promise.resolve({ about: { metrics: {}, kpis: {} } }),
  shows: { wall: [], leader: [] },
});
const feedsOf = (id: string) => ({ sector: id, feeds: [{ ...speedFeed(), id }] });
const [first, second] = [sector('a', 1), sector('b', 2)];

describe('sectors', () => {
  it('are whole where nothing else is named', () => {
    const installed = installSectors([second, first], [feedsOf('a'), feedsOf('b')]);
    expect(installed.isWhole).toBe(true);
    expect(installed.sectors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(installed.heads.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are known by their heads before they are there, and take their places when they come', () => {
    installSectors([second], [feedsOf('b')], [second, first]);
    expect(getInstalled()).toMatchObject({ isWhole: false, isDelayed: false });
    expect(getInstalled().heads.map(({ id }) => id)).toEqual(['a', 'b']);
    expect([...getInstalled().kpis.keys()]).toEqual(['b.x']);
    noteDelay();
    expect(getInstalled()).toMatchObject({ isWhole: false, isDelayed: true });
    installSectors([second, first], [feedsOf('b'), feedsOf('a')], [second, first]);
    expect(getInstalled()).toMatchObject({ isWhole: true, isDelayed: false });
    expect(getInstalled().sectors.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(getInstalled().sectorOfFeed('a')).toBe(first);
  });

  it('may not claim one id twice', () => {
    expect(() => installSectors([first, first], [])).toThrow('a.x');
  });
});
