// What industry says of itself: names of its columns, what its figures mean and rest on.
import { defineAbout, type MetricSpec } from '#kernel/sector/sector-about.ts';
import { outletAbout, outletMetrics } from './outlets/outlet-about.ts';
import { parkAbout } from './parks/park-about.ts';
import { cellMetrics, parkMetrics } from './parks/park-metrics.ts';
import { branchMetrics, monthMetrics, productionAbout } from './production/production-about.ts';

/** Puts the feed before each column. */
const of = (feed: string, metrics: Readonly<Record<string, MetricSpec>>) =>
  Object.fromEntries(Object.entries(metrics).map(([column, metric]) => [`${feed}.${column}`, metric]));

/** The lazy half of industry. */
export const about = defineAbout({
  metrics: {
    ...of('industrial-parks', parkMetrics),
    ...of('industry.workers', cellMetrics),
    ...of('park-outlets', outletMetrics),
    ...of('industrial-production', branchMetrics),
    ...of('production-months', monthMetrics),
  },
  kpis: { ...productionAbout, ...parkAbout, ...outletAbout },
});
