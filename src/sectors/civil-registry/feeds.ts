// What civil registry and population ask of the broker.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { registrationFeed, vitalFeed } from './events/event-feeds.ts';
import { populationFeed } from './population/population-feed.ts';

/** The feeds of civil registry and population. */
export const feeds = defineFeeds([registrationFeed, vitalFeed, populationFeed]);
