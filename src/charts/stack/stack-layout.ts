// Stacks of a bar: pure, so that totals, missing parts and negative figures can be tested.
import type { Scenario } from '../plot/scenario.tsx';

/** One part of every bar; parts keep this order from the foot of the bar. At most five can be told apart. */
export interface StackSeries {
  key: string;
  name: string;
}

/** Figures of one bar, in the order of the series, in the chart's unit; NaN is missing. */
interface Bar {
  values: readonly number[];
  /** AC unless it says otherwise. */
  scenario?: Scenario | undefined;
}

/** A bar of a calendar period, by its start (epoch ms). */
export interface TimeBar extends Bar {
  startMs: number;
}

/** A bar of a category. */
export interface CategoryBar extends Bar {
  key: string;
  label: string;
  note?: string | undefined;
}

/** One part of a bar between two values of the axis; missing parts are left out. */
export interface StackSegment {
  series: number;
  value: number;
  from: number;
  to: number;
}

/** A bar's parts; `total` is NaN where nothing was reported, a lower bound where `isPartial`. */
export interface Stack {
  segments: readonly StackSegment[];
  total: number;
  isPartial: boolean;
}

/** Stacks parts from zero: positive figures one way, negative ones the other. */
export function layOutStack(values: readonly number[]): Stack {
  let above = 0;
  let below = 0;
  const segments = values.flatMap((value, series) => {
    if (!Number.isFinite(value)) return [];
    const from = value < 0 ? below : above;
    const to = from + value;
    if (value < 0) below = to;
    else above = to;
    return [{ series, value, from, to }];
  });
  return {
    segments,
    total: segments.length === 0 ? Number.NaN : above + below,
    isPartial: segments.length < values.length,
  };
}

/** The ends of all stacks, for a scale that holds them. */
export function stackEnds(stacks: readonly Stack[]): number[] {
  return stacks.flatMap(({ segments }) => segments.map(({ to }) => to));
}

/** Shades that can be told apart, darkest first. */
export const SHADES = 5;
