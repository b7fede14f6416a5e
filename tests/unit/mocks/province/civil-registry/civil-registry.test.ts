// The simulated registry behaves: seasons, holidays, causes, two bases of population, and months that are the sum of their days.
import { describe, expect, it } from 'vitest';
import type { WorldEntity } from '../../../../../mocks/province/world-contract.ts';
import { DAY_MS, kindOf, local, meanOf, testWorld, valueOf } from '../test-world.ts';

const world = testWorld();
const list = (type: string, text: string) => kindOf(world, type).list(local(text));
const sum = (entities: readonly WorldEntity[], name: string) =>
  entities.reduce((total, entity) => total + valueOf(entity, name), 0);
const vital = (text: string) => list('VitalStatisticsReport', text);
const people = (text: string) => list('PopulationReport', text);
const ratio = (entities: readonly WorldEntity[], part: string, whole: string) =>
  sum(entities, part) / sum(entities, whole);
/** Reports of the twelve months of a year, each asked for on the 3rd of the month after it. */
const monthsOf = (year: number) =>
  Array.from({ length: 12 }, (_, month) =>
    vital(new Date(Date.UTC(year, month + 1, 3)).toISOString().slice(0, 16)),
  );

describe('registrations', () => {
  it('are zero on free days, and what waits is still stated', () => {
    const sunday = list('CivilRegistrationReport', '2026-11-23T06:00');
    const reported = sunday.filter(
      ({ attributes }) => attributes['birthsRegistered']?.observedAtMs === local('2026-11-23T00:00'),
    );
    expect(reported.length).toBeGreaterThan(20);
    expect(sum(reported, 'birthsRegistered')).toBe(0);
    expect(sum(reported, 'registrationsPending')).toBeGreaterThan(20);
  });

  it('wait and run late while the population database is locked', () => {
    const [before, locked] = ['2023-12-15T06:00', '2023-12-27T06:00'].map((text) =>
      list('CivilRegistrationReport', text),
    );
    if (!before || !locked) throw new Error('no reports');
    expect(sum(locked, 'registrationsPending')).toBeGreaterThan(1.8 * sum(before, 'registrationsPending'));
    expect(sum(locked, 'registrationsOverdue')).toBeGreaterThan(5 * sum(before, 'registrationsOverdue'));
    const onTime = (text: string) => ratio(vital(text), 'jointProceduresOnTime', 'jointProcedures');
    expect(onTime('2024-01-05T06:00')).toBeLessThan(onTime('2023-12-05T06:00') - 0.05);
    expect(onTime('2024-02-05T06:00')).toBeGreaterThan(onTime('2024-01-05T06:00') + 0.05);
  });

  it('of a month are the sum of its days', () => {
    const kind = kindOf(world, 'CivilRegistrationReport');
    const month = vital('2026-11-03T06:00').find(
      ({ attributes }) => attributes['births']?.observedAtMs === local('2026-11-01T00:00'),
    );
    const code = valueOf<string>(month, 'areaServed');
    const id = `urn:ngsi-ld:CivilRegistrationReport:brvt:${code}`;
    // Days whose report never comes keep the figures of the day before: add only those that are stated.
    let births = 0;
    let missed = 0;
    for (let endMs = local('2026-10-02T00:00'); endMs <= local('2026-11-01T00:00'); endMs += DAY_MS) {
      const report = kind.get(id, endMs)?.attributes['birthsRegistered'];
      if (report?.observedAtMs === endMs) births += Number(report.value);
      else missed += 1;
    }
    expect(missed).toBeLessThan(6);
    expect(births).toBeLessThanOrEqual(valueOf(month, 'births'));
    if (missed === 0) expect(births).toBe(valueOf(month, 'births'));
    expect(births).toBeGreaterThan(0.6 * valueOf(month, 'births'));
  });
});

describe('events of a month', () => {
  it('have their seasons: births in autumn, weddings before Tết', () => {
    const months = monthsOf(2023);
    const births = months.map((reports) => sum(reports, 'births'));
    expect(meanOf(births.slice(7, 11))).toBeGreaterThan(1.05 * meanOf(births.slice(1, 5)));
    const marriages = months.map((reports) => sum(reports, 'marriages'));
    expect(meanOf([marriages[10]!, marriages[11]!])).toBeGreaterThan(1.25 * marriages[7]!);
  });

  it('state the same month last year as it was stated then', () => {
    const [now, then] = [vital('2026-11-03T06:00'), vital('2025-11-03T06:00')];
    const same = now.filter((entity, index) => {
      const past = then[index];
      return (
        past?.attributes['births']?.observedAtMs === local('2025-11-01T00:00') &&
        entity.attributes['births']?.observedAtMs === local('2026-11-01T00:00')
      );
    });
    expect(same.length).toBeGreaterThan(20);
    for (const entity of same) {
      const past = then.find(({ id }) => id === entity.id);
      for (const event of ['births', 'deaths', 'marriages', 'divorces'])
        expect(valueOf(entity, `${event}SamePeriodLastYear`)).toBe(valueOf(past, event));
    }
  });

  it('keep plausible rates and a sex ratio about 107 on ordinary days', () => {
    for (const text of ['2022-06-05T06:00', '2024-06-05T06:00', '2026-11-22T06:00']) {
      const reports = vital(text);
      const boys = 100 * ratio(reports, 'maleBirthsInYear', 'femaleBirthsInYear');
      expect(boys, text).toBeGreaterThan(103);
      expect(boys, text).toBeLessThan(110);
      expect(1000 * ratio(reports, 'birthsInYear', 'meanPopulation')).toBeGreaterThan(12);
      expect(1000 * ratio(reports, 'birthsInYear', 'meanPopulation')).toBeLessThan(17);
      expect(1000 * ratio(reports, 'netMigrationInYear', 'meanPopulation')).toBeGreaterThan(1);
    }
    const deaths = (text: string) => ratio(vital(text), 'deathsInYear', 'meanPopulation');
    expect(deaths('2022-03-05T06:00')).toBeGreaterThan(1.05 * deaths('2021-03-05T06:00'));
  });
});

describe('population', () => {
  it('meets the published sums on both bases', () => {
    expect(Math.abs(sum(people('2020-07-02T06:00'), 'population') / 1_167_938 - 1)).toBeLessThan(0.01);
    expect(Math.abs(sum(people('2022-07-02T06:00'), 'registeredPopulation') / 1_337_700 - 1)).toBeLessThan(
      0.02,
    );
    expect(100 * ratio(people('2022-07-02T06:00'), 'urbanPopulation', 'population')).toBeCloseTo(63.4, 0);
  });

  it('is densest in wards and thin in the special zone', () => {
    const density = people('2026-11-02T06:00').map((entity) => ({
      code: valueOf<string>(entity, 'areaServed'),
      value: valueOf(entity, 'population') / valueOf(entity, 'area'),
    }));
    const sorted = density.toSorted((a, b) => b.value - a.value);
    expect(sorted[0]!.value).toBeGreaterThan(10 * sorted.at(-1)!.value);
  });

  it('gets accounts and scanned books over the years, never more than there are people and books', () => {
    const years = [2021, 2022, 2023, 2024, 2026].map((year) => people(`${year}-06-02T06:00`));
    for (const [part, whole] of [
      ['levelTwoAccounts', 'adults'],
      ['registryBooksDigitised', 'registryBooks'],
    ] as const) {
      const shares = years.map((reports) => ratio(reports, part, whole));
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      expect(shares.at(-1)).toBeGreaterThan(0.9);
      for (const entity of years.flat())
        expect(valueOf(entity, part)).toBeLessThanOrEqual(valueOf(entity, whole));
    }
  });

  it('tells the same past whatever was asked before', () => {
    const again = kindOf(testWorld(), 'VitalStatisticsReport').list(local('2024-06-05T06:00'));
    expect(again).toEqual(vital('2024-06-05T06:00'));
  });
});
