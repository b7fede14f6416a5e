// What environment asks of its sources: air, water, weather and warnings.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { airFeed } from './air/air-feed.ts';
import { warningFeed } from './warnings/warning-feed.ts';
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
]);
