// Where typed roads meet: crossings, ends that touch another road, and their gathering into shared junctions.
import { distanceM } from '#kernel/geo.ts';
import {
  crossing,
  lineLengthM,
  METRES_PER_DEGREE,
  metresPerLonDegree,
  nearestOnLine,
} from '../geometry/plane.ts';
import type { Position } from '../geometry/plane.ts';
import type { RoadSource } from './road-source.ts';

const END_SNAP_M = 150;
const GATHER_M = 75;
const INTERCHANGE_REACH_M = 450;

/** A place where a road is cut, with the junction it belongs to. */
export interface Cut {
  road: number;
  alongM: number;
  junction: number;
}

/** All cuts of all roads and the positions of the junctions. */
export interface Junctions {
  cuts: Cut[];
  positions: Position[];
}

interface Meeting {
  position: Position;
  at: { road: number; alongM: number }[];
}

/** Finds every junction of the network; `lines[i]` is the line of `roads[i]`. */
export function findJunctions(roads: readonly RoadSource[], lines: readonly Position[][]): Junctions {
  const meetings: Meeting[] = [];
  lines.forEach((line, road) => {
    meetings.push({ position: line[0]!, at: [{ road, alongM: 0 }] });
    meetings.push({ position: line.at(-1)!, at: [{ road, alongM: lineLengthM(line) }] });
  });
  for (let a = 0; a < lines.length; a += 1) {
    for (let b = 0; b < lines.length; b += 1) {
      if (a === b) continue;
      if (a < b) meetings.push(...crossings(a, lines[a]!, b, lines[b]!));
      meetings.push(...touchingEnds(a, lines[a]!, b, lines[b]!));
    }
  }
  return gather(meetings.filter((meeting) => isAllowed(meeting, roads)));
}

function crossings(a: number, lineA: readonly Position[], b: number, lineB: readonly Position[]): Meeting[] {
  const out: Meeting[] = [];
  let alongA = 0;
  for (let i = 1; i < lineA.length; i += 1) {
    const lengthA = distanceM(...lineA[i - 1]!, ...lineA[i]!);
    let alongB = 0;
    for (let j = 1; j < lineB.length; j += 1) {
      const lengthB = distanceM(...lineB[j - 1]!, ...lineB[j]!);
      const hit = crossing(lineA[i - 1]!, lineA[i]!, lineB[j - 1]!, lineB[j]!);
      if (hit) {
        out.push({
          position: hit.position,
          at: [
            { road: a, alongM: alongA + hit.t * lengthA },
            { road: b, alongM: alongB + hit.u * lengthB },
          ],
        });
      }
      alongB += lengthB;
    }
    alongA += lengthA;
  }
  return out;
}

function touchingEnds(
  a: number,
  lineA: readonly Position[],
  b: number,
  lineB: readonly Position[],
): Meeting[] {
  const out: Meeting[] = [];
  const ends: [Position, number][] = [
    [lineA[0]!, 0],
    [lineA.at(-1)!, lineLengthM(lineA)],
  ];
  for (const [end, alongM] of ends) {
    const foot = nearestOnLine(lineB, end);
    if (foot.distanceM > END_SNAP_M) continue;
    out.push({
      position: foot.position,
      at: [
        { road: a, alongM },
        { road: b, alongM: foot.alongM },
      ],
    });
  }
  return out;
}

function isAllowed(meeting: Meeting, roads: readonly RoadSource[]): boolean {
  if (meeting.at.length === 1) return true;
  return meeting.at.every(({ road, alongM }) => {
    const { class: roadClass, interchanges } = roads[road]!;
    if (roadClass !== 'motorway' || alongM === 0) return true;
    return (interchanges ?? [])
      .concat([roads[road]!.points.at(-1)!])
      .some((place) => distanceM(...place, ...meeting.position) < INTERCHANGE_REACH_M);
  });
}

/** Meetings closer than the gathering distance become one junction, unless only a motorway passes by. */
function gather(meetings: readonly Meeting[]): Junctions {
  const parent = meetings.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : (parent[i] = root(parent[i]!)));
  for (let a = 0; a < meetings.length; a += 1) {
    for (let b = a + 1; b < meetings.length; b += 1) {
      const [lonA, latA] = meetings[a]!.position;
      const [lonB, latB] = meetings[b]!.position;
      const away = Math.hypot((lonA - lonB) * metresPerLonDegree(latA), (latA - latB) * METRES_PER_DEGREE);
      const share = meetings[a]!.at.some((own) => meetings[b]!.at.some((other) => sameCut(own, other)));
      if (away < GATHER_M || share) parent[root(a)] = root(b);
    }
  }
  const index = new Map<number, number>();
  const sums: { lon: number; lat: number; count: number }[] = [];
  const cuts: Cut[] = [];
  meetings.forEach((meeting, i) => {
    const top = root(i);
    if (!index.has(top)) index.set(top, sums.push({ lon: 0, lat: 0, count: 0 }) - 1);
    const junction = index.get(top)!;
    const sum = sums[junction]!;
    const weight = meeting.at.length > 1 ? 1 : 1e-6;
    sum.lon += meeting.position[0] * weight;
    sum.lat += meeting.position[1] * weight;
    sum.count += weight;
    for (const { road, alongM } of meeting.at) cuts.push({ road, alongM, junction });
  });
  return { cuts, positions: sums.map(({ lon, lat, count }) => [lon / count, lat / count]) };
}

function sameCut(a: { road: number; alongM: number }, b: { road: number; alongM: number }): boolean {
  return a.road === b.road && Math.abs(a.alongM - b.alongM) < GATHER_M;
}
