// What the GPU moves a layer's rows by: waypoints and instants, once a table revision; between revisions only the clock runs.
import { METRES_PER_DEGREE } from '#kernel/geo.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import { idAt, type Table } from '#kernel/table/table.ts';
import { offsetAt, speedOf, WAYPOINTS, writeWaypoints } from './dead-reckoning.ts';

/** Floats of one row's waypoints. */
const FLOATS = 2 * WAYPOINTS;
/** A row that was shown farther off than this was wrong, not late: it is put right at once. */
const MOST_CORRECTION_M = 400;
/** How long a shown position takes to come to what a new report says. */
export const BLEND_S = 1.5;

/** The motion of a layer's rows. Seconds count from `epochMs`. */
export interface GlideBuffers {
  /** Eight floats a row: four waypoints, metres east and north. */
  waypoints: Float32Array;
  /** Three floats a row: seconds of its report, and metres east and north by which it was shown elsewhere until now. */
  starts: Float32Array;
  epochMs: number;
  /** When these buffers were made, epoch ms: corrections fade from then on. */
  sinceMs: number;
  horizonMs: number;
  /** Speed of the fastest row, m/s, and when the last row that moves comes to rest, epoch ms. */
  fastestMs: number;
  restsAtMs: number;
  /** Length of the greatest correction, m. */
  correctionM: number;
}

/** Which rows are drawn, in order. */
export interface DrawnRows {
  table: Table;
  rows: Uint32Array;
  glide: GlideBuffers | null;
}

/** The motion of these rows from `nowMs` on; what the buffers before them showed fades into it. One pass over the rows. */
export function buildGlide(
  previous: DrawnRows | undefined,
  { motion }: LayerSpec,
  table: Table,
  rows: Uint32Array,
  nowMs: number,
  horizonMs: number,
): GlideBuffers | null {
  if (!motion || horizonMs <= 0) return null;
  const epochMs = Number.isFinite(table.watermarkMs) ? table.watermarkMs : nowMs;
  const glide: GlideBuffers = {
    waypoints: new Float32Array(FLOATS * rows.length),
    starts: new Float32Array(3 * rows.length),
    epochMs,
    sinceMs: nowMs,
    horizonMs,
    fastestMs: 0,
    restsAtMs: Number.NEGATIVE_INFINITY,
    correctionM: 0,
  };
  const indexBefore = previous && indicesOf(previous.rows);
  rows.forEach((row, index) => {
    const reportedMs = table.observedAtMs[row] ?? Number.NaN;
    glide.starts[3 * index] = Number.isNaN(reportedMs) ? 0 : (reportedMs - epochMs) / 1000;
    const speed = Number.isNaN(reportedMs) ? 0 : speedOf(table, motion, row);
    if (speed > 0) {
      writeWaypoints(glide.waypoints, FLOATS * index, table, motion, row, horizonMs / 1000);
      glide.fastestMs = Math.max(glide.fastestMs, speed);
      glide.restsAtMs = Math.max(glide.restsAtMs, reportedMs + horizonMs);
    }
    if (!previous?.glide || !indexBefore) return;
    const before = indexBefore.get(previous.table.rowOf(idAt(table, row)));
    if (before !== undefined)
      writeCorrection(glide, index, table, row, { ...previous, glide: previous.glide }, before);
  });
  return glide;
}

/** Metres east and north of a drawn row's reported position at which it is shown at an instant. */
export function shownOffset(glide: GlideBuffers, index: number, atMs: number): [number, number] {
  const [east, north] = offsetAt(glide.waypoints, FLOATS * index, shareAt(glide, index, atMs));
  const left = 1 - smoothStep((atMs - glide.sinceMs) / 1000 / BLEND_S);
  return [
    east + left * (glide.starts[3 * index + 1] ?? 0),
    north + left * (glide.starts[3 * index + 2] ?? 0),
  ];
}

function shareAt({ starts, epochMs, horizonMs }: GlideBuffers, index: number, atMs: number): number {
  return (atMs - epochMs - 1000 * (starts[3 * index] ?? 0)) / horizonMs;
}

function smoothStep(share: number): number {
  const kept = Math.min(1, Math.max(0, share));
  return kept * kept * (3 - 2 * kept);
}

function writeCorrection(
  glide: GlideBuffers,
  index: number,
  table: Table,
  row: number,
  previous: DrawnRows & { glide: GlideBuffers },
  before: number,
): void {
  const then = shownOffset(previous.glide, before, glide.sinceMs);
  const now = offsetAt(glide.waypoints, FLOATS * index, shareAt(glide, index, glide.sinceMs));
  const [fromLon = 0, fromLat = 0] = anchorOf(previous.table, previous.rows[before] ?? 0);
  const [toLon = 0, toLat = 0] = anchorOf(table, row);
  const north = (fromLat - toLat) * METRES_PER_DEGREE + then[1] - now[1];
  const perDegree = METRES_PER_DEGREE * Math.cos((toLat * Math.PI) / 180);
  const east = (fromLon - toLon) * perDegree + then[0] - now[0];
  const lengthM = Math.hypot(east, north);
  if (!(lengthM > 0 && lengthM <= MOST_CORRECTION_M)) return;
  glide.starts.set([east, north], 3 * index + 1);
  glide.correctionM = Math.max(glide.correctionM, lengthM);
}

function anchorOf({ geometry }: Table, row: number): Float64Array {
  return geometry.anchors.subarray(2 * row, 2 * row + 2);
}

function indicesOf(rows: Uint32Array): Map<number, number> {
  return new Map(Array.from(rows, (row, index) => [row, index]));
}
