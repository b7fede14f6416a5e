// How far a figure looks back and ahead, by the calendar period that one of its values stands for.
import { addPeriods, periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';

/** What is asked for and shown of a figure's past. */
export interface HistoryPlan {
  period: CalendarPeriod;
  /** Complete periods asked for: enough for the same period last year and for a forecast where the period is long. */
  count: number;
  /** Periods shown in a chart: 24 hours, 30 days, 26 weeks, 13 months, 12 quarters, 5 years. */
  shown: number;
  /** Periods in a season, 0 for none. */
  season: number;
  /** The forecast reaches to the end of this. */
  horizon: CalendarPeriod;
}

const PLANS: Readonly<Record<CalendarPeriod, HistoryPlan>> = {
  // A day is the season of hours, and one day does not show it: a morning's rise drawn on would pass every capacity by night.
  hour: { period: 'hour', count: 24, shown: 24, season: 24, horizon: 'day' },
  day: { period: 'day', count: 56, shown: 30, season: 7, horizon: 'week' },
  week: { period: 'week', count: 78, shown: 26, season: 0, horizon: 'month' },
  month: { period: 'month', count: 37, shown: 13, season: 12, horizon: 'year' },
  quarter: { period: 'quarter', count: 16, shown: 12, season: 4, horizon: 'year' },
  year: { period: 'year', count: 6, shown: 5, season: 0, horizon: 'year' },
};

/** The plan of a figure; a state at an instant is looked at hour by hour. */
export function historyPlan(period: CalendarPeriod | undefined): HistoryPlan {
  return PLANS[period ?? 'hour'];
}

/** Ends of the periods after `lastEndMs` up to the end of the horizon that the next one lies in; never fewer than one. */
export function forecastEnds(lastEndMs: number, { period, horizon }: HistoryPlan): number[] {
  const untilMs = addPeriods(periodStart(lastEndMs, horizon), horizon, 1);
  const ends: number[] = [];
  for (let endMs = addPeriods(lastEndMs, period, 1); endMs <= untilMs; endMs = addPeriods(endMs, period, 1))
    ends.push(endMs);
  return ends.length > 0 ? ends : [addPeriods(lastEndMs, period, 1)];
}
