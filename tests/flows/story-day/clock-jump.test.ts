// The clock jumps by hours, as after a sleep or in a story: figures are those of the new instant, with their histories, at once.
import { expect, it } from 'vitest';
import { feeds } from '../../../src/sectors/environment/feeds.ts';
import { createStoryRig, local, pickFeeds } from './story-rig.ts';

const AIR = pickFeeds(feeds, ['air-stations']);
const REPORTING = 'environment.air-stations-reporting';
const INDEX = 'environment.aqi-worst';

it.each([
  ['five hours', '2026-10-14T12'],
  ['a day', '2026-10-15T07'],
  ['three days and a half', '2026-10-17T19'],
])('a jump of %s leaves no station stale, and no index without its hours', async (_, hour) => {
  const jumped = createStoryRig(AIR);
  const fresh = createStoryRig(AIR);
  const first = await jumped.figuresAt(local('2026-10-14T07'));
  expect(first[REPORTING]).toBe(100);
  const atMs = local(hour);
  const figures = await jumped.figuresAt(atMs);
  expect(figures[REPORTING]).toBe(100);
  expect(figures[INDEX]).toBeGreaterThan(0);
  expect(figures).toEqual(await fresh.figuresAt(atMs));
  expect(Math.min(...jumped.table('air-stations').observedAtMs)).toBeGreaterThan(atMs - 2 * 3_600_000);
  // The second poll after the jump finds nothing new to say.
  expect(await jumped.figuresAt(atMs + 60_000)).toEqual(figures);
});
