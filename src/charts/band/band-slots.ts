// The data of a band trend, laid into consecutive periods: pure.
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { Severity } from '#kernel/severity.ts';
import { fillSlots, periodSlots } from '../plot/period-slots.ts';

/** One period by any instant in it (its start, epoch ms); NaN is missing or not yet measured. */
export interface BandPoint {
  startMs: number;
  value: number;
  /** Mean of the same period in earlier years. */
  mean: number;
  /** Ends of the band: lowest and highest of earlier years, or mean ± standard deviation. */
  low: number;
  high: number;
}

/** A line across the whole plot. */
export interface BandThreshold {
  value: number;
  label: string;
  severity?: Exclude<Severity, 'low' | 'informational'>;
}

/** Points of one UCUM unit in any order; give an array that keeps its identity while its figures are the same. */
export interface BandTrendProps {
  title: string;
  unit: string;
  digits: number;
  period: CalendarPeriod;
  points: readonly BandPoint[];
  /** Names of the line, of the mean and of the band: “Năm 2026”, “Trung bình 2021–2025”, “Thấp nhất – cao nhất”. */
  valueLabel: string;
  meanLabel: string;
  bandLabel: string;
  thresholds?: readonly BandThreshold[];
  /** True unless it says otherwise; false for levels, such as water above sea level. */
  fromZero?: boolean;
  heightRem?: number;
}

/** Slot by slot; all arrays are as long as `slots` (starts of periods, epoch ms). */
export interface BandSlots {
  slots: readonly number[];
  value: readonly number[];
  mean: readonly number[];
  low: readonly number[];
  high: readonly number[];
}

/** Lays points out; periods between them that have none are gaps. */
export function bandSlots(points: readonly BandPoint[], period: CalendarPeriod): BandSlots {
  const timesMs = points.map(({ startMs }) => startMs);
  const slots = periodSlots(timesMs, period);
  const fill = (read: (point: BandPoint) => number) => fillSlots(slots, timesMs, points.map(read), period);
  return {
    slots,
    value: fill(({ value }) => value),
    mean: fill(({ mean }) => mean),
    low: fill(({ low }) => low),
    high: fill(({ high }) => high),
  };
}

/** True where the value lies outside the band of its period: this is what the chart is looked at for. */
export function isOutsideBand({ value, low, high }: BandSlots, index: number): boolean {
  const [figure, from, to] = [value[index], low[index], high[index]];
  if (figure === undefined || from === undefined || to === undefined) return false;
  return figure < from || figure > to;
}
