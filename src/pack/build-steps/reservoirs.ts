// Reservoir outlines: typed arms where the shape is known, else a branching valley, scaled to the stated area.
import { middleOf } from './geometry/label-position.ts';
import { areaKm2 } from './geometry/plane.ts';
import type { PolygonRings, Position } from './geometry/plane.ts';
import { tidyPolygons, unite } from './geometry/polygon-sets.ts';
import { ribbon } from './geometry/ribbon.ts';
import type { WidthPoint } from './geometry/ribbon.ts';
import { offset, thinLine } from './geometry/smooth-line.ts';
import { wiggleLine } from './geometry/wiggle.ts';
import type { Wiggle } from './geometry/wiggle.ts';

const SHORE_WIGGLE: Wiggle = { minLegM: 110, share: 0.34, maxM: 170 };

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
  const valley = largestRing(unite(arms.map((arm) => [ribbon(arm, 4)])))[0]!;
  const shape = [
    largestRing(unite([[wiggleLine(thinLine(valley.slice(0, -1), 25).concat([valley[0]!]), SHORE_WIGGLE)]])),
  ];
  const factor = Math.sqrt(source.areaKm2 / areaKm2(shape));
  const centre = source.arms ? middleOf(shape[0]![0]!) : source.at;
  return tidyPolygons(scaleAbout(shape, centre, factor), 0.0005);
}

/** The outer ring of the largest polygon: a shoreline that touches itself leaves crumbs and holes behind. */
function largestRing(polygons: readonly PolygonRings[]): PolygonRings {
  return [polygons.toSorted((a, b) => areaKm2([b]) - areaKm2([a]))[0]![0]!];
}

function scaleAbout(shape: readonly PolygonRings[], [lon0, lat0]: Position, factor: number): PolygonRings[] {
  return shape.map((rings) =>
    rings.map((ring) =>
      ring.map(([lon, lat]): Position => [lon0 + (lon - lon0) * factor, lat0 + (lat - lat0) * factor]),
    ),
  );
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
  const main = [0, 0.18, 0.4, 0.62, 0.82, 1].map((along, i): WidthPoint => {
    const widthShare = [0.13, 0.26, 0.22, 0.17, 0.12, 0.06][i]!;
    return [...place(along, (next() - 0.5) * 0.2), lengthM * widthShare];
  });
  const sides = [0.12, 0.34, 0.5, 0.72].map((along, i): WidthPoint[] => {
    const bank = (i % 2 === 0) === next() > 0.35 ? 1 : -1;
    const reach = (0.3 - 0.05 * i) * (0.6 + 0.8 * next());
    return [
      [...place(along, 0), lengthM * 0.12],
      [...place(along + 0.06 + 0.1 * next(), bank * reach * 0.55), lengthM * 0.09],
      [...place(along + 0.12 * next(), bank * reach), lengthM * 0.045],
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
