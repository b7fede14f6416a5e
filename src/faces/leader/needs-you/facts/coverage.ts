// What a quiet list rests on: how much was looked at, and how old the oldest of it is.
import { connectedFeeds, type FeedHealth } from '#live/feed-health.ts';
import type { KpiReading } from '#live/kpis.ts';

/** How much was looked at. */
export interface Coverage {
  /** False while feeds have not been asked yet: silence says nothing then. */
  isWhole: boolean;
  figuresKnown: number;
  figures: number;
  feedsAnswering: number;
  feeds: number;
  /** Of the figures that are states of the moment, the age of the oldest, ms; NaN where there is none. */
  oldestMs: number;
}

/** Counts figures with a number and feeds that answer. */
export function describeCoverage(
  readings: readonly KpiReading[],
  health: readonly FeedHealth[],
  isWhole: boolean,
): Coverage {
  const connected = connectedFeeds(health);
  const known = readings.filter(({ value }) => !Number.isNaN(value));
  const ages = known
    .filter(({ kpi, ageMs }) => kpi.period === undefined && !Number.isNaN(ageMs))
    .map(({ ageMs }) => ageMs);
  return {
    isWhole,
    figuresKnown: known.length,
    figures: readings.length,
    feedsAnswering: connected.filter(({ state }) => state !== 'dead' && state !== 'starting').length,
    feeds: connected.length,
    oldestMs: ages.length > 0 ? Math.max(...ages) : Number.NaN,
  };
}
