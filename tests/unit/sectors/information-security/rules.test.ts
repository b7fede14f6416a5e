// Times of incidents, weeks and kinds, standings of portals, ratios of the sector; and that no wall names a system.
import { describe, expect, it } from 'vitest';
import { feeds } from '../../../../src/sectors/information-security/feeds.ts';
import {
  awaitedByMs,
  detectedThisMonth,
  detectionMinutes,
  repairHours,
} from '../../../../src/sectors/information-security/events/incident-rules.ts';
import { CATEGORY_WORDS } from '../../../../src/sectors/information-security/events/incident-words.ts';
import {
  GROUPS,
  incidentsByWeek,
  repairTimes,
} from '../../../../src/sectors/information-security/events/incidents-by-week.ts';
import {
  availabilityOf,
  isApproved,
  portalStanding,
} from '../../../../src/sectors/information-security/posture/posture-rules.ts';
import { sector } from '../../../../src/sectors/information-security/sector.ts';
import { numbers, pointsAt, tableOf, texts } from '../../map/support/table-of.ts';
import { foldKpi, type PlainRow } from '../fold-feed.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.parse('2026-11-20T10:00:00+07:00');
const at = (text: string) => Date.parse(`${text}:00+07:00`);
const feed = (id: string) => feeds.find((one) => one.id === id) ?? expect.fail(id);
const places = (count: number) => pointsAt(...Array.from({ length: 2 * count }, () => 107));

describe('times of an incident', () => {
  it('are spans forward, and unknown where they contradict each other or are missing', () => {
    expect(detectionMinutes(NOW_MS, NOW_MS + 90 * 60_000)).toBe(90);
    expect(detectionMinutes(NOW_MS, NOW_MS - 1)).toBeNaN();
    expect(repairHours(NOW_MS, NOW_MS + 5 * HOUR_MS)).toBe(5);
    expect(repairHours(NOW_MS, Number.NaN)).toBeNaN();
  });

  it('belong to the local month', () => {
    expect(detectedThisMonth(at('2026-11-01T00:00'), NOW_MS)).toBe(1);
    expect(detectedThisMonth(at('2026-10-31T23:59'), NOW_MS)).toBe(0);
    expect(detectedThisMonth(NOW_MS + 1, NOW_MS)).toBe(0);
    expect(detectedThisMonth(Number.NaN, NOW_MS)).toBeNaN();
  });

  it('await a repair only while it is open', () => {
    expect(awaitedByMs('responding', 5)).toBe(5);
    expect(awaitedByMs('resolved', 5)).toBeNaN();
  });
});

describe('panel', () => {
  it('has every kind of incident in exactly one group', () => {
    const kinds = GROUPS.flatMap((group) => group.kinds);
    expect(kinds.toSorted()).toEqual(Object.keys(CATEGORY_WORDS).toSorted());
    expect(GROUPS.length).toBeLessThanOrEqual(5);
  });

  it('counts by local week, Monday to Sunday, and leaves out what lies before or is of no known kind', () => {
    const detected = [
      '2026-11-16T00:00',
      '2026-11-15T23:59',
      '2026-11-20T09:00',
      '2026-10-01T00:00',
      '2026-11-17T08:00',
    ];
    const table = tableOf(places(5), [
      numbers('detectedAt', ...detected.map(at)),
      texts('category', 'malware', 'ddos', 'malware', 'malware', 'unheard-of'),
    ]);
    const weeks = incidentsByWeek(table, NOW_MS, 2);
    expect(weeks.map(({ startMs }) => startMs)).toEqual([at('2026-11-09T00:00'), at('2026-11-16T00:00')]);
    expect(weeks.map(({ values }) => [...values])).toEqual([
      [0, 0, 0, 1, 0],
      [2, 0, 0, 0, 0],
    ]);
  });

  it('gives median and ninth decile of repair by kind, the slowest first', () => {
    const hours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, Number.NaN, 40];
    const kinds = [...hours.slice(0, 12).map(() => 'phishing'), 'dataLeak'];
    const table = tableOf(places(13), [numbers('repairH', ...hours), texts('category', ...kinds)]);
    expect(repairTimes(table)).toEqual([
      { category: 'dataLeak', repaired: 1, medianH: 40, percentile90H: 40 },
      { category: 'phishing', repaired: 11, medianH: 6, percentile90H: 10 },
    ]);
  });
});

describe('standing', () => {
  it.each([
    ['up', 1440, 0],
    ['up', 1435, 1],
    ['up', 1300, 2],
    ['down', 1436, 3],
    ['down', 1200, 4],
    ['', 1440, Number.NaN],
  ])('of a portal that is %s with %d minutes up is %d', (status, minutesUp, standing) => {
    expect(portalStanding(status, minutesUp, 1440)).toBe(standing);
  });

  it('knows no availability without minutes watched, no approval without a word', () => {
    expect(availabilityOf(0, 0)).toBeNaN();
    expect(availabilityOf(720, 1440)).toBe(50);
    expect([isApproved('approved'), isApproved('draft')]).toEqual([1, 0]);
    expect(isApproved('')).toBeNaN();
  });
});

describe('figures', () => {
  const incident = (severity: number, status: string, more: Record<string, number> = {}): PlainRow => ({
    values: { severity, status, detectedAt: NOW_MS - HOUR_MS, ...more },
  });

  it('count open incidents, grave ones apart, and take medians of the last 30 days', () => {
    const rows = [
      incident(4, 'responding'),
      incident(3, 'resolved', { repairedAt: NOW_MS, occurredAt: NOW_MS - 2 * HOUR_MS }),
      incident(1, 'detected'),
      incident(2, 'resolved', { detectedAt: NOW_MS - 40 * 24 * HOUR_MS, repairedAt: NOW_MS }),
    ];
    const figure = (name: string) =>
      foldKpi(feed('security-incidents'), `information-security.${name}`, rows, NOW_MS).value;
    expect(figure('grave-open')).toBe(1);
    expect(figure('open')).toBe(2);
    expect(figure('incidents-month')).toBe(3);
    expect(figure('repair-h')).toBe(1);
    expect(figure('detection-min')).toBe(60);
  });

  it('share systems over those of which something is said, machines as a ratio of sums', () => {
    const systems: PlainRow[] = ['approved', 'approved', 'draft', ''].map((approvalStatus) => ({
      values: { approvalStatus, protectionLayers: approvalStatus === 'draft' ? 3 : 4, unpatchedCritical: 2 },
    }));
    expect(
      foldKpi(feed('security-systems'), 'information-security.approved-share', systems).value,
    ).toBeCloseTo(66.667, 2);
    expect(foldKpi(feed('security-systems'), 'information-security.four-layer-share', systems).value).toBe(
      75,
    );
    const machines: PlainRow[] = [
      { values: { infectedMachines: 9, managedMachines: 10 } },
      { values: { infectedMachines: 1, managedMachines: 990 } },
    ];
    expect(
      foldKpi(feed('security-monitoring'), 'information-security.infected-share', machines).value,
    ).toBeCloseTo(1, 9);
  });
});

describe('what a wall may show', () => {
  const TOLD_TO_DESKS = ['affectedSystem', 'unpatchedCritical', 'affectedMachines', 'protectionLayers'];

  it('names agencies: no card, label or list reads systems or their flaws', () => {
    for (const layer of sector.layers) {
      const shown = [layer.titleColumn, layer.label, layer.color.column, layer.size.column, ...layer.card];
      for (const column of TOLD_TO_DESKS) expect(shown, layer.id).not.toContain(column);
      // Rows of this feed are systems, and their name is that of the system.
      if (layer.feed === 'security-systems') expect(layer.kind, layer.id).toBe('units');
    }
    for (const list of sector.events)
      for (const column of TOLD_TO_DESKS) expect(Object.values(list), list.feed).not.toContain(column);
  });
});
