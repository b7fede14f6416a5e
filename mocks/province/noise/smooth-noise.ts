// Value noise over time: hashed values on a lattice of `periodMs`, joined by a smooth curve.
import { uniform } from './hash.ts';

/** A smooth function of time in [-1, 1] that forgets itself within about one period. */
export function smoothNoise(stream: number, tMs: number, periodMs: number): number {
  const position = tMs / periodMs;
  const step = Math.floor(position);
  const fraction = position - step;
  const ease = fraction * fraction * (3 - 2 * fraction);
  const left = uniform(stream, step);
  return 2 * (left + (uniform(stream, step + 1) - left) * ease) - 1;
}
