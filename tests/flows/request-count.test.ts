// How often a source is asked: an hour of failures, a laptop that sleeps, a tab that nobody looks at. Fake time, real scheduler and back-off.
import { focusManager } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { waitMs } from '#feeds/http/back-off.ts';
import { feedRecord, readFeedHealth } from '#live/ingest/feed-records.ts';
import { startFeedScheduler } from '#live/ingest/feed-scheduler.ts';
import { brokerSource, json, speedEntity, speedFeed } from '../unit/feeds/ingest/feed-rig.ts';
import { startLiveTwin } from './live-twin.ts';

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const PERIODS_MS = [10 * SECOND_MS, 30 * SECOND_MS, MINUTE_MS, 5 * MINUTE_MS];

let stop: () => void = () => undefined;
let run = 0;

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 2, 3, 0, 0) });
  run += 1;
});
afterEach(() => {
  stop();
  focusManager.setFocused(undefined);
  vi.restoreAllMocks();
  vi.useRealTimers();
});

interface Asked {
  atMs: number;
  feed: string;
}

/** Feeds of four periods on one source; what `fail` does is the answer while it is set. Feed ids are new in each test: records live on. */
function startSource() {
  const asked: Asked[] = [];
  const source = {
    asked,
    fail: null as (() => Promise<Response>) | null,
    /** Entity type whose body alone is no data. */
    failOf: '',
    feedIds: [] as string[],
  };
  const feeds = PERIODS_MS.map((pollMs, index) =>
    speedFeed({
      id: `run-${run}-feed-${index}`,
      entityType: `Type${index}`,
      pollMs,
      cadenceMs: pollMs,
      rollups: [],
    }),
  );
  source.feedIds = feeds.map(({ id }) => id);
  startLiveTwin({
    feeds,
    kpis: [],
    sources: [brokerSource()],
    fetch: (input) => {
      const feed = new URL(String(input)).searchParams.get('type') ?? '';
      asked.push({ atMs: Date.now(), feed });
      if (source.fail) return source.fail();
      if (feed === source.failOf) return Promise.resolve(json('nonsense'));
      return Promise.resolve(
        json([speedEntity(1, 50, Date.now() - SECOND_MS)], { 'NGSILD-Results-Count': '1' }),
      );
    },
  });
  stop = startFeedScheduler();
  return source;
}

/** Real-time instants at which anything was asked since; what went out in one instant went out side by side. */
const instantsSince = (asked: readonly Asked[], sinceMs: number) => [
  ...new Set(asked.filter(({ atMs }) => atMs >= sinceMs).map(({ atMs }) => atMs)),
];

/** Requests that the back-off lets out in a time, were a feed always waiting for leave. */
function mostAttempts(durationMs: number, retryAfterMs: number): number {
  let attempts = 0;
  for (let atMs = 0; atMs <= durationMs; attempts += 1)
    atMs += Math.max(waitMs('broker', attempts + 1), retryAfterMs);
  return attempts;
}

const countByFeed = (asked: readonly Asked[], sinceMs: number) =>
  PERIODS_MS.map(
    (_, index) => asked.filter(({ atMs, feed }) => atMs >= sinceMs && feed === `Type${index}`).length,
  );

describe('an hour of a source that', () => {
  it.each<[string, number, () => Promise<Response>]>([
    ['is dead', 0, () => Promise.reject(new TypeError('Failed to fetch'))],
    ['answers 500', 0, () => Promise.resolve(json({ title: 'Internal Server Error' }, {}, 500))],
    ['answers 429 and says when', 90_000, () => Promise.resolve(json({}, { 'Retry-After': '90' }, 429))],
    [
      'answers 429 and asks for ten years',
      HOUR_MS,
      () => Promise.resolve(json({}, { 'Retry-After': '315360000' }, 429)),
    ],
    ['answers 429 and says nonsense', 0, () => Promise.resolve(json({}, { 'Retry-After': '-1' }, 429))],
    ['answers with a page', 0, () => Promise.resolve(new Response('<!doctype html>'))],
  ])('%s', async (_name, retryAfterMs, fail) => {
    const source = startSource();
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    source.fail = fail;
    const diedAtMs = Date.now() + 1;
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    const attempts = instantsSince(source.asked, diedAtMs);
    attempts.slice(1).forEach((atMs, index) => {
      const leastMs = Math.max(waitMs('broker', index + 1), retryAfterMs);
      expect(atMs - attempts[index]!, `wait ${index + 1}`).toBeGreaterThanOrEqual(Math.floor(leastMs));
    });
    expect(attempts.length).toBeLessThanOrEqual(mostAttempts(HOUR_MS, retryAfterMs));
    // In plain numbers: five quick attempts, then none within twelve seconds of another.
    expect(attempts.length).toBeLessThanOrEqual(5 + HOUR_MS / (12.5 * SECOND_MS));
    expect(attempts.length, 'it is asked on').toBeGreaterThan(
      retryAfterMs === HOUR_MS ? 0 : HOUR_MS / Math.max(60 * SECOND_MS, 1.2 * retryAfterMs),
    );
    const requests = source.asked.filter(({ atMs }) => atMs >= diedAtMs).length;
    expect(requests - attempts.length, 'one probe at a time').toBeLessThan(PERIODS_MS.length);

    source.fail = null;
    // The wait that is under way passes first; the feed of five minutes is then asked with the others.
    await vi.advanceTimersByTimeAsync(Math.max(30 * SECOND_MS, retryAfterMs) + 5 * SECOND_MS);
    for (const id of source.feedIds) expect(feedRecord(id), id).toMatchObject({ error: null });

    source.fail = fail;
    const diedAgainMs = Date.now() + 1;
    await vi.advanceTimersByTimeAsync(MINUTE_MS + retryAfterMs);
    const [first = 0, second = 0] = instantsSince(source.asked, diedAgainMs);
    expect(second - first, 'a healthy answer begins the back-off anew').toBeLessThanOrEqual(
      Math.max(10 * SECOND_MS, retryAfterMs) + SECOND_MS,
    );
    expect(second - first).toBeGreaterThanOrEqual(Math.max(waitMs('broker', 1), retryAfterMs));
  });
});

describe('a lasting fault that is healed', () => {
  it.each<[string, () => Promise<Response>]>([
    ['a refused key', () => Promise.resolve(json({}, {}, 401))],
    ['a body that is no data', () => Promise.resolve(json('nonsense'))],
  ])('%s: every feed is back within a minute, the one of five minutes too', async (_name, fail) => {
    const source = startSource();
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    source.fail = fail;
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    source.fail = null;
    await vi.advanceTimersByTimeAsync(MINUTE_MS + 5 * SECOND_MS);
    for (const id of source.feedIds) expect(feedRecord(id), id).toMatchObject({ error: null });
    const healedAtMs = Date.now() + 1;
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    countByFeed(source.asked, healedAtMs).forEach((count, index) =>
      expect(count, `feed ${index} at its own pace`).toBeLessThanOrEqual(
        (10 * MINUTE_MS) / PERIODS_MS[index]! + 1,
      ),
    );
  });

  it('of one feed alone does not make the others ask more often', async () => {
    const source = startSource();
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    source.failOf = 'Type3';
    const brokeAtMs = Date.now() + 1;
    await vi.advanceTimersByTimeAsync(HOUR_MS);
    const counts = countByFeed(source.asked, brokeAtMs);
    counts
      .slice(0, 3)
      .forEach((count, index) =>
        expect(count, `feed ${index}`).toBeLessThanOrEqual(HOUR_MS / PERIODS_MS[index]! + 1),
      );
    expect(counts[3], 'the broken one about once a minute').toBeLessThanOrEqual(65);
    source.failOf = '';
    await vi.advanceTimersByTimeAsync(MINUTE_MS + SECOND_MS);
    expect(feedRecord(source.feedIds[3]!)).toMatchObject({ error: null });
  });
});

/** Timers of a machine that can sleep: what falls due meanwhile runs once at waking, as browsers do it. */
function putTimersToBed() {
  const plain = { setTimeout: globalThis.setTimeout, setInterval: globalThis.setInterval };
  const missed = new Set<() => void>();
  let isAsleep = false;
  const drowsy = (callback: () => void) => () => (isAsleep ? missed.add(callback) : callback());
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((callback: () => void, delayMs?: number) =>
    plain.setTimeout(drowsy(callback), delayMs)) as typeof setTimeout);
  vi.spyOn(globalThis, 'setInterval').mockImplementation(((callback: () => void, delayMs?: number) =>
    plain.setInterval(drowsy(callback), delayMs)) as typeof setInterval);
  return async (durationMs: number) => {
    isAsleep = true;
    await vi.advanceTimersByTimeAsync(durationMs);
    isAsleep = false;
    const due = [...missed];
    missed.clear();
    for (const callback of due) callback();
    await vi.advanceTimersByTimeAsync(0);
  };
}

describe('a laptop that slept for hours', () => {
  it('asks once for each feed where its timers fall due at waking', async () => {
    const sleep = putTimersToBed();
    const { asked } = startSource();
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    await sleep(7 * HOUR_MS);
    expect(countByFeed(asked, Date.now() - SECOND_MS)).toEqual([1, 1, 1, 1]);
    const wokeAtMs = Date.now() + 1;
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    countByFeed(asked, wokeAtMs).forEach((count, index) =>
      expect(count, `feed ${index} at its own pace`).toBeLessThanOrEqual(
        (10 * MINUTE_MS) / PERIODS_MS[index]! + 1,
      ),
    );
    expect(new Set(readFeedHealth().map(({ state }) => state))).toEqual(new Set(['live']));
  });

  it.each([7 * HOUR_MS, -7 * HOUR_MS])(
    'goes on at its pace where only the clock jumped by %d ms',
    async (jumpMs) => {
      const { asked } = startSource();
      await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
      const before = asked.length;
      vi.setSystemTime(Date.now() + jumpMs);
      await vi.advanceTimersByTimeAsync(MINUTE_MS);
      expect(asked.length - before).toBeLessThanOrEqual(6 + 2 + 1 + 1);
      expect(asked.length - before).toBeGreaterThanOrEqual(6 + 1);
    },
  );

  it('asks a dead source once', async () => {
    const sleep = putTimersToBed();
    const source = startSource();
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    source.fail = () => Promise.reject(new TypeError('Failed to fetch'));
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    await sleep(7 * HOUR_MS);
    expect(instantsSince(source.asked, Date.now())).toHaveLength(1);
    expect(source.asked.filter(({ atMs }) => atMs >= Date.now())).toHaveLength(1);
  });

  it('asks a source that was dead before the clock was set back', async () => {
    const source = startSource();
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    source.fail = () => Promise.reject(new TypeError('Failed to fetch'));
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    vi.setSystemTime(Date.now() - 7 * HOUR_MS);
    source.fail = null;
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    for (const id of source.feedIds) expect(feedRecord(id), id).toMatchObject({ error: null });
  });
});

describe('a tab that nobody looks at for an hour', () => {
  it('asks at most once a minute and feed, and not all at once when it is looked at again', async () => {
    const sleep = putTimersToBed();
    const { asked } = startSource();
    await vi.advanceTimersByTimeAsync(5 * SECOND_MS);
    const hiddenAtMs = Date.now() + 1;
    focusManager.setFocused(false);
    // Browsers run the timers of a page long hidden once a minute.
    for (let minute = 0; minute < 60; minute += 1) await sleep(MINUTE_MS);
    countByFeed(asked, hiddenAtMs).forEach((count) => {
      expect(count).toBeLessThanOrEqual(60);
      expect(count).toBeGreaterThanOrEqual(11);
    });
    const seenAtMs = Date.now() + 1;
    await vi.advanceTimersByTimeAsync(1);
    focusManager.setFocused(true);
    await vi.advanceTimersByTimeAsync(SECOND_MS);
    countByFeed(asked, seenAtMs).forEach((count) => expect(count).toBeLessThanOrEqual(1));
  });
});
