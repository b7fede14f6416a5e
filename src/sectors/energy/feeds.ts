// What energy asks for: plants, load by unit, the register of outages, and the power company's monthly reports.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { loadFeed } from './load/load-feed.ts';
import { outageFeed } from './outages/outage-feed.ts';
import { plantFeed } from './plants/plant-feed.ts';
import { supplyFeed } from './supply/supply-feed.ts';

/** The feeds of energy. */
export const feeds = defineFeeds([plantFeed, loadFeed, outageFeed, supplyFeed]);
