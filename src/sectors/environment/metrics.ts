// The metrics of environment, gathered from its subjects.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { airMetrics } from './air/air-metrics.ts';
import { warningMetrics } from './warnings/warning-about.ts';
import { forestMetrics } from './forests/forest-about.ts';
import { landMetrics, wasteMetrics } from './reports/report-about.ts';
import { reservoirMetrics, riverMetrics, waterQualityMetrics } from './water/water-metrics.ts';
import { weatherMetrics } from './weather/weather-metrics.ts';

const BY_FEED: Readonly<Record<string, Readonly<Record<string, MetricSpec>>>> = {
  'air-stations': airMetrics,
  'water-quality': waterQualityMetrics,
  reservoirs: reservoirMetrics,
  'river-gauges': riverMetrics,
  'weather-stations': weatherMetrics,
  warnings: warningMetrics,
  'forest-fire-danger': forestMetrics,
  'environment-reports': wasteMetrics,
  'land-files': landMetrics,
};

/** Metrics of environment by `<feed>.<column>`. */
export const metrics: Readonly<Record<string, MetricSpec>> = Object.fromEntries(
  Object.entries(BY_FEED).flatMap(([feed, byColumn]) =>
    Object.entries(byColumn).map(([column, metric]) => [`${feed}.${column}`, metric] as const),
  ),
);
