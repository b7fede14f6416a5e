// What is asked first when the program starts, and how long the rest waits.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { pollMore, startFeedScheduler } from '#live/ingest/feed-scheduler.ts';
import { orderFirstPolls } from '#live/ingest/first-polls.ts';
import type { IngestClient } from '#live/ingest/ingest-client.ts';
import { setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { queryClient } from '#live/ingest/query-client.ts';
import { environmentManager } from '@tanstack/react-query';
import { speedFeed } from '../feeds/ingest/feed-rig.ts';

const feed = (id: string, source = 'broker'): FeedSpec => ({ ...speedFeed(), id, source });
const FEEDS = [feed('roads'), feed('hidden'), feed('warnings', 'alerts'), feed('buses', 'transit')];
const CONNECTORS: Record<string, string> = { broker: 'ngsi-ld', alerts: 'cap', transit: 'gtfs-realtime' };

const rule = (shown: string[], lookedAt: string[] = []) => ({
  connectorOf: (source: string) => CONNECTORS[source] ?? '—',
  isShown: (id: string) => shown.includes(id),
  isLookedAt: (id: string) => lookedAt.includes(id),
});
const ids = (feeds: readonly FeedSpec[]) => feeds.map(({ id }) => id);

describe('orderFirstPolls', () => {
  it('asks first for what is shown and needs no further code', () => {
    const { atOnce, held } = orderFirstPolls(FEEDS, rule(['roads', 'warnings', 'buses']));
    expect(ids(atOnce)).toEqual(['roads']);
    expect(ids(held)).toEqual(['hidden', 'warnings', 'buses']);
  });

  it('never holds a feed whose rows a person looks at, whatever its standard', () => {
    const { atOnce } = orderFirstPolls(FEEDS, rule(['roads', 'warnings'], ['roads', 'warnings']));
    expect(ids(atOnce)).toEqual(['roads', 'warnings']);
  });

  it.each([
    ['nothing is shown', FEEDS, rule([])],
    ['only other standards are spoken', FEEDS.slice(2), rule(['warnings', 'buses'], ['warnings'])],
  ])('holds nothing where %s', (_, feeds, given) => {
    expect(orderFirstPolls(feeds, given)).toEqual({ atOnce: feeds, held: [] });
  });
});

describe('startFeedScheduler', () => {
  const polled: string[] = [];
  let stop: () => void;
  let draw: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    environmentManager.setIsServer(() => false);
    polled.length = 0;
    const request = ({ feedId }: { feedId: string }) => {
      polled.push(feedId);
      return new Promise(() => undefined);
    };
    setLiveRuntime({
      client: { request } as unknown as IngestClient,
      feeds: new Map(FEEDS.map((spec) => [spec.id, spec])),
      kpis: new Map(),
      events: [],
      connectorOf: (source) => CONNECTORS[source] ?? '—',
      sectorTitleOf: (id) => ({ vi: id, en: id }),
    });
    const firstShown = new Promise<void>((resolve) => (draw = resolve));
    stop = startFeedScheduler({ ...rule(['roads']), firstShown });
  });

  afterEach(() => {
    stop();
    queryClient.clear();
    vi.useRealTimers();
  });

  it('asks the others as soon as the first rows are drawn, once each', async () => {
    await vi.advanceTimersByTimeAsync(100);
    expect(polled).toEqual(['roads']);
    draw();
    await vi.advanceTimersByTimeAsync(5000);
    expect(polled.toSorted()).toEqual(['buses', 'hidden', 'roads', 'warnings']);
  });

  it('does not wait longer than six seconds', async () => {
    await vi.advanceTimersByTimeAsync(5900);
    expect(polled).toEqual(['roads']);
    await vi.advanceTimersByTimeAsync(200);
    expect(polled).toHaveLength(4);
  });

  it('asks feeds that are declared later at once, those in view before the others', () => {
    const late = ['unseen', 'seen'].map((id) => ({ ...FEEDS[0]!, id }));
    pollMore(late, (id) => id === 'seen');
    expect(polled.slice(-2)).toEqual(['seen', 'unseen']);
  });

  it('asks nobody after it was stopped', async () => {
    stop();
    draw();
    await vi.advanceTimersByTimeAsync(5000);
    expect(polled).toEqual(['roads']);
  });
});
