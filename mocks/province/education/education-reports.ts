// What units state of their schools: pupils, classes and digital services monthly, results of the school year yearly. Own types.
import { DAY_MS, localDate, localDay } from '../calendar/local-time.ts';
import { measured } from '../entity-attributes.ts';
import { clamp } from '../noise/curves.ts';
import { bell, uniform } from '../noise/hash.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites, type UnitSite } from '../statistics/unit-site.ts';
import type { EntityKind, WorldAttribute } from '../world-contract.ts';
import { monthsTaught, schoolYearOf } from './school-year.ts';
import { STAGES } from './stages.ts';
import type { UnitFigures } from './unit-figures.ts';

const MONTH_TYPE = 'EducationReport';
const YEAR_TYPE = 'SchoolYearResult';
const YEAR_MS = 365.25 * DAY_MS;
/** Share of a cohort that leaves a school of so many years each summer. */
const LAST_OF_LOWER = 0.235;
const LAST_OF_UPPER = 0.32;
const LAST_OF_PRIMARY = 0.195;
/** Pupils of general schools who leave school in a year. */
const DROPOUTS_PER_YEAR = 0.0028;

/** A unit with its place in the list of figures. */
interface IndexedSite extends UnitSite {
  index: number;
}

const sitesOf = (type: string, units: readonly StatisticUnit[]): IndexedSite[] =>
  unitSites(type, units).map((site, index) => ({ ...site, index }));

/** Attribute names by stage: `primaryPupils`, `primaryClasses` … */
function stageAttributes(figures: UnitFigures, endMs: number): Record<string, WorldAttribute> {
  return Object.fromEntries(
    STAGES.flatMap(({ stage }) => [
      [`${stage}Pupils`, measured(figures.pupils[stage], 'IE', endMs, 0)],
      [`${stage}Classes`, measured(figures.classes[stage], 'H87', endMs, 0)],
    ]),
  );
}

/** Builds the monthly report. Payments, records and dropouts are counted since the opening of the school year. */
export function createEducationReportKind(
  units: readonly StatisticUnit[],
  figuresOf: (schoolYear: number) => readonly UnitFigures[],
): EntityKind {
  return createStatisticKind({
    type: MONTH_TYPE,
    period: 'month',
    sites: () => sitesOf(MONTH_TYPE, units),
    missingShare: 0.03,
    observe({ index, stream }, { endMs }) {
      const schoolYear = schoolYearOf(localDay(endMs) - 1);
      const figures = figuresOf(schoolYear)[index];
      if (!figures) return {};
      const year = 1970 + endMs / YEAR_MS;
      const months = monthsTaught(endMs);
      const place = bell(stream, 1);
      const people = (value: number) => measured(value, 'IE', endMs, 0);
      const pieces = (value: number) => measured(value, 'H87', endMs, 0);
      const twoSession = clamp(0.907 + 0.011 * (schoolYear - 2023) + 0.03 * place, 0.6, 1);
      const digital = clamp(1 - 0.65 * Math.exp(-0.6 * Math.max(0, year - 2023.7)) + 0.025 * place, 0.1, 1);
      const payments = months * (figures.allPupils - figures.pupils.primary * 0.4);
      const cashless = clamp(0.94 - 0.5 * Math.exp(-0.55 * (year - 2022)) + 0.035 * bell(stream, 2), 0.1, 1);
      const dropouts = (DROPOUTS_PER_YEAR * (0.6 + 0.8 * uniform(stream, schoolYear)) * months) / 9;
      return {
        schools: pieces(figures.schools),
        ...stageAttributes(figures, endMs),
        pupils: people(figures.allPupils),
        teachers: people(figures.teachers),
        generalPupils: people(figures.generalPupils),
        primaryTwoSessionPupils: people(twoSession * figures.pupils.primary),
        digitalReportPupils: people(digital * figures.generalPupils),
        schoolPayments: pieces(payments),
        cashlessPayments: pieces(cashless * Math.round(payments)),
        dropouts: people(dropouts * figures.generalPupils),
      };
    },
  });
}

/** Builds the yearly results: the school year that ended in the summer of that year. */
export function createSchoolYearResultKind(
  units: readonly StatisticUnit[],
  figuresOf: (schoolYear: number) => readonly UnitFigures[],
): EntityKind {
  return createStatisticKind({
    type: YEAR_TYPE,
    period: 'year',
    sites: () => sitesOf(YEAR_TYPE, units),
    missingShare: 0.02,
    observe({ index, stream }, { endMs }) {
      const { year } = localDate(localDay(endMs) - 1);
      const figures = figuresOf(year - 1)[index];
      if (!figures) return {};
      const people = (value: number) => measured(value, 'IE', endMs, 0);
      const { primary, lowerSecondary, upperSecondary } = figures.pupils;
      const candidates = Math.round(LAST_OF_UPPER * upperSecondary);
      const passed = clamp(0.985 + 0.0012 * (year - 2022) + 0.005 * bell(stream, year), 0.9, 1);
      const leavers = Math.round(LAST_OF_LOWER * lowerSecondary);
      const goOn = clamp(
        0.753 + 0.006 * (year - 2023) + 0.03 * bell(stream, 3) + 0.01 * bell(stream, year + 1),
        0.5,
        0.98,
      );
      const finishers = Math.round(LAST_OF_PRIMARY * primary);
      return {
        graduationCandidates: people(candidates),
        graduates: people(passed * candidates),
        lowerSecondaryLeavers: people(leavers),
        enteredUpperSecondary: people(goOn * leavers),
        primaryFinishers: people(finishers),
        primaryCompleted: people(finishers * (1 - 0.0006 * uniform(stream, year + 2))),
      };
    },
  });
}
