// Clips a ring to a box: one pass per side, linear in the vertices, for rings too long for general set operations.
import type { Bounds } from '#kernel/geo.ts';
import type { Position, Ring } from './plane.ts';

/**
 * Sutherland–Hodgman. A ring that leaves the box and comes back runs along the side in between, so the result is
 * right for filling, not for stroking. Empty when nothing is inside.
 */
export function clipRingToBox(ring: Ring, [west, south, east, north]: Bounds): Ring {
  let out = ring.slice(0, -1);
  for (const [axis, limit, sign] of [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ] as const) {
    out = clipSide(out, axis, limit, sign);
  }
  return out.length < 3 ? [] : [...out, [...out[0]!]];
}

function clipSide(open: readonly Position[], axis: 0 | 1, limit: number, sign: 1 | -1): Position[] {
  const inside = (position: Position): boolean => (position[axis] - limit) * sign >= 0;
  const out: Position[] = [];
  open.forEach((to, i) => {
    const from = open[(i + open.length - 1) % open.length]!;
    if (inside(from) !== inside(to)) {
      const t = (limit - from[axis]) / (to[axis] - from[axis]);
      const cut: Position = [from[0] + t * (to[0] - from[0]), from[1] + t * (to[1] - from[1])];
      cut[axis] = limit;
      out.push(cut);
    }
    if (inside(to)) out.push(to);
  });
  return out;
}
