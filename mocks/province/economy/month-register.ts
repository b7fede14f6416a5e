// A table of months as an office keeps it: last year and this year, plans known from January, figures when a month is over.
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { bilingual, dateTime, property, urn } from '../entity-attributes.ts';
import type { EntityKind, WorldAttribute, WorldEntity } from '../world-contract.ts';
import { monthIndex } from './economic-month.ts';

/** One month of the table. */
export interface RegisterMonth {
  index: number;
  startMs: number;
  endMs: number;
}

/** What a table holds. */
export interface MonthRegisterOptions {
  type: string;
  /** Attributes from the beginning of the month's year, observed at `setMs`. */
  plan(month: RegisterMonth, setMs: number): Record<string, WorldAttribute>;
  /** Attributes from the end of the month, observed at that end. */
  actual(month: RegisterMonth): Record<string, WorldAttribute>;
}

const MONTHS_HELD = 24;

function monthsAt(atMs: number): RegisterMonth[] {
  const firstMs = addPeriods(periodStart(atMs, 'year'), 'year', -1);
  return Array.from({ length: MONTHS_HELD }, (_, offset) => {
    const startMs = addPeriods(firstMs, 'month', offset);
    return { index: monthIndex(startMs), startMs, endMs: addPeriods(startMs, 'month', 1) };
  });
}

const localId = ({ index }: RegisterMonth) =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** Builds the kind; a month is held until the year after next begins. */
export function createMonthRegister({ type, plan, actual }: MonthRegisterOptions): EntityKind {
  const idOf = (month: RegisterMonth) => urn(type, localId(month));
  const find = (id: string, atMs: number) => monthsAt(atMs).find((month) => idOf(month) === id);
  const reported = (month: RegisterMonth, atMs: number): Record<string, WorldAttribute> => {
    const setMs = periodStart(month.startMs, 'year');
    return { ...plan(month, setMs), ...(month.endMs <= atMs && actual(month)) };
  };
  const entityAt = (month: RegisterMonth, atMs: number): WorldEntity => {
    const [year, number] = [Math.floor(month.index / 12), (month.index % 12) + 1];
    return {
      id: idOf(month),
      type,
      attributes: {
        name: bilingual({ vi: `Tháng ${number}/${year}`, en: `${year}-${String(number).padStart(2, '0')}` }),
        validFrom: dateTime(month.startMs),
        validTo: dateTime(month.endMs),
        dataProvider: property('Mô phỏng'),
        ...reported(month, atMs),
      },
    };
  };
  return {
    type,
    cadenceMs: 24 * 3_600_000,
    list: (atMs) => monthsAt(atMs).map((month) => entityAt(month, atMs)),
    get(id, atMs) {
      const month = find(id, atMs);
      return month && entityAt(month, atMs);
    },
    reportsOf(id, atMs) {
      const month = find(id, atMs);
      return month && reported(month, atMs);
    },
    idsBetween(fromMs, toMs) {
      const ids = new Set<string>();
      for (let atMs = fromMs; ; atMs = Math.min(toMs, addPeriods(periodStart(atMs, 'year'), 'year', 1))) {
        for (const month of monthsAt(atMs)) ids.add(idOf(month));
        if (atMs >= toMs) return [...ids];
      }
    },
    changesBetween(id, fromMs, toMs) {
      const month = find(id, toMs) ?? find(id, fromMs);
      if (!month) return [];
      const changes = [periodStart(month.startMs, 'year'), month.endMs];
      return changes.filter((changeMs) => changeMs >= fromMs && changeMs <= toMs);
    },
  };
}
