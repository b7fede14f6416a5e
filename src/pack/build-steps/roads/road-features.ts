// Gives bare segments their identity and attributes: ids, node ids, speeds, bridges, the unit they lie in.
import type { PackProperties } from '../../pack-features.ts';
import { distanceToBorderM, isInside, nearestOnLine } from '../geometry/plane.ts';
import type { PolygonRings, Position } from '../geometry/plane.ts';
import type { BareSegment } from './road-segments.ts';
import type { BridgeSource, RoadClass, RoadSource } from './road-source.ts';

/** One line feature of roads.geojson. */
export interface RoadFeature {
  type: 'Feature';
  properties: PackProperties<'roads'>;
  geometry: { type: 'LineString'; coordinates: Position[] };
}

const BRIDGE_REACH_M = 60;
const FREE_FLOW_SHARE: Record<RoadClass, number> = {
  motorway: 0.97,
  trunk: 0.9,
  primary: 0.88,
  secondary: 0.85,
};

/** Node ids `n0001`… in order of longitude, then latitude: equal input gives equal ids. */
export function nameNodes(segments: readonly BareSegment[]): Map<string, string> {
  const keys = [...new Set(segments.flatMap(({ from, to }) => [from, to]))];
  const place = (key: string): Position => key.split(' ').map(Number) as Position;
  keys.sort((a, b) => place(a)[0] - place(b)[0] || place(a)[1] - place(b)[1]);
  return new Map(keys.map((key, i) => [key, `n${String(i + 1).padStart(4, '0')}`]));
}

/** Finished road features. Segments outside every unit belong to the nearest one. */
export function describeSegments(
  segments: readonly BareSegment[],
  roads: readonly RoadSource[],
  bridges: readonly BridgeSource[],
  units: ReadonlyMap<string, PolygonRings[]>,
): RoadFeature[] {
  const nodes = nameNodes(segments);
  const counters = new Map<number, number>();
  return segments.map((segment) => {
    const road = roads[segment.road]!;
    const number = (counters.get(segment.road) ?? 0) + 1;
    counters.set(segment.road, number);
    const middle = segment.line[Math.floor(segment.line.length / 2)]!;
    return {
      type: 'Feature',
      properties: {
        id: `${road.key}-${String(number).padStart(3, '0')}`,
        ref: road.ref,
        road: road.key,
        nameVi: road.nameVi,
        class: road.class,
        lengthM: segment.lengthM,
        fromNode: nodes.get(segment.from)!,
        toNode: nodes.get(segment.to)!,
        lanes: road.lanes,
        speedLimitKmh: road.speedLimitKmh,
        freeFlowKmh: Math.round(road.speedLimitKmh * FREE_FLOW_SHARE[road.class]),
        bridge: bridgeOf(segment, road, bridges),
        unitCode: unitAt(middle, units),
      },
      geometry: { type: 'LineString', coordinates: segment.line },
    };
  });
}

function bridgeOf(segment: BareSegment, road: RoadSource, bridges: readonly BridgeSource[]): string | null {
  const reach = (bridge: BridgeSource): number => nearestOnLine(segment.line, bridge.at).distanceM;
  const own = bridges.filter((bridge) => bridge.road === road.key);
  const near = own.filter((bridge) => reach(bridge) < BRIDGE_REACH_M).sort((a, b) => reach(a) - reach(b));
  return near[0]?.nameVi ?? null;
}

/** Code of the unit a position lies in, or of the nearest one. */
export function unitAt(position: Position, units: ReadonlyMap<string, PolygonRings[]>): string {
  let nearest = '';
  let nearestM = Infinity;
  for (const [code, polygons] of units) {
    if (isInside(polygons, position)) return code;
    const away = distanceToBorderM(polygons, position);
    if (away < nearestM) [nearest, nearestM] = [code, away];
  }
  return nearest;
}

/** Number of parts of the network that no road joins, largest first: how many nodes each has. */
export function componentSizes(features: readonly RoadFeature[]): number[] {
  const parent = new Map<string, string>();
  const root = (node: string): string => {
    const up = parent.get(node) ?? node;
    return up === node ? node : root(up);
  };
  for (const { properties } of features) {
    const [a, b] = [root(properties.fromNode), root(properties.toNode)];
    parent.set(properties.fromNode, parent.get(properties.fromNode) ?? properties.fromNode);
    parent.set(properties.toNode, parent.get(properties.toNode) ?? properties.toNode);
    if (a !== b) parent.set(a, b);
  }
  const sizes = new Map<string, number>();
  for (const node of parent.keys()) sizes.set(root(node), (sizes.get(root(node)) ?? 0) + 1);
  return [...sizes.values()].sort((a, b) => b - a);
}
