// The zone in which the simulated fleet may fish. A figure of this simulator for the flag alone: no boundary of any state, and never drawn.
import { isInsideRing } from '../../unit-lookup.ts';
import type { Position } from '../../vessels/waterways.ts';

const KM_PER_DEGREE = 111.32;

/** Corners, clockwise from the north-west; wholly inside Vietnamese waters, the northern side lies on land. */
const CORNERS: [number, number][] = [
  [106, 10.9],
  [108.9, 10.9],
  [109.7, 9.9],
  [109.7, 8.2],
  [108.9, 7.1],
  [106.8, 7.1],
  [106, 7.5],
];

/** Kilometres from a place to the edge of the zone; negative beyond it. */
export function distanceToZoneEdgeKm(lon: number, lat: number): number {
  const nearest = Math.min(
    ...CORNERS.map((corner, index) =>
      distanceToSide([lon, lat], corner, CORNERS[(index + 1) % CORNERS.length] ?? corner),
    ),
  );
  return isInsideRing(CORNERS, lon, lat) ? nearest : -nearest;
}

/** Distance to a side in km, in a plane that is true at the place. */
function distanceToSide([lon, lat]: Position, from: Position, to: Position): number {
  const east = KM_PER_DEGREE * Math.cos((lat * Math.PI) / 180);
  const [ax, ay] = [(from[0] - lon) * east, (from[1] - lat) * KM_PER_DEGREE];
  const [dx, dy] = [(to[0] - from[0]) * east, (to[1] - from[1]) * KM_PER_DEGREE];
  const share = Math.min(1, Math.max(0, -(ax * dx + ay * dy) / (dx * dx + dy * dy)));
  return Math.hypot(ax + share * dx, ay + share * dy);
}
