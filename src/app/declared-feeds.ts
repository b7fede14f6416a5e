// Every feed as its sector's folder declares it. The worker bundles this; the page is told, and fetches it itself only where no worker is.
import type { FeedSpec } from '#kernel/feed/feed.ts';

/** The feeds of one sector folder. */
export interface DeclaredFeeds {
  sector: string;
  feeds: readonly FeedSpec[];
}

const feedModules = import.meta.glob<readonly FeedSpec[]>('../sectors/*/feeds.ts', {
  eager: true,
  import: 'feeds',
});

/** By folder. */
export const declaredFeeds: readonly DeclaredFeeds[] = Object.entries(feedModules).map(([path, feeds]) => ({
  sector: path.split('/').at(-2) ?? '',
  feeds,
}));

/** What a page needs to know of a feed: all but the functions that derive columns, which cannot be posted either. */
export function withoutDerivations({ sector, feeds }: DeclaredFeeds): DeclaredFeeds {
  return { sector, feeds: feeds.map(({ derived: _derived, ...feed }) => feed) };
}
