// PublicServiceCentre (own type): the one-stop office of each unit, with its counters and the people who wait.
import { localDay, localHour, timeOfDay } from '../calendar/local-time.ts';
import { bilingual, geo, measured, observed, property, urn } from '../entity-attributes.ts';
import { substream } from '../noise/hash.ts';
import { createReportingKind, type ReportingSite } from '../reporting-kind.ts';
import type { StatisticUnit } from '../statistics/statistic-units.ts';
import type { EntityKind } from '../world-contract.ts';
import { counterQueue, SERVED_PER_HOUR } from './counter-queue.ts';
import type { FileCohorts } from './file-cohort.ts';
import { officeLoad } from './office-rhythm.ts';

const TYPE = 'PublicServiceCentre';
const CADENCE_MS = 5 * 60_000;
/** Those who come on foot, and those who come to be helped with their online file, as shares of the files. */
const ON_FOOT = 1.1;
const HELPED = 0.35;
/** Files a resident on an ordinary day; what an office is staffed for, with room for a Monday. */
const ORDINARY_FILES_PER_RESIDENT = 0.003;
const STAFFED_FOR = 0.45 * 1.35;
const HOURS_A_DAY = 8;

interface CentreSite extends ReportingSite {
  index: number;
  counters: number;
}

function siteOf(unit: StatisticUnit, index: number): CentreSite {
  const visits = unit.population * ORDINARY_FILES_PER_RESIDENT * STAFFED_FOR;
  return {
    id: urn(TYPE, unit.code),
    stream: substream(unit.stream, TYPE),
    index,
    counters: Math.max(2, Math.ceil(visits / (HOURS_A_DAY * SERVED_PER_HOUR))),
    fixed: {
      name: bilingual({
        vi: `Trung tâm Phục vụ hành chính công ${unit.name.vi}`,
        en: `Public service centre, ${unit.name.en}`,
      }),
      areaServed: property(unit.code),
      location: geo({ type: 'Point', coordinates: [unit.lon, unit.lat] }),
      dataProvider: property('Mô phỏng'),
    },
  };
}

/** Builds the kind; at night and on free days the offices report that they are closed and nobody waits. */
export function createServiceCentreKind(units: readonly StatisticUnit[], cohort: FileCohorts): EntityKind {
  return createReportingKind({
    type: TYPE,
    cadenceMs: CADENCE_MS,
    outagesPerDay: 0.01,
    sites: () => units.map(siteOf),
    observe({ index, counters, stream }, reportMs) {
      const day = localDay(reportMs);
      const { received, online } = cohort(index, day);
      const visits = officeLoad(day) === 0 ? 0 : (received - online) * ON_FOOT + received * HELPED;
      const queue = counterQueue({ visits, counters, stream }, timeOfDay(day), localHour(reportMs));
      const isOpen = queue.isOpen && visits > 0;
      return {
        status: observed(isOpen ? 'open' : 'closed', reportMs),
        peopleWaiting: measured(queue.waiting, 'IE', reportMs, 0),
        waitingTime: measured(queue.waitMin, 'MIN', reportMs, 0),
        countersOpen: measured(isOpen ? counters : 0, 'H87', reportMs, 0),
        ticketsIssued: measured(queue.tickets, 'H87', reportMs, 0),
      };
    },
  });
}
