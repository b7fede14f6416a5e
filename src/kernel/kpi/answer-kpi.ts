// What a figure's past says: the same period last year, the year to date, and what is to come. Pure; the page and tests call the same.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { MINIMUM_REPORTING_SHARE, varianceToTarget } from '#kernel/sector/kpi-status.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { counterpartLastYear } from '#kernel/time/counterpart.ts';
import { forecastSeries, type Forecast } from './forecast.ts';
import { forecastEnds, historyPlan } from './history-plan.ts';

/** A value and the end of its period, epoch ms. */
export interface PeriodValue {
  endMs: number;
  value: number;
}

/** A value beside an earlier one: value − earlier, and that over |earlier| (NaN where it is zero). */
export interface Change {
  from: PeriodValue;
  absolute: number;
  relative: number;
  /** The earlier period was chosen by days from Tết, not by the date. */
  isMovedByTet: boolean;
  /** Share of the weight that reported then and now: sums of different shares are not alike. */
  reported: { before: number; now: number };
}

/** The sum of a year's complete periods so far, or their ratio of sums, with the same periods of the year before. */
export interface YearToDate {
  value: number;
  /** Periods that had a value, of those complete so far. */
  periodsUsed: number;
  periodsTotal: number;
  /** NaN where the year before lacks one of the periods. */
  lastYear: number;
}

/** A figure's answer. Arrays run by period, NaN where too little was reported. */
export interface KpiAnswer {
  endsMs: readonly number[];
  values: Float64Array;
  /** Of each period, the value of its counterpart one year before. */
  lastYearValues: Float64Array;
  /** The newest complete period with a value. */
  latest: PeriodValue | null;
  changeToLastYear: Change | null;
  changeToPeriodBefore: Change | null;
  yearToDate: YearToDate | null;
  forecast: Forecast;
  /** Ends of the periods forecast. */
  forecastEndsMs: readonly number[];
}

/** Answers from the samples of complete periods; `endsMs` ascending and aligned with `samples`. */
export function answerKpi(
  kpi: KpiSpec,
  endsMs: readonly number[],
  samples: readonly KpiSample[],
  scale: number,
): KpiAnswer {
  const plan = historyPlan(kpi.period);
  const { period } = plan;
  const values = Float64Array.from(samples, valueIfEnough);
  const indexOfEnd = new Map(endsMs.map((endMs, index) => [endMs, index]));
  const before = (endMs: number) => counterpartLastYear(addPeriods(endMs, period, -1), period);
  const indexLastYear = (endMs: number) => indexOfEnd.get(addPeriods(before(endMs).startMs, period, 1)) ?? -1;
  const at = (index: number) => values[index] ?? Number.NaN;
  const shareAt = (index: number) => samples[index]?.reportingShare ?? Number.NaN;
  const latestIndex = values.findLastIndex((value) => !Number.isNaN(value));
  const latest =
    latestIndex < 0 ? null : { endMs: endsMs[latestIndex] ?? Number.NaN, value: at(latestIndex) };
  const changeFrom = (index: number, isMovedByTet: boolean): Change | null => {
    const value = at(index);
    if (!latest || Number.isNaN(value)) return null;
    const from = { endMs: endsMs[index] ?? Number.NaN, value };
    const reported = { before: shareAt(index), now: shareAt(latestIndex) };
    return { from, ...varianceToTarget(latest.value, value), isMovedByTet, reported };
  };
  const forecastEndsMs = forecastEnds(endsMs.at(-1) ?? 0, plan);
  return {
    endsMs,
    values,
    lastYearValues: Float64Array.from(endsMs, (endMs) => at(indexLastYear(endMs))),
    latest,
    changeToLastYear: latest && changeFrom(indexLastYear(latest.endMs), before(latest.endMs).isMovedByTet),
    changeToPeriodBefore: latest && changeFrom(latestIndex - 1, false),
    yearToDate: kpi.flow && latest ? yearToDate(kpi, endsMs, samples, scale, indexLastYear) : null,
    forecast: forecastSeries(values, plan.season, forecastEndsMs.length),
    forecastEndsMs,
  };
}

/** A sample's value; NaN where under half of the weight reports. */
function valueIfEnough({ value, reportingShare, rowsTotal }: KpiSample): number {
  return rowsTotal === 0 || reportingShare >= MINIMUM_REPORTING_SHARE ? value : Number.NaN;
}

function yearToDate(
  { period = 'month' }: KpiSpec,
  endsMs: readonly number[],
  samples: readonly KpiSample[],
  scale: number,
  indexLastYear: (endMs: number) => number,
): YearToDate {
  const yearMs = periodStart((endsMs.at(-1) ?? 0) - 1, 'year');
  const indexes = endsMs.flatMap((endMs, index) => (endMs > yearMs ? [index] : []));
  const total = (picked: readonly number[]) =>
    addUp(
      picked.map((index) => samples[index]),
      scale,
    );
  const used = indexes.filter(
    (index) => !Number.isNaN(samples[index] ? valueIfEnough(samples[index]) : Number.NaN),
  );
  const earlier = used.map((index) => indexLastYear(endsMs[index] ?? 0));
  const firstEndMs = addPeriods(yearMs, period, 1);
  const isWhole = endsMs.includes(firstEndMs);
  return {
    value: isWhole ? total(used) : Number.NaN,
    periodsUsed: used.length,
    periodsTotal: indexes.length,
    lastYear: isWhole && earlier.every((index) => index >= 0) ? total(earlier) : Number.NaN,
  };
}

/** Sums add up; ratios are the ratio of the summed terms, never a mean of ratios. */
function addUp(samples: readonly (KpiSample | undefined)[], scale: number): number {
  const known = samples.filter((sample) => sample !== undefined);
  if (known.length === 0) return Number.NaN;
  const sum = known.reduce((total, { terms }) => total + terms.sum, 0);
  const isRatio = known.some(({ terms }) => terms.divisor !== 1);
  const divisor = isRatio ? known.reduce((total, { terms }) => total + terms.divisor, 0) : 1;
  return (sum / divisor) * scale;
}
