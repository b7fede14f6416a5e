// Cuts roads at their junctions into segments of even length that share their end nodes.
import { distanceM } from '#kernel/geo.ts';
import { lineLengthM } from '../geometry/plane.ts';
import type { Position } from '../geometry/plane.ts';
import { roundLine } from '../geometry/polygon-sets.ts';
import type { Cut, Junctions } from './road-junctions.ts';
import type { RoadSource } from './road-source.ts';

/** One segment before it gets its attributes; `from` and `to` are node keys. */
export interface BareSegment {
  road: number;
  line: Position[];
  from: string;
  to: string;
  lengthM: number;
}

const TARGET_M = { urban: 450, rural: 850 };
const STUB_M = 130;

/** Segments of all roads in driving order; stubs that hang loose and doubled links are left out. */
export function cutRoads(
  roads: readonly RoadSource[],
  lines: readonly Position[][],
  { cuts, positions }: Junctions,
): BareSegment[] {
  const segments = roads.flatMap((road, index) => {
    const own = orderedCuts(cuts.filter((cut) => cut.road === index));
    return own.slice(1).flatMap((cut, i) => {
      const piece = sliceLine(lines[index]!, own[i]!.alongM, cut.alongM);
      piece[0] = positions[own[i]!.junction]!;
      piece[piece.length - 1] = positions[cut.junction]!;
      return splitEvenly(piece, road.urban ? TARGET_M.urban : TARGET_M.rural).map((line) =>
        bare(index, line),
      );
    });
  });
  return withoutStubs(withoutDoubles(segments), roads);
}

function orderedCuts(cuts: readonly Cut[]): Cut[] {
  const ordered = cuts.toSorted((a, b) => a.alongM - b.alongM);
  return ordered.filter((cut, i) => i === 0 || cut.junction !== ordered[i - 1]!.junction);
}

/** The part of a line between two distances from its start; both ends are always present. */
export function sliceLine(line: readonly Position[], fromM: number, toM: number): Position[] {
  const out: Position[] = [pointAlong(line, fromM)];
  let alongM = 0;
  for (let i = 1; i < line.length; i += 1) {
    alongM += distanceM(...line[i - 1]!, ...line[i]!);
    if (alongM > fromM + 15 && alongM < toM - 15) out.push(line[i]!);
  }
  out.push(pointAlong(line, toM));
  return out;
}

function pointAlong(line: readonly Position[], targetM: number): Position {
  let alongM = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [a, b] = [line[i - 1]!, line[i]!];
    const legM = distanceM(...a, ...b);
    if (alongM + legM >= targetM && legM > 0) {
      const t = (targetM - alongM) / legM;
      return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
    }
    alongM += legM;
  }
  return line.at(-1)!;
}

function splitEvenly(line: Position[], targetM: number): Position[][] {
  const lengthM = lineLengthM(line);
  const count = Math.max(1, Math.round(lengthM / targetM));
  return Array.from({ length: count }, (_, i) =>
    sliceLine(line, (lengthM * i) / count, (lengthM * (i + 1)) / count),
  );
}

function bare(road: number, line: Position[]): BareSegment {
  const rounded = roundLine(line);
  return {
    road,
    line: rounded,
    from: rounded[0]!.join(' '),
    to: rounded.at(-1)!.join(' '),
    lengthM: Math.round(lineLengthM(rounded)),
  };
}

function withoutDoubles(segments: readonly BareSegment[]): BareSegment[] {
  const kept: BareSegment[] = [];
  for (const segment of segments) {
    const double = kept.some(
      (other) =>
        ((other.from === segment.from && other.to === segment.to) ||
          (other.from === segment.to && other.to === segment.from)) &&
        Math.abs(other.lengthM - segment.lengthM) < 0.1 * segment.lengthM,
    );
    if (!double && segment.from !== segment.to) kept.push(segment);
  }
  return kept;
}

function withoutStubs(segments: readonly BareSegment[], roads: readonly RoadSource[]): BareSegment[] {
  const degree = new Map<string, number>();
  for (const { from, to } of segments) {
    for (const node of [from, to]) degree.set(node, (degree.get(node) ?? 0) + 1);
  }
  return segments.filter(({ from, to, lengthM, road }) => {
    const loose = degree.get(from) === 1 || degree.get(to) === 1;
    return !(loose && lengthM < STUB_M && !roads[road]!.gates);
  });
}
