// The shades of a map of areas on both grounds: more stands out more from the ground.
import { toCss } from '#theme/oklab.ts';
import { rampClasses } from '#theme/ramps.ts';
import type { Theme } from '#theme/tokens.ts';
import { MOST_CLASSES } from './area-classes.ts';

const breaks = Array.from({ length: MOST_CLASSES - 1 }, (_, index) => index + 1);
const SHADES = { column: 'value', ramp: 'sequential', domain: [0, MOST_CLASSES], breaks } as const;

/** CSS colours of `count` classes, low first; a single class is the weakest: all alike is nothing that stands out. */
export function areaShades(count: number, theme: Theme): string[] {
  const shades = (rampClasses(SHADES, theme) ?? []).map(toCss);
  const step = count > 1 ? (MOST_CLASSES - 1) / (count - 1) : 0;
  return Array.from({ length: count }, (_, index) => shades[Math.round(index * step)] ?? '');
}
