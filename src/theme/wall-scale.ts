// How large text must be on a wall: from viewing distance and pixel pitch to the root font size.

/** Visual angle below which no wall text may fall, in arc-minutes of cap height. */
export const MINIMUM_ARC_MINUTES = 16;
/** Visual angle that body text should reach, in arc-minutes of cap height. */
export const PREFERRED_ARC_MINUTES = 20;

/** Cap height of Be Vietnam Pro as a share of the font size. */
const CAP_HEIGHT_SHARE = 0.7;
/** `--font-size-small` in rem: the smallest text there is. */
const SMALLEST_REM = 0.75;

/** Cap height in millimetres that subtends `arcMinutes` at `viewingDistanceM`: H = 6.283 · D · MA / 21600. */
export function capHeightMm(viewingDistanceM: number, arcMinutes: number): number {
  return (2 * Math.PI * viewingDistanceM * 1000 * arcMinutes) / 21_600;
}

/** Font size in CSS pixels whose capitals subtend `arcMinutes`; `pixelPitchMm` is the size of one CSS pixel on the wall. */
export function fontPxFor(viewingDistanceM: number, pixelPitchMm: number, arcMinutes: number): number {
  return capHeightMm(viewingDistanceM, arcMinutes) / pixelPitchMm / CAP_HEIGHT_SHARE;
}

/**
 * The root font size in whole CSS pixels at which the smallest text reaches 16′ and body text 20′.
 * Never below the desk's 16 px: a wall that stands closer than a desk is read like a desk.
 */
export function rootFontPx(viewingDistanceM: number, pixelPitchMm: number): number {
  const forSmallest = fontPxFor(viewingDistanceM, pixelPitchMm, MINIMUM_ARC_MINUTES) / SMALLEST_REM;
  const forBody = fontPxFor(viewingDistanceM, pixelPitchMm, PREFERRED_ARC_MINUTES);
  return Math.max(16, Math.ceil(Math.max(forSmallest, forBody)));
}
