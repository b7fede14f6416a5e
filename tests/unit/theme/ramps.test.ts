// Ramps: one lookup for map, legend and tile; official colours exact; even to the eye; safe for colour-blind readers.
import { describe, expect, it } from 'vitest';
import type { LayerColor } from '#kernel/sector/sector.ts';
import { colorDistance, toLinear, type Rgb } from '#theme/oklab.ts';
import { RAMPS, type RampId } from '#theme/ramp-colors.ts';
import { buildRampTexture, rampCss, rampTexel } from '#theme/ramps.ts';
import type { Theme } from '#theme/tokens.ts';

const THEMES: readonly Theme[] = ['dark', 'light'];
const IDS = Object.keys(RAMPS) as RampId[];

const speed: LayerColor = { column: 'ratio', ramp: 'level-of-service', domain: [0, 1] };
const aqi: LayerColor = {
  column: 'aqi',
  ramp: 'vn-aqi',
  domain: [0.5, 512.5],
  breaks: [50, 100, 150, 200, 300],
};

function texelCss(texture: Uint8Array, texel: number): string {
  return `rgb(${texture[texel * 4]}, ${texture[texel * 4 + 1]}, ${texture[texel * 4 + 2]})`;
}

/** Linear-light simulation of dichromats after Viénot, Brettel and Mollon (1999). */
function seenBy(kind: 'protan' | 'deutan', rgb: Rgb): Rgb {
  const [red, green, blue] = rgb.map(toLinear) as [number, number, number];
  const long = kind === 'protan' ? 0.1124 * red + 0.8876 * green : 0.2927 * red + 0.7073 * green;
  const short =
    kind === 'protan' ? 0.004 * red - 0.004 * green + blue : -0.0224 * red + 0.0224 * green + blue;
  const encode = (light: number) =>
    255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * Math.max(0, light) ** (1 / 2.4) - 0.055);
  return [encode(long), encode(long), encode(short)];
}

describe('rampCss and buildRampTexture', () => {
  it.each(IDS.flatMap((ramp) => THEMES.map((theme) => ({ ramp, theme }))))(
    '$ramp in $theme: legend and tile read the texels of the map',
    ({ ramp, theme }) => {
      const color: LayerColor = { column: 'x', ramp, domain: [-3, 17] };
      const texture = buildRampTexture(color, theme);
      expect(texture).toHaveLength(1024);
      for (let value = -5; value <= 20; value += 0.37) {
        const texel = Math.min(255, Math.max(0, Math.floor(((value + 3) / 20) * 256)));
        expect(rampCss(color, value, theme)).toBe(texelCss(texture, texel));
      }
      for (let texel = 0; texel < 256; texel += 1) expect(texture[texel * 4 + 3]).toBe(255);
    },
  );

  it('clamps beyond the domain and shows nothing for a missing value', () => {
    expect(rampTexel(speed, -9)).toBe(0);
    expect(rampTexel(speed, 1)).toBe(255);
    expect(rampTexel(speed, 9)).toBe(255);
    expect(rampCss(speed, Number.NaN, 'dark')).toBe('transparent');
  });

  it('refuses a ramp that does not exist', () => {
    expect(() => rampCss({ ...speed, ramp: 'rainbow' }, 1, 'dark')).toThrow('rainbow');
  });

  it('gives every whole VN_AQI its official colour, borders included', () => {
    const bands: readonly [number, number, string][] = [
      [0, 50, 'rgb(0, 228, 0)'],
      [51, 100, 'rgb(255, 255, 0)'],
      [101, 150, 'rgb(255, 126, 0)'],
      [151, 200, 'rgb(255, 0, 0)'],
      [201, 300, 'rgb(143, 63, 151)'],
      [301, 500, 'rgb(126, 0, 35)'],
    ];
    for (const [from, to, css] of bands) {
      for (let value = from; value <= to; value += 1)
        expect(rampCss(aqi, value, 'light'), `${value}`).toBe(css);
    }
  });

  it('steps a continuous ramp into as many colours as it has classes', () => {
    const stepped: LayerColor = { ...speed, breaks: [0.4, 0.55, 0.7, 0.85] };
    const seen = new Set<string>();
    for (let value = 0; value <= 1; value += 0.01) seen.add(rampCss(stepped, value, 'dark'));
    expect(seen.size).toBe(5);
    expect(rampCss(stepped, 0.1, 'dark')).toBe(rampCss(speed, 0, 'dark'));
    expect(rampCss(stepped, 0.95, 'dark')).toBe(rampCss(speed, 1, 'dark'));
  });
});

describe('the look of ramps', () => {
  const continuous = IDS.filter((id) => RAMPS[id].kind === 'continuous');

  it.each(continuous.flatMap((ramp) => THEMES.map((theme) => ({ ramp, theme }))))(
    '$ramp in $theme is even to the eye',
    ({ ramp, theme }) => {
      const texture = buildRampTexture({ column: 'x', ramp, domain: [0, 1] }, theme);
      const at = (texel: number): Rgb => [
        texture[texel * 4] ?? 0,
        texture[texel * 4 + 1] ?? 0,
        texture[texel * 4 + 2] ?? 0,
      ];
      const walked = (from: number, to: number): number =>
        from >= to ? 0 : colorDistance(at(from), at(from + 1)) + walked(from + 1, to);
      const steps = Array.from({ length: 15 }, (_, index) => walked(index * 17, index * 17 + 17));
      expect(Math.max(...steps) / Math.min(...steps)).toBeLessThan(1.5);
    },
  );

  it.each(THEMES)('level of service stays legible to red-green blind readers in %s', (theme) => {
    const rgb = (value: number) =>
      (rampCss(speed, value, theme).match(/\d+/g) ?? []).map(Number) as unknown as Rgb;
    for (const kind of ['protan', 'deutan'] as const) {
      const [jam, slow, free] = [rgb(0.05), rgb(0.5), rgb(1)].map((color) => seenBy(kind, color));
      expect(colorDistance(jam!, slow!)).toBeGreaterThan(0.12);
      expect(colorDistance(slow!, free!)).toBeGreaterThan(0.12);
      expect(colorDistance(jam!, free!)).toBeGreaterThan(0.12);
    }
  });
});
