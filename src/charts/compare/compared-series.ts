// Series that are compared, laid into the slots of one time axis: pure, so that gaps and shares of reporting can be tested.
import { periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { fillSlots } from '../plot/period-slots.ts';

/** Values at the ends of periods (epoch ms, ascending), NaN where there is none; `shares` of the weight that reported, 0 … 1. */
export interface PeriodValues {
  endsMs: readonly number[];
  values: readonly number[];
  shares: readonly number[];
}

/** One line of a comparison. `line` (0 … 3) decides its stroke and mark wherever it stands; `label` is short, for its end. */
export interface ComparedSeries extends PeriodValues {
  key: string;
  line: number;
  name: string;
  label: string;
  /** UCUM. */
  unit: string;
  digits: number;
}

/** A series slot by slot. */
export interface SlotSeries {
  series: ComparedSeries;
  values: readonly number[];
  /** NaN where nothing is known of the reporting. */
  shares: readonly number[];
}

/** Under this a share is said: what is rounded to 100 % is whole. */
const WHOLE_SHARE = 0.995;

/** Lays a series into slots (starts of periods). */
export function layInSlots(
  series: ComparedSeries,
  slots: readonly number[],
  period: CalendarPeriod,
): SlotSeries {
  const starts = series.endsMs.map((endMs) => endMs - 1);
  return {
    series,
    values: fillSlots(slots, starts, series.values, period),
    shares: fillSlots(slots, starts, series.shares, period),
  };
}

/** True where a value stands for fewer than all who should report. */
export function isPartial(share: number | undefined): boolean {
  return share !== undefined && share < WHOLE_SHARE;
}

/** The slot that holds an instant; −1 without one. */
export function slotOf(slots: readonly number[], atMs: number | null, period: CalendarPeriod): number {
  return atMs === null ? -1 : slots.indexOf(periodStart(atMs, period));
}
