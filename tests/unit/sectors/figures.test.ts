// The figures of the sectors against slow, plain re-computation from the raw rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { feeds as environment } from '../../../src/sectors/environment/feeds.ts';
import { feeds as incidents } from '../../../src/sectors/incidents/feeds.ts';
import { feeds as transport } from '../../../src/sectors/transport/feeds.ts';
import { deriveRow, foldKpi, type PlainRow } from './fold-feed.ts';

const FEEDS = new Map([...environment, ...incidents, ...transport].map((feed) => [feed.id, feed]));
const feed = (id: string): FeedSpec => FEEDS.get(id) ?? expect.fail(`no feed ${id}`);

const NOW_MS = Date.parse('2026-11-22T10:00:00+07:00');
const MINUTE_MS = 60_000;
const PERIOD = { periodFrom: NOW_MS - 5 * MINUTE_MS, periodTo: NOW_MS };
const quality = fc.constantFrom(QUALITY.good, QUALITY.good, QUALITY.suspect, QUALITY.stale, QUALITY.missing);

describe('transport', () => {
  const segment = fc.record({
    values: fc.record({
      intensity: fc.integer({ min: 0, max: 400 }),
      speed: fc.integer({ min: 1, max: 110 }),
      freeFlowSpeed: fc.integer({ min: 30, max: 100 }),
      lengthM: fc.integer({ min: 50, max: 5000 }),
      periodFrom: fc.constant(PERIOD.periodFrom),
      periodTo: fc.constant(PERIOD.periodTo),
    }),
    quality,
  });

  it('speed ratio is free-flow vehicle-hours over vehicle-hours; jammed length adds up in km', () => {
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 40 }), (rows) => {
        let atFreeFlow = 0;
        let actual = 0;
        let jammedM = 0;
        let used = 0;
        for (const { values, quality: code } of rows) {
          if (code !== QUALITY.good) continue;
          used += 1;
          const vehiclesPerHour = values.intensity * 12;
          actual += (vehiclesPerHour * values.lengthM) / 1000 / values.speed;
          atFreeFlow += (vehiclesPerHour * values.lengthM) / 1000 / values.freeFlowSpeed;
          if (values.speed / values.freeFlowSpeed <= 0.4) jammedM += values.lengthM;
        }
        const ratio = foldKpi(feed('traffic-segments'), 'transport.speed-ratio', rows, NOW_MS);
        expect(ratio.rowsUsed).toBe(used);
        expect(ratio.rowsTotal).toBe(rows.length);
        if (actual === 0) expect(ratio.value).toBeNaN();
        else expect(ratio.value).toBeCloseTo((100 * atFreeFlow) / actual, 6);
        const jammed = foldKpi(feed('traffic-segments'), 'transport.jammed-km', rows, NOW_MS).value;
        if (used === 0) expect(jammed).toBeNaN();
        else expect(jammed).toBeCloseTo(jammedM / 1000, 9);
      }),
    );
  });

  it('counts vehicles in and out at the border only, as vehicles per hour', () => {
    const at = (cordonDirection: string, intensity: number): PlainRow => ({
      values: { ...PERIOD, cordonDirection, intensity },
    });
    const rows = [at('in', 50), at('in', 25), at('out', 10), at('none', 400), at('', 400)];
    expect(foldKpi(feed('traffic-detectors'), 'transport.vehicles-in', rows, NOW_MS).value).toBe(900);
    expect(foldKpi(feed('traffic-detectors'), 'transport.vehicles-out', rows, NOW_MS).value).toBe(120);
  });

  it('reports the share of counters within their cadence, broken ones included', () => {
    const codes = [QUALITY.good, QUALITY.suspect, QUALITY.stale, QUALITY.missing];
    const rows = codes.map((code) => ({ values: {}, quality: code }));
    expect(foldKpi(feed('traffic-detectors'), 'transport.detectors-reporting', rows).value).toBe(50);
  });
});

describe('incidents', () => {
  const minutesAgo = (minutes: number) => NOW_MS - minutes * MINUTE_MS;
  const incident = fc
    .record({
      status: fc.constantFrom('open', 'acknowledged', 'onScene', 'resolved', 'closed'),
      severity: fc.integer({ min: 0, max: 4 }),
      issuedMinutesAgo: fc.integer({ min: 0, max: 3000 }),
      dueAfter: fc.integer({ min: 10, max: 120 }),
      answeredAfter: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
    })
    .map((plain) => ({
      plain,
      quality: QUALITY.stale,
      values: {
        status: plain.status,
        severity: plain.severity,
        issuedAt: minutesAgo(plain.issuedMinutesAgo),
        responseDueAt: minutesAgo(plain.issuedMinutesAgo - plain.dueAfter),
        ...(plain.answeredAfter === undefined
          ? {}
          : { respondedAt: minutesAgo(plain.issuedMinutesAgo - plain.answeredAfter) }),
      },
    }));

  it('counts, shares and medians agree with a plain walk through the register', () => {
    const value = (kpi: string, rows: readonly PlainRow[]) =>
      foldKpi(feed('incidents'), `incidents.${kpi}`, rows, NOW_MS).value;
    fc.assert(
      fc.property(fc.array(incident, { maxLength: 40 }), (rows) => {
        const plain = rows.map((row) => row.plain);
        const open = plain.filter(({ status }) => !['resolved', 'closed'].includes(status));
        expect(value('open', rows)).toBe(open.length);
        expect(value('critical-open', rows)).toBe(open.filter(({ severity }) => severity === 4).length);
        const today = plain.filter((one) => one.issuedMinutesAgo <= 600).length;
        expect(value('today', rows)).toBe(rows.length === 0 ? NaN : today);

        const recent = plain.filter((one) => one.issuedMinutesAgo <= 1440);
        const answered = recent.filter(
          (one) => one.answeredAfter !== undefined && one.answeredAfter <= one.issuedMinutesAgo,
        );
        const neglected = recent.filter(
          (one) => !answered.includes(one) && one.issuedMinutesAgo > one.dueAfter,
        );
        const onTime = answered.filter((one) => one.answeredAfter! <= one.dueAfter).length;
        const judged = answered.length + neglected.length;
        if (judged === 0) expect(value('on-time-share', rows)).toBeNaN();
        else expect(value('on-time-share', rows)).toBeCloseTo((100 * onTime) / judged, 9);

        const minutes = answered.map((one) => one.answeredAfter!).sort((a, b) => a - b);
        const middle = minutes.length / 2;
        const median = (minutes[Math.ceil(middle) - 1]! + minutes[Math.floor(middle)]!) / 2;
        if (minutes.length === 0) expect(value('median-response-min', rows)).toBeNaN();
        else expect(value('median-response-min', rows)).toBeCloseTo(median, 6);
      }),
    );
  });
});

it('does not call a day without report times a day without incidents', () => {
  const undated: PlainRow = { values: { status: 'open', severity: 2 } };
  expect(foldKpi(feed('incidents'), 'incidents.today', [undated], NOW_MS).value).toBeNaN();
});

describe('environment', () => {
  const station = (pm25: number, no2 = 50, code: number = QUALITY.good): PlainRow => ({
    values: { pm25, no2 },
    hourly: {
      pm25: Array.from({ length: 54 }, () => pm25),
      no2: Array.from({ length: 54 }, () => no2),
    },
    quality: code,
    observedAtMs: NOW_MS,
  });

  it('worst and mean VN_AQI leave out stations that are stale or have no particles', () => {
    const rows = [station(25), station(80), station(400, 50, QUALITY.stale), station(NaN, 3000)];
    expect(foldKpi(feed('air-stations'), 'environment.aqi-worst', rows, NOW_MS).value).toBe(150);
    const mean = foldKpi(feed('air-stations'), 'environment.aqi-mean', rows, NOW_MS);
    expect(mean.value).toBe(100);
    expect([mean.rowsUsed, mean.rowsTotal]).toEqual([2, 4]);
  });

  it('share of hours over the standard is hours over hours, not a mean of shares', () => {
    const halfSilent: PlainRow = {
      values: { no2: 300 },
      hourly: { no2: Array.from({ length: 54 }, (_, hour) => (hour < 6 ? 300 : NaN)) },
    };
    const sample = foldKpi(feed('air-stations'), 'environment.hours-over-limit', [station(20), halfSilent]);
    expect(sample.value).toBeCloseTo((100 * 6) / (24 + 6), 9);
  });

  it('shows the columns of a station that officers read: index, band, what decides it', () => {
    const row = deriveRow(feed('air-stations'), station(30, 1200), NOW_MS);
    expect(row).toMatchObject({ aqi: 200, aqiBand: 'bad', dominantPollutant: 'no2', pm25Index: 60 });
    expect(row['aqiLastDay']).toBe(200);
    expect(row['coIndex']).toBeNaN();
  });

  it('storage is volume over capacity of the reservoirs that report, weighted by their size', () => {
    const rows: PlainRow[] = [
      { values: { storageVolume: 200, capacity: 215 } },
      { values: { storageVolume: 1, capacity: 30 } },
      { values: { storageVolume: 5, capacity: 5 }, quality: QUALITY.stale },
      { values: { capacity: 9 } },
    ];
    const sample = foldKpi(feed('reservoirs'), 'environment.reservoir-storage', rows);
    expect(sample.value).toBeCloseTo((100 * 201) / 245, 9);
    expect([sample.rowsUsed, sample.rowsTotal]).toEqual([2, 4]);
  });

  it('gauges in alarm: silent gauges make the figure unknown, never zero', () => {
    const gauge = (waterLevel: number, code: number = QUALITY.good): PlainRow => ({
      values: { waterLevel, alarmLevel1: 1.6, alarmLevel2: 2.1, alarmLevel3: 2.6 },
      quality: code,
    });
    const kpi = 'environment.stations-over-alarm';
    expect(foldKpi(feed('river-gauges'), kpi, [gauge(1.6), gauge(1.5), gauge(3)]).value).toBe(2);
    const silent = foldKpi(feed('river-gauges'), kpi, [gauge(1, QUALITY.stale), gauge(1, QUALITY.stale)]);
    expect(silent.value).toBeNaN();
    expect(silent.rowsTotal).toBe(2);
  });

  it('warnings count while in force, expired and cancelled ones do not', () => {
    const warning = (expiresAt: number, status = 'Actual', messageType = 'Alert'): PlainRow => ({
      values: { status, messageType, sentAt: NOW_MS - MINUTE_MS, expiresAt },
    });
    const rows = [
      warning(NOW_MS + MINUTE_MS),
      warning(NOW_MS - 1),
      warning(NOW_MS + MINUTE_MS, 'Exercise'),
      warning(NOW_MS + MINUTE_MS, 'Actual', 'Cancel'),
    ];
    expect(foldKpi(feed('warnings'), 'environment.warnings-active', rows, NOW_MS).value).toBe(1);
  });
});
