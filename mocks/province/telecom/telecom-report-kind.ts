// TelecomServiceReport: what the operators state of every unit for a month: subscribers, fibre, smartphones, masts, coverage.
import { DAY_MS } from '../calendar/local-time.ts';
import { bilingual, measured, property, urn } from '../entity-attributes.ts';
import { clamp, smoothStep } from '../noise/curves.ts';
import { uniform } from '../noise/hash.ts';
import { createStatisticKind, type StatisticSite } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { EntityKind } from '../world-contract.ts';
import type { BaseStation } from './base-stations.ts';

const TYPE = 'TelecomServiceReport';
/** More than 5,220 km of fibre and 97 % of households with a smartphone are published for 2025. */
const FIBRE_KM_2025 = 5230;
const CENSUS_MS = Date.UTC(2019, 3, 1);
const IN_2025_MS = Date.UTC(2025, 7, 1);
const YEAR_MS = 365.25 * DAY_MS;

interface TelecomSite extends StatisticSite {
  unit: StatisticUnit;
  fibreKm2025: number;
}

/** The monthly reports as an entity kind; 5G masts are those of the register. */
export function createTelecomReportKind(
  units: readonly StatisticUnit[],
  masts: () => readonly BaseStation[],
): EntityKind {
  const weightOf = ({ areaKm2, population }: StatisticUnit) => areaKm2 ** 0.45 * population ** 0.55;
  const weights = units.reduce((sum, unit) => sum + weightOf(unit), 0);
  return createStatisticKind<TelecomSite>({
    type: TYPE,
    period: 'month',
    missingShare: 0.03,
    sites: () =>
      units.map((unit) => ({
        id: urn(TYPE, unit.code),
        stream: unit.stream + 41,
        unit,
        fibreKm2025: (FIBRE_KM_2025 * weightOf(unit)) / weights,
        fixed: {
          name: bilingual(unit.name),
          areaServed: property(unit.code),
          dataProvider: property('Mô phỏng'),
        },
      })),
    observe: (site, { endMs }) => figuresOf(site, endMs, masts()),
  });
}

/** The figures at the end of a month: shares move slowly, towns are ahead of villages. */
function figuresOf({ unit, fibreKm2025 }: TelecomSite, endMs: number, masts: readonly BaseStation[]) {
  const { urbanShare, stream, code } = unit;
  const years = (endMs - IN_2025_MS) / YEAR_MS;
  const population = unit.population * 1.011 ** ((endMs - CENSUS_MS) / YEAR_MS);
  const households = population / (3.35 + 0.4 * (1 - urbanShare));
  const fibreShare = 0.66 + 0.22 * urbanShare + 0.04 * uniform(stream, 41) + 0.026 * years;
  const smartphoneShare = 0.949 + 0.028 * urbanShare + 0.01 * uniform(stream, 42) + 0.012 * years;
  const subscriberShare = 1.02 + 0.3 * urbanShare + 0.06 * uniform(stream, 43) + 0.015 * years;
  const stations4g = 2 + (population / 760) * (1.15 - 0.25 * urbanShare) * (1 + 0.03 * years);
  const mastSites = stations4g * 0.82;
  const sharedShare = 0.24 + 0.14 * uniform(stream, 44) + 0.02 * years;
  const built = masts.filter(({ unitCode, inServiceMs }) => unitCode === code && inServiceMs <= endMs);
  const count = (value: number) => measured(value, 'H87', endMs, 0);
  return {
    population: count(population),
    households: count(households),
    mobileSubscribers: count(population * subscriberShare),
    householdsWithFibre: count(households * clamp(fibreShare, 0.2, 0.985)),
    householdsWithSmartphone: count(households * clamp(smartphoneShare, 0.5, 0.995)),
    stations4g: count(stations4g),
    stations5g: count(built.length),
    mastSites: count(mastSites),
    sharedMastSites: count(mastSites * clamp(sharedShare, 0.05, 0.7)),
    fibreLength: measured(fibreKm2025 * 1.045 ** years, 'KTM', endMs),
    ...coverageOf(unit, endMs, years),
  };
}

/** Hamlets and quarters with a usable signal: the last shadows in the hills are closed by 2024. */
function coverageOf({ population, urbanShare, stream }: StatisticUnit, endMs: number, years: number) {
  const hamlets = Math.max(3, Math.round(population / (urbanShare > 0.5 ? 3400 : 1900)));
  const shadows =
    urbanShare > 0.5 ? 0 : Math.floor(3 * uniform(stream, 45) * (1 - smoothStep(years, -5, -1.2)));
  return {
    hamlets: measured(hamlets, 'H87', endMs, 0),
    hamletsCovered: measured(hamlets - shadows, 'H87', endMs, 0),
  };
}
