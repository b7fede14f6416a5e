// Rules of generation that feeds and panels share. Pure.

/** Part over whole in %; NaN where the whole is not positive. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? (100 * part) / whole : Number.NaN;
}

/** True for sources that the electricity law counts as renewable; here the sun and the wind. */
export function isRenewable(fuel: string): boolean {
  return fuel === 'solar' || fuel === 'wind';
}
