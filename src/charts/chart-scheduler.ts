// Staggers chart updates: many charts may change at once, but each frame redraws one, so that the map never stutters.
import { takeDrawnFrame } from '#live/frame/frame-turns.ts';

/** Anything that calls back before one of the next frames. */
type RequestFrame = (callback: () => void) => unknown;

/** Guarantees: at most one update a frame, in order of arrival; a later update of the same chart replaces its earlier one. */
export interface ChartScheduler {
  schedule(chart: object, update: () => void): void;
  /** Drops what a chart still has to do, e.g. when it is unmounted. */
  cancel(chart: object): void;
}

/** Creates a scheduler over a source of frames. */
export function createChartScheduler(requestFrame: RequestFrame): ChartScheduler {
  const waiting = new Map<object, () => void>();
  let isRequested = false;
  const runOne = () => {
    isRequested = false;
    const next = waiting.entries().next().value;
    if (!next) return;
    waiting.delete(next[0]);
    try {
      next[1]();
    } finally {
      request();
    }
  };
  const request = () => {
    if (isRequested || waiting.size === 0) return;
    isRequested = true;
    requestFrame(runOne);
  };
  return {
    schedule(chart, update) {
      waiting.set(chart, update);
      request();
    },
    cancel: (chart) => void waiting.delete(chart),
  };
}

/** The scheduler of this page. */
export const chartScheduler = createChartScheduler(takeDrawnFrame);
