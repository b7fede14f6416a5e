// The deployment's poll periods: of one feed before those of all, of its own source only.
import { expect, it } from 'vitest';
import { deployFeed } from '#kernel/feed/deployed-feed.ts';
import { brokerSource, speedFeed } from '../feeds/ingest/feed-rig.ts';

it('takes the period of the feed, else that of the source, else its own', () => {
  const spec = speedFeed();
  const periodWith = (pollMs?: Record<string, number>, id = 'broker') =>
    deployFeed(spec, [brokerSource({ id, pollMs })]).pollMs;
  expect(periodWith({ speeds: 5000, '*': 7000 })).toBe(5000);
  expect(periodWith({ '*': 7000 })).toBe(7000);
  expect(periodWith({ others: 7000 })).toBe(spec.pollMs);
  expect(periodWith({ '*': 7000 }, 'alerts')).toBe(spec.pollMs);
  expect(deployFeed(spec, [])).toBe(spec);
});
