// In which periods figures can honestly be laid on one time axis, and how each gets there: pure, so that every case is tested.
import { historyPlan } from '#kernel/kpi/history-plan.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';

/** What decides how a figure may be looked at: its period (absent: a state at an instant), whether its values add up, whether it measures. */
export interface PlannedFigure {
  period?: CalendarPeriod | undefined;
  flow?: true | undefined;
  /** Its feed keeps means of the past, where registers and reports keep states. */
  isMeasured: boolean;
}

/**
 * `own`: its own periods; `sum`: its periods added up; `end`: what was stated at the end of the period; `mean`: the mean
 * over the period, as the source keeps it.
 */
export type Treatment = 'own' | 'sum' | 'end' | 'mean';

/** What to ask a source for: the last `count` complete periods, fewer than the axis shows where `isCut`. */
export interface SeriesPlan {
  period: CalendarPeriod;
  count: number;
  treatment: Treatment;
  isCut: boolean;
}

/** `common` is the period of the axis; null where there is none, and each figure keeps periods of its own. */
export interface ComparePlan {
  common: CalendarPeriod | null;
  series: readonly SeriesPlan[];
}

/** Ascending. */
const BY_LENGTH = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
/** The most periods of a kind that lie in a longer one; what is absent does not nest: a month holds no whole number of weeks. */
const PERIODS_IN: Readonly<Partial<Record<`${CalendarPeriod} in ${CalendarPeriod}`, number>>> = {
  'day in week': 7,
  'day in month': 31,
  'day in quarter': 92,
  'day in year': 366,
  'month in quarter': 3,
  'month in year': 12,
  'quarter in year': 4,
};
/** Days, on average, for what does not nest. */
const DAYS: Readonly<Record<CalendarPeriod, number>> = {
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 30.44,
  quarter: 91.31,
  year: 365.25,
};
/** A source is asked for no more periods of reports, and of measurements, at once: half a year of days is megabytes. */
const MOST_STATED = 190;
const MOST_MEASURED = 56;

/** True where all figures are states at an instant: they can be looked at by the hour or by the day. */
export function areOfTheMoment(figures: readonly PlannedFigure[]): boolean {
  return figures.length > 0 && figures.every(({ period }) => period === undefined);
}

/**
 * The coarsest of the figures' periods (`finest` at least) where each of them gets there; otherwise each by itself over as long a
 * time as it reaches.
 */
export function planComparison(
  figures: readonly PlannedFigure[],
  finest: 'hour' | 'day' = 'hour',
): ComparePlan {
  const coarsest =
    BY_LENGTH.findLast(
      (period) => period === finest || figures.some((figure) => ownPeriod(figure) === period),
    ) ?? finest;
  const series = figures.map((figure) => planOnto(figure, coarsest));
  if (series.every((plan) => plan !== null)) return { common: coarsest, series };
  return { common: null, series: figures.map((figure) => planAlone(figure, coarsest)) };
}

/** How a figure gets onto an axis of `period`, null where nothing honest leads there. */
function planOnto(figure: PlannedFigure, period: CalendarPeriod): SeriesPlan | null {
  const own = ownPeriod(figure);
  const { shown } = historyPlan(period);
  if (own === period) return { period, count: shown, treatment: 'own', isCut: false };
  if (figure.flow) {
    const most = PERIODS_IN[`${own} in ${period}`];
    // The running period is not complete: its own periods are asked for beside those of the axis.
    return most === undefined
      ? null
      : { period: own, ...upTo(MOST_STATED, (shown + 1) * most), treatment: 'sum' };
  }
  if (!figure.isMeasured) return { period, count: shown, treatment: 'end', isCut: false };
  return period === 'day' ? { period, count: shown, treatment: 'mean', isCut: false } : null;
}

/** A figure by itself beside others of the last `shown` periods of the coarsest; states at an instant by the day. */
function planAlone(figure: PlannedFigure, coarsest: CalendarPeriod): SeriesPlan {
  const own = ownPeriod(figure);
  const period = own === 'hour' ? 'day' : own;
  const span = Math.ceil((historyPlan(coarsest).shown * DAYS[coarsest]) / DAYS[period]);
  const reach = upTo(figure.isMeasured ? MOST_MEASURED : MOST_STATED, span);
  return { period, ...reach, treatment: own !== 'hour' ? 'own' : figure.isMeasured ? 'mean' : 'end' };
}

function upTo(most: number, wanted: number): Pick<SeriesPlan, 'count' | 'isCut'> {
  return { count: Math.min(most, wanted), isCut: wanted > most };
}

/** A state at an instant is looked at hour by hour. */
function ownPeriod({ period = 'hour' }: PlannedFigure): CalendarPeriod {
  return period;
}
