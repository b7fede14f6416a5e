// The road segments of the pack as a directed network of links, one for each direction of travel.
import { hump } from '../noise/curves.ts';
import { hashText, uniform } from '../noise/hash.ts';
import { whenAsked } from '../noise/when-asked.ts';
import type { WorldGeography } from '../world-contract.ts';
import { distancesFrom } from './network-distance.ts';

/** One direction of a road segment. */
export interface RoadLink {
  index: number;
  segmentId: string;
  direction: 'forward' | 'backward';
  /** Road number; empty for streets. */
  ref: string;
  /** Road number, or the name where there is none. */
  road: string;
  name: string;
  roadClass: string;
  lengthM: number;
  /** Lanes of this direction. */
  lanes: number;
  freeFlowKmh: number;
  capacityPerHour: number;
  fromNode: string;
  toNode: string;
  /** In the direction of travel. */
  coordinates: [number, number][];
  lon: number;
  lat: number;
  unitCode: string;
  /** Index of the other direction of the same segment. */
  opposite: number;
  /** Links that lead into this one, and that it leads to, U-turns left out. */
  upstream: number[];
  downstream: number[];
  /** 1 when the link leads away from the big-city gates towards the sea, -1 when it leads home. */
  seaward: 1 | -1;
  /** 1 when the link leads towards the nearest town centre. */
  inbound: 1 | -1;
  /** 0 in the country, 1 in a town centre. */
  urban: number;
  /** How much busier than its road this segment is, about 0.82 to 1.18. */
  busyness: number;
  stream: number;
}

/** All links, indexed; segment s has links 2s (forward) and 2s+1 (backward). */
export interface RoadNetwork {
  links: readonly RoadLink[];
  /** Nodes where a road crosses the province border, with the reference of the road. */
  gates: ReadonlyMap<string, string>;
  /** The link nearest to a place, optionally of one road only. */
  nearestLink(lon: number, lat: number, ref?: string): RoadLink | undefined;
}

const CAPACITY_PER_LANE: Readonly<Record<string, number>> = {
  motorway: 1850,
  trunk: 1350,
  primary: 1100,
  secondary: 850,
};
const TOWNS = [
  { lon: 107.085, lat: 10.36, radiusKm: 4.5 },
  { lon: 107.172, lat: 10.496, radiusKm: 3 },
  { lon: 107.055, lat: 10.59, radiusKm: 3 },
  { lon: 107.246, lat: 10.647, radiusKm: 1.8 },
  { lon: 107.402, lat: 10.535, radiusKm: 1.8 },
  { lon: 107.212, lat: 10.483, radiusKm: 1.8 },
  { lon: 106.608, lat: 8.687, radiusKm: 1.5 },
];

const KM_PER_DEGREE_LON = 109.4;
const KM_PER_DEGREE_LAT = 110.6;

/** Distance in kilometres between two places of the province, flat-earth (good to 0.3 % here). */
export function distanceKm(lonA: number, latA: number, lonB: number, latB: number): number {
  return Math.hypot((lonA - lonB) * KM_PER_DEGREE_LON, (latA - latB) * KM_PER_DEGREE_LAT);
}

/** 1 in the middle of a town, nothing in the country: the nearest town counts, by its own radius. */
function urbanShare(lon: number, lat: number): number {
  let nearest = Infinity;
  for (const town of TOWNS) {
    // Most towns are further away by their latitude alone.
    if (Math.abs(lat - town.lat) * KM_PER_DEGREE_LAT > nearest * town.radiusKm) continue;
    nearest = Math.min(nearest, distanceKm(lon, lat, town.lon, town.lat) / town.radiusKm);
  }
  return hump(nearest, 0, 1);
}

const NOWHERE: readonly [number, number] = [0, 0];

type SegmentProperties = Record<string, unknown>;
/** Links by the node that they leave, in the order of their indices. */
type LeavingLinks = ReadonlyMap<string, readonly RoadLink[]>;

function buildLinks(geography: WorldGeography): RoadLink[] {
  return geography.roads.features.flatMap((feature, segment) => bothWays(feature, segment));
}

/** The two links of a segment. */
function bothWays(
  { properties, geometry }: GeoJSON.Feature<GeoJSON.LineString>,
  segment: number,
): [RoadLink, RoadLink] {
  const facts = (properties ?? {}) as SegmentProperties;
  const text = (key: string) => String(facts[key] ?? '');
  const coordinates = geometry.coordinates.map(([lon = 0, lat = 0]): [number, number] => [lon, lat]);
  const roadClass = text('class') || 'secondary';
  const lanes = Math.max(1, Number(facts['lanes'] ?? 1));
  const [lon, lat] = coordinates[Math.floor(coordinates.length / 2)] ?? NOWHERE;
  const segmentId = text('id');
  const ref = text('ref');
  const name = text('nameVi');
  const forward: RoadLink = {
    index: segment * 2,
    segmentId,
    direction: 'forward',
    ref,
    road: ref || name,
    name,
    roadClass,
    lengthM: Number(facts['lengthM'] ?? 0),
    lanes,
    freeFlowKmh: Number(facts['freeFlowKmh'] ?? 50),
    capacityPerHour: lanes * (CAPACITY_PER_LANE[roadClass] ?? 850),
    fromNode: text('fromNode'),
    toNode: text('toNode'),
    coordinates,
    lon,
    lat,
    unitCode: text('unitCode'),
    opposite: segment * 2 + 1,
    upstream: [],
    downstream: [],
    seaward: 1,
    inbound: 1,
    urban: urbanShare(lon, lat),
    busyness: 0.82 + 0.36 * uniform(hashText(segmentId), 1),
    stream: hashText(`${segmentId}/forward`),
  };
  const backward: RoadLink = {
    ...forward,
    index: forward.opposite,
    direction: 'backward',
    fromNode: forward.toNode,
    toNode: forward.fromNode,
    coordinates: coordinates.toReversed(),
    opposite: forward.index,
    upstream: [],
    downstream: [],
    stream: hashText(`${segmentId}/backward`),
  };
  return [forward, backward];
}

function connect(links: readonly RoadLink[], leaving: LeavingLinks): void {
  for (const link of links) {
    for (const next of leaving.get(link.toNode) ?? []) {
      if (next.index === link.opposite) continue;
      link.downstream.push(next.index);
      next.upstream.push(link.index);
    }
  }
}

function orient(links: readonly RoadLink[], leaving: LeavingLinks, gates: ReadonlyMap<string, string>): void {
  const bigCityGates = [...gates]
    .filter(([, ref]) => ref === 'QL51' || ref === 'CT.28')
    .map(([node]) => node);
  const fromGates = distancesFrom(
    leaving,
    bigCityGates.length > 0 ? bigCityGates : [northernmost(links)?.fromNode ?? ''],
  );
  const urbanAt = new Map<string, number>();
  const urbanOf = (node: string, at: readonly [number, number]) => {
    const known = urbanAt.get(node);
    if (known !== undefined) return known;
    const share = urbanShare(at[0], at[1]);
    urbanAt.set(node, share);
    return share;
  };
  for (let index = 0; index + 1 < links.length; index += 2) {
    const [forward, backward] = [links[index]!, links[index + 1]!];
    const [start, end] = [forward.coordinates[0] ?? NOWHERE, forward.coordinates.at(-1) ?? NOWHERE];
    const away = (fromGates.get(forward.toNode) ?? 0) - (fromGates.get(forward.fromNode) ?? 0);
    const seawards = away === 0 ? start[1] - end[1] : away;
    forward.seaward = seawards > 0 ? 1 : -1;
    backward.seaward = seawards < 0 ? 1 : -1;
    const atStart = urbanOf(forward.fromNode, start);
    const atEnd = urbanOf(forward.toNode, end);
    forward.inbound = atEnd >= atStart ? 1 : -1;
    backward.inbound = atStart >= atEnd ? 1 : -1;
  }
}

function northernmost(links: readonly RoadLink[]): RoadLink | undefined {
  return links.reduce<RoadLink | undefined>(
    (best, link) =>
      !best || (link.coordinates[0]?.[1] ?? 0) > (best.coordinates[0]?.[1] ?? 0) ? link : best,
    undefined,
  );
}

function layOut(geography: WorldGeography, gates: ReadonlyMap<string, string>): readonly RoadLink[] {
  const links = buildLinks(geography);
  const leaving = Map.groupBy(links, (link) => link.fromNode);
  connect(links, leaving);
  orient(links, leaving, gates);
  return links;
}

function gatesOf({ places }: WorldGeography): ReadonlyMap<string, string> {
  const gates = new Map<string, string>();
  for (const place of places.features) {
    const facts: SegmentProperties = place.properties ?? {};
    if (facts['kind'] === 'gate') gates.set(String(facts['nodeId']), String(facts['ref']));
  }
  return gates;
}

/** The network, laid out by the first question about its links; the pack's `gate` places name the nodes on the border. */
export function createRoadNetwork(geography: WorldGeography): RoadNetwork {
  const gates = gatesOf(geography);
  const links = whenAsked(() => layOut(geography, gates));
  return {
    get links() {
      return links();
    },
    gates,
    nearestLink(lon, lat, ref) {
      let best: RoadLink | undefined;
      let bestKm = Infinity;
      for (const link of links()) {
        if (ref !== undefined && link.road !== ref) continue;
        const km = distanceKm(lon, lat, link.lon, link.lat);
        if (km < bestKm) [best, bestKm] = [link, km];
      }
      return best;
    },
  };
}
