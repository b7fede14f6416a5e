// What e-government says of itself: names of its columns, what its figures mean and rest on.
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { nationalAbout } from './national/national-about.ts';
import { nationalMetrics } from './national/national-metrics.ts';
import { qualityAbout } from './quality/quality-about.ts';
import { qualityMetrics } from './quality/quality-metrics.ts';
import { serviceAbout } from './services/service-about.ts';
import { serviceMetrics } from './services/service-metrics.ts';

/** The lazy half of e-government. */
export const about = defineAbout({
  metrics: { ...serviceMetrics, ...qualityMetrics, ...nationalMetrics },
  kpis: { ...serviceAbout, ...qualityAbout, ...nationalAbout },
});
