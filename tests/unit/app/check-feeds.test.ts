// Faults of the member `feeds` that only the sectors can tell: each by its path, with what was expected there.
import { describe, expect, it } from 'vitest';
import type { FeedOverride } from '#kernel/feed/feed.ts';
import { checkFeeds } from '../../../src/app/config/check-feeds.ts';
import { brokerSource, speedFeed } from '../feeds/ingest/feed-rig.ts';

const sources = [brokerSource({ id: 'gis' })];
const faultsOf = (feeds: Record<string, FeedOverride>) => checkFeeds({ feeds, sources }, [speedFeed()]);

describe('feeds of a configuration', () => {
  it('pass where everything they name exists', () => {
    const columns = { speed: { attribute: 'v', assumedUnit: 'm/s' }, name: { attribute: 'n' } };
    expect(faultsOf({ speeds: { source: 'gis', columns } })).toEqual([]);
    expect(faultsOf({})).toEqual([]);
  });

  it.each([
    [{ speed: { source: 'gis' } }, 'feeds.speed', '"speeds"', '"speed"'],
    [{ speeds: { source: 'gs' } }, 'feeds.speeds.source', '"gis"', '"gs"'],
    [
      { speeds: { columns: { sped: { attribute: 'v' } } } },
      'feeds.speeds.columns.sped',
      '"speed" | "name"',
      '"sped"',
    ],
    [
      { speeds: { columns: { speed: { attribute: 'v', assumedUnit: 'Cel' } } } },
      'feeds.speeds.columns.speed.assumedUnit',
      'a UCUM unit that becomes km/h',
      '"Cel"',
    ],
    [
      { speeds: { columns: { speed: { attribute: 'v', assumedUnit: 'kmh' } } } },
      'feeds.speeds.columns.speed.assumedUnit',
      'a UCUM unit that becomes km/h',
      '"kmh"',
    ],
  ])('are refused by path: %j', (feeds, path, expected, received) => {
    expect(faultsOf(feeds as Record<string, FeedOverride>)).toEqual([{ path, expected, received }]);
  });
});
