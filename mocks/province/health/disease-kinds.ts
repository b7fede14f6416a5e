// Weekly reports of notifiable diseases by unit, and the curve of the year that they are judged by. Own types.
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { bilingual, dateTime, measured, property, urn } from '../entity-attributes.ts';
import { DAY_MS, dayOf, localDate, localDay, timeOfDay } from '../calendar/local-time.ts';
import { roundAtRandom } from '../noise/hash.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import { unitSites } from '../statistics/unit-site.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { shiftWeeks, weekEnd } from './areal-rain.ts';
import type { Disease, Epidemics } from './epidemics.ts';

const WEEK_TYPE = 'NotifiableDiseaseReport';
const CURVE_TYPE = 'EpidemicCurveWeek';
const DISEASES: Readonly<Record<Disease, { vi: string; en: string }>> = {
  dengue: { vi: 'Sốt xuất huyết', en: 'Dengue' },
  handFootMouth: { vi: 'Tay chân miệng', en: 'Hand-foot-mouth disease' },
};
/** Share of the cases that start a cluster of their own. */
const CLUSTER_SHARE = 0.22;

/** Builds the weekly report: one entity a unit, persons counted in IE. */
export function createDiseaseReportKind(units: readonly StatisticUnit[], epidemics: Epidemics): EntityKind {
  const sites = unitSites(WEEK_TYPE, units).map((site, index) => ({ ...site, index }));
  return createStatisticKind({
    type: WEEK_TYPE,
    period: 'week',
    sites,
    missingShare: 0.03,
    observe({ index, stream }, { startMs, endMs }) {
      const people = (value: number, digits = 0) => measured(value, 'IE', endMs, digits);
      const dengue = epidemics.cases('dengue', index, startMs);
      const clusters = roundAtRandom(dengue * CLUSTER_SHARE, stream, Math.round(endMs / DAY_MS));
      return {
        dengueCases: people(dengue),
        dengueFiveYearMean: people(epidemics.unitFiveYearMean('dengue', index, startMs), 1),
        dengueClusters: measured(clusters, 'H87', endMs, 0),
        handFootMouthCases: people(epidemics.cases('handFootMouth', index, startMs)),
        handFootMouthFiveYearMean: people(epidemics.unitFiveYearMean('handFootMouth', index, startMs), 1),
      };
    },
  });
}

/** One week of the curve of one disease; the same ids serve every year. */
interface CurveWeek {
  id: string;
  disease: Disease;
  week: number;
}

/** Monday of the first ISO week of the year that an instant lies in. */
function firstWeekStart(atMs: number): number {
  const { year } = localDate(localDay(atMs));
  return periodStart(timeOfDay(dayOf(year, 1, 4)), 'week');
}

/** Attributes of a week as they are known at an instant: what is usual from New Year on, the cases from its end on. */
function curveAt(
  { disease, week }: CurveWeek,
  epidemics: Epidemics,
  atMs: number,
): Record<string, WorldAttribute> {
  const knownMs = periodStart(atMs, 'year');
  const startMs = addPeriods(firstWeekStart(atMs), 'week', week - 1);
  const endMs = weekEnd(startMs);
  const people = (value: number) => measured(value, 'IE', knownMs, 1);
  const { mean, low, high } = epidemics.fiveYears(disease, startMs);
  const name = DISEASES[disease];
  return {
    name: {
      ...bilingual({ vi: `${name.vi}, tuần ${week}`, en: `${name.en}, week ${week}` }),
      observedAtMs: knownMs,
    },
    disease: { ...property(disease), observedAtMs: knownMs },
    weekOfYear: measured(week, 'C62', knownMs, 0),
    validFrom: { ...dateTime(startMs), observedAtMs: knownMs },
    validTo: { ...dateTime(endMs), observedAtMs: knownMs },
    fiveYearMean: people(mean),
    fiveYearLow: people(low),
    fiveYearHigh: people(high),
    ...(endMs <= atMs && {
      cases: measured(epidemics.total(disease, startMs), 'IE', Math.max(endMs, knownMs), 0),
    }),
  };
}

/** Builds the curve: 52 weeks of every disease, of the province as a whole. */
export function createEpidemicCurveKind(epidemics: Epidemics): EntityKind {
  const weeks = Object.keys(DISEASES).flatMap((disease) =>
    Array.from({ length: 52 }, (_, index): CurveWeek => ({
      id: urn(CURVE_TYPE, `${disease}-${String(index + 1).padStart(2, '0')}`),
      disease: disease as Disease,
      week: index + 1,
    })),
  );
  const byId = new Map(weeks.map((week) => [week.id, week]));
  const fixed = { dataProvider: property('Mô phỏng') };
  const entityAt = (week: CurveWeek, atMs: number): WorldEntity => ({
    id: week.id,
    type: CURVE_TYPE,
    attributes: { ...fixed, ...curveAt(week, epidemics, atMs) },
  });
  return {
    type: CURVE_TYPE,
    cadenceMs: 7 * DAY_MS,
    list: (atMs) => weeks.map((week) => entityAt(week, atMs)),
    get(id, atMs) {
      const week = byId.get(id);
      return week && entityAt(week, atMs);
    },
    reportsOf(id, atMs) {
      const week = byId.get(id);
      return week && curveAt(week, epidemics, atMs);
    },
    idsBetween: () => weeks.map(({ id }) => id),
    changesBetween(id, fromMs, toMs) {
      const week = byId.get(id);
      if (!week) return [];
      const changes: number[] = [];
      for (let yearMs = periodStart(fromMs, 'year'); yearMs <= toMs; yearMs = addPeriods(yearMs, 'year', 1)) {
        const endMs = weekEnd(shiftWeeks(firstWeekStart(yearMs + DAY_MS), week.week - 1));
        changes.push(yearMs, Math.max(endMs, yearMs));
      }
      return [...new Set(changes)].filter((atMs) => atMs >= fromMs && atMs <= toMs).sort((a, b) => a - b);
    },
  };
}
