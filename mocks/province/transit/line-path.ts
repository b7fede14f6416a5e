// The way of a line over the network, and its stops along it.
import type { RoadLink, RoadNetwork } from '../traffic/road-network.ts';
import { distanceKm } from '../traffic/road-network.ts';
import type { BusLine, LineStop } from './bus-lines.ts';
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

/** One direction of a line. */
export interface LinePath {
  line: BusLine;
  direction: 0 | 1;
  links: readonly RoadLink[];
  /** Metres from the start to the start of each link, and to the end of the last. */
  startsM: readonly number[];
  stops: readonly PathStop[];
  lengthM: number;
  shapeId: string;
  origin: LineStop;
  destination: LineStop;
}

/** About so far apart are the stops between the main ones. */
const STOP_SPACING_M = 1400;

/** Both directions of a line; empty where the network does not connect its stops. */
export function pathsOf(line: BusLine, network: RoadNetwork): LinePath[] {
  const nodes = line.stops.map((stop) => nearestNode(network, stop));
  const legs = nodes.slice(1).map((node, at) => shortestPath(network, nodes[at] ?? '', node));
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
export function linkAt({ startsM, links }: LinePath, distanceM: number): number {
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
  return {
    line,
    direction,
    links,
    startsM,
    stops,
    lengthM: startsM.at(-1) ?? 0,
    shapeId: `${line.id}-${direction}`,
    origin: mainStops[0]!,
    destination: mainStops.at(-1)!,
  };
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

function nearestNode({ links }: RoadNetwork, { lon, lat }: LineStop): string {
  let best = '';
  let bestKm = Infinity;
  for (const link of links) {
    if (link.roadClass === 'motorway') continue;
    const [nodeLon, nodeLat] = link.coordinates[0] ?? [0, 0];
    const km = distanceKm(nodeLon, nodeLat, lon, lat);
    if (km < bestKm) [best, bestKm] = [link.fromNode, km];
  }
  return best;
}
