// Features of places.geojson: typed points, bridges set onto their roads, gates where roads leave the province.
import { makeFeature } from './feature.ts';
import type { PackFeature } from './feature.ts';
import { nearestOnLine } from './geometry/plane.ts';
import type { Position } from './geometry/plane.ts';
import { roundDegrees } from './geometry/polygon-sets.ts';
import type { RoadFeature } from './roads/road-features.ts';
import type { BridgeSource, RoadSource } from './roads/road-source.ts';

/** A typed place; further keys are facts of its kind (areaHa, mw, iata, unitCode). */
export interface PlaceSource {
  id: string;
  kind: string;
  nameVi: string;
  nameEn: string;
  rank: number;
  at: Position;
  [fact: string]: unknown;
}

/** All place features: typed ones, then bridges, then gates. */
export function placeFeatures(
  places: readonly PlaceSource[],
  bridges: readonly BridgeSource[],
  roads: readonly RoadSource[],
  segments: readonly RoadFeature[],
): PackFeature[] {
  return [
    ...places.map(({ at, ...properties }) => point(properties, at)),
    ...bridges.map((bridge) => bridgeFeature(bridge, segments)),
    ...roads.flatMap((road) => gateFeatures(road, segments)),
  ];
}

function bridgeFeature(bridge: BridgeSource, segments: readonly RoadFeature[]): PackFeature {
  const { id, nameVi, nameEn, rank, on, at, road } = bridge;
  let best = { position: at, distanceM: Infinity };
  for (const { properties, geometry } of segments) {
    if (properties.road !== road) continue;
    const foot = nearestOnLine(geometry.coordinates, at);
    if (foot.distanceM < best.distanceM) best = foot;
  }
  return point({ id, kind: 'bridge', nameVi, nameEn, rank, on }, best.position);
}

function gateFeatures(road: RoadSource, segments: readonly RoadFeature[]): PackFeature[] {
  return (road.gates ?? []).flatMap((end) => {
    const own = segments.filter(({ properties }) => properties.road === road.key);
    const last = end === 'start' ? own[0] : own.at(-1);
    if (!last) return [];
    const position = end === 'start' ? last.geometry.coordinates[0]! : last.geometry.coordinates.at(-1)!;
    const nodeId = end === 'start' ? last.properties.fromNode : last.properties.toNode;
    const title = road.ref || road.nameVi;
    const names = { nameVi: `Cửa ngõ ${title}`, nameEn: `Gate ${title}` };
    const id = `gate-${road.key.toLowerCase()}`;
    return [point({ id, kind: 'gate', ...names, rank: 3, ref: title, road: road.key, nodeId }, position)];
  });
}

function point(properties: object, [lon, lat]: Position): PackFeature {
  return makeFeature(properties, { type: 'Point', coordinates: [roundDegrees(lon), roundDegrees(lat)] });
}
