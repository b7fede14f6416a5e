// What must hold before a built pack may be written; each broken rule is one sentence.
import type { BuiltPack, PackSources } from './build-pack.ts';
import { checkJoins } from './check-joins.ts';
import { areaKm2, isInside, nearestOnLine } from './geometry/plane.ts';
import type { PolygonRings, Position } from './geometry/plane.ts';
import { toGeometry } from './geometry/polygon-sets.ts';
import { validateUnits } from '../validate-units.ts';
import { componentSizes } from './roads/road-features.ts';

const MIN_SEGMENTS = 420;
const MIN_DRY_SHARE = 0.98;
const BRIDGE_REACH_M = 300;
const MAX_GAP_SHARE = 0.0005;
const MAX_BYTES = 1_500_000;

/** Sentences about what is wrong with the built pack; empty when it may be written. */
export function checkPack(
  sources: PackSources,
  built: BuiltPack,
  texts: ReadonlyMap<string, string>,
): string[] {
  return [
    ...checkUnits(sources, built),
    ...checkRoads(built),
    ...checkWater(sources, built),
    ...checkJoins(sources.detailWindows, built.land, coarseLand(built)),
    ...checkSize(texts),
  ];
}

function coarseLand({ layers }: BuiltPack): PolygonRings[] {
  return layers.country.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : [],
  );
}

function checkUnits({ units, districts }: PackSources, { layers, areas, provinceKm2 }: BuiltPack): string[] {
  const candidates = [...areas].map(([code, own]) => ({ code, geometry: toGeometry(own) }));
  const codes = units.map(({ code }) => code);
  const problems = validateUnits(candidates, codes).problems.map(
    ({ path, message }) => `units ${path}: ${message}`,
  );
  const covered = areaKm2([...areas.values()].flat());
  if (Math.abs(covered / provinceKm2 - 1) > MAX_GAP_SHARE) {
    problems.push(`units: they cover ${covered.toFixed(1)} of ${provinceKm2.toFixed(1)} km².`);
  }
  if (layers.units.length !== units.length)
    problems.push(`units: ${layers.units.length} of ${units.length} have an area.`);
  if (layers.districts.length !== districts.length)
    problems.push(`districts: ${layers.districts.length} of ${districts.length} built.`);
  return problems;
}

function checkRoads(built: BuiltPack): string[] {
  const { roads } = built.layers;
  const problems: string[] = [];
  if (roads.length < MIN_SEGMENTS) problems.push(`roads: ${roads.length} segments, ${MIN_SEGMENTS} wanted.`);
  const sizes = componentSizes(roads);
  if (sizes.length !== 2)
    problems.push(`roads: ${sizes.length} unconnected parts (${sizes.join(', ')} nodes), 2 wanted.`);
  const share = dryShare(built);
  if (share < MIN_DRY_SHARE)
    problems.push(`roads: only ${(share * 100).toFixed(1)} % of vertices on land or a bridge.`);
  return problems;
}

/** Share of road vertices on land, or within 300 m of a segment that is a named bridge. */
export function dryShare({ layers, land }: Pick<BuiltPack, 'layers' | 'land'>): number {
  const bridges = layers.roads.filter(({ properties }) => properties.bridge !== null);
  const vertices: Position[] = layers.roads.flatMap(({ geometry }) => geometry.coordinates);
  const dry = vertices.filter(
    (vertex) =>
      isInside(land, vertex) ||
      bridges.some(({ geometry }) => nearestOnLine(geometry.coordinates, vertex).distanceM < BRIDGE_REACH_M),
  );
  return dry.length / vertices.length;
}

function checkWater({ reservoirs }: PackSources, { layers, areas }: BuiltPack): string[] {
  const province = [...areas.values()].flat();
  return reservoirs.flatMap(({ id, nameVi }) => {
    const outline = layers.water.find(({ properties }) => 'id' in properties && properties.id === id);
    if (!outline) return [`water: ${nameVi} has no outline.`];
    const shore = (outline.geometry.coordinates as PolygonRings)[0]!;
    const outside = shore.filter((position) => !isInside(province, position)).length;
    const drowned = layers.roads.filter(({ geometry }) =>
      geometry.coordinates.some((position) => isInside([[shore]], position)),
    );
    return [
      ...(outside > 0 ? [`water: ${nameVi} lies outside the land with ${outside} positions.`] : []),
      ...drowned.map(({ properties }) => `water: ${nameVi} drowns ${properties.id}.`),
    ];
  });
}

function checkSize(texts: ReadonlyMap<string, string>): string[] {
  const bytes = [...texts.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return bytes > MAX_BYTES ? [`pack: ${bytes} bytes, at most ${MAX_BYTES} wanted.`] : [];
}

/** One line per unit: official area, drawn area and their difference, for the person who runs the build. */
export function areaTable({ units }: PackSources, { areas }: BuiltPack): string[] {
  return units.map(({ code, nameShort, areaKm2: official }) => {
    const drawn = areaKm2(areas.get(code) ?? []);
    const difference = `${((drawn / official - 1) * 100).toFixed(0)} %`;
    return `${code}  ${nameShort.padEnd(12)} ${official.toFixed(1).padStart(7)} ${drawn.toFixed(1).padStart(7)} ${difference.padStart(6)}`;
  });
}
