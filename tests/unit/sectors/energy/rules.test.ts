// Figures and rules of energy on plain rows: what counts, what does not, and what is not known.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '#kernel/time/local-time.ts';
import { feeds } from '../../../../src/sectors/energy/feeds.ts';
import { dayLines } from '../../../../src/sectors/energy/load/day-lines.ts';
import { isOverdue, minutesOut } from '../../../../src/sectors/energy/outages/outage-rules.ts';
import { rankOutages } from '../../../../src/sectors/energy/outages/rank-outages.ts';
import { isRenewable, shareOf } from '../../../../src/sectors/energy/plants/plant-rules.ts';
import { numbers, pointsAt, tableOf, texts } from '../../map/support/table-of.ts';
import { foldKpi, type PlainRow } from '../fold-feed.ts';

const feedOf = (id: string) => feeds.find((feed) => feed.id === id)!;
const rowsOf = (...rows: Record<string, number | string>[]): PlainRow[] => rows.map((values) => ({ values }));
const valueOf = (feed: string, kpi: string, rows: readonly PlainRow[], nowMs = 0) =>
  foldKpi(feedOf(feed), kpi, rows, nowMs).value;

describe('reliability', () => {
  const units = rowsOf(
    { customers: 1000, interruptedMin: 60_000, interruptions: 500 },
    { customers: 9000, interruptedMin: 90_000, interruptions: 900 },
  );

  it('SAIDI is customer-minutes over customers, never the mean of the units’ minutes', () => {
    expect(valueOf('electricity-supply', 'energy.saidi', units)).toBeCloseTo(150_000 / 10_000, 12);
  });

  it('SAIFI is customer interruptions over customers', () => {
    expect(valueOf('electricity-supply', 'energy.saifi', units)).toBeCloseTo(1400 / 10_000, 12);
  });

  it('leaves a unit without figures out of both sums', () => {
    const gap = [...units, ...rowsOf({ customers: 5000 })];
    expect(valueOf('electricity-supply', 'energy.saidi', gap)).toBeCloseTo(15, 12);
    expect(foldKpi(feedOf('electricity-supply'), 'energy.saidi', gap).rowsUsed).toBe(2);
  });

  it('is unknown, not zero, for units without customers', () => {
    expect(
      valueOf('electricity-supply', 'energy.saidi', rowsOf({ customers: 0, interruptedMin: 0 })),
    ).toBeNaN();
  });
});

describe('sales', () => {
  it('sum megawatt-hours to gigawatt-hours; losses and savings are ratios of sums', () => {
    const units = rowsOf(
      { sold: 90_000, delivered: 100_000, lost: 10_000, saved: 900 },
      { sold: 599_000, delivered: 600_000, lost: 1000, saved: 20_000 },
    );
    expect(valueOf('electricity-supply', 'energy.sold', units)).toBeCloseTo(689, 9);
    expect(valueOf('electricity-supply', 'energy.loss-share', units)).toBeCloseTo((100 * 11) / 700, 9);
    expect(valueOf('electricity-supply', 'energy.saved-share', units)).toBeCloseTo(
      (100 * 20_900) / 689_000,
      9,
    );
  });
});

describe('plants', () => {
  const plants = rowsOf(
    { fuel: 'gas', installedMw: 1000, availableMw: 800, outputMw: 600 },
    { fuel: 'solar', installedMw: 200, availableMw: 150, outputMw: 150 },
  );

  it('count the sun in what is generated, not in what stands ready', () => {
    expect(valueOf('power-plants', 'energy.generation', plants)).toBe(750);
    expect(valueOf('power-plants', 'energy.available-share', plants)).toBeCloseTo(80, 9);
    expect(valueOf('power-plants', 'energy.reserve-share', plants)).toBeCloseTo(25, 9);
    expect(valueOf('power-plants', 'energy.renewable-share', plants)).toBeCloseTo(20, 9);
  });

  it('have no share of nothing', () => {
    expect(shareOf(1, 0)).toBeNaN();
    expect(shareOf(Number.NaN, 5)).toBeNaN();
    expect([isRenewable('solar'), isRenewable('wind'), isRenewable('gas'), isRenewable('')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('load', () => {
  it('counts supplies over 85 % of their transformers, and does not count the unknown as fine', () => {
    const units = rowsOf(
      { loadMw: 86, capacityMw: 100 },
      { loadMw: 85, capacityMw: 100 },
      { capacityMw: 100 },
    );
    const sample = foldKpi(feedOf('power-load'), 'energy.crowded-supplies', units);
    expect([sample.value, sample.rowsUsed, sample.rowsTotal]).toEqual([1, 2, 3]);
    expect(valueOf('power-load', 'energy.supply-load', units)).toBeCloseTo(85.5, 9);
  });

  it('is laid over yesterday’s, hour by hour, without points of other days', () => {
    const nowMs = Date.parse('2026-11-20T10:30:00+07:00');
    const startMs = Date.parse('2026-11-20T00:00:00+07:00');
    const points = Array.from({ length: 60 }, (_, hour) => ({
      atMs: startMs + (hour - 48) * HOUR_MS,
      value: hour,
    }));
    const lines = dayLines(points, nowMs);
    expect(lines.startMs).toBe(startMs);
    expect([...lines.today.values]).toEqual([49, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
    expect(lines.yesterday.values).toHaveLength(24);
    expect(lines.yesterday.timesMs[0]).toBe(startMs + HOUR_MS);
    expect(lines.yesterday.timesMs.at(-1)).toBe(startMs + DAY_MS);
    expect(dayLines([], nowMs).today.timesMs).toHaveLength(0);
  });
});

describe('outages', () => {
  const NOW_MS = 100 * HOUR_MS;
  const open = { status: 'open', nature: 'fault', customersOut: 300, expectedAt: NOW_MS - 1 };

  it('count customers of every outage that lasts, faults apart from works, and those past their time', () => {
    const register = rowsOf(
      open,
      { ...open, nature: 'planned', customersOut: 50, expectedAt: NOW_MS + 1 },
      { status: 'restored', nature: 'fault', customersOut: 0, expectedAt: 0 },
      { status: 'planned', nature: 'planned', customersOut: 0, expectedAt: NOW_MS + DAY_MS },
    );
    expect(valueOf('power-outages', 'energy.customers-out', register, NOW_MS)).toBe(350);
    expect(valueOf('power-outages', 'energy.faults-open', register, NOW_MS)).toBe(1);
    expect(valueOf('power-outages', 'energy.restorations-overdue', register, NOW_MS)).toBe(1);
    expect(valueOf('power-outages', 'energy.works-announced', register, NOW_MS)).toBe(1);
  });

  it('last while they are open, and are overdue only against a time that was told', () => {
    expect(minutesOut('open', NOW_MS - HOUR_MS, NOW_MS)).toBe(60);
    expect(minutesOut('restored', NOW_MS - HOUR_MS, NOW_MS)).toBeNaN();
    expect(minutesOut('open', Number.NaN, NOW_MS)).toBeNaN();
    expect(isOverdue('open', NOW_MS, NOW_MS)).toBe(0);
    expect(isOverdue('open', Number.NaN, NOW_MS)).toBeNaN();
    expect(isOverdue('restored', Number.NaN, NOW_MS)).toBe(0);
  });

  it('are read by customers out, works by their beginning', () => {
    const table = tableOf(pointsAt(...Array.from({ length: 10 }, () => 107)), [
      texts('status', 'open', 'planned', 'open', 'restored', 'planned'),
      numbers('customersOut', 10, 0, 90, 0, 0),
      numbers('startedAt', 5, 9, 6, 1, 8),
    ]);
    expect(rankOutages(table)).toEqual({ open: [2, 0], planned: [4, 1] });
  });
});
