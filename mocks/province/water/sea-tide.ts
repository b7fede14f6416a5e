// The tide at Vũng Tàu as a sum of four constituents; amplitudes are rounded general knowledge.
import { HOUR_MS } from '../calendar/local-time.ts';

/** [amplitude m, period h, phase in turns] of M2, S2, K1 and O1. */
const CONSTITUENTS = [
  [0.79, 12.4206012, 0.11],
  [0.31, 12, 0.42],
  [0.6, 23.9344696, 0.27],
  [0.45, 25.8193417, 0.63],
] as const;

/** Sea level above mean, metres, about -2.1 to +1.4; high waters are flatter than low ones. */
export function seaLevelM(tMs: number): number {
  const hours = tMs / HOUR_MS;
  let level = 0;
  for (const [amplitude, period, phase] of CONSTITUENTS) {
    level += amplitude * Math.cos(2 * Math.PI * (hours / period + phase));
  }
  return level > 0 ? level * 0.68 : level;
}
