// The province's networks: office hours, failures and their causes, masts in their units, storage that fills and is enlarged.
import { describe, expect, it } from 'vitest';
import type { Outage } from '../../../../../mocks/province/energy/outage.ts';
import { createFailureHistory } from '../../../../../mocks/province/telecom/line-failures.ts';
import { createUnitLookup } from '../../../../../mocks/province/unit-lookup.ts';
import type { WorldEntity } from '../../../../../mocks/province/world-contract.ts';
import { DAY_MS, geography, HOUR_MS, kindOf, local, meanOf, testWorld, valueOf } from '../test-world.ts';

const world = testWorld();
const at = (type: string, time: string) => kindOf(world, type).list(local(time));
const sumOf = (entities: readonly WorldEntity[], attribute: string) =>
  entities.reduce((sum, entity) => sum + valueOf(entity, attribute), 0);
const ratio = (entities: readonly WorldEntity[], part: string, whole: string) =>
  sumOf(entities, part) / sumOf(entities, whole);

describe('failures', () => {
  const NEVER = {
    perDay: 0,
    minutes: [1, 2] as const,
    batteryMs: 2 * HOUR_MS,
    reachedByFault: 1,
    reachedByWorks: 0,
  };
  const startMs = local('2026-05-10T13:00');
  const outage = (facts: Partial<Outage>) =>
    ({
      localId: 'x',
      nature: 'fault',
      unitCode: '1',
      startMs,
      endMs: startMs + 5 * HOUR_MS,
      ...facts,
    }) as Outage;
  const historyOf = (...all: Outage[]) => {
    const beginningOn = (day: number) =>
      all.filter((one) => Math.floor((one.startMs + 7 * HOUR_MS) / DAY_MS) === day);
    return createFailureHistory({ beginningOn }, NEVER);
  };
  const thing = { stream: 5, unitCode: '1' };

  it('begin when a power cut outlasts the battery and end with it', () => {
    const history = historyOf(outage({}));
    expect(history.at(thing, startMs + HOUR_MS)).toBeUndefined();
    expect(history.at(thing, startMs + 3 * HOUR_MS)).toMatchObject({
      cause: 'power',
      startMs: startMs + 2 * HOUR_MS,
    });
    expect(history.at(thing, startMs + 5 * HOUR_MS)).toBeUndefined();
    expect(history.within(thing, startMs - DAY_MS, startMs + DAY_MS)).toEqual({
      downMinutes: 180,
      lastEndMs: startMs + 5 * HOUR_MS,
    });
  });

  it('spare other units, short cuts, and those for whom a generator came', () => {
    const spared = historyOf(
      outage({ unitCode: '2' }),
      outage({ endMs: startMs + 2 * HOUR_MS }),
      outage({ nature: 'planned' }),
    );
    expect(spared.within(thing, startMs, startMs + DAY_MS).downMinutes).toBe(0);
  });

  it('that overlap count once', () => {
    const twice = historyOf(
      outage({}),
      outage({ localId: 'y', startMs: startMs + HOUR_MS, endMs: startMs + 4.5 * HOUR_MS }),
    );
    expect(twice.within(thing, startMs, startMs + DAY_MS).downMinutes).toBe(180);
  });
});

describe('the state network', () => {
  it('connects thirty units and the departments', () => {
    const sites = at('Device', '2026-11-18T09:30').filter(
      (one) => valueOf<string>(one, 'category') === 'stateNetwork',
    );
    expect(sites.filter((one) => valueOf<string>(one, 'siteKind') === 'unit')).toHaveLength(30);
    expect(sites.length).toBeGreaterThan(40);
  });

  it('is busy in office hours and quiet on Sundays, within its lines', () => {
    const used = (time: string) => ratio(at('Device', time), 'traffic', 'linkCapacity');
    expect(used('2026-11-18T09:30')).toBeGreaterThan(3 * used('2026-11-22T09:30'));
    expect(used('2026-11-18T09:30')).toBeGreaterThan(5 * used('2026-11-18T03:00'));
    for (const one of at('Device', '2026-11-16T09:30'))
      expect(valueOf(one, 'traffic')).toBeLessThanOrEqual(valueOf(one, 'linkCapacity'));
  });

  it('is up nearly always, never all of it for ever', () => {
    const months = Array.from({ length: 12 }, (_, month) =>
      kindOf(world, 'Device').list(local('2025-12-15T03:00') + month * 30 * DAY_MS),
    );
    const shares = months.map((lines) => ratio(lines, 'minutesUp30Days', 'minutes30Days'));
    expect(Math.min(...shares)).toBeGreaterThan(0.998);
    expect(Math.max(...shares)).toBeLessThan(1);
  });
});

describe('5G masts', () => {
  it('are 200 on 1 August 2025, more later, and each stands in its unit', () => {
    const built = (time: string) =>
      at('BaseStation', time).filter((one) => valueOf<string>(one, 'status') !== 'planned');
    expect(built('2025-08-01T00:00')).toHaveLength(200);
    expect(built('2026-11-20T00:00').length).toBeGreaterThan(250);
    const lookup = createUnitLookup(geography);
    for (const one of built('2026-11-20T00:00')) {
      const [lon, lat] = valueOf<{ coordinates: [number, number] }>(one, 'location').coordinates;
      expect(lookup.unitAt(lon, lat)?.code).toBe(valueOf<string>(one, 'areaServed'));
    }
  });

  it('are as many in the operators’ reports as in the register', () => {
    const reports = at('TelecomServiceReport', '2025-08-02T00:00').filter(
      (one) => one.attributes['stations5g']?.observedAtMs === local('2025-08-01T00:00'),
    );
    const masts = at('BaseStation', '2025-08-01T00:00').filter(
      (one) => valueOf<string>(one, 'status') !== 'planned',
    );
    expect(reports.length).toBeGreaterThan(25);
    for (const one of reports)
      expect(valueOf(one, 'stations5g')).toBe(
        masts.filter((mast) => valueOf(mast, 'areaServed') === valueOf(one, 'areaServed')).length,
      );
  });
});

describe('the operators’ reports', () => {
  it('have the published levels of 2025', () => {
    const reports = at('TelecomServiceReport', '2025-08-02T00:00');
    expect(ratio(reports, 'householdsWithSmartphone', 'households')).toBeCloseTo(0.97, 1.8);
    expect(sumOf(reports, 'fibreLength')).toBeGreaterThan(5180);
    expect(sumOf(reports, 'fibreLength')).toBeLessThan(5300);
    expect(ratio(reports, 'hamletsCovered', 'hamlets')).toBe(1);
    expect(ratio(at('TelecomServiceReport', '2021-08-02T00:00'), 'hamletsCovered', 'hamlets')).toBeLessThan(
      1,
    );
  });

  it('never count a part larger than its whole', () => {
    for (const time of ['2019-02-02T00:00', '2026-11-02T00:00'])
      for (const one of at('TelecomServiceReport', time))
        for (const [part, whole] of [
          ['householdsWithFibre', 'households'],
          ['householdsWithSmartphone', 'households'],
          ['hamletsCovered', 'hamlets'],
          ['sharedMastSites', 'mastSites'],
        ] as const)
          expect(valueOf(one, part)).toBeLessThanOrEqual(valueOf(one, whole));
  });
});

describe('the integration platform', () => {
  it('carries less on Sundays, more every year, and loses little', () => {
    const carried = (time: string) => sumOf(at('DataExchangeReport', time), 'transactions');
    // The report of a day is there when the day is over.
    expect(carried('2026-11-23T08:00')).toBeLessThan(0.35 * carried('2026-11-21T08:00'));
    expect(carried('2026-11-21T08:00')).toBeGreaterThan(1.15 * carried('2025-11-22T08:00'));
    const failed = Array.from({ length: 30 }, (_, day) => {
      const reports = kindOf(world, 'DataExchangeReport').list(local('2026-10-01T08:00') + day * DAY_MS);
      return ratio(reports, 'transactionsFailed', 'transactions');
    });
    expect(meanOf(failed)).toBeLessThan(0.015);
  });
});

describe('storage', () => {
  const months = Array.from({ length: 60 }, (_, month) => Date.UTC(2022, month, 3));
  const kind = kindOf(world, 'DataStorageReport');

  it('fills within its capacity, which only grows', () => {
    const before = new Map<string, number>();
    for (const atMs of months)
      for (const one of kind.list(atMs)) {
        const capacity = valueOf(one, 'storageCapacity');
        expect(valueOf(one, 'storageUsed')).toBeLessThan(capacity);
        expect(capacity).toBeGreaterThanOrEqual(before.get(one.id) ?? 0);
        before.set(one.id, capacity);
      }
  });

  it('states of three and twelve months ago what it stated then', () => {
    const used = (atMs: number) =>
      new Map(kind.list(atMs).map((one) => [one.id, one.attributes['storageUsed']]));
    let compared = 0;
    for (const one of kind.list(Date.UTC(2026, 10, 3)))
      for (const [attribute, back] of [
        ['storageUsedQuarterAgo', 3],
        ['storageUsedYearAgo', 12],
      ] as const) {
        const then = used(Date.UTC(2026, 10 - back, 3)).get(one.id);
        const isSameMonth = then?.observedAtMs === Date.UTC(2026, 10 - back, 0, 17);
        if (!isSameMonth || one.attributes[attribute]?.observedAtMs !== local('2026-11-01T00:00')) continue;
        expect(valueOf(one, attribute)).toBe(then?.value);
        compared += 1;
      }
    expect(compared).toBeGreaterThan(8);
  });
});

describe('the survey of demand', () => {
  it('asks for lines that carry next year, never for less than there is', () => {
    const surveys = at('DigitalDemandSurvey', '2026-10-02T00:00');
    for (const one of surveys) {
      expect(valueOf(one, 'linkCapacityNeeded')).toBeGreaterThanOrEqual(valueOf(one, 'linkCapacity'));
      expect(valueOf(one, 'busyTraffic')).toBeLessThan(valueOf(one, 'linkCapacity'));
      expect(valueOf(one, 'storageNeeded')).toBeGreaterThan(valueOf(one, 'storageUsed'));
    }
    expect(ratio(surveys, 'linkCapacityNeeded', 'linkCapacity')).toBeGreaterThan(1.02);
  });
});
