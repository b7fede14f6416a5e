// VitalStatisticsReport (own type): the events of a month in each unit, the same month last year, and the last twelve months.
import { addPeriods } from '#kernel/time/calendar-period.ts';
import { localDay } from '../calendar/local-time.ts';
import { yearOf } from '../e-government/office-rhythm.ts';
import { measured } from '../entity-attributes.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { bell, uniform } from '../noise/hash.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites, type UnitSite } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import { populationAt } from './demography.ts';
import type { MonthEvents, VitalEvents } from './vital-events.ts';

const PERSONS = 'IE';
const PIECES = 'H87';
const MONTHS = 12;

/** Mean age of those who marry for the first time, years. */
function firstMarriageAge({ unit, stream }: UnitSite, day: number): number {
  const level = 26 + 1.6 * unit.urbanShare + 0.15 * (yearOf(day) - 2024);
  return level + 0.8 * (uniform(stream, 1) - 0.5) + 0.25 * bell(stream, day);
}

/** Starts of the month and of the twelve before it, newest first. */
const monthsBack = createBoundedCache(200, (startMs: number): readonly number[] =>
  Array.from({ length: MONTHS + 1 }, (_, back) => addPeriods(startMs, 'month', -back)),
);

/** Builds the kind. */
export function createVitalStatisticsKind(units: readonly StatisticUnit[], events: VitalEvents): EntityKind {
  const sites = unitSites('VitalStatisticsReport', units).map((site, index) => ({ ...site, index }));
  return createStatisticKind({
    type: 'VitalStatisticsReport',
    period: 'month',
    sites,
    missingShare: 0.03,
    observe(site, { startMs, endMs }) {
      const day = localDay(startMs);
      const month = events.month(site.index, startMs);
      const starts = monthsBack(startMs);
      const lastYear = events.month(site.index, starts[MONTHS] ?? startMs);
      const year = starts.slice(0, MONTHS).map((monthMs) => events.month(site.index, monthMs));
      const sum = (name: keyof MonthEvents) => year.reduce((total, one) => total + one[name], 0);
      const [births, boys] = [sum('births'), sum('maleBirths')];
      const middle = localDay(addPeriods(endMs, 'month', -MONTHS / 2));
      const persons = {
        births: month.births,
        maleBirths: month.maleBirths,
        deaths: month.deaths,
        birthsOnTime: month.birthsOnTime,
        birthsOnline: month.birthsOnline,
        birthsSamePeriodLastYear: lastYear.births,
        deathsSamePeriodLastYear: lastYear.deaths,
        birthsInYear: births,
        maleBirthsInYear: boys,
        femaleBirthsInYear: births - boys,
        deathsInYear: sum('deaths'),
        netMigrationInYear: sum('arrivals') - sum('departures'),
        meanPopulation: populationAt(site.unit, middle),
      };
      const pieces = {
        marriages: month.marriages,
        divorces: month.divorces,
        marriagesSamePeriodLastYear: lastYear.marriages,
        divorcesSamePeriodLastYear: lastYear.divorces,
        jointProcedures: month.jointProcedures,
        jointProceduresOnTime: month.jointOnTime,
      };
      const stated = (figures: Record<string, number>, unitCode: string) =>
        Object.entries(figures).map(([name, value]) => [name, measured(value, unitCode, endMs, 0)] as const);
      return {
        ...Object.fromEntries([...stated(persons, PERSONS), ...stated(pieces, PIECES)]),
        firstMarriageAge: measured(firstMarriageAge(site, day), 'ANN', endMs),
      };
    },
  });
}
