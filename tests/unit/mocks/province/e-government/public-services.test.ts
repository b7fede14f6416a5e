// Simulated public services behave: working days, holidays, growth, the reform, files that are never lost, queues that empty.
import { describe, expect, it } from 'vitest';
import { PART_POINTS } from '../../../../../mocks/province/e-government/quality-index-kind.ts';
import type { WorldEntity } from '../../../../../mocks/province/world-contract.ts';
import { kindOf, local, testWorld, valueOf } from '../test-world.ts';

const world = testWorld();
const reports = (text: string) => kindOf(world, 'PublicServiceReport').list(local(text));
const sum = (entities: readonly WorldEntity[], name: string) =>
  entities.reduce((total, entity) => total + valueOf(entity, name), 0);
const share = (text: string, part: string, whole: string) =>
  sum(reports(text), part) / sum(reports(text), whole);

describe('files', () => {
  it('come on working days only, and a free day is stated with zeros', () => {
    // Sunday 22 November 2026; the report of Saturday is at hand.
    const sunday = reports('2026-11-22T10:00');
    expect(sunday).toHaveLength(30);
    const reported = sunday.filter(
      ({ attributes }) => attributes['filesReceived']?.observedAtMs === local('2026-11-22T00:00'),
    );
    expect(reported.length).toBeGreaterThan(20);
    expect(sum(reported, 'filesReceived')).toBe(0);
    expect(sum(reported, 'filesSolved')).toBe(0);
    expect(sum(reported, 'filesPending')).toBeGreaterThan(5000);
  });

  it('are most on Mondays and after a long holiday', () => {
    const monday = sum(reports('2026-11-17T08:00'), 'filesReceived');
    const friday = sum(reports('2026-11-21T08:00'), 'filesReceived');
    expect(monday).toBeGreaterThan(1.2 * friday);
    // Tết 2026 closes offices from 16 to 22 February; the 23rd is the first day after it.
    const afterTet = sum(reports('2026-02-24T08:00'), 'filesReceived');
    const ordinaryMonday = sum(reports('2026-02-03T08:00'), 'filesReceived');
    expect(afterTet).toBeGreaterThan(1.1 * ordinaryMonday);
  });

  it('go online over the years', () => {
    const years = [2021, 2022, 2023, 2024, 2026].map((year) =>
      share(`${year}-06-20T08:00`, 'fullOnlineInRun', 'receivedInRun'),
    );
    expect(years).toEqual(years.toSorted((a, b) => a - b));
    expect(years[0]).toBeLessThan(0.3);
    expect(years.at(-1)).toBeGreaterThan(0.8);
  });

  it('are late after the reform of 1 July 2025, and less so in the end', () => {
    const late = (text: string) => 1 - share(text, 'solvedOnTimeInRun', 'solvedInRun');
    expect(late('2025-06-20T08:00')).toBeLessThan(0.015);
    expect(late('2025-08-10T08:00')).toBeGreaterThan(1.8 * late('2025-06-20T08:00'));
    expect(late('2025-12-20T08:00')).toBeLessThan(0.6 * late('2025-08-10T08:00'));
  });

  it('are never lost: what is pending grows by what is received less what is solved', () => {
    const [before, after] = [reports('2026-11-18T08:00'), reports('2026-11-19T08:00')];
    let compared = 0;
    after.forEach((entity, index) => {
      const earlier = before[index];
      const isNext = (at: WorldEntity | undefined, text: string) =>
        at?.attributes['filesPending']?.observedAtMs === local(text);
      if (!isNext(earlier, '2026-11-18T00:00') || !isNext(entity, '2026-11-19T00:00')) return;
      compared += 1;
      const growth = valueOf(entity, 'filesPending') - valueOf(earlier, 'filesPending');
      expect(growth).toBe(valueOf(entity, 'filesReceived') - valueOf(entity, 'filesSolved'));
    });
    expect(compared).toBeGreaterThan(20);
  });

  it('pass from stage to stage, none more than the one before', () => {
    const stages = [
      'submittedOfRun',
      'receivedOfRun',
      'startedOfRun',
      'solvedOfRun',
      'onTimeOfRun',
      'ratedOfRun',
    ];
    for (const entity of reports('2026-11-19T08:00')) {
      const counts = stages.map((name) => valueOf(entity, name));
      expect(counts, entity.id).toEqual(counts.toSorted((a, b) => b - a));
      expect(counts[0]).toBeGreaterThan(0);
      for (const [part, whole] of [
        ['solvedOnTimeInRun', 'solvedInRun'],
        ['paidOnlineInRun', 'withFeeInRun'],
        ['fullOnlineInRun', 'onlineInRun'],
        ['filesOverdue', 'filesPending'],
      ] as const)
        expect(valueOf(entity, part)).toBeLessThanOrEqual(valueOf(entity, whole));
    }
  });

  it('tell the same past whatever was asked before', () => {
    const again = kindOf(testWorld(), 'PublicServiceReport').list(local('2024-04-20T08:00'));
    expect(again).toEqual(reports('2024-04-20T08:00'));
  });
});

describe('the index of decision 766', () => {
  it('adds up from parts within their points, near the 81.8 of November 2024', () => {
    const units = kindOf(world, 'ServiceQualityIndex').list(local('2024-11-04T10:00'));
    for (const unit of units) {
      const parts = Object.entries(PART_POINTS).map(([name, most]) => {
        expect(valueOf(unit, name)).toBeLessThanOrEqual(most);
        return valueOf(unit, name);
      });
      expect(parts.reduce((total, part) => total + part, 0)).toBeCloseTo(valueOf(unit, 'totalScore'), 6);
    }
    const files = sum(units, 'filesReceived');
    const mean =
      units.reduce((total, unit) => total + valueOf(unit, 'totalScore') * valueOf(unit, 'filesReceived'), 0) /
      files;
    expect(mean).toBeGreaterThan(80.5);
    expect(mean).toBeLessThan(83);
  });
});

describe('one-stop offices', () => {
  const centres = (text: string) => kindOf(world, 'PublicServiceCentre').list(local(text));

  it('are closed at night, at noon and on Sunday, and nobody waits', () => {
    for (const text of ['2026-11-23T03:00', '2026-11-23T12:10', '2026-11-22T09:00']) {
      expect(sum(centres(text), 'peopleWaiting'), text).toBe(0);
      expect(sum(centres(text), 'countersOpen'), text).toBe(0);
    }
  });

  it('are fullest in the middle of Monday morning', () => {
    const waiting = (text: string) => sum(centres(text), 'peopleWaiting');
    expect(waiting('2026-11-23T09:30')).toBeGreaterThan(waiting('2026-11-23T11:15'));
    expect(waiting('2026-11-23T09:30')).toBeGreaterThan(waiting('2026-11-27T09:30'));
  });
});

describe('national indices', () => {
  const valueAt = (code: string, text: string, name: string) =>
    valueOf(
      kindOf(world, 'KeyPerformanceIndicator').get(
        `urn:ngsi-ld:KeyPerformanceIndicator:brvt:${code}`,
        local(text),
      ),
      name,
    );

  it('meet what was published of a year once the year is over', () => {
    expect(valueAt('PAR-INDEX', '2022-03-01T08:00', 'kpiValue')).toBe(87.61);
    expect(valueAt('PCI', '2023-06-01T08:00', 'kpiValue')).toBe(70.26);
    expect(valueAt('DTI', '2024-06-01T08:00', 'rank')).toBe(10);
    expect(valueAt('DTI', '2023-06-01T08:00', 'rank')).toBe(28);
  });

  it('are ranked among as many provinces as there were', () => {
    expect(valueAt('PAPI', '2025-06-01T08:00', 'rankedProvinces')).toBe(63);
    expect(valueAt('PAPI', '2026-06-01T08:00', 'rankedProvinces')).toBe(34);
  });
});
