// What the tourism sector asks the broker for.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { beachFeed, sightFeed } from './beaches/beach-feeds.ts';
import { eventFeed } from './events/event-feed.ts';
import { visitorFeeds } from './visitors/visitor-feeds.ts';

/** The feeds of tourism. */
export const feeds = defineFeeds([...visitorFeeds, beachFeed, sightFeed, eventFeed]);
