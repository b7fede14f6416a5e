// What agencies state of health and social security: insurance, records and payments monthly, doctors, beds and poverty yearly. Own types.
import { measured } from '../entity-attributes.ts';
import { DAY_MS } from '../calendar/local-time.ts';
import { clamp } from '../noise/curves.ts';
import { bell, uniform } from '../noise/hash.ts';
import { smoothNoise } from '../noise/smooth-noise.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites, type UnitSite } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import type { Hospital } from './hospitals.ts';

const MONTH_TYPE = 'SocialSecurityReport';
const YEAR_TYPE = 'HealthAndWelfareReport';
const YEAR_MS = 365.25 * DAY_MS;
const CENSUS_YEAR = 2019.25;
const GROWTH_PER_YEAR = 0.012;
const PEOPLE_PER_HOUSEHOLD = 3.4;
const LABOUR_SHARE = 0.53;

/** A unit with its hospitals. */
interface HospitalUnit extends UnitSite {
  beds: number;
  /** Its share of all beds. */
  bedShare: number;
}

/** An instant as a year with its fraction. */
const yearAt = (tMs: number) => 1970 + tMs / YEAR_MS;

/** Residents of a unit, from the census on. */
const peopleAt = ({ population }: StatisticUnit, year: number) =>
  population * (1 + GROWTH_PER_YEAR) ** (year - CENSUS_YEAR);

function hospitalUnits(units: readonly StatisticUnit[], hospitals: readonly Hospital[]): HospitalUnit[] {
  const allBeds = hospitals.reduce((sum, { beds }) => sum + beds, 0);
  return unitSites(YEAR_TYPE, units).map((site) => {
    const own = hospitals.filter(({ unitCode }) => unitCode === site.unit.code);
    const beds = own.reduce((sum, hospital) => sum + hospital.beds, 0);
    return { ...site, beds, bedShare: allBeds > 0 ? beds / allBeds : 0 };
  });
}

/** Builds the monthly report; shares start from the published 93,2 % insured (2022) and 95 % with a record (2025). */
export function createSocialSecurityKind(units: readonly StatisticUnit[]): EntityKind {
  return createStatisticKind({
    type: MONTH_TYPE,
    period: 'month',
    sites: () => unitSites(MONTH_TYPE, units),
    missingShare: 0.03,
    observe({ unit, stream }, { endMs }) {
      const year = yearAt(endMs);
      const people = (value: number) => measured(value, 'IE', endMs, 0);
      const population = Math.round(peopleAt(unit, year));
      const sway = 0.004 * smoothNoise(stream, endMs, 120 * DAY_MS);
      const place = 0.015 * bell(stream, 1);
      const insured = clamp(0.927 + 0.0055 * (year - 2022.5) + place + sway, 0.7, 0.99);
      const records = clamp(1 - 0.45 * Math.exp(-0.55 * (year - 2021)) + 0.6 * place + sway, 0.2, 0.995);
      const labour = Math.round(LABOUR_SHARE * population);
      const compulsory = 0.24 + 0.19 * unit.urbanShare + 0.009 * (year - 2022) + 2 * place + sway;
      const voluntary = 0.045 - 0.015 * unit.urbanShare + 0.004 * (year - 2022) + 0.4 * sway;
      const recipients = Math.round(0.042 * population * (0.85 + 0.3 * uniform(stream, 2)));
      const byAccount = clamp(0.95 - 0.65 * Math.exp(-0.5 * (year - 2022)) + place, 0.15, 0.99);
      return {
        population: people(population),
        healthInsured: people(insured * population),
        electronicHealthRecords: people(records * population),
        labourForce: people(labour),
        compulsoryInsured: people(compulsory * labour),
        voluntaryInsured: people(voluntary * labour),
        allowanceRecipients: people(recipients),
        paidToAccount: people(byAccount * recipients),
      };
    },
  });
}

/** Builds the yearly report; doctors start from the published 5,9 for 10,000 people (2020), poverty from 1,45 % (2022). */
export function createHealthYearKind(
  units: readonly StatisticUnit[],
  hospitals: () => readonly Hospital[],
): EntityKind {
  const residents = units.reduce((sum, { population }) => sum + population, 0);
  return createStatisticKind({
    type: YEAR_TYPE,
    period: 'year',
    sites: () => hospitalUnits(units, hospitals()),
    missingShare: 0.02,
    observe({ unit, stream, beds, bedShare }, { startMs, endMs }) {
      const year = Math.round(yearAt(startMs));
      const population = Math.round(peopleAt(unit, year + 0.99));
      const allPeople = residents * (1 + GROWTH_PER_YEAR) ** (year + 0.99 - CENSUS_YEAR);
      const doctors = ((5.9 + 0.42 * (year - 2020)) / 10_000) * allPeople;
      const doctorShare = 0.62 * bedShare + (0.38 * unit.population) / residents;
      const households = Math.round(population / PEOPLE_PER_HOUSEHOLD);
      const poverty =
        0.02 * 0.82 ** (year - 2022) * (1.9 - 1.6 * unit.urbanShare) * (0.8 + 0.4 * uniform(stream, 2));
      return {
        population: measured(population, 'IE', endMs, 0),
        doctors: measured(doctors * doctorShare, 'IE', endMs, 0),
        hospitalBeds: measured(beds * (1 + 0.015 * (year - 2026)), 'H87', endMs, 0),
        households: measured(households, 'H87', endMs, 0),
        poorHouseholds: measured(Math.max(0, poverty) * households, 'H87', endMs, 0),
      };
    },
  });
}
