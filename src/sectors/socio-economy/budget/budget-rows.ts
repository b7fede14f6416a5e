// What the budget panel draws, read from the tables: months as scenarios, lines against estimates, units by what they achieved. Pure.
import type { Language } from '#kernel/localized-text.ts';
import { QUALITY } from '#kernel/quality.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import { idAt, localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import type { Cadence } from '#kernel/time/freshness.ts';
import { periodStart } from '#kernel/time/calendar-period.ts';
import type { ComparisonSeries } from '#charts/comparison/comparison-slots.ts';

/** The months of the newest year with its plan, over those of the year before. */
export function monthsOf(table: Table, actual: string, plan: string): ComparisonSeries {
  const rows = rowsOf(table).sort((a, b) => startOf(table, a) - startOf(table, b));
  const newest = startOf(table, rows.at(-1) ?? -1);
  const yearMs = periodStart(newest, 'year');
  const column = (name: string, from: readonly number[]) => ({
    timesMs: from.map((row) => startOf(table, row)),
    values: from.map((row) => numberAt(table, name, row)),
  });
  const thisYear = rows.filter((row) => startOf(table, row) >= yearMs);
  return {
    actual: column(actual, thisYear),
    previousYear: column(
      actual,
      rows.filter((row) => startOf(table, row) < yearMs),
    ),
    plan: column(plan, thisYear),
  };
}

/** A line of the budget. */
export interface RevenueLine {
  id: string;
  name: string;
  /** Billion dong since January. */
  collected: number;
  /** Billion dong that the estimate expects by now. */
  expected: number;
}

/** Lines of revenue, largest estimate first. */
export function revenueLines(table: Table, language: Language): RevenueLine[] {
  return rowsOf(table)
    .map((row) => ({
      id: idAt(table, row),
      name: localizedTextAt(table, 'name', row, language),
      collected: numberAt(table, 'revenueYearToDate', row),
      expected: numberAt(table, 'estimateYearToDate', row),
    }))
    .sort((a, b) => (b.expected || 0) - (a.expected || 0));
}

/** What an owner or a unit has achieved: sums of its rows that report, so that its shares are ratios of sums. */
export interface Achievement {
  key: string;
  name: string;
  /** Billion dong. */
  done: number;
  whole: number;
  promised: number;
  /** Rows that are overdue and therefore left out. */
  late: number;
}

/** Which columns make an achievement, and what its rows are grouped by. */
export interface AchievementColumns {
  key: string;
  name: string;
  done: string;
  whole: string;
  promised: string;
}

/** Achievements by group, in the order of the table; a group of late rows only has NaN. */
export function achievements(
  table: Table,
  columns: AchievementColumns,
  feed: Cadence,
  nowMs: number,
  language: Language,
): Achievement[] {
  const groups = new Map<string, Achievement>();
  for (const row of rowsOf(table)) {
    const key = textAt(table, columns.key, row);
    const known = groups.get(key);
    const group = known ?? {
      key,
      name: localizedTextAt(table, columns.name, row, language),
      done: Number.NaN,
      whole: Number.NaN,
      promised: Number.NaN,
      late: 0,
    };
    if (!known) groups.set(key, group);
    if (rowQuality(table, row, feed, nowMs) >= QUALITY.stale) group.late += 1;
    else
      for (const sum of ['done', 'whole', 'promised'] as const)
        group[sum] = (group[sum] || 0) + numberAt(table, columns[sum], row);
  }
  return [...groups.values()];
}

const rowsOf = (table: Table) => Array.from({ length: table.rowCount }, (_, row) => row);
const startOf = (table: Table, row: number) => numberAt(table, 'startAt', row);
