// Reservoir outlines: typed arms where the shape is known, else a branching valley, scaled to the stated area.
import { areaKm2 } from './plane.ts';
import type { PolygonRings, Position } from './plane.ts';
import { tidyPolygons, unite } from './polygon-sets.ts';
import { ribbon } from './ribbon.ts';
import type { WidthPoint } from './ribbon.ts';
import { offset } from './smooth-line.ts';

/** A reservoir as typed. Levels in metres above the national datum, capacity in million m³. */
export interface ReservoirSource {
  id: string;
  nameVi: string;
  at: Position;
  /** Direction in which the valley rises from the dam: degrees counter-clockwise from east. */
  valleyDegrees: number;
  areaKm2: number;
  capacityMm3: number;
  deadLevelM: number;
  normalLevelM: number;
  floodLevelM: number;
  crestM: number;
  /** Centre lines with widths; without them the outline is a generated valley. */
  arms?: WidthPoint[][];
}

/** Outline of one reservoir with the stated area (within 2 %). */
export function reservoirOutline(source: ReservoirSource): PolygonRings[] {
  const arms = source.arms ?? valleyArms(source);
  const shape = unite(arms.map((arm) => [ribbon(arm, 4)])).slice(0, 1).map((rings) => [rings[0]!]);
  const factor = Math.sqrt(source.areaKm2 / areaKm2(shape));
  const centre = source.arms ? middleOf(shape[0]![0]!) : source.at;
  return tidyPolygons(scaleAbout(shape, centre, factor), 0.0005);
}

function scaleAbout(shape: readonly PolygonRings[], [lon0, lat0]: Position, factor: number): PolygonRings[] {
  return shape.map((rings) =>
    rings.map((ring) =>
      ring.map(([lon, lat]): Position => [lon0 + (lon - lon0) * factor, lat0 + (lat - lat0) * factor]),
    ),
  );
}

function middleOf(ring: readonly Position[]): Position {
  const lons = ring.map(([lon]) => lon);
  const lats = ring.map(([, lat]) => lat);
  return [(Math.min(...lons) + Math.max(...lons)) / 2, (Math.min(...lats) + Math.max(...lats)) / 2];
}

/** A main valley that narrows upstream, bent by the hash of the id, and side arms on alternating banks. */
function valleyArms({ id, at, valleyDegrees, areaKm2: targetKm2 }: ReservoirSource): WidthPoint[][] {
  const next = numbersFrom(id);
  const lengthM = 1000 * Math.sqrt(targetKm2) * 2.1;
  const heading = (valleyDegrees * Math.PI) / 180;
  const bend = (next() - 0.5) * 0.5;
  const place = (along: number, across: number): Position => {
    const turned = heading + bend * along;
    const east = Math.cos(turned) * (along - 0.45) * lengthM - Math.sin(heading) * across * lengthM;
    const north = Math.sin(turned) * (along - 0.45) * lengthM + Math.cos(heading) * across * lengthM;
    return offset(at, east, north);
  };
  const main = [0, 0.22, 0.45, 0.7, 1].map((along, i): WidthPoint => {
    const widthShare = [0.2, 0.36, 0.29, 0.17, 0.05][i]!;
    return [...place(along, (next() - 0.5) * 0.1), lengthM * widthShare];
  });
  const sides = [0.2, 0.38, 0.58].map((along, i): WidthPoint[] => {
    const bank = (i % 2 === 0) === next() > 0.35 ? 1 : -1;
    const reach = (0.34 - 0.12 * i) * (0.8 + 0.5 * next());
    return [
      [...place(along, 0), lengthM * 0.2],
      [...place(along + 0.1, bank * reach * 0.6), lengthM * 0.11],
      [...place(along + 0.22, bank * reach), lengthM * 0.035],
    ];
  });
  return [main, ...sides];
}

/** Endless numbers in [0, 1) that depend on nothing but the text. */
function numbersFrom(text: string): () => number {
  let state = 2166136261;
  for (const char of text) state = Math.imul(state ^ char.codePointAt(0)!, 16777619);
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 4294967296;
  };
}

/** Position for a label: the vertex mean pulled inside by scanning the middle latitude. */
export function labelPosition(polygons: readonly PolygonRings[]): Position {
  const ring = polygons[0]![0]!;
  const [, middleLat] = middleOf(ring);
  const hits: number[] = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [lonA, latA] = ring[i - 1]!;
    const [lonB, latB] = ring[i]!;
    if (latA > middleLat !== latB > middleLat) hits.push(lonA + ((middleLat - latA) / (latB - latA)) * (lonB - lonA));
  }
  hits.sort((a, b) => a - b);
  let widest: [number, number] = [hits[0] ?? ring[0]![0], hits[1] ?? ring[0]![0]];
  for (let i = 0; i + 1 < hits.length; i += 2) {
    if (hits[i + 1]! - hits[i]! > widest[1] - widest[0]) widest = [hits[i]!, hits[i + 1]!];
  }
  return [(widest[0] + widest[1]) / 2, middleLat];
}
