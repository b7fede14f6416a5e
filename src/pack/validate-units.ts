// Decides whether boundaries from outside may become the units of a pack: pure, every reason is a sentence.
import { isWithin } from '#kernel/geo.ts';
import type { Bounds } from '#kernel/geo.ts';
import { areaKm2, signedRingAreaKm2 } from './build-steps/geometry/plane.ts';
import type { PolygonRings, Ring } from './build-steps/geometry/plane.ts';
import { intersect } from './build-steps/geometry/polygon-sets.ts';

/** One unit as read from outside, not yet trusted. */
export interface UnitCandidate {
  code: unknown;
  geometry: unknown;
}

/** Where something is wrong, and what. */
export interface UnitProblem {
  path: string;
  message: string;
}

/** The checked polygons by unit code, wound as GeoJSON wants them, and every problem found. */
export interface UnitValidation {
  problems: UnitProblem[];
  polygons: Map<string, PolygonRings[]>;
}

const VIETNAM: Bounds = [102, 7, 118, 24];
const OVERLAP_TOLERANCE_KM2 = 0.01;
const VN2000_SENTENCE =
  'coordinates look like VN-2000 metres: transform the file to WGS84 longitude and latitude (EPSG:4326) first.';

/**
 * Checks codes, geometry types, numbers, ring closure, position in Vietnam and overlaps between units. Ring
 * orientation is mended, all else is reported. `knownCodes` are the units of the pack; each must come once.
 */
export function validateUnits(
  candidates: readonly UnitCandidate[],
  knownCodes: readonly string[],
): UnitValidation {
  const problems: UnitProblem[] = [];
  const polygons = new Map<string, PolygonRings[]>();
  candidates.forEach((candidate, i) => {
    const path = `features.${i}`;
    const code = typeof candidate.code === 'number' ? String(candidate.code) : candidate.code;
    if (typeof code !== 'string' || code.trim() === '') {
      problems.push({ path, message: 'the unit has no code.' });
    } else if (!knownCodes.includes(code)) {
      problems.push({ path, message: `code ${code} is not a unit of this pack.` });
    } else if (polygons.has(code)) {
      problems.push({ path, message: `code ${code} comes twice.` });
    } else {
      const checked = checkGeometry(candidate.geometry, path);
      problems.push(...checked.problems);
      polygons.set(code, checked.problems.length > 0 ? [] : checked.polygons);
    }
  });
  for (const code of knownCodes) {
    if (!polygons.has(code))
      problems.push({ path: 'features', message: `unit ${code} of this pack is missing.` });
  }
  return { problems: [...problems, ...findOverlaps(polygons)], polygons };
}

function checkGeometry(
  geometry: unknown,
  path: string,
): { problems: UnitProblem[]; polygons: PolygonRings[] } {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    const found = geometry === null || geometry === undefined ? 'none' : String(type);
    return {
      problems: [{ path, message: `expected a Polygon or MultiPolygon, found ${found}.` }],
      polygons: [],
    };
  }
  const listed = type === 'Polygon' ? [coordinates] : coordinates;
  if (
    !Array.isArray(listed) ||
    listed.length === 0 ||
    listed.some((rings) => !Array.isArray(rings) || rings.length === 0)
  ) {
    return { problems: [{ path, message: 'the geometry is empty.' }], polygons: [] };
  }
  const problems: UnitProblem[] = [];
  (listed as unknown[][]).forEach((rings, p) =>
    rings.forEach((ring, r) => {
      const problem = checkRing(ring);
      if (problem) problems.push({ path: `${path}.geometry.${p}.${r}`, message: problem });
    }),
  );
  if (problems.length > 0) return { problems, polygons: [] };
  return { problems, polygons: (listed as PolygonRings[]).map((rings) => rings.map(windRing)) };
}

function checkRing(ring: unknown): string | undefined {
  if (!Array.isArray(ring) || ring.length < 4) return 'a ring needs at least four positions.';
  for (const position of ring as unknown[]) {
    if (!Array.isArray(position)) return 'a position is not a list of numbers.';
    const [lon, lat] = position as unknown[];
    if (
      typeof lon !== 'number' ||
      typeof lat !== 'number' ||
      !Number.isFinite(lon) ||
      !Number.isFinite(lat)
    ) {
      return 'a position is not two finite numbers.';
    }
    if (Math.abs(lon) > 180 || Math.abs(lat) > 180) return VN2000_SENTENCE;
    if (!isWithin(VIETNAM, lon, lat)) {
      return isWithin(VIETNAM, lat, lon)
        ? `position ${lon}, ${lat} has latitude first: GeoJSON wants longitude, latitude.`
        : `position ${lon}, ${lat} lies outside longitude 102–118, latitude 7–24.`;
    }
  }
  const [first, last] = [ring[0] as number[], ring.at(-1) as number[]];
  if (first[0] !== last[0] || first[1] !== last[1])
    return 'the ring is not closed: first and last position differ.';
  return Math.abs(signedRingAreaKm2(ring as Ring)) < 1e-6 ? 'the ring has no area.' : undefined;
}

function windRing(ring: Ring, index: number): Ring {
  const flat = ring.map(([lon, lat]): [number, number] => [lon, lat]);
  return signedRingAreaKm2(flat) > 0 === (index === 0) ? flat : flat.toReversed();
}

function findOverlaps(polygons: ReadonlyMap<string, PolygonRings[]>): UnitProblem[] {
  const entries = [...polygons]
    .filter(([, own]) => own.length > 0)
    .map(([code, own]) => ({ code, own, box: boxOf(own) }));
  const problems: UnitProblem[] = [];
  for (const [i, a] of entries.entries()) {
    for (const b of entries.slice(i + 1)) {
      if (a.box[0] > b.box[2] || b.box[0] > a.box[2] || a.box[1] > b.box[3] || b.box[1] > a.box[3]) continue;
      const overlapKm2 = areaKm2(intersect(a.own, b.own));
      if (overlapKm2 > OVERLAP_TOLERANCE_KM2) {
        const message = `units ${a.code} and ${b.code} overlap by ${overlapKm2.toFixed(2)} km².`;
        problems.push({ path: 'features', message });
      }
    }
  }
  return problems;
}

function boxOf(polygons: readonly PolygonRings[]): Bounds {
  const positions = polygons.flatMap(([outer]) => outer ?? []);
  const lons = positions.map(([lon]) => lon);
  const lats = positions.map(([, lat]) => lat);
  return [
    lons.reduce((a, b) => Math.min(a, b)),
    lats.reduce((a, b) => Math.min(a, b)),
    lons.reduce((a, b) => Math.max(a, b)),
    lats.reduce((a, b) => Math.max(a, b)),
  ];
}
