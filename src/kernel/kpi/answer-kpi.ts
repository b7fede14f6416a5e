// What a figure's past says: the same period last year, the year to date, and what is to come. Pure; the page and tests call the same.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import {
  isPartialSum,
  MINIMUM_REPORTING_SHARE,
  shareReported,
  varianceToTarget,
} from '#kernel/sector/kpi-status.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { counterpartLastYear } from '#kernel/time/counterpart.ts';
import { forecastSeries, type Forecast } from './forecast.ts';
import { forecastEnds, historyPlan } from './history-plan.ts';
import { addTerms, likeForLike, type Likeness, type SamplesByPeriod } from './like-for-like.ts';

/** A value and the end of its period, epoch ms. */
export interface PeriodValue {
  endMs: number;
  value: number;
}

/**
 * A value beside an earlier one: value − earlier, and that over |earlier| (NaN where it is zero). Both are of the same units where
 * `likeness` says so, NaN where it is `unlike`.
 */
export interface Change {
  /** The earlier value as it was stated, whoever reported then. */
  from: PeriodValue;
  absolute: number;
  relative: number;
  /** The earlier period was chosen by days from Tết, not by the date. */
  isMovedByTet: boolean;
  /** Share of the weight that reported then and now. */
  reported: { before: number; now: number };
  likeness: Likeness;
}

/** The sum of a year's complete periods so far, or their ratio of sums, with the same periods of the year before. */
export interface YearToDate {
  value: number;
  /** Periods that had a value, of those complete so far. */
  periodsUsed: number;
  periodsTotal: number;
  /** A sum of which a part was not reported in one of the periods. */
  isPartial: boolean;
  /** The same periods of the year before; NaN where one of them lacks, and where `likeness` is not of all units. */
  lastYear: number;
  likeness: Likeness;
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

/**
 * Answers from the samples of complete periods; `endsMs` ascending and aligned with `samples`. With `groups` (by administrative
 * unit, of an additive roll-up) periods that were not reported alike are compared over the units that reported in both.
 */
export function answerKpi(
  kpi: KpiSpec,
  endsMs: readonly number[],
  samples: readonly KpiSample[],
  scale: number,
  groups?: SamplesByPeriod['groups'],
): KpiAnswer {
  const plan = historyPlan(kpi.period);
  const { period } = plan;
  const values = Float64Array.from(samples, valueIfEnough);
  const indexOfEnd = new Map(endsMs.map((endMs, index) => [endMs, index]));
  const before = (endMs: number) => counterpartLastYear(addPeriods(endMs, period, -1), period);
  const indexLastYear = (endMs: number) => indexOfEnd.get(addPeriods(before(endMs).startMs, period, 1)) ?? -1;
  const at = (index: number) => values[index] ?? Number.NaN;
  const past: SamplesByPeriod = { samples, groups, scale };
  const shareAt = (index: number) => samples[index]?.reportingShare ?? Number.NaN;
  const latestIndex = values.findLastIndex((value) => !Number.isNaN(value));
  const latest =
    latestIndex < 0 ? null : { endMs: endsMs[latestIndex] ?? Number.NaN, value: at(latestIndex) };
  const changeFrom = (index: number, isMovedByTet: boolean): Change | null => {
    const value = at(index);
    if (!latest || Number.isNaN(value)) return null;
    const from = { endMs: endsMs[index] ?? Number.NaN, value };
    const reported = { before: shareAt(index), now: shareAt(latestIndex) };
    const likeness = likeForLike([{ before: index, now: latestIndex }], past);
    return { from, ...differenceOf(likeness, latest.value, value), isMovedByTet, reported, likeness };
  };
  const forecastEndsMs = forecastEnds(endsMs.at(-1) ?? 0, plan);
  return {
    endsMs,
    values,
    lastYearValues: Float64Array.from(endsMs, (endMs) => at(indexLastYear(endMs))),
    latest,
    changeToLastYear: latest && changeFrom(indexLastYear(latest.endMs), before(latest.endMs).isMovedByTet),
    changeToPeriodBefore: latest && changeFrom(latestIndex - 1, false),
    yearToDate: kpi.flow && latest ? yearToDate(kpi, endsMs, past, indexLastYear) : null,
    forecast: forecastSeries(withoutPartialSums(values, samples), plan.season, forecastEndsMs.length),
    forecastEndsMs,
  };
}

/** True where who reported differs between periods that are compared: the past by unit would compare them better. */
export function needsUnits({ changeToLastYear, changeToPeriodBefore, yearToDate }: KpiAnswer): boolean {
  return [changeToLastYear, changeToPeriodBefore, yearToDate].some(
    (part) => part?.likeness.kind === 'unlike' || part?.likeness.kind === 'partly',
  );
}

/** A sample's value; NaN where under half of the weight reports. */
function valueIfEnough({ value, reportingShare, rowsTotal }: KpiSample): number {
  return rowsTotal === 0 || reportingShare >= MINIMUM_REPORTING_SHARE ? value : Number.NaN;
}

/** Now − before, over the same units where that is what is compared. */
function differenceOf(likeness: Likeness, now: number, before: number) {
  if (likeness.kind === 'unlike') return { absolute: Number.NaN, relative: Number.NaN };
  return likeness.kind === 'same-units'
    ? varianceToTarget(likeness.now, likeness.before)
    : varianceToTarget(now, before);
}

/** Less than this share missing is no more than a forecast errs by anyway. */
const NOTICEABLE_SHARE = 0.05;

/** Sums of which a noticeably smaller part than usual was reported are NaN: to a forecast they would look like a fall. */
function withoutPartialSums(values: Float64Array, samples: readonly KpiSample[]): Float64Array {
  const shares = samples.filter(({ rowsTotal }) => rowsTotal > 0).map(shareReported);
  const usual = shares.sort((a, b) => a - b)[Math.floor(shares.length / 2)] ?? 1;
  return values.map((value, index) => {
    const sample = samples[index];
    const isShort = sample && isPartialSum(sample) && shareReported(sample) < usual - NOTICEABLE_SHARE;
    return isShort ? Number.NaN : value;
  });
}

function yearToDate(
  { period = 'month' }: KpiSpec,
  endsMs: readonly number[],
  past: SamplesByPeriod,
  indexLastYear: (endMs: number) => number,
): YearToDate {
  const { samples, scale } = past;
  const yearMs = periodStart((endsMs.at(-1) ?? 0) - 1, 'year');
  const indexes = endsMs.flatMap((endMs, index) => (endMs > yearMs ? [index] : []));
  const total = (picked: readonly number[]) =>
    addTerms(picked.flatMap((index) => samples[index] ?? [])) * scale;
  const used = indexes.filter(
    (index) => !Number.isNaN(samples[index] ? valueIfEnough(samples[index]) : Number.NaN),
  );
  const pairs = used.map((now) => ({ before: indexLastYear(endsMs[now] ?? 0), now }));
  const earlier = pairs.map(({ before }) => before);
  const isWhole = endsMs.includes(addPeriods(yearMs, period, 1));
  const isComparable = isWhole && earlier.every((index) => index >= 0);
  const likeness: Likeness = isComparable ? likeForLike(pairs, past) : { kind: 'alike' };
  const isOfAll = likeness.kind === 'alike' || likeness.kind === 'partly';
  return {
    value: isWhole ? total(used) : Number.NaN,
    periodsUsed: used.length,
    periodsTotal: indexes.length,
    isPartial: used.some((index) => samples[index] && isPartialSum(samples[index])),
    lastYear: isComparable && isOfAll ? total(earlier) : Number.NaN,
    likeness,
  };
}
