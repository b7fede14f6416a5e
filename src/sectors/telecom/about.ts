// What telecommunications says of itself: names of its columns, what its figures mean, and published figures to compare with.
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { demandAbout } from './demand/demand-about.ts';
import { demandMetrics } from './demand/demand-metrics.ts';
import { exchangeAbout } from './exchange/exchange-about.ts';
import { exchangeMetrics } from './exchange/exchange-metrics.ts';
import { mastMetrics } from './masts/mast-metrics.ts';
import { networkAbout } from './network/network-about.ts';
import { networkMetrics } from './network/network-metrics.ts';
import { serviceAbout } from './services/service-about.ts';
import { serviceMetrics } from './services/service-metrics.ts';

/** The lazy half of telecommunications. */
export const about = defineAbout({
  metrics: { ...networkMetrics, ...mastMetrics, ...serviceMetrics, ...exchangeMetrics, ...demandMetrics },
  kpis: { ...networkAbout, ...serviceAbout, ...exchangeAbout, ...demandAbout },
});
