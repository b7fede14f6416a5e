// How far back a figure's sheet can be asked to look: the ranges that fit what one of its values stands for.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { historyPlan } from './history-plan.ts';

/** Names of ranges: 24 hours, 30 days, 26 weeks, 13 months, 60 months, 12 quarters, 5 years. */
export type HistoryRangeId = '24h' | '30d' | '26w' | '13m' | '60m' | '12q' | '5y';

/** One range; `shown` of the `count` complete periods asked for are drawn, the others give last year's values and a forecast. */
export interface HistoryRange {
  id: HistoryRangeId;
  period: CalendarPeriod;
  count: number;
  shown: number;
  /** The periods asked for end long before last year's; those are asked for by themselves. */
  asksLastYear: boolean;
}

const NATIVE: Readonly<Record<CalendarPeriod, HistoryRangeId>> = {
  hour: '24h',
  day: '30d',
  week: '26w',
  month: '13m',
  quarter: '12q',
  year: '5y',
};
/** The figure's own range first. */
export type HistoryRanges = readonly [HistoryRange, ...HistoryRange[]];

/**
 * The ranges of a figure, its own first. States at an instant have 24 hours and 30 days (means of what is measured, states of
 * registers); what is stated for a day has 30 days with the year before, and 13 months by the last day of each; months
 * have 13 months and 60 months: five years month by month, because a year's last month says nothing of the year.
 */
export function historyRanges({ period }: Pick<KpiSpec, 'period'>, isReport: boolean): HistoryRanges {
  const own = range(NATIVE[period ?? 'hour'], period ?? 'hour');
  if (period === undefined) return [own, range('30d', 'day')];
  if (period === 'day' && isReport) return [{ ...own, asksLastYear: true }, range('13m', 'month')];
  if (period === 'month') return [own, { ...own, id: '60m', count: 60, shown: 60 }];
  return [own];
}

function range(id: HistoryRangeId, period: CalendarPeriod): HistoryRange {
  const { count, shown } = historyPlan(period);
  return { id, period, count, shown, asksLastYear: false };
}
