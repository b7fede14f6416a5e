// Names on the map are read on every ground that they stand on, in both themes.
import { describe, expect, it } from 'vitest';
import { baseColor, type BaseColor } from '#map/basemap/base-colors.ts';
import { rgbOf } from '#map/ramp/color.ts';

/** WCAG 2.2 relative luminance of sRGB. */
function luminance(hex: string): number {
  const [red, green, blue] = rgbOf(hex).map((share) =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS: readonly BaseColor[] = ['land', 'contextLand', 'sea', 'water'];
const LABELS: readonly BaseColor[] = ['label', 'unitLabel', 'placeLabel', 'roadLabel', 'waterLabel'];

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  it.each(LABELS)('writes %s with a contrast of 4.5 or more on land and water', (label) => {
    for (const ground of GROUNDS) {
      expect(contrast(baseColor(label, theme), baseColor(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('keeps labels of units apart from the roads they cross', () => {
    const ratio = contrast(baseColor('unitLabel', theme), baseColor('primary', theme));
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });
});
