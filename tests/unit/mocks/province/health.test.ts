// Hospitals, epidemics and social security: what causes what, seasons, published levels, purity.
import { describe, expect, it } from 'vitest';
import { createWeeklyRain } from '../../../../mocks/province/health/areal-rain.ts';
import { createEpidemics } from '../../../../mocks/province/health/epidemics.ts';
import { readStatisticUnits } from '../../../../mocks/province/statistics/statistic-units.ts';
import type { World, WorldEntity } from '../../../../mocks/province/world-contract.ts';
import { holidayJam } from '../../../../mocks/stories/holiday-jam.ts';
import { DAY_MS, geography, kindOf, local, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const units = readStatisticUnits(geography);
const WEEK_MS = 7 * DAY_MS;

const sumIn = (entities: readonly WorldEntity[], attribute: string): number =>
  entities.reduce((sum, entity) => sum + valueOf(entity, attribute), 0);
const sumOf = (type: string, attribute: string, atMs: number, of: World = world): number =>
  sumIn(kindOf(of, type).list(atMs), attribute);
const occupancyAt = (atMs: number): number =>
  sumOf('HospitalBedsObserved', 'bedsOccupied', atMs) / sumOf('HospitalBedsObserved', 'bedsTotal', atMs);

/** Epidemics under a rain of our own; the week of 2 January 2017 is a Monday. */
const epidemicsUnder = (weeklyRainMm: (weekStartMs: number) => number) =>
  createEpidemics(2026, units, weeklyRainMm);
const monday = (text: string) => local(`${text}T00:00`);

describe('hospitals', () => {
  it('are those of the pack, each in its unit, with no more in intensive care than it has beds', () => {
    const places = geography.places.features.filter(({ properties }) => properties?.['kind'] === 'hospital');
    const list = kindOf(world, 'HospitalBedsObserved').list(local('2026-11-20T10:10'));
    expect(list).toHaveLength(places.length);
    for (const one of list) {
      expect(valueOf(one, 'icuBedsOccupied')).toBeLessThanOrEqual(valueOf(one, 'icuBedsTotal'));
      expect(valueOf(one, 'bedsOccupied')).toBeLessThanOrEqual(1.2 * valueOf(one, 'bedsTotal'));
      expect(units.some(({ code }) => code === valueOf<string>(one, 'areaServed'))).toBe(true);
    }
  });

  it('are busy within the band on every day of an ordinary month, fuller on Tuesday than on Sunday', () => {
    for (let day = 0; day < 30; day += 1) {
      const share = occupancyAt(local('2026-06-01T10:00') + day * DAY_MS);
      expect(share).toBeGreaterThan(0.82);
      expect(share).toBeLessThan(0.99);
    }
    const mean = (first: string) =>
      [0, 1, 2, 3].reduce((sum, week) => sum + occupancyAt(local(first) + week * WEEK_MS), 0) / 4;
    expect(mean('2026-06-02T12:00')).toBeGreaterThan(mean('2026-06-07T12:00') + 0.02);
  });

  it('empty for Tết and fill again', () => {
    const tet = occupancyAt(local('2026-02-18T12:00'));
    expect(tet).toBeLessThan(0.78);
    expect(occupancyAt(local('2026-03-10T12:00'))).toBeGreaterThan(tet + 0.1);
  });

  it('take in exactly the injured of the roads, 25 minutes after help came, for a day', () => {
    const atMs = local('2026-10-21T18:00');
    const alerts = [0, 1, 2].flatMap((day) => kindOf(world, 'Alert').list(atMs - day * DAY_MS));
    const hurt = new Map<string, number>();
    for (const alert of alerts) {
      const responded = alert.attributes['respondedAt']?.value as { '@value': string } | undefined;
      if (alert.attributes['category']?.value !== 'traffic' || !responded) continue;
      const sinceMs = atMs - Date.parse(responded['@value']) - 25 * 60_000;
      if (sinceMs >= 0 && sinceMs <= DAY_MS) hurt.set(alert.id, valueOf(alert, 'injured'));
    }
    const injured = [...hurt.values()].reduce((sum, count) => sum + count, 0);
    expect(injured).toBeGreaterThan(0);
    expect(sumOf('HospitalBedsObserved', 'trafficInjured24h', atMs)).toBe(injured);
  });

  it('feel a story of the long weekend on the coast, and only while it lasts', () => {
    const told = testWorld({ story: holidayJam });
    const visits = (of: World, at: string) =>
      sumOf('HospitalBedsObserved', 'emergencyVisits24h', local(at), of);
    expect(visits(told, '2026-05-01T20:00')).toBeGreaterThan(1.05 * visits(world, '2026-05-01T20:00'));
    expect(visits(told, '2026-05-20T20:00')).toBe(visits(world, '2026-05-20T20:00'));
  });
});

describe('dengue', () => {
  const wetWeek = monday('2026-03-02');
  const dry = epidemicsUnder(() => 2);
  const wet = epidemicsUnder((weekStartMs) => (weekStartMs === wetWeek ? 150 : 2));

  it('follows a wet week two to eight weeks later, most after four or five', () => {
    const extra = Array.from({ length: 12 }, (_, lag) => {
      const weekMs = wetWeek + lag * WEEK_MS;
      return wet.total('dengue', weekMs) - dry.total('dengue', weekMs);
    });
    expect(extra.slice(0, 2)).toEqual([0, 0]);
    expect(extra.slice(9)).toEqual([0, 0, 0]);
    const most = extra.indexOf(Math.max(...extra));
    expect(most).toBeGreaterThanOrEqual(3);
    expect(most).toBeLessThanOrEqual(6);
  });

  it('leaves hand-foot-mouth disease alone', () => {
    for (let lag = 0; lag < 10; lag += 1) {
      const weekMs = wetWeek + lag * WEEK_MS;
      expect(wet.total('handFootMouth', weekMs)).toBe(dry.total('handFootMouth', weekMs));
    }
  });

  it('has its season after the rains begin, year after year', () => {
    const rain = (weekMs: number) => {
      const month = new Date(weekMs).getUTCMonth();
      return month >= 4 && month <= 9 ? 60 : 3;
    };
    const seasons = epidemicsUnder(rain);
    for (const year of [2022, 2023, 2024, 2025]) {
      const sum = (from: string) =>
        [0, 1, 2, 3, 4, 5].reduce(
          (all, week) => all + seasons.total('dengue', monday(from) + week * WEEK_MS),
          0,
        );
      expect(sum(`${year}-09-05`)).toBeGreaterThan(2.5 * sum(`${year}-03-06`));
    }
  });
});

describe('weekly reports', () => {
  const atMs = local('2026-11-20T10:00');

  it('state the mean of the five years before, of the same weeks', () => {
    const reports = kindOf(world, 'NotifiableDiseaseReport');
    const id = `urn:ngsi-ld:NotifiableDiseaseReport:brvt:${units[0]?.code}`;
    const at = (weeks: number) => reports.get(id, local('2026-11-16T00:00') - weeks * WEEK_MS);
    const stated = at(0);
    expect(stated?.attributes['dengueCases']?.observedAtMs).toBe(local('2026-11-16T00:00'));
    const past = [1, 2, 3, 4, 5].map((years) => valueOf(at(52 * years), 'dengueCases'));
    expect(valueOf(stated, 'dengueFiveYearMean')).toBeCloseTo(
      past.reduce((sum, cases) => sum + cases, 0) / 5,
      1,
    );
  });

  it('add up to the curve of the year, which knows no week that is not over', () => {
    const curve = kindOf(world, 'EpidemicCurveWeek').list(atMs);
    const weekStart = (entity: WorldEntity) =>
      Date.parse(valueOf<{ '@value': string }>(entity, 'validFrom')['@value']);
    for (const week of curve) {
      const isOver = weekStart(week) + WEEK_MS <= atMs;
      expect('cases' in week.attributes).toBe(isOver);
      expect(valueOf(week, 'fiveYearLow')).toBeLessThanOrEqual(valueOf(week, 'fiveYearMean'));
      expect(valueOf(week, 'fiveYearMean')).toBeLessThanOrEqual(valueOf(week, 'fiveYearHigh'));
    }
    const last = curve.find(
      (week) =>
        week.attributes['disease']?.value === 'dengue' && weekStart(week) === local('2026-11-09T00:00'),
    );
    const reports = kindOf(world, 'NotifiableDiseaseReport').list(atMs);
    const late = reports.filter(
      ({ attributes }) => attributes['dengueCases']?.observedAtMs !== local('2026-11-16T00:00'),
    );
    expect(late.length).toBeLessThan(5);
    const inTime = sumIn(
      reports.filter((report) => !late.includes(report)),
      'dengueCases',
    );
    expect(inTime).toBeLessThanOrEqual(valueOf(last, 'cases'));
    if (late.length === 0) expect(inTime).toBe(valueOf(last, 'cases'));
  });

  it('tell when the curve changed', () => {
    const kind = kindOf(world, 'EpidemicCurveWeek');
    const id = kind.list(atMs)[9]?.id ?? '';
    for (const changeMs of kind.changesBetween?.(id, local('2024-02-01T00:00'), atMs) ?? [])
      expect(kind.get(id, changeMs - 1)).not.toEqual(kind.get(id, changeMs));
    expect(kind.changesBetween?.(id, local('2026-01-02T00:00'), atMs)).toHaveLength(1);
  });

  it('count the rain of the same storms that gauges feel', () => {
    const rains = createWeeklyRain(
      { ...emptyRain, widespread: (tMs) => (tMs < local('2026-06-08T00:00') ? 1 : 0) },
      undefined,
    );
    expect(rains(monday('2026-06-01'))).toBeCloseTo(7 * 24, 6);
    expect(rains(monday('2026-06-08'))).toBe(0);
  });
});

describe('social security', () => {
  const share = (part: string, whole: string, at: string, type = 'SocialSecurityReport') =>
    sumOf(type, part, local(at)) / sumOf(type, whole, local(at));

  it('starts from what was published and grows', () => {
    expect(100 * share('healthInsured', 'population', '2022-12-15T09:00')).toBeCloseTo(93.2, 0);
    expect(100 * share('electronicHealthRecords', 'population', '2025-01-15T09:00')).toBeCloseTo(95, 0);
    const doctors = (at: string) => 10_000 * share('doctors', 'population', at, 'HealthAndWelfareReport');
    expect(doctors('2021-02-01T09:00')).toBeCloseTo(5.9, 0);
    expect(doctors('2026-02-01T09:00')).toBeGreaterThan(7);
    const poor = (at: string) => 100 * share('poorHouseholds', 'households', at, 'HealthAndWelfareReport');
    expect(poor('2023-02-01T09:00')).toBeCloseTo(1.45, 1);
    expect(poor('2026-02-01T09:00')).toBeLessThan(1.2);
  });

  it('never states more people than there are', () => {
    for (const at of ['2021-06-10T09:00', '2026-11-10T09:00', '2031-01-10T09:00'])
      for (const one of kindOf(world, 'SocialSecurityReport').list(local(at))) {
        const population = valueOf(one, 'population');
        const labour = valueOf(one, 'labourForce');
        expect(valueOf(one, 'healthInsured')).toBeLessThanOrEqual(population);
        expect(valueOf(one, 'electronicHealthRecords')).toBeLessThanOrEqual(population);
        expect(valueOf(one, 'compulsoryInsured') + valueOf(one, 'voluntaryInsured')).toBeLessThan(labour);
        expect(valueOf(one, 'paidToAccount')).toBeLessThanOrEqual(valueOf(one, 'allowanceRecipients'));
      }
  });

  it('answers a warm list within a few milliseconds', () => {
    for (const type of ['HospitalBedsObserved', 'NotifiableDiseaseReport', 'EpidemicCurveWeek']) {
      const kind = kindOf(world, type);
      kind.list(local('2026-11-20T10:00'));
      const fromMs = performance.now();
      for (let turn = 0; turn < 10; turn += 1) kind.list(local('2026-11-20T10:00') + turn * 60_000);
      expect((performance.now() - fromMs) / 10, type).toBeLessThan(20);
    }
  });
});

const emptyRain = {
  rateMmPerHour: () => 0,
  lastHourMm: () => 0,
  patchHourMm: () => 0,
  patchDayMm: () => 0,
  normalDayMm: () => 0,
  cellsOf: () => [],
  widespread: () => 0,
};
