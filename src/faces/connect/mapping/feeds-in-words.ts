// Every feed as its sector maps it to a standard, and which of them an offer fits.
import { applyMapping } from '#kernel/feed/deployed-feed.ts';
import type { Offer } from '#kernel/feed/discovery.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { ConnectorId } from '#kernel/feed/source-config.ts';
import { proposeMappings } from '#feeds/discovery/propose-mapping.ts';

/** Less fitness is chance: no feed is named then. */
const LEAST_FITNESS = 3;

/** Feeds by id, in the words of a standard: names that the sector foresaw are proposed before all others. */
export function feedsInWordsOf(
  connector: ConnectorId,
  declared: readonly FeedSpec[] = [],
): ReadonlyMap<string, FeedSpec> {
  const inWords = (feed: FeedSpec) => {
    const mapping = feed.mappings?.[connector];
    return mapping ? applyMapping(feed, mapping) : feed;
  };
  return new Map(declared.map((feed) => [feed.id, inWords(feed)]));
}

/** The feed that an offer fits best; null where none fits well. */
export function fittingFeed(offer: Offer, feeds: ReadonlyMap<string, FeedSpec>): FeedSpec | null {
  const [best] = proposeMappings(offer, feeds.values());
  return best && best.fitness >= LEAST_FITNESS ? (feeds.get(best.feedId) ?? null) : null;
}
