// Who is asked first when the program starts: what the person will see, in the standard whose code is there already.
import type { FeedSpec } from '#kernel/feed/feed.ts';

/** Longest time that anything waits for the first rows to be drawn: sources that neither answer nor fail must not keep the rest away. */
export const LONGEST_HOLD_MS = 6000;

/** The one standard whose connector is part of the worker; the code of the others would be fetched in the way of the first figure. */
const STANDARD_AT_HAND = 'ngsi-ld';

/** What decides the order. */
export interface FirstPollRule {
  connectorOf(sourceId: string): string;
  /** Figures, lists or layers of the face that opens are made of this feed. */
  isShown(feedId: string): boolean;
  /** A person looks at this feed's own rows: a layer that is shown, or the object that is inspected. Never held. */
  isLookedAt(feedId: string): boolean;
}

/** Feeds that are polled at once, and those that are held until the first rows of the former are drawn. */
export interface FirstPolls {
  atOnce: readonly FeedSpec[];
  held: FeedSpec[];
}

/** Splits the feeds; none is held where nothing that is polled at once would bring a first figure. */
export function orderFirstPolls(feeds: readonly FeedSpec[], rule: FirstPollRule): FirstPolls {
  const isAtHand = ({ source }: FeedSpec) => rule.connectorOf(source) === STANDARD_AT_HAND;
  const atOnce = feeds.filter(
    (feed) => rule.isLookedAt(feed.id) || (isAtHand(feed) && rule.isShown(feed.id)),
  );
  if (!atOnce.some(isAtHand)) return { atOnce: feeds, held: [] };
  return { atOnce, held: feeds.filter((feed) => !atOnce.includes(feed)) };
}
