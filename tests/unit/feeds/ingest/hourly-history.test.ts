// The hourly means beside a table: asked when an hour has ended, aligned to each row's own last hour.
import { describe, expect, it } from 'vitest';
import type { Connector, PeriodRequest, PeriodSink } from '#feeds/connector/connector.ts';
import { HourlyHistory } from '#feeds/ingest/hourly-history.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { speedFeed, START_MS } from './feed-rig.ts';

const spec = speedFeed({ history: { columns: ['speed'], hours: 4 } });
const signal = new AbortController().signal;

/** The mean of an hour is the number of hours from the epoch to its end. */
function connectorOfHours(asked: PeriodRequest[]): Connector {
  return {
    fetchPeriods(request: PeriodRequest, sink: PeriodSink) {
      asked.push(request);
      for (let period = 0; period < request.periods.count; period += 1)
        sink.setNumber('a', 0, period, (request.periods.fromMs + (period + 1) * HOUR_MS) / HOUR_MS);
      return Promise.resolve();
    },
  } as unknown as Connector;
}

describe('hourly history', () => {
  it('asks all hours once, then only the new ones with two repeated', async () => {
    const asked: PeriodRequest[] = [];
    const history = new HourlyHistory(spec);
    const connector = connectorOfHours(asked);
    const now = START_MS + 30 * 60_000;
    expect(await history.refresh(connector, now, signal)).toBe(true);
    expect(await history.refresh(connector, now + 60_000, signal)).toBe(false);
    expect(await history.refresh(connector, START_MS + HOUR_MS + 60_000, signal)).toBe(false);
    expect(await history.refresh(connector, START_MS + HOUR_MS + 3 * 60_000, signal)).toBe(true);
    expect(asked.map(({ periods }) => periods.count)).toEqual([4, 3]);
    const end = (START_MS + HOUR_MS) / HOUR_MS;
    expect([...history.newestFirst('speed', 'a', START_MS + HOUR_MS)]).toEqual([
      end,
      end - 1,
      end - 2,
      end - 3,
    ]);
  });

  it('starts at the last whole hour of the row itself', async () => {
    const history = new HourlyHistory(spec);
    await history.refresh(connectorOfHours([]), START_MS + 30 * 60_000, signal);
    const end = START_MS / HOUR_MS;
    expect([...history.newestFirst('speed', 'a', START_MS - 30 * 60_000)]).toEqual([
      end - 1,
      end - 2,
      end - 3,
      Number.NaN,
    ]);
    expect([...history.newestFirst('speed', 'a', START_MS + HOUR_MS)]).toEqual([
      Number.NaN,
      end,
      end - 1,
      end - 2,
    ]);
    expect([...history.newestFirst('speed', 'unknown', START_MS)].every(Number.isNaN)).toBe(true);
  });

  it('forgets an entity that has been silent for the whole window', async () => {
    const history = new HourlyHistory(spec);
    await history.refresh(connectorOfHours([]), START_MS + 30 * 60_000, signal);
    const silent = { fetchPeriods: () => Promise.resolve() } as unknown as Connector;
    expect(history.newestFirst('speed', 'a', START_MS)[0]).not.toBeNaN();
    for (let hour = 1; hour <= 4; hour += 1)
      await history.refresh(silent, START_MS + hour * HOUR_MS + 30 * 60_000, signal);
    const means = (history as unknown as { means: Map<string, Map<string, unknown>> }).means;
    expect(means.get('speed')?.size).toBe(0);
  });
});
