// What the programme asks for: commitments, milestones, and the sites that are built.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { commitmentFeed } from './commitments/commitment-feed.ts';
import { milestoneFeed } from './milestones/milestone-feed.ts';
import { siteFeed } from './sites/site-feed.ts';

/** The feeds of the programme. */
export const feeds = defineFeeds([commitmentFeed, milestoneFeed, siteFeed]);
