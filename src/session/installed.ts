// What is installed: sectors, feeds, KPIs and layers, indexed by `app/start/install.ts`, which may add sectors once.
import { useSyncExternalStore } from 'react';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import {
  bySectorOrder,
  type EventListSpec,
  type KpiSpec,
  type LayerSpec,
  type SectorHead,
  type SectorSpec,
} from '#kernel/sector/sector.ts';

/** An event list and the sector that declared it. */
export type InstalledEvents = EventListSpec & { sector: string };

/** The registry that faces and map read. */
export interface Installed {
  /** Every sector that there is, by their own order. */
  heads: readonly SectorHead[];
  /** Those whose figures are there, in the same order. */
  sectors: readonly SectorSpec[];
  /** False while figures of some sector are on their way: until then nothing is said to be nowhere. */
  isWhole: boolean;
  /** True once an attempt to fetch them has failed; there will be others. */
  isDelayed: boolean;
  feeds: ReadonlyMap<string, FeedSpec>;
  kpis: ReadonlyMap<string, KpiSpec>;
  /** By drawing order, low first. */
  layers: readonly LayerSpec[];
  events: readonly InstalledEvents[];
  /** The sector whose folder declared a feed. */
  sectorOfFeed(feedId: string): SectorSpec | undefined;
}

/** The feeds of one sector folder. */
export interface InstalledFeeds {
  sector: string;
  feeds: readonly FeedSpec[];
}

let installed: Installed = indexSectors([], [], []);
const listeners = new Set<() => void>();

/**
 * Indexes sectors and feeds in place of what was installed; `heads` names every sector that there is where some are on their way.
 * Throws on a feed, KPI or layer id that two sectors claim.
 */
export function installSectors(
  sectors: readonly SectorSpec[],
  feeds: readonly InstalledFeeds[],
  heads: readonly SectorHead[] = sectors,
): Installed {
  return put(indexSectors(sectors, feeds, heads));
}

/** Notes that what is on its way could not be fetched yet. */
export function noteDelay(): void {
  put({ ...installed, isDelayed: true });
}

/** The registry as it is now. */
export function getInstalled(): Installed {
  return installed;
}

/** The registry for a page that may open before it is whole. */
export function useInstalled(): Installed {
  return useSyncExternalStore(subscribe, getInstalled);
}

function put(next: Installed): Installed {
  installed = next;
  for (const listener of listeners) listener();
  return installed;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function indexSectors(
  sectors: readonly SectorSpec[],
  feeds: readonly InstalledFeeds[],
  heads: readonly SectorHead[],
): Installed {
  const ordered = [...sectors].sort(bySectorOrder);
  const feedOwner = new Map(feeds.flatMap(({ sector, feeds: own }) => own.map((feed) => [feed.id, sector])));
  return {
    heads: [...heads].sort(bySectorOrder),
    sectors: ordered,
    isWhole: sectors.length === heads.length,
    isDelayed: false,
    feeds: indexById(feeds.flatMap((entry) => entry.feeds)),
    kpis: indexById(ordered.flatMap((sector) => sector.kpis)),
    layers: [...indexById(ordered.flatMap((sector) => sector.layers)).values()].sort(
      (a, b) => a.order - b.order,
    ),
    events: ordered.flatMap((sector) => sector.events.map((list) => ({ ...list, sector: sector.id }))),
    sectorOfFeed: (feedId) => ordered.find((sector) => sector.id === feedOwner.get(feedId)),
  };
}

function indexById<Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  const index = new Map<string, Item>();
  for (const item of items) {
    if (index.has(item.id)) throw new Error(`two sectors claim the id ${item.id}`);
    index.set(item.id, item);
  }
  return index;
}
