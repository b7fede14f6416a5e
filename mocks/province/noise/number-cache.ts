// A direct-mapped cache from integers to numbers: two typed arrays, made by the first question, collisions simply recompute.

/** Returns `compute(key)` remembered in `2 ** bits` slots; keys are integers up to 2^53. */
export function createNumberCache(bits: number, compute: (key: number) => number): (key: number) => number {
  const mask = 2 ** bits - 1;
  let keys: Float64Array | undefined;
  let values: Float64Array | undefined;
  return (key) => {
    keys ??= new Float64Array(mask + 1).fill(Number.NaN);
    values ??= new Float64Array(mask + 1);
    const slot = (Math.imul(key | 0, 0x9e3779b1) >>> (32 - bits)) & mask;
    if (keys[slot] !== key) {
      values[slot] = compute(key);
      keys[slot] = key;
    }
    return values[slot] ?? 0;
  };
}
