// What agriculture asks of the broker: boats, fleets, catch, fields, water, rural life.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { catchDayFeed, catchMonthFeed } from './catch/catch-feeds.ts';
import { cropFeed, irrigationFeed } from './crops/crop-feeds.ts';
import { fleetFeed } from './fleet/fleet-feed.ts';
import { fleetReportFeed } from './fleet/fleet-report-feed.ts';
import { ruralFeed } from './rural/rural-feed.ts';

/** The feeds of agriculture. */
export const feeds = defineFeeds([
  fleetFeed,
  fleetReportFeed,
  catchDayFeed,
  catchMonthFeed,
  cropFeed,
  irrigationFeed,
  ruralFeed,
]);
