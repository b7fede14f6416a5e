// A time axis of calendar periods: one slot of equal width a period, also where nothing was reported.
import type { Language } from '#kernel/localized-text.ts';
import { addPeriods, periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';
import { HOUR_MS, LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';
import { isoWeek, periodTick, type PeriodTick } from '#i18n/format-period.ts';

/** A label under a slot. */
export interface SlotTick extends PeriodTick {
  index: number;
}

/** More slots than this are not drawn: the latest are kept. */
const MOST_SLOTS = 1500;
/** Every how many periods a label may stand, ascending, per period; all fit the calendar. */
const STRIDES: Readonly<Record<CalendarPeriod, readonly number[]>> = {
  hour: [1, 2, 3, 6, 12, 24, 48, 168],
  day: [1, 2, 7, 14, 28, 84, 364],
  week: [1, 2, 4, 8, 13, 26],
  month: [1, 2, 3, 6, 12, 24, 60],
  quarter: [1, 2, 4, 8, 20],
  year: [1, 2, 5, 10],
};

/** Starts of all periods from the first to the last finite instant, epoch ms ascending; empty without one. */
export function periodSlots(instantsMs: Iterable<number>, period: CalendarPeriod): number[] {
  const starts = new Set<number>();
  for (const ms of instantsMs) if (Number.isFinite(ms)) starts.add(periodStart(ms, period));
  if (starts.size === 0) return [];
  const lastMs = Math.max(...starts);
  const firstMs = Math.max(Math.min(...starts), addPeriods(lastMs, period, 1 - MOST_SLOTS));
  const slots: number[] = [];
  for (let startMs = firstMs; startMs <= lastMs; startMs = addPeriods(startMs, period, 1))
    slots.push(startMs);
  return slots;
}

/** Values laid into slots; NaN where a slot has none, and the later one where two meet. */
export function fillSlots(
  slots: readonly number[],
  instantsMs: ArrayLike<number>,
  values: ArrayLike<number>,
  period: CalendarPeriod,
): number[] {
  const valueOf = new Map<number, number>();
  for (let row = 0; row < instantsMs.length; row += 1) {
    valueOf.set(periodStart(instantsMs[row] ?? Number.NaN, period), values[row] ?? Number.NaN);
  }
  return slots.map((startMs) => valueOf.get(startMs) ?? Number.NaN);
}

/**
 * At most `mostLabels` labels, at round places of the calendar (every third month stands at T1, T4, T7, T10).
 * The group (the year) is written at the first label and where it changes.
 */
export function slotTicks(
  slots: readonly number[],
  period: CalendarPeriod,
  mostLabels: number,
  language: Language,
): SlotTick[] {
  const strides = STRIDES[period];
  const stride = strides.find((each) => slots.length / each <= mostLabels) ?? strides.at(-1) ?? 1;
  let group = '';
  return slots.flatMap((startMs, index) => {
    if (ordinal(startMs, period) % stride !== 0) return [];
    const tick = periodTick(startMs, period, language);
    const isNew = tick.group !== group;
    group = tick.group;
    return [{ index, label: tick.label, group: isNew ? tick.group : '' }];
  });
}

/** A running number of the period; weeks count within their year, so that labels meet from year to year. */
function ordinal(startMs: number, period: CalendarPeriod): number {
  const localMs = startMs + LOCAL_OFFSET_MS;
  const local = new Date(localMs);
  const year = local.getUTCFullYear();
  switch (period) {
    case 'hour':
      return Math.round(localMs / HOUR_MS);
    case 'day':
      return Math.round(localMs / (24 * HOUR_MS));
    case 'week':
      return isoWeek(startMs).number - 1;
    case 'month':
      return year * 12 + local.getUTCMonth();
    case 'quarter':
      return year * 4 + Math.floor(local.getUTCMonth() / 3);
    case 'year':
      return year;
  }
}
