// Contrast by WCAG 2.2, and which ink is readable on a given colour.
import { parseHex, toLinear } from './oklab.ts';

const DARK_INK = '#0E1418';
const LIGHT_INK = '#FFFFFF';

/** Contrast ratio of two `#rrggbb` colours, 1 … 21 (WCAG 2.2, relative luminance). */
export function contrastRatio(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The ink, near-black or white, that reads better on a filled colour. */
export function inkOn(fill: string): string {
  return contrastRatio(DARK_INK, fill) >= contrastRatio(LIGHT_INK, fill) ? DARK_INK : LIGHT_INK;
}

function luminance(hex: string): number {
  const [red, green, blue] = parseHex(hex);
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}
