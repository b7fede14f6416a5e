// What is installed: sectors, feeds, KPIs and layers, indexed once by `app/start/install.ts`.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { EventListSpec, KpiSpec, LayerSpec, SectorSpec } from '#kernel/sector/sector.ts';

/** An event list and the sector that declared it. */
export type InstalledEvents = EventListSpec & { sector: string };

/** The registry that faces and map read. */
export interface Installed {
  /** By their own order. */
  sectors: readonly SectorSpec[];
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

let installed: Installed = indexSectors([], []);

/** Indexes sectors and feeds; throws on a feed, KPI or layer id that two sectors claim. */
export function installSectors(sectors: readonly SectorSpec[], feeds: readonly InstalledFeeds[]): Installed {
  installed = indexSectors(sectors, feeds);
  return installed;
}

/** The registry; it does not change after start. */
export function getInstalled(): Installed {
  return installed;
}

function indexSectors(sectors: readonly SectorSpec[], feeds: readonly InstalledFeeds[]): Installed {
  const ordered = [...sectors].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id));
  const feedOwner = new Map(feeds.flatMap(({ sector, feeds: own }) => own.map((feed) => [feed.id, sector])));
  return {
    sectors: ordered,
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
