// What environment asks of its sources: air, water, weather, warnings, forests, and the units' reports.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { airFeed } from './air/air-feed.ts';
import { warningFeed } from './warnings/warning-feed.ts';
import { forestFeed } from './forests/forest-feed.ts';
import { landFeed, wasteFeed } from './reports/report-feeds.ts';
import { reservoirFeed, riverFeed, waterQualityFeed } from './water/water-feeds.ts';
import { weatherFeed } from './weather/weather-feed.ts';

/** The feeds of environment. */
export const feeds = defineFeeds([
  airFeed,
  waterQualityFeed,
  reservoirFeed,
  riverFeed,
  weatherFeed,
  warningFeed,
  forestFeed,
  wasteFeed,
  landFeed,
]);
