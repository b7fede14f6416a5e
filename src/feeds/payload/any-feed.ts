// The feed of a body of which nothing is known: every attribute becomes a column of its own.
import type { FeedSpec } from '#kernel/feed/feed.ts';

/** Shapes are drawn where their middle is. */
export const ANY_FEED: FeedSpec = {
  id: 'payload',
  source: 'payload',
  title: { vi: 'Tệp', en: 'File' },
  entityType: '',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: 60_000,
  columns: [],
  rollups: [],
};
