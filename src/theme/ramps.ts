// From a value to its colour. Map, legend and tile all go through the same 256 texels, so they cannot disagree.
import type { LayerColor } from '#kernel/sector/sector.ts';
import { colorDistance, fromOklab, parseHex, toCss, toOklab, type Oklab, type Rgb } from './oklab.ts';
import { isRampId, RAMPS } from './ramp-colors.ts';
import type { Theme } from './tokens.ts';

/** One colour at a position 0 … 1 along a ramp. */
export interface RampStop {
  at: number;
  rgb: Rgb;
}

/** Texels of a ramp texture. */
export const RAMP_TEXELS = 256;

const BLACK: Rgb = [0, 0, 0];

/**
 * The stops of a ramp: class colours in order, or anchors placed by their OKLab distance, so that equal steps in
 * value look equally large. An unknown id throws: ramps are named by us, and a wrong colour would mislead.
 */
export function rampColors(rampId: string, theme: Theme): readonly RampStop[] {
  if (!isRampId(rampId)) throw new Error(`unknown ramp: ${rampId}`);
  const ramp = RAMPS[rampId];
  const colors = ramp[theme].map(parseHex);
  if (ramp.kind === 'classes') return colors.map((rgb, index) => ({ at: index / (colors.length - 1), rgb }));
  const lengths = [0];
  for (let index = 1; index < colors.length; index += 1) {
    lengths.push((lengths.at(-1) ?? 0) + colorDistance(colors[index - 1] ?? BLACK, colors[index] ?? BLACK));
  }
  const total = lengths.at(-1) ?? 1;
  return colors.map((rgb, index) => ({ at: (lengths[index] ?? 0) / total, rgb }));
}

/**
 * The classes of a stepped colour in order, or null for a continuous one. A value equal to a break belongs to the
 * class below it, as in the official bands 0–50, 51–100.
 */
export function rampClasses(color: LayerColor, theme: Theme): readonly Rgb[] | null {
  const stops = rampColors(color.ramp, theme);
  const hasClasses = isRampId(color.ramp) && RAMPS[color.ramp].kind === 'classes';
  if (!color.breaks && !hasClasses) return null;
  const count = color.breaks ? color.breaks.length + 1 : stops.length;
  return Array.from({ length: count }, (_, index) =>
    hasClasses ? classColor(stops, index) : sample(stops, count === 1 ? 1 : index / (count - 1)),
  );
}

/**
 * The texture of a colour, 256 × RGBA, opaque. Texel i holds the colour of the middle of its share of the domain;
 * it must be read unfiltered at floor(t · 256), t = (value − domain[0]) / (domain[1] − domain[0]).
 * A break that must hold exactly has to lie between two texels: VN_AQI takes the domain [0.5, 512.5].
 */
export function buildRampTexture(color: LayerColor, theme: Theme): Uint8Array {
  const texture = new Uint8Array(RAMP_TEXELS * 4);
  const stops = rampColors(color.ramp, theme);
  const classes = rampClasses(color, theme);
  const [low, high] = color.domain;
  for (let texel = 0; texel < RAMP_TEXELS; texel += 1) {
    const share = (texel + 0.5) / RAMP_TEXELS;
    const rgb = classes
      ? (classes[classOf(color, classes.length, low + share * (high - low))] ?? BLACK)
      : sample(stops, texel / (RAMP_TEXELS - 1));
    texture.set([...rgb, 255], texel * 4);
  }
  return texture;
}

/** The texel that a value falls into, 0 … 255, clamped at both ends; -1 for NaN. */
export function rampTexel({ domain: [low, high] }: LayerColor, value: number): number {
  if (Number.isNaN(value)) return -1;
  const share = (value - low) / (high - low);
  return Math.min(RAMP_TEXELS - 1, Math.max(0, Math.floor(share * RAMP_TEXELS)));
}

/** The CSS colour of a value, read from the same texture that the GPU reads; `transparent` for a missing value. */
export function rampCss(color: LayerColor, value: number, theme: Theme): string {
  const texel = rampTexel(color, value);
  if (texel < 0) return 'transparent';
  const texture = textureOf(color, theme);
  const channel = (offset: number) => texture[texel * 4 + offset] ?? 0;
  return toCss([channel(0), channel(1), channel(2)]);
}

const textures: Record<Theme, WeakMap<LayerColor, Uint8Array>> = {
  dark: new WeakMap(),
  light: new WeakMap(),
};

/** Textures are built once a colour object and theme: rampCss is called a row in tables and legends. */
function textureOf(color: LayerColor, theme: Theme): Uint8Array {
  const known = textures[theme].get(color);
  if (known) return known;
  const texture = buildRampTexture(color, theme);
  textures[theme].set(color, texture);
  return texture;
}

function classOf({ breaks, domain: [low, high] }: LayerColor, count: number, value: number): number {
  if (breaks) return breaks.filter((limit) => value > limit).length;
  return Math.min(count - 1, Math.floor(((value - low) / (high - low)) * count));
}

function classColor(stops: readonly RampStop[], index: number): Rgb {
  return stops[Math.min(index, stops.length - 1)]?.rgb ?? BLACK;
}

function sample(stops: readonly RampStop[], share: number): Rgb {
  const next = Math.max(
    1,
    stops.findIndex((stop) => stop.at >= share),
  );
  const from = stops[next - 1];
  const to = stops[next];
  if (!from || !to) return from?.rgb ?? BLACK;
  const between = Math.min(1, Math.max(0, (share - from.at) / (to.at - from.at)));
  const [start, end] = [toOklab(from.rgb), toOklab(to.rgb)];
  return fromOklab(
    start.map((value, axis) => value + ((end[axis] ?? 0) - value) * between) as unknown as Oklab,
  );
}
