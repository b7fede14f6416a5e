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

/** Lays out areas. An inset stands in the first corner that no border crosses, else under the picture. */
export function layOutAreas(shapes: readonly AreaShape[], insets: readonly AreaInset[]): AreaLayout {
  const partOf = (polygon: AreaPolygon) => insets.findIndex(({ bounds }) => liesIn(polygon, bounds));
  const polygonsIn = (part: number) =>
    shapes.map(({ key, polygons }) => ({ key, polygons: polygons.filter((one) => partOf(one) === part) }));
  const inner = PICTURE_WIDTH - 2 * MARGIN;
  const mainland = polygonsIn(-1);
  const main = fit(mainland, inner, MOST_HEIGHT);
  const paths = new Map<string, string>();
  let height = MARGIN;
  const border: (readonly [number, number])[] = [];
  if (main) {
    const left = (PICTURE_WIDTH - main.width) / 2;
    const project: Project = (position) => shift(main.project(position), left, MARGIN);
    draw(paths, mainland, project);
    height = main.height + 2 * MARGIN;
    for (const { polygons } of mainland)
      for (const [outer = []] of polygons) border.push(...outer.map(project));
  }
  const frames: (Box & { id: string; name: string })[] = [];
  insets.forEach(({ id, name }, part) => {
    const own = polygonsIn(part);
    const fitted = fit(own, PICTURE_WIDTH * FRAME_SHARE - 2 * MARGIN, MOST_HEIGHT * FRAME_SHARE);
    if (!fitted) return;
    const size = { width: PICTURE_WIDTH * FRAME_SHARE, height: fitted.height + NAME_HEIGHT + 2 * MARGIN };
    const box = freeCorner(size, height, border, frames) ?? { x: MARGIN, y: height, ...size };
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

/** Corners by how rarely a province reaches there; vertices are close enough together that none in a box means no border in it. */
function freeCorner(
  { width, height }: Pick<Box, 'width' | 'height'>,
  pictureHeight: number,
  border: readonly (readonly [number, number])[],
  taken: readonly Box[],
): Box | undefined {
  const right = PICTURE_WIDTH - width - MARGIN;
  const bottom = pictureHeight - height - MARGIN;
  const corners = [
    { x: right, y: bottom, width, height },
    { x: MARGIN, y: bottom, width, height },
    { x: right, y: MARGIN, width, height },
    { x: MARGIN, y: MARGIN, width, height },
  ];
  return corners.find(
    (box) =>
      box.y >= 0 && !border.some((point) => holds(box, point)) && !taken.some((other) => meet(box, other)),
  );
}

function holds({ x, y, width, height }: Box, [pointX, pointY]: readonly [number, number]): boolean {
  return (
    pointX >= x - MARGIN &&
    pointX <= x + width + MARGIN &&
    pointY >= y - MARGIN &&
    pointY <= y + height + MARGIN
  );
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function shift([x, y]: readonly [number, number], left: number, top: number): readonly [number, number] {
  return [x + left, y + top];
}
