// Samples of a figure's periods as values on the axis of a comparison: as they are, or added up where the axis is coarser.
import type { PeriodValues } from '#charts/compare/compared-series.ts';
import { addTerms } from '#kernel/kpi/like-for-like.ts';
import { MINIMUM_REPORTING_SHARE } from '#kernel/sector/kpi-status.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { addPeriods, periodStart, type CalendarPeriod } from '#kernel/time/calendar-period.ts';

/** Samples of complete periods with their ends, ascending, epoch ms. */
export interface SampledPeriods {
  timesMs: ArrayLike<number>;
  samples: readonly KpiSample[];
}

/** The values as they are; NaN where under half of the weight reported. */
export function periodValues({ timesMs, samples }: SampledPeriods): PeriodValues {
  return {
    endsMs: Array.from(timesMs),
    values: samples.map((sample) => (isEnough(sample) ? sample.value : Number.NaN)),
    shares: samples.map(({ reportingShare }) => reportingShare),
  };
}

/**
 * Periods of `own` added up into those of `axis` (which they must nest in): sums of sums, ratios of summed terms, never a
 * mean of ratios. A period of the axis that lacks one of its parts has no value: half a month would read as a bad month.
 * Its share is the least of its parts'. `scale` is the roll-up's.
 */
export function sumPeriods(
  { timesMs, samples }: SampledPeriods,
  own: CalendarPeriod,
  axis: CalendarPeriod,
  scale: number,
): PeriodValues {
  const parts = new Map<number, (KpiSample | undefined)[]>();
  samples.forEach((sample, index) => {
    const startMs = periodStart((timesMs[index] ?? Number.NaN) - 1, axis);
    parts.set(startMs, [...(parts.get(startMs) ?? []), sample]);
  });
  const whole = [...parts].filter(([startMs, list]) => list.length === partsOf(startMs, own, axis));
  const sums = whole.map(([, list]) => addUp(list.filter((sample) => sample !== undefined)));
  return {
    endsMs: whole.map(([startMs]) => addPeriods(startMs, axis, 1)),
    values: sums.map(({ value }) => value * scale),
    shares: sums.map(({ share }) => share),
  };
}

function addUp(samples: readonly KpiSample[]): { value: number; share: number } {
  const share = Math.min(...samples.map(({ reportingShare }) => reportingShare));
  if (!samples.every((sample) => isEnough(sample) && Number.isFinite(sample.value)))
    return { value: Number.NaN, share };
  return { value: addTerms(samples), share };
}

function isEnough({ rowsTotal, reportingShare }: KpiSample): boolean {
  return rowsTotal === 0 || reportingShare >= MINIMUM_REPORTING_SHARE;
}

function partsOf(startMs: number, own: CalendarPeriod, axis: CalendarPeriod): number {
  const endMs = addPeriods(startMs, axis, 1);
  let count = 0;
  for (let atMs = startMs; atMs < endMs; atMs = addPeriods(atMs, own, 1)) count += 1;
  return count;
}
