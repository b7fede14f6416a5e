// A monthly figure of one site: a yearly sum that grows, spread over the months, with noise of its own.
import { bell } from '../noise/hash.ts';
import type { GrowthPath } from './growth-path.ts';
import { yearToDate, type MonthProfile } from './economic-month.ts';

/** What a series is made of. */
export interface MonthlySeriesOptions {
  stream: number;
  /** Sum of the year 2024. */
  annual: number;
  growth: GrowthPath;
  profile: MonthProfile;
  /** Standard deviation of a month, as a share of it. */
  noise: number;
}

/** A figure by month, and its accumulated forms. */
export interface MonthlySeries {
  /** The figure of a month. */
  month(index: number): number;
  /** From January up to and with the month. */
  yearToDate(index: number): number;
}

/** Builds a series; each month costs one hash. */
export function createMonthlySeries({
  stream,
  annual,
  growth,
  profile,
  noise,
}: MonthlySeriesOptions): MonthlySeries {
  const month = (index: number) =>
    annual * growth(Math.floor(index / 12)) * profile(index) * Math.max(0, 1 + noise * bell(stream, index));
  return { month, yearToDate: (index) => yearToDate(month, index) };
}
