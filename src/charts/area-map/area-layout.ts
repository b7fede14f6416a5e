// Where everything of a map of areas lies: the mainland fills the width, what is far away stands in a frame of its own where there is sea.
import { isWithin, type Bounds } from '#kernel/geo.ts';
import { areaPath } from './area-path.ts';
import { boundsOfPolygons, fitProjection, type AreaPolygon, type Project } from './area-projection.ts';

/** An area's polygons by its key. */
export interface AreaShape {
  key: string;
  polygons: readonly AreaPolygon[];
}

/** A part of the province that is too far away to be drawn where it is; `bounds` in degrees holds it. */
export interface AreaInset {
  id: string;
  name: string;
  bounds: Bounds;
}

/** A box in user units. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Path data by key (an area may lie in several frames), the frames of the insets, and the size of all; user units. */
export interface AreaLayout {
  width: number;
  height: number;
  paths: ReadonlyMap<string, string>;
  frames: readonly (Box & { id: string; name: string })[];
}

/** Width of every picture, user units; about the pixels it is shown with. */
export const PICTURE_WIDTH = 400;
const MOST_HEIGHT = 480;
const MARGIN = 6;
const FRAME_SHARE = 0.27;
/** Room for the name over an inset. */
const NAME_HEIGHT = 22;

/** Lays out areas. An inset stands under the coast where the picture has most room, and makes it taller where it must. */
export function layOutAreas(shapes: readonly AreaShape[], insets: readonly AreaInset[]): AreaLayout {
  const partOf = (polygon: AreaPolygon) => insets.findIndex(({ bounds }) => liesIn(polygon, bounds));
  const polygonsIn = (part: number) =>
    shapes.map(({ key, polygons }) => ({ key, polygons: polygons.filter((one) => partOf(one) === part) }));
  const inner = PICTURE_WIDTH - 2 * MARGIN;
  const mainland = polygonsIn(-1);
  const main = fit(mainland, inner, MOST_HEIGHT);
  const paths = new Map<string, string>();
  let height = MARGIN;
  const obstacles: (readonly [number, number])[] = [];
  if (main) {
    const left = (PICTURE_WIDTH - main.width) / 2;
    const project: Project = (position) => shift(main.project(position), left, MARGIN);
    draw(paths, mainland, project);
    height = main.height + 2 * MARGIN;
    for (const { polygons } of mainland)
      for (const [outer = []] of polygons) obstacles.push(...outer.map(project));
  }
  const frames: (Box & { id: string; name: string })[] = [];
  insets.forEach(({ id, name }, part) => {
    const own = polygonsIn(part);
    const fitted = fit(own, PICTURE_WIDTH * FRAME_SHARE - 2 * MARGIN, MOST_HEIGHT * FRAME_SHARE);
    if (!fitted) return;
    const size = { width: PICTURE_WIDTH * FRAME_SHARE, height: fitted.height + NAME_HEIGHT + 2 * MARGIN };
    const box = placeUnder(size, obstacles);
    obstacles.push([box.x, box.y + box.height], [box.x + box.width, box.y + box.height]);
    height = Math.max(height, box.y + box.height + MARGIN);
    frames.push({ id, name, ...box });
    const left = box.x + (box.width - fitted.width) / 2;
    const top = box.y + NAME_HEIGHT + MARGIN;
    draw(paths, own, (position) => shift(fitted.project(position), left, top));
  });
  return { width: PICTURE_WIDTH, height: Math.ceil(height), paths, frames };
}

function fit(shapes: readonly AreaShape[], mostWidth: number, mostHeight: number) {
  const bounds = boundsOfPolygons(shapes.flatMap(({ polygons }) => polygons));
  return bounds && fitProjection(bounds, mostWidth, mostHeight);
}

function draw(paths: Map<string, string>, shapes: readonly AreaShape[], project: Project): void {
  for (const { key, polygons } of shapes) {
    if (polygons.length > 0) paths.set(key, (paths.get(key) ?? '') + areaPath(polygons, project));
  }
}

function liesIn(polygon: AreaPolygon, bounds: Bounds): boolean {
  const own = boundsOfPolygons([polygon]);
  return own !== null && isWithin(bounds, (own[0] + own[2]) / 2, (own[1] + own[3]) / 2);
}

/** As high under the coast as it can stand, to the right or to the left, whichever is higher. */
function placeUnder(
  { width, height }: Pick<Box, 'width' | 'height'>,
  obstacles: readonly (readonly [number, number])[],
): Box {
  const topAt = (left: number) =>
    obstacles.reduce(
      (lowest, [x, y]) => (x >= left - MARGIN && x <= left + width + MARGIN ? Math.max(lowest, y) : lowest),
      0,
    ) + MARGIN;
  const [right, left] = [PICTURE_WIDTH - width - MARGIN, MARGIN];
  const x = topAt(right) <= topAt(left) ? right : left;
  return { x, y: topAt(x), width, height };
}

function shift([x, y]: readonly [number, number], left: number, top: number): readonly [number, number] {
  return [x + left, y + top];
}
