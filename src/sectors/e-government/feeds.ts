// What e-government asks of the broker.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { nationalFeed } from './national/national-feed.ts';
import { administrationFeed, qualityFeed } from './quality/quality-feeds.ts';
import { centreFeed, serviceFeed } from './services/service-feeds.ts';

/** The feeds of e-government. */
export const feeds = defineFeeds([serviceFeed, centreFeed, qualityFeed, administrationFeed, nationalFeed]);
