// What sectors say of themselves is fetched sector by sector, not before the first figures, and again after a failure.
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { holdAboutsUntil, useAbouts, type AboutHaste } from '#session/abouts.ts';
import { installSectors } from '#session/installed.ts';

const title = { vi: 'Thử', en: 'Test' };
const sectorOf = (id: string, about: SectorSpec['about']): SectorSpec => ({
  id,
  title,
  owner: title,
  icon: 'water',
  order: 1,
  kpis: [],
  layers: [],
  events: [],
  panels: [],
  about,
  shows: { wall: [], leader: [] },
});
const feedOf = (id: string): FeedSpec => ({
  id,
  title,
  source: 'broker',
  entityType: 'X',
  geometry: 'none',
  columns: [],
  rollups: [],
  pollMs: 60_000,
  cadenceMs: 60_000,
});
const aboutOf = (feed: string) => ({ about: { metrics: { [`${feed}.x`]: { title } }, kpis: {} } });

/** Two sectors with one feed each. */
function install(first: SectorSpec['about'], second: SectorSpec['about'], feed = 'air'): void {
  installSectors(
    [sectorOf('first', first), sectorOf('second', second)],
    [
      { sector: 'first', feeds: [feedOf(feed)] },
      { sector: 'second', feeds: [feedOf('water')] },
    ],
  );
}

function Names({ feed, haste }: { feed: string; haste: AboutHaste }) {
  const { metrics, status, retry } = useAbouts([feed], haste);
  return (
    <button type="button" onClick={retry}>
      {status} {metrics.get(`${feed}.x`)?.title.vi ?? 'none'}
    </button>
  );
}

const shown = () => screen.getByRole('button').textContent;
const settle = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('reportError', vi.fn());
});

afterEach(() => {
  cleanup();
  holdAboutsUntil(Promise.resolve());
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('fetches only the sector that is asked for, once', async () => {
  const air = vi.fn(() => Promise.resolve(aboutOf('air')));
  const water = vi.fn(() => Promise.resolve(aboutOf('water')));
  install(air, water);
  render(<Names feed="air" haste="now" />);
  expect(shown()).toBe('pending none');
  await settle();
  expect(shown()).toBe('ready Thử');
  cleanup();
  render(<Names feed="air" haste="now" />);
  await settle();
  expect(air).toHaveBeenCalledTimes(1);
  expect(water).not.toHaveBeenCalled();
});

it('keeps calm requests until the first figures stand, and hurried ones not', async () => {
  let stand = () => undefined as void;
  holdAboutsUntil(new Promise((resolve) => (stand = resolve)));
  const air = vi.fn(() => Promise.resolve(aboutOf('air')));
  install(air, air);
  const { rerender } = render(<Names feed="air" haste="calm" />);
  await settle(60_000);
  expect(air).not.toHaveBeenCalled();
  rerender(<Names feed="air" haste="now" />);
  await settle();
  expect(shown()).toBe('ready Thử');
  stand();
  await settle();
  expect(air).toHaveBeenCalledTimes(1);
});

it('says a failure, tries again by itself and at a press', async () => {
  const air = vi.fn(() => Promise.reject<ReturnType<typeof aboutOf>>(new Error('offline')));
  install(air, air, 'lake');
  render(<Names feed="lake" haste="now" />);
  await settle();
  expect(shown()).toBe('failed none');
  await settle(2_000);
  expect(air).toHaveBeenCalledTimes(2);
  air.mockResolvedValue(aboutOf('lake'));
  act(() => screen.getByRole('button').click());
  await settle();
  expect(shown()).toBe('ready Thử');
  await settle(120_000);
  expect(air).toHaveBeenCalledTimes(3);
});
