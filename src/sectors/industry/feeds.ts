// The feeds of industry: parks, their outlets, production by branch and by month.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { outletFeed } from './outlets/outlet-feed.ts';
import { parkFeed } from './parks/park-feed.ts';
import { productionFeed, productionMonths } from './production/production-feeds.ts';

/** Every feed of industry. */
export const feeds = defineFeeds([parkFeed, outletFeed, productionFeed, productionMonths]);
