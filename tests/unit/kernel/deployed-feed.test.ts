// What a deployment changes in a feed: its poll period, its source, and the names of its attributes.
import { describe, expect, it } from 'vitest';
import { deployFeed } from '#kernel/feed/deployed-feed.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { brokerSource, speedFeed } from '../feeds/ingest/feed-rig.ts';

it('takes the period of the feed, else that of the source, else its own', () => {
  const spec = speedFeed();
  const periodWith = (pollMs?: Record<string, number>, id = 'broker') =>
    deployFeed(spec, { sources: [brokerSource({ id, pollMs })] }).pollMs;
  expect(periodWith({ speeds: 5000, '*': 7000 })).toBe(5000);
  expect(periodWith({ '*': 7000 })).toBe(7000);
  expect(periodWith({ others: 7000 })).toBe(spec.pollMs);
  expect(periodWith({ '*': 7000 }, 'alerts')).toBe(spec.pollMs);
  expect(deployFeed(spec, { sources: [] })).toBe(spec);
});

describe('other words for the same feed', () => {
  const spec: FeedSpec = {
    ...speedFeed(),
    mappings: {
      'ogc-features': { entityType: 'speeds', columns: { speed: { attribute: 'spd', assumedUnit: 'm/s' } } },
    },
  };
  const sources = [brokerSource({ id: 'broker' }), brokerSource({ id: 'gis', connector: 'ogc-features' })];

  it('takes those of its source’s standard, and before them those of the configuration', () => {
    const moved = deployFeed(spec, { sources, feeds: { speeds: { source: 'gis' } } });
    expect(moved).toMatchObject({ source: 'gis', entityType: 'speeds' });
    expect(moved.columns.find(({ column }) => column === 'speed')).toMatchObject({
      attribute: 'spd',
      assumedUnit: 'm/s',
      unit: 'km/h',
    });
    const renamed = deployFeed(spec, {
      sources,
      feeds: { speeds: { source: 'gis', entityType: 'v2', columns: { speed: { attribute: 'v' } } } },
    });
    expect(renamed.entityType).toBe('v2');
    expect(renamed.columns.find(({ column }) => column === 'speed')?.attribute).toBe('v');
  });

  it('leaves the feed alone where the configuration names another', () => {
    expect(deployFeed(spec, { sources, feeds: { others: { source: 'gis' } } })).toBe(spec);
  });
});
