// What health and social security says of itself: names of its columns, what its figures mean and rest on.
import { defineAbout, type MetricSpec } from '#kernel/sector/sector-about.ts';
import { coverAbout, securityMetrics, welfareMetrics } from './cover/cover-about.ts';
import { curveMetrics, diseaseAbout, diseaseMetrics } from './diseases/disease-about.ts';
import { hospitalAbout, hospitalMetrics } from './hospitals/hospital-about.ts';

/** Puts the feed before each column. */
const of = (feed: string, metrics: Readonly<Record<string, MetricSpec>>) =>
  Object.fromEntries(Object.entries(metrics).map(([column, metric]) => [`${feed}.${column}`, metric]));

/** The lazy half of health and social security. */
export const about = defineAbout({
  metrics: {
    ...of('hospital-beds', hospitalMetrics),
    ...of('disease-weeks', diseaseMetrics),
    ...of('epidemic-curve', curveMetrics),
    ...of('social-security', securityMetrics),
    ...of('health-yearbook', welfareMetrics),
  },
  kpis: { ...hospitalAbout, ...diseaseAbout, ...coverAbout },
});
