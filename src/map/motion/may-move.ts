// Whether things may move on the map by themselves: not where the visitor asked for less motion.

const query = typeof matchMedia === 'function' ? matchMedia('(prefers-reduced-motion: reduce)') : null;

/** False where motion is reduced; follows the setting as it changes. */
export function mayMove(): boolean {
  return query?.matches !== true;
}
