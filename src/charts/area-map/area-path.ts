// Polygons as short SVG path data: vertices fall on a grid finer than a pixel, alike on both sides of a border, so that none gapes.
import type { AreaPolygon, Project } from './area-projection.ts';

/** Steps of the grid per user unit. */
const GRID = 2;

type GridPoint = readonly [x: number, y: number];

/** Path data of polygons. An outer ring too small for the grid stays as a speck: an island must not vanish; a hole may. */
export function areaPath(polygons: readonly AreaPolygon[], project: Project): string {
  return polygons
    .flatMap((rings) => rings.map((ring, index) => ringPath(ring.map(project), index === 0)))
    .join('');
}

function ringPath(points: readonly (readonly [number, number])[], isOuter: boolean): string {
  const kept = withoutStraights(withoutRepeats(points.map(([x, y]) => [snap(x), snap(y)])));
  const [first] = kept;
  if (!first || kept.length < 3) {
    const [[x = 0, y = 0] = []] = points;
    return isOuter ? `M${snap(x) / GRID} ${snap(y) / GRID}h1v1h-1z` : '';
  }
  const steps = kept.slice(1).map(([x, y], index) => {
    const [fromX = 0, fromY = 0] = kept[index] ?? [];
    return `l${(x - fromX) / GRID}${separated((y - fromY) / GRID)}`;
  });
  return `M${first[0] / GRID} ${first[1] / GRID}${steps.join('')}z`;
}

function withoutRepeats(points: readonly GridPoint[]): GridPoint[] {
  const kept = points.filter(([x, y], index) => {
    const before = points[index - 1];
    return !before || before[0] !== x || before[1] !== y;
  });
  const [first] = kept;
  const last = kept.at(-1);
  if (first && last && kept.length > 1 && first[0] === last[0] && first[1] === last[1]) kept.pop();
  return kept;
}

/** A vertex on the straight between its neighbours says nothing, on either side of the border. */
function withoutStraights(points: readonly GridPoint[]): GridPoint[] {
  return points.filter(([x, y], index) => {
    const [beforeX, beforeY] = points.at(index - 1) ?? [x, y];
    const [afterX, afterY] = points[(index + 1) % points.length] ?? [x, y];
    const turn = (x - beforeX) * (afterY - y) - (y - beforeY) * (afterX - x);
    const isSpike = (x - beforeX) * (afterX - x) + (y - beforeY) * (afterY - y) < 0;
    return turn !== 0 || isSpike;
  });
}

function snap(value: number): number {
  return Math.round(value * GRID);
}

/** A minus sign separates by itself. */
function separated(value: number): string {
  return value < 0 ? String(value) : ` ${value}`;
}
