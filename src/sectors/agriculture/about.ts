// What agriculture and fisheries say of themselves: names of columns, what figures mean and rest on.
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { fieldAbout } from './crops/field-about.ts';
import { fleetAbout } from './fleet/fleet-about.ts';
import { metrics } from './metric-words.ts';

/** The lazy half of agriculture. */
export const about = defineAbout({ metrics, kpis: { ...fleetAbout, ...fieldAbout } });
