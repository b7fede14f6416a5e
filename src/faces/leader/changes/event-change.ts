// Which grave events are new and which have ended, and which sources fell silent or speak again: the rules, pure.
import type { KeptEvent, Snapshot } from '#session/snapshot.ts';

/** What is known now beside the snapshot of it. */
export interface Present extends Snapshot {
  /** `<feed> <id>` of every open event, however grave. */
  openKeys: ReadonlySet<string>;
  /** Epoch ms by feed, since when a silent one is silent; NaN when unknown. */
  silentSinceMs: ReadonlyMap<string, number>;
}

/** The identity of an event. */
export function eventKey({ feed, id }: Pick<KeptEvent, 'feed' | 'id'>): string {
  return `${feed} ${id}`;
}

/** Grave events that were not open then; where their list was not known then, those that began later. */
export function findOpened(then: Snapshot, now: Present): KeptEvent[] {
  const known = new Set(then.events.map(eventKey));
  const wasListed = new Set(then.eventFeeds);
  return now.events.filter((event) =>
    wasListed.has(event.feed) ? !known.has(eventKey(event)) : event.startedMs > then.atMs,
  );
}

/** Grave events of then that are open no longer; a list that cannot be seen now, or is old, ends none. */
export function findClosed(then: Snapshot, now: Present): KeptEvent[] {
  const isSeen = new Set(now.eventFeeds.filter((feed) => !now.silentFeeds.includes(feed)));
  return then.events.filter((event) => isSeen.has(event.feed) && !now.openKeys.has(eventKey(event)));
}

/** Sources that fell silent after then: by their own last word, or, where there is none, because they spoke then. */
export function findSilent(then: Snapshot, now: Present, areSourcesKnown: boolean): string[] {
  return now.silentFeeds.filter((feed) => {
    const sinceMs = now.silentSinceMs.get(feed) ?? Number.NaN;
    if (Number.isNaN(sinceMs)) return areSourcesKnown && !then.silentFeeds.includes(feed);
    return sinceMs > then.atMs;
  });
}

/** Sources that were silent then and are not now. */
export function findReturned(then: Snapshot, now: Present): string[] {
  return then.silentFeeds.filter((feed) => !now.silentFeeds.includes(feed));
}
