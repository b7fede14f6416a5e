// A source that dies for ten minutes and heals: how often it is asked meanwhile, and how soon every feed is live again.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startFeedScheduler } from '#live/ingest/feed-scheduler.ts';
import { feedRecord, readFeedHealth } from '#live/ingest/feed-records.ts';
import { brokerSource, json, speedEntity, speedFeed } from '../unit/feeds/ingest/feed-rig.ts';
import { startLiveTwin } from './live-twin.ts';

const MINUTE_MS = 60_000;
const START_MS = Date.UTC(2026, 2, 2, 3, 0, 0);

/** Feeds of one source that are asked every 10 s, 30 s, minute and five minutes. */
const feeds = [10_000, 30_000, MINUTE_MS, 5 * MINUTE_MS].map((pollMs, index) =>
  speedFeed({ id: `feed-${index}`, pollMs, cadenceMs: pollMs, rollups: [] }),
);

beforeEach(() => {
  vi.useFakeTimers({ now: START_MS });
});
afterEach(() => {
  vi.useRealTimers();
});

const states = () => new Set(readFeedHealth().map(({ state }) => state));

describe('an outage of ten minutes', () => {
  it.each([
    ['refuses connections', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['answers 503', () => Promise.resolve(json({ title: 'Service Unavailable' }, {}, 503))],
    [
      'accepts and never answers',
      (signal: AbortSignal) =>
        new Promise<Response>((_, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    ],
  ])('of a source that %s', async (_name, fail) => {
    let isDead = false;
    const askedAtMs: number[] = [];
    startLiveTwin({
      feeds,
      kpis: [],
      sources: [brokerSource()],
      fetch: (_input, init = {}) => {
        askedAtMs.push(Date.now());
        if (isDead) return fail(init.signal!);
        return Promise.resolve(
          json([speedEntity(1, 50, Date.now() - 1000)], { 'NGSILD-Results-Count': '1' }),
        );
      },
    });
    const stop = startFeedScheduler();
    await vi.advanceTimersByTimeAsync(5000);
    expect(states()).toEqual(new Set(['live']));

    isDead = true;
    const diedAtMs = Date.now();
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect(
      readFeedHealth()
        .slice(0, 2)
        .map(({ state }) => state),
    ).toEqual(['dead', 'dead']);
    await vi.advanceTimersByTimeAsync(9 * MINUTE_MS);
    expect(states()).toEqual(new Set(['dead']));
    const asked = askedAtMs.filter((atMs) => atMs > diedAtMs);
    expect(asked.length).toBeGreaterThan(15);
    expect(asked.length).toBeLessThan(60);
    expect(new Set(asked).size, 'one probe at a time').toBe(asked.length);

    isDead = false;
    await vi.advanceTimersByTimeAsync(30_000);
    expect(states()).toEqual(new Set(['live']));
    for (const { id } of feeds) expect(feedRecord(id)).toMatchObject({ error: null, consecutiveErrors: 0 });
    const healed = askedAtMs.length;
    await vi.advanceTimersByTimeAsync(5 * MINUTE_MS);
    expect(askedAtMs.length - healed, 'back to the feeds’ own periods').toBeLessThan(30 + 10 + 5 + 1 + 4);
    stop();
  });
});
