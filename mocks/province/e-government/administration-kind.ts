// AdministrationReport (own type): documents sent and signed electronically, petitions answered, by unit and month.
import { localDay } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { clamp } from '../noise/curves.ts';
import { bell, roundAtRandom, uniform } from '../noise/hash.ts';
import { createStatisticKind, type StatisticPeriod } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites, type UnitSite } from '../statistics/unit-site.ts';
import type { EntityKind } from '../world-contract.ts';
import { officeLoad, yearOf } from './office-rhythm.ts';
import { reformStrain } from './service-habits.ts';

const DOCUMENTS_PER_RESIDENT_DAY = 0.6 / 1000;
const PETITIONS_PER_RESIDENT_DAY = 0.016 / 1000;
/** Every office writes, however small. */
const LEAST_DOCUMENTS_PER_DAY = 6;

/** The work of a month in ordinary working days. */
function loadOf(firstDay: number, endDay: number): number {
  let sum = 0;
  for (let day = firstDay; day < endDay; day += 1) sum += officeLoad(day);
  return sum;
}

function observe({ stream, unit }: UnitSite, { startMs, endMs }: StatisticPeriod) {
  const day = localDay(startMs);
  const load = loadOf(day, localDay(endMs));
  const strain = reformStrain(day);
  const noise = (index: number, spread: number) => 1 + spread * bell(stream + index, day);
  const part = (whole: number, share: number, index: number) =>
    Math.min(whole, roundAtRandom(whole * clamp(share, 0, 1), stream + index, day));
  const documents = roundAtRandom(
    load *
      (LEAST_DOCUMENTS_PER_DAY + DOCUMENTS_PER_RESIDENT_DAY * unit.population) *
      (1 + 0.4 * strain) *
      noise(1, 0.06),
    stream + 2,
    day,
  );
  const grown = 1 / (1 + Math.exp(2021.2 - yearOf(day)));
  const electronic = part(documents, 0.6 + 0.395 * grown, 3);
  const petitions = roundAtRandom(
    load * PETITIONS_PER_RESIDENT_DAY * unit.population * (1 + 0.8 * strain) * noise(4, 0.2),
    stream + 5,
    day,
  );
  const lateShare = 0.012 + 0.035 * uniform(stream, 6) ** 2 + 0.06 * strain;
  const figure = (value: number) => measured(value, 'H87', endMs, 0);
  return {
    documentsSent: figure(documents),
    documentsElectronic: figure(electronic),
    documentsSigned: figure(part(electronic, 0.55 + 0.435 * grown, 7)),
    petitionsDue: figure(petitions),
    petitionsOnTime: figure(part(petitions, 1 - lateShare, 8)),
  };
}

/** Builds the kind. */
export function createAdministrationKind(units: readonly StatisticUnit[]): EntityKind {
  return createStatisticKind({
    type: 'AdministrationReport',
    period: 'month',
    sites: () => unitSites('AdministrationReport', units),
    missingShare: 0.03,
    observe,
  });
}
