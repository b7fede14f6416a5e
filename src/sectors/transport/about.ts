// What transport says of itself: names of its columns, what its figures mean and rest on.
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { busAbout } from './buses/bus-about.ts';
import { metrics } from './metrics.ts';
import { roadAbout } from './roads/road-about.ts';
import { portAbout } from './ports/port-about.ts';
import { safetyAbout } from './safety/safety-about.ts';
import { vesselAbout } from './vessels/vessel-about.ts';
import { workAbout } from './works/work-about.ts';

/** The lazy half of transport. */
export const about = defineAbout({
  metrics,
  kpis: { ...roadAbout, ...busAbout, ...workAbout, ...vesselAbout, ...portAbout, ...safetyAbout },
});
