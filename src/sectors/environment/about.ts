// What environment says of itself: names of its columns, what its figures mean and rest on.
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { airAbout } from './air/air-about.ts';
import { metrics } from './metrics.ts';
import { forestAbout } from './forests/forest-about.ts';
import { reportAbout } from './reports/report-about.ts';
import { warningAbout } from './warnings/warning-about.ts';
import { waterAbout } from './water/water-about.ts';
import { weatherAbout } from './weather/weather-about.ts';

/** The lazy half of environment. */
export const about = defineAbout({
  metrics,
  kpis: { ...airAbout, ...waterAbout, ...weatherAbout, ...warningAbout, ...forestAbout, ...reportAbout },
});
