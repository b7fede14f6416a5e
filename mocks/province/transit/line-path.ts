// The way of a line over the network, and its stops along it.
import type { RoadLink, RoadNetwork } from '../traffic/road-network.ts';
import { distanceKm } from '../traffic/road-network.ts';
import type { BusLine, LineStop } from './bus-lines.ts';
import { createBoundedCache } from '../noise/bounded-cache.ts';
import { shortestPath } from './shortest-path.ts';

/** A stop at `distanceM` from the start of the way. */
export interface PathStop {
  id: string;
  name: { vi: string; en: string };
  lon: number;
  lat: number;
  distanceM: number;
  /** A place that gives the line its name, where every bus waits for passengers. */
  isMain: boolean;
}

/** What a bus drives of one link between two stops. */
export interface PathPiece {
  link: RoadLink;
  /** Metres from the start of the way to its end, and its own length. */
  endM: number;
  lengthM: number;
}

/** One direction of a line. */
export interface LinePath {
  line: BusLine;
  direction: 0 | 1;
  links: readonly RoadLink[];
  /** Metres from the start to the start of each link, and to the end of the last. */
  startsM: readonly number[];
  stops: readonly PathStop[];
  /** The way to each stop from the one before. */
  legs: readonly (readonly PathPiece[])[];
  lengthM: number;
  shapeId: string;
  origin: LineStop;
  destination: LineStop;
}

/** About so far apart are the stops between the main ones. */
const STOP_SPACING_M = 1400;

/** Finds nodes and ways on the network; lines share corridors, so what was found is remembered. */
export interface PathFinder {
  network: RoadNetwork;
  nodeAt(stop: LineStop): string;
  way(from: string, to: string): readonly RoadLink[];
}

/** Builds the finder of a network. */
export function createPathFinder(network: RoadNetwork): PathFinder {
  const nodes = nodesOf(network);
  const wayOf = createBoundedCache(256, (ends: string) => {
    const [from = '', to = ''] = ends.split(' ');
    return shortestPath(network, from, to);
  });
  return {
    network,
    nodeAt: createBoundedCache(128, (stop: LineStop) => nearestNode(nodes, stop)),
    way: (from, to) => wayOf(`${from} ${to}`),
  };
}

/** Both directions of a line; empty where the network does not connect its stops. */
export function pathsOf(line: BusLine, { network, nodeAt, way }: PathFinder): LinePath[] {
  const nodes = line.stops.map(nodeAt);
  const legs = nodes.slice(1).map((node, at) => way(nodes[at] ?? '', node));
  if (legs.some((leg) => leg.length === 0)) return [];
  const back = legs.toReversed().map((leg) => leg.toReversed().map((link) => network.links[link.opposite]!));
  return [pathOf(line, 0, line.stops, legs), pathOf(line, 1, line.stops.toReversed(), back)];
}

/** Place and direction of travel at a distance from the start; degrees, bearing clockwise from north. */
export function placeAt(path: LinePath, distanceM: number): { lon: number; lat: number; bearing: number } {
  const kept = Math.min(Math.max(0, distanceM), path.lengthM);
  const at = linkAt(path, kept);
  const link = path.links[at]!;
  const from = path.startsM[at] ?? 0;
  const share = Math.min(1, (kept - from) / Math.max(1, (path.startsM[at + 1] ?? from) - from));
  return along(link.coordinates, share);
}

/** Index of the link at a distance from the start. */
export function linkAt({ startsM, links }: Pick<LinePath, 'startsM' | 'links'>, distanceM: number): number {
  let [low, high] = [0, links.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((startsM[middle] ?? 0) <= distanceM) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pathOf(
  line: BusLine,
  direction: 0 | 1,
  mainStops: readonly LineStop[],
  legs: readonly (readonly RoadLink[])[],
): LinePath {
  const links = legs.flat();
  const startsM = [0];
  for (const link of links) startsM.push((startsM.at(-1) ?? 0) + link.lengthM);
  const stops: PathStop[] = [];
  const add = (name: LineStop | { vi: string; en: string }, atM: number, isMain: boolean, end?: RoadLink) => {
    const [lon, lat] = end?.coordinates.at(-1) ?? links[0]?.coordinates[0] ?? [0, 0];
    const id = `${line.id}-${direction}-${String(stops.length + 1).padStart(2, '0')}`;
    stops.push({ id, name: { vi: name.vi, en: name.en }, lon, lat, distanceM: atM, isMain });
  };
  let index = 0;
  legs.forEach((leg, legIndex) => {
    add(mainStops[legIndex]!, startsM[index] ?? 0, true, links[index - 1]);
    const endM = startsM[index + leg.length] ?? 0;
    for (const link of leg) {
      index += 1;
      const atM = startsM[index] ?? 0;
      if (atM - (stops.at(-1)?.distanceM ?? 0) < STOP_SPACING_M || endM - atM < STOP_SPACING_M / 2) continue;
      const number = stops.length + 1;
      add({ vi: `Trạm ${number}, ${link.road}`, en: `Stop ${number}, ${link.road}` }, atM, false, link);
    }
  });
  add(mainStops.at(-1)!, startsM.at(-1) ?? 0, true, links.at(-1));
  const lengthM = startsM.at(-1) ?? 0;
  return {
    line,
    direction,
    links,
    startsM,
    stops,
    legs: stops.map((stop, at) => (at === 0 ? [] : piecesTo(stop, stops[at - 1]!, links, startsM))),
    lengthM,
    shapeId: `${line.id}-${direction}`,
    origin: mainStops[0]!,
    destination: mainStops.at(-1)!,
  };
}

function piecesTo(
  { distanceM }: PathStop,
  before: PathStop,
  links: readonly RoadLink[],
  startsM: readonly number[],
): PathPiece[] {
  const pieces: PathPiece[] = [];
  let atM = before.distanceM;
  for (let at = linkAt({ links, startsM }, atM); atM < distanceM; at += 1) {
    const endM = Math.min(startsM[at + 1] ?? distanceM, distanceM);
    // Of two links that meet here the one behind has no length left.
    if (endM > atM) pieces.push({ link: links[at]!, endM, lengthM: endM - atM });
    atM = Math.max(atM, endM);
  }
  return pieces;
}

/** Where on a line a share of its length is, and which way it leads there. */
function along(coordinates: readonly [number, number][], share: number) {
  const lengths = coordinates.slice(1).map(([lon, lat], at) => {
    const [fromLon, fromLat] = coordinates[at] ?? [lon, lat];
    return distanceKm(lon, lat, fromLon, fromLat);
  });
  let left = share * lengths.reduce((sum, length) => sum + length, 0);
  let at = 0;
  while (at < lengths.length - 1 && left > (lengths[at] ?? 0)) {
    left -= lengths[at] ?? 0;
    at += 1;
  }
  const [fromLon, fromLat] = coordinates[at] ?? [0, 0];
  const [toLon, toLat] = coordinates[at + 1] ?? [fromLon, fromLat];
  const part = Math.min(1, left / Math.max(1e-6, lengths[at] ?? 0));
  const east = (toLon - fromLon) * Math.cos((fromLat * Math.PI) / 180);
  return {
    lon: fromLon + part * (toLon - fromLon),
    lat: fromLat + part * (toLat - fromLat),
    bearing: ((Math.atan2(east, toLat - fromLat) * 180) / Math.PI + 360) % 360,
  };
}

interface Node {
  id: string;
  lon: number;
  lat: number;
}

/** The nodes that buses can leave, in the order of the links. */
function nodesOf({ links }: RoadNetwork): readonly Node[] {
  const nodes = new Map<string, Node>();
  for (const { roadClass, fromNode, coordinates } of links) {
    if (roadClass === 'motorway' || nodes.has(fromNode)) continue;
    const [lon, lat] = coordinates[0] ?? [0, 0];
    nodes.set(fromNode, { id: fromNode, lon, lat });
  }
  return [...nodes.values()];
}

function nearestNode(nodes: readonly Node[], { lon, lat }: LineStop): string {
  let best = '';
  let bestKm = Infinity;
  for (const node of nodes) {
    const km = distanceKm(node.lon, node.lat, lon, lat);
    if (km < bestKm) [best, bestKm] = [node.id, km];
  }
  return best;
}
