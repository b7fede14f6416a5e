// Where everything of a plot lies: margins for the labels it has, slots of equal width, values from bottom to top.
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { PlotSize } from './use-plot-size.ts';
import type { SlotPlace } from './slot-paths.ts';
import { scaleShare, type ValueScale } from './value-scale.ts';

/** Edges of the plotting area and the whole picture, px. */
export interface PlotLayout extends SlotPlace {
  left: number;
  right: number;
  top: number;
  bottom: number;
  heightPx: number;
  widthPx: number;
  fontPx: number;
  /** The slot under an x; clamped to the first and the last. */
  slotAt: (x: number) => number;
}

/** Average width of a character in em; figures are 0.6 em wide. */
export const CHARACTER_EM = 0.6;
/** Labels are 0.75rem. */
const LABEL_REM = 0.75;
/** Characters of the longest axis label of a period in either of its two lines. */
const LABEL_LENGTH: Readonly<Record<CalendarPeriod, number>> = {
  hour: 6,
  day: 6,
  week: 7,
  month: 4,
  quarter: 7,
  year: 4,
};

/** A plot is at most so many times as wide as high: flatter than that, changes no longer show. */
const MOST_WIDTHS = 7;

/** The layout; `longestLabel` is the longest value label in characters, `endRoom` so many are kept free at the right. */
export function layOutPlot(
  { widthPx, fontPx }: PlotSize,
  heightRem: number,
  slotCount: number,
  scale: ValueScale,
  longestLabel: number,
  endRoom = 0,
): PlotLayout {
  const heightPx = Math.max((heightRem * fontPx) / LABEL_REM, widthPx / MOST_WIDTHS);
  const left = (longestLabel * CHARACTER_EM + 0.8) * fontPx;
  const right = Math.max(left + fontPx, widthPx - (0.8 + endRoom * CHARACTER_EM) * fontPx);
  const top = fontPx;
  const bottom = heightPx - fontPx * 3;
  const slotPx = (right - left) / Math.max(1, slotCount);
  return {
    left,
    right,
    top,
    bottom,
    heightPx,
    widthPx,
    fontPx,
    halfSlot: slotPx / 2,
    xOf: (index) => left + (index + 0.5) * slotPx,
    yOf: (value) => bottom - scaleShare(scale, value) * (bottom - top),
    slotAt: (x) => Math.max(0, Math.min(slotCount - 1, Math.floor((x - left) / slotPx))),
  };
}

/** How many labels of a period find room side by side. */
export function mostLabels({ left, right, fontPx }: PlotLayout, period: CalendarPeriod): number {
  return Math.max(1, Math.floor((right - left) / ((LABEL_LENGTH[period] * CHARACTER_EM + 0.8) * fontPx)));
}
