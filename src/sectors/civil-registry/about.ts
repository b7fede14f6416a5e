// What civil registry says of itself: names of its columns, what its figures mean and rest on.
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { eventAbout } from './events/event-about.ts';
import { metrics } from './metrics.ts';
import { populationAbout } from './population/population-about.ts';

/** The lazy half of civil registry and population. */
export const about = defineAbout({ metrics, kpis: { ...populationAbout, ...eventAbout } });
