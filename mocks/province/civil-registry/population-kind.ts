// PopulationReport (own type): the people of each unit at the end of a month, their households, accounts and registry books.
import { localDay } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { uniform } from '../noise/hash.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import { householdsOf, populationAt, registeredPopulationAt, urbanShareAt } from './demography.ts';
import { registryHabits } from './registry-habits.ts';

const PERSONS = 'IE';
const PIECES = 'H87';
/** Of the residents: those of 14 and more, who may have an account, and children under five. */
const ADULTS = 0.775;
const UNDER_FIVE = 0.071;
/** A book of the old registries for so many residents. */
const RESIDENTS_PER_BOOK = 95;

/** Builds the kind. */
export function createPopulationKind(units: readonly StatisticUnit[]): EntityKind {
  return createStatisticKind({
    type: 'PopulationReport',
    period: 'month',
    sites: () => unitSites('PopulationReport', units),
    missingShare: 0.02,
    observe({ unit, stream }, { endMs }) {
      const day = localDay(endMs);
      const population = populationAt(unit, day);
      const habits = registryHabits(unit, day);
      const adults = Math.round(population * (ADULTS + 0.02 * (uniform(stream, 1) - 0.5)));
      const children = Math.round(population * (UNDER_FIVE + 0.01 * (uniform(stream, 2) - 0.5)));
      const books = Math.round(unit.population / RESIDENTS_PER_BOOK);
      const figure = (value: number, unitCode: string) => measured(Math.round(value), unitCode, endMs, 0);
      return {
        population: figure(population, PERSONS),
        registeredPopulation: figure(registeredPopulationAt(unit, day), PERSONS),
        urbanPopulation: figure(population * urbanShareAt(unit, day), PERSONS),
        households: figure(householdsOf(unit, population), PIECES),
        area: measured(unit.areaKm2, 'KMK', endMs, 1),
        adults: figure(adults, PERSONS),
        levelTwoAccounts: figure(adults * habits.levelTwo, PERSONS),
        childrenUnderFive: figure(children, PERSONS),
        childrenRegistered: figure(children * habits.childrenRegistered, PERSONS),
        registryBooks: figure(books, PIECES),
        registryBooksDigitised: figure(books * habits.booksDigitised, PIECES),
      };
    },
  });
}
