// What health and social security asks for, and how it rolls up.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { securityFeed, welfareFeed } from './cover/cover-feeds.ts';
import { curveFeed, diseaseFeed } from './diseases/disease-feeds.ts';
import { hospitalFeed } from './hospitals/hospital-feed.ts';

/** Feeds of health and social security. */
export const feeds = defineFeeds([hospitalFeed, diseaseFeed, curveFeed, securityFeed, welfareFeed]);
