// Figures and rules of telecommunications on plain rows: uptime, standings, and when storage is full.
import { describe, expect, it } from 'vitest';
import {
  bandwidthItems,
  fullWords,
  storageItems,
} from '../../../../src/sectors/telecom/demand/demand-items.ts';
import { fullSpan, monthsToFull } from '../../../../src/sectors/telecom/demand/storage-forecast.ts';
import { feeds } from '../../../../src/sectors/telecom/feeds.ts';
import { lineStanding, LINE_STANDING } from '../../../../src/sectors/telecom/network/line-rules.ts';
import { rankLines } from '../../../../src/sectors/telecom/network/rank-lines.ts';
import { numbers, pointsAt, tableOf, texts } from '../../map/support/table-of.ts';
import { foldKpi, type PlainRow } from '../fold-feed.ts';

const rowsOf = (...rows: Record<string, number | string>[]): PlainRow[] => rows.map((values) => ({ values }));
const sampleOf = (feedId: string, kpi: string, rows: readonly PlainRow[]) =>
  foldKpi(
    feeds.find(({ id }) => id === feedId)!,
    kpi,
    rows,
  );
const at = (count: number) => pointsAt(...Array.from({ length: 2 * count }, () => 107));

describe('the state network', () => {
  const line = {
    state: 'up',
    trafficMbps: 50,
    capacityMbps: 100,
    minutesUp: 43_200,
    minutesWatched: 43_200,
    latencyMs: 8,
  };

  it('weighs every minute of every line alike', () => {
    const lines = rowsOf(line, { ...line, minutesUp: 0, minutesWatched: 1440 });
    expect(sampleOf('state-network', 'telecom.uptime', lines).value).toBeCloseTo((100 * 43_200) / 44_640, 9);
  });

  it('uses bandwidth in sums, not in means of lines', () => {
    const lines = rowsOf(line, { ...line, trafficMbps: 10, capacityMbps: 900 });
    expect(sampleOf('state-network', 'telecom.bandwidth-used', lines).value).toBeCloseTo(6, 9);
  });

  it('counts what is down and what is crowded, and leaves out a line of unknown state', () => {
    const lines = rowsOf(
      line,
      { ...line, state: 'down' },
      { ...line, trafficMbps: 90 },
      { ...line, state: 'odd' },
    );
    expect(sampleOf('state-network', 'telecom.lines-down', lines)).toMatchObject({ value: 1, rowsUsed: 3 });
    expect(sampleOf('state-network', 'telecom.lines-crowded', lines)).toMatchObject({
      value: 1,
      rowsUsed: 3,
    });
  });

  it('measures latency of connected lines only', () => {
    const lines = rowsOf(line, { ...line, state: 'down', latencyMs: 9000 }, { ...line, latencyMs: 12 });
    expect(sampleOf('state-network', 'telecom.latency-p95', lines).value).toBeCloseTo(8 + 0.95 * 4, 9);
  });

  it.each([
    ['down', 99, 100, LINE_STANDING.down],
    ['up', 99, 99.4, LINE_STANDING.unreliable],
    ['up', 86, 99.9, LINE_STANDING.crowded],
    ['up', 85, 99.5, LINE_STANDING.up],
    ['up', Number.NaN, Number.NaN, LINE_STANDING.up],
    ['', 10, 100, Number.NaN],
  ])('a line that is %s, %d %% used and %d %% up stands at %d', (state, used, uptime, standing) =>
    expect(lineStanding(state, used, uptime)).toBe(standing),
  );

  it('lists the longest failure first, then the least reliable lines, flawless ones never', () => {
    const table = tableOf(at(5), [
      texts('state', 'up', 'down', 'down', 'up', 'up'),
      numbers('stateSince', 1, 9, 4, 1, 1),
      numbers('uptime', 99.9, 90, 99, 98, 100),
    ]);
    expect(rankLines(table)).toEqual({ down: [2, 1], worst: [3, 0] });
  });
});

describe('masts', () => {
  it('that are planned are not in service', () => {
    const masts = rowsOf({ status: 'onAir' }, { status: 'offAir' }, { status: 'planned' }, { status: '' });
    expect(sampleOf('masts-5g', 'telecom.masts-5g', masts).value).toBe(2);
    expect(sampleOf('masts-5g', 'telecom.masts-off-air', masts).value).toBe(1);
  });
});

describe('data exchange', () => {
  it('succeeds by transactions, and a service without any is not in use', () => {
    const services = rowsOf(
      { transactions: 900, failed: 9 },
      { transactions: 100, failed: 91 },
      { transactions: 0, failed: 0 },
    );
    expect(sampleOf('data-exchange', 'telecom.lgsp-success', services).value).toBeCloseTo(90, 9);
    expect(sampleOf('data-exchange', 'telecom.lgsp-services', services).value).toBe(2);
  });
});

describe('storage', () => {
  it.each([
    [100, 76, 64, 12, 24],
    [100, 76, 73, 3, 24],
    [100, 100, 90, 12, 0],
    [100, 110, 90, 12, 0],
    [100, 76, 76, 12, Number.NaN],
    [100, 76, 80, 12, Number.NaN],
    [Number.NaN, 76, 64, 12, Number.NaN],
    [100, 76, Number.NaN, 12, Number.NaN],
  ])(
    'of %d TB with %d used, %d of it %d months before, is full in %d months',
    (capacity, used, before, months, expected) =>
      expect(monthsToFull(capacity, used, before, months)).toBe(expected),
  );

  it('spans from the faster pace to the slower, open where a pace does not fill', () => {
    const figures = { capacityTb: 100, usedTb: 76, usedQuarterAgoTb: 70, usedYearAgoTb: 64 };
    expect(fullSpan(figures)).toEqual({ soonest: 12, latest: 24 });
    expect(fullSpan({ ...figures, usedQuarterAgoTb: 77 })).toEqual({ soonest: 24, latest: Number.NaN });
    expect(fullSpan({ ...figures, usedQuarterAgoTb: 77, usedYearAgoTb: 77 })).toEqual({
      soonest: Number.NaN,
      latest: Number.NaN,
    });
  });

  it('says the span in words', () => {
    expect(fullWords({ soonest: 12, latest: 24 }, 'vi')).toBe('đầy sau 12–24 tháng');
    expect(fullWords({ soonest: 11.8, latest: 12.2 }, 'en')).toBe('full in 12 months');
    expect(fullWords({ soonest: 24, latest: Number.NaN }, 'vi')).toBe('đầy sau ít nhất 24 tháng');
    expect(fullWords({ soonest: Number.NaN, latest: Number.NaN }, 'en')).toBe(
      'not filling at the present pace',
    );
  });

  it('shows the pool first that is full first, those that never are last, and says what is late', () => {
    const table = tableOf(
      at(3),
      [
        texts('name', 'A', 'B', 'C'),
        numbers('capacityTb', 100, 100, 100),
        numbers('usedTb', 50, 90, 50),
        numbers('usedQuarterAgoTb', 50, 87, 47),
        numbers('usedYearAgoTb', 50, 78, 38),
        numbers('monthsToFull', Number.NaN, 10, 50),
      ],
      [2, 1, 2],
    );
    const items = storageItems(table, 'vi');
    expect(items.map(({ label }) => label)).toEqual(['B', 'C', 'A']);
    expect(items[0]?.note).toContain('chưa có báo cáo kỳ này');
    expect(items[2]?.note).toContain('không đầy theo đà hiện nay');
    expect(items[2]?.note).not.toContain('chưa có báo cáo');
    const pools = rowsOf(
      { monthsToFull: 0, capacityTb: 100, usedTb: 90, usedYearAgoTb: 78 },
      { capacityTb: 100, usedTb: 50, usedYearAgoTb: 60 },
    );
    expect(sampleOf('data-storage', 'telecom.months-to-full', pools)).toMatchObject({
      value: 10,
      rowsUsed: 1,
      rowsTotal: 2,
    });
  });
});

describe('the survey', () => {
  it('lists bodies that outgrow their line, most first', () => {
    const table = tableOf(at(3), [
      texts('name', 'A', 'B', 'C'),
      numbers('capacityMbps', 100, 100, 100),
      numbers('neededMbps', 120, 100, 200),
      numbers('neededShare', 120, 100, 200),
      numbers('busyMbps', 70, 60, 95),
    ]);
    expect(bandwidthItems(table, 'en', 5).map(({ label }) => label)).toEqual(['C', 'A']);
    expect(bandwidthItems(table, 'en', 1)).toHaveLength(1);
  });

  it('asks for bandwidth in sums over what there is', () => {
    const bodies = rowsOf({ neededMbps: 300, capacityMbps: 100 }, { neededMbps: 900, capacityMbps: 900 });
    expect(sampleOf('digital-demand', 'telecom.bandwidth-needed', bodies).value).toBeCloseTo(120, 9);
  });
});
