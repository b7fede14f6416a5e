// What education and training asks for, and how it rolls up.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { attendanceFeed } from './attendance/attendance-feed.ts';
import { resultFeed } from './results/result-feed.ts';
import { schoolFeed, unitFeed } from './schools/school-feeds.ts';

/** Feeds of education and training. */
export const feeds = defineFeeds([unitFeed, schoolFeed, attendanceFeed, resultFeed]);
