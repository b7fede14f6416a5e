// Every feed as its sector's folder declares it, sector by sector. The worker loads this; the page is told, and loads it itself only where no worker is.
import type { FeedSpec } from '#kernel/feed/feed.ts';

/** The feeds of one sector folder. */
export interface DeclaredFeeds {
  sector: string;
  feeds: readonly FeedSpec[];
}

const feedModules = import.meta.glob<readonly FeedSpec[]>('../sectors/*/feeds.ts', { import: 'feeds' });

/** Loads what these sectors declare, in their order; a sector without feeds declares none. Rejects where code cannot be fetched. */
export function loadFeeds(sectorIds: readonly string[]): Promise<readonly DeclaredFeeds[]> {
  return Promise.all(
    sectorIds.map(async (sector) => ({
      sector,
      feeds: (await feedModules[`../sectors/${sector}/feeds.ts`]?.()) ?? [],
    })),
  );
}

/** What a page needs to know of a feed: all but the functions that derive columns, which cannot be posted either. */
export function withoutDerivations({ sector, feeds }: DeclaredFeeds): DeclaredFeeds {
  return { sector, feeds: feeds.map(({ derived: _derived, ...feed }) => feed) };
}
