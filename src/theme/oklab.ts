// Colour arithmetic in OKLab (Björn Ottosson, 2020), where equal distances look equally different.

/** Red, green, blue, each 0 … 255. */
export type Rgb = readonly [red: number, green: number, blue: number];
/** OKLab coordinates: lightness 0 … 1 and the two opponent axes. */
export type Oklab = readonly [lightness: number, greenRed: number, blueYellow: number];

/** Reads `#rrggbb`; throws on anything else, since colours are written by us and never come from a feed. */
export function parseHex(hex: string): Rgb {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`not a #rrggbb colour: ${hex}`);
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

/** A colour as CSS `rgb(r, g, b)`. */
export function toCss([red, green, blue]: Rgb): string {
  return `rgb(${red}, ${green}, ${blue})`;
}

/** One sRGB channel 0 … 255 as linear light 0 … 1 (IEC 61966-2-1). */
export function toLinear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** sRGB to OKLab. */
export function toOklab(rgb: Rgb): Oklab {
  const [red, green, blue] = rgb.map(toLinear) as [number, number, number];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

/** OKLab to the nearest sRGB colour; what lies outside the gamut is clipped. */
export function fromOklab([lightness, greenRed, blueYellow]: Oklab): Rgb {
  const long = (lightness + 0.3963377774 * greenRed + 0.2158037573 * blueYellow) ** 3;
  const middle = (lightness - 0.1055613458 * greenRed - 0.0638541728 * blueYellow) ** 3;
  const short = (lightness - 0.0894841775 * greenRed - 1.291485548 * blueYellow) ** 3;
  return [
    toChannel(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
    toChannel(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
    toChannel(-0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short),
  ];
}

/** How different two colours look: Euclidean distance in OKLab; about 0.02 is just noticeable. */
export function colorDistance(a: Rgb, b: Rgb): number {
  const [first, second] = [toOklab(a), toOklab(b)];
  return Math.hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
}

function toChannel(linear: number): number {
  const share = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(Math.min(1, Math.max(0, share)) * 255);
}
