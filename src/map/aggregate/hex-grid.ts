// A fixed grid of flat-topped hexagons on the Web Mercator plane, whose cells measure true metres at one latitude.

/** Radius of the Web Mercator sphere, EPSG:3857. */
const RADIUS_M = 6_378_137;
const DEGREE = Math.PI / 180;

/** A cell by its axial coordinates: columns to the east, rows to the north (with half a row a column). */
export type Cell = readonly [q: number, r: number];

/** The grid: its origin is 0° N 0° E, so that every province, layer and day has the same cells. */
export interface HexGrid {
  cellAt(lon: number, lat: number): Cell;
  /** Degrees. */
  centreOf(cell: Cell): [lon: number, lat: number];
  /** Seven lon/lat pairs, counter-clockwise, the last as the first. */
  ringOf(cell: Cell): number[];
}

/** A grid with `spacingM` between the centres of neighbours, in true metres at `latitude` (degrees). */
export function createHexGrid(spacingM: number, latitude: number): HexGrid {
  const corner = spacingM / Math.sqrt(3) / Math.cos(latitude * DEGREE);
  const centre = ([q, r]: Cell): [x: number, y: number] => [
    1.5 * corner * q,
    Math.sqrt(3) * corner * (r + q / 2),
  ];
  return {
    cellAt(lon, lat) {
      const [x, y] = project(lon, lat);
      const q = (2 * x) / (3 * corner);
      return roundCell(q, y / (Math.sqrt(3) * corner) - q / 2);
    },
    centreOf: (cell) => unproject(...centre(cell)),
    ringOf(cell) {
      const [x, y] = centre(cell);
      return Array.from({ length: 7 }, (_, index) => (index % 6) * 60 * DEGREE).flatMap((angle) =>
        unproject(x + corner * Math.cos(angle), y + corner * Math.sin(angle)),
      );
    },
  };
}

/** The three cube coordinates add up to zero: the one that rounding moved most follows from the others. */
function roundCell(q: number, r: number): Cell {
  const s = -q - r;
  const [nearQ, nearR, nearS] = [Math.round(q), Math.round(r), Math.round(s)];
  const [errorQ, errorR, errorS] = [Math.abs(nearQ - q), Math.abs(nearR - r), Math.abs(nearS - s)];
  if (errorQ > errorR && errorQ > errorS) return [-nearR - nearS, nearR];
  return errorR > errorS ? [nearQ, -nearQ - nearS] : [nearQ, nearR];
}

function project(lon: number, lat: number): [x: number, y: number] {
  return [RADIUS_M * lon * DEGREE, RADIUS_M * Math.asinh(Math.tan(lat * DEGREE))];
}

function unproject(x: number, y: number): [lon: number, lat: number] {
  return [x / RADIUS_M / DEGREE, Math.atan(Math.sinh(y / RADIUS_M)) / DEGREE];
}
