// What information security asks the broker for.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { incidentFeed } from './events/incident-feed.ts';
import { monitoringFeed, portalFeed, systemFeed } from './posture/posture-feeds.ts';

/** The feeds of information security. */
export const feeds = defineFeeds([incidentFeed, systemFeed, monitoringFeed, portalFeed]);
