// What the digital workforce asks of the broker: skills, people, interns, courses.
import { defineFeeds } from '#kernel/feed/feed.ts';
import { courseFeed } from './courses/course-feed.ts';
import { internFeed } from './interns/intern-feed.ts';
import { educationFeed, labourFeed, staffFeed } from './people/people-feeds.ts';
import { skillsFeed } from './skills/skills-feed.ts';

/** The feeds of the digital workforce. */
export const feeds = defineFeeds([skillsFeed, staffFeed, labourFeed, educationFeed, internFeed, courseFeed]);
