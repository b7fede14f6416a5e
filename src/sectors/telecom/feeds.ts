// What telecommunications asks for: lines of the state bodies, masts, operators' reports, data exchange, storage and demand.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { demandFeed } from './demand/demand-feed.ts';
import { storageFeed } from './demand/storage-feed.ts';
import { exchangeFeed } from './exchange/exchange-feed.ts';
import { mastFeed } from './masts/mast-feed.ts';
import { networkFeed } from './network/network-feed.ts';
import { serviceFeed } from './services/service-feed.ts';

/** The feeds of telecommunications. */
export const feeds = defineFeeds([networkFeed, mastFeed, serviceFeed, exchangeFeed, storageFeed, demandFeed]);
