// The geometry of a table's rows in the worker: pools of vertices and rings, one staged row, and the block that is sent.
import type { GeometryBlock, GeometryKind } from '#kernel/table/columns.ts';
import { doubleArea, lineMiddle, ringLabelPoint } from './anchor.ts';
import { buildGeometryBlock, type GeometryPools } from './build-geometry-block.ts';

/** Pools may hold this many unused vertices before holes are closed. */
const TOLERATED_HOLES = 1024;

/** Geometry of all rows. A row is staged position by position and then committed; equal geometry changes nothing. */
export class GeometryStore {
  readonly kind: GeometryKind;
  private readonly pools: GeometryPools;
  private staged = new Float64Array(64);
  private stagedCount = 0;
  /** First vertex and outer flag of each staged ring. */
  private readonly stagedRings: number[] = [];

  constructor(kind: GeometryKind, capacity: number) {
    this.kind = kind;
    this.pools = { anchors: nanArray(2 * capacity), ...createSpans(capacity), vertices: [], rings: [] };
  }

  /** Opens a ring of the staged polygon. */
  beginRing(isOuter: boolean): void {
    this.stagedRings.push(this.stagedCount / 2, isOuter ? 1 : 0);
  }

  /** Adds a position to the staged geometry. */
  addPosition(lon: number, lat: number): void {
    if (this.stagedCount === this.staged.length) this.reserveStaged(this.stagedCount + 2);
    this.staged[this.stagedCount++] = lon;
    this.staged[this.stagedCount++] = lat;
  }

  /** Forgets the staged geometry. */
  clearStaged(): void {
    this.stagedCount = 0;
    if (this.stagedRings.length > 0) this.stagedRings.length = 0;
  }

  /** True when something is staged. */
  hasStaged(): boolean {
    return this.stagedCount > 0;
  }

  /** Stages the geometry that another store of the same kind holds for a row. */
  stageFrom(other: GeometryStore, row: number): void {
    const { anchors, vertices, rings, vertexFrom, vertexTo, ringFrom, ringTo } = other.pools;
    this.clearStaged();
    const lon = anchors[2 * row] ?? Number.NaN;
    if (this.kind === 'point' && !Number.isNaN(lon))
      this.addPosition(lon, anchors[2 * row + 1] ?? Number.NaN);
    for (let vertex = vertexFrom[row] ?? 0; vertex < (vertexTo[row] ?? 0); vertex += 1)
      this.addPosition(vertices[2 * vertex] ?? 0, vertices[2 * vertex + 1] ?? 0);
    pushSlice(this.stagedRings, rings, ringFrom[row], ringTo[row]);
  }

  /** Writes the staged geometry to a row and clears it; true when the row's geometry changed. */
  commit(row: number): boolean {
    const isPointLike = this.kind === 'point' || this.kind === 'none';
    const isSame = isPointLike ? this.isSamePoint(row) : this.isSameShape(row);
    if (!isSame) this.write(row);
    this.clearStaged();
    return !isSame;
  }

  /** Gives room for `capacity` rows; those beyond must be empty. */
  resize(capacity: number): void {
    const anchors = nanArray(2 * capacity);
    anchors.set(this.pools.anchors.subarray(0, 2 * capacity));
    const spans = createSpans(capacity);
    for (const name of SPAN_NAMES) spans[name].set(this.pools[name].subarray(0, capacity));
    Object.assign(this.pools, spans, { anchors });
  }

  /** Moves a row's geometry to another row, when rows close up after a removal. */
  move(from: number, to: number): void {
    this.pools.anchors.copyWithin(2 * to, 2 * from, 2 * from + 2);
    for (const name of SPAN_NAMES) this.pools[name].copyWithin(to, from, from + 1);
  }

  /** Empties all rows from `rowCount` on, so that they can be used again. */
  truncate(rowCount: number): void {
    this.pools.anchors.fill(Number.NaN, 2 * rowCount);
    for (const name of SPAN_NAMES) this.pools[name].fill(0, rowCount);
  }

  /** A transferable block of the first `rowCount` rows. */
  build(rowCount: number): GeometryBlock {
    this.closeHoles(rowCount);
    return buildGeometryBlock(this.kind, this.pools, rowCount);
  }

  private stagedPositions(): Float64Array {
    return this.staged.subarray(0, this.stagedCount);
  }

  private reserveStaged(count: number): void {
    const staged = new Float64Array(2 * count);
    staged.set(this.staged);
    this.staged = staged;
  }

  private isSamePoint(row: number): boolean {
    const { anchors } = this.pools;
    if (this.stagedCount === 0) return Number.isNaN(anchors[2 * row]);
    return anchors[2 * row] === this.staged[0] && anchors[2 * row + 1] === this.staged[1];
  }

  private isSameShape(row: number): boolean {
    const { vertices, rings, vertexFrom, vertexTo, ringFrom, ringTo } = this.pools;
    return (
      isSameSlice(this.stagedPositions(), vertices, vertexFrom[row], vertexTo[row]) &&
      isSameSlice(this.stagedRings, rings, ringFrom[row], ringTo[row])
    );
  }

  private write(row: number): void {
    const { anchors, vertices, rings, vertexFrom, vertexTo, ringFrom, ringTo } = this.pools;
    const [lon, lat] = anchorOf(this.kind, this.stagedPositions(), this.stagedRings);
    anchors[2 * row] = lon;
    anchors[2 * row + 1] = lat;
    if (this.kind === 'point' || this.kind === 'none') return;
    vertexFrom[row] = vertices.length / 2;
    ringFrom[row] = rings.length / 2;
    for (const value of this.stagedPositions()) vertices.push(value);
    for (const value of this.stagedRings) rings.push(value);
    vertexTo[row] = vertices.length / 2;
    ringTo[row] = rings.length / 2;
  }

  /** Replaced geometry leaves holes in the pools; they are closed when they outweigh what is used. */
  private closeHoles(rowCount: number): void {
    const { vertices, rings, vertexFrom, vertexTo, ringFrom, ringTo } = this.pools;
    let used = 0;
    for (let row = 0; row < rowCount; row += 1) used += (vertexTo[row] ?? 0) - (vertexFrom[row] ?? 0);
    if (vertices.length / 2 <= 2 * used + TOLERATED_HOLES) return;
    this.pools.vertices = [];
    this.pools.rings = [];
    for (let row = 0; row < rowCount; row += 1) {
      [vertexFrom[row], vertexTo[row]] = pushSlice(
        this.pools.vertices,
        vertices,
        vertexFrom[row],
        vertexTo[row],
      );
      [ringFrom[row], ringTo[row]] = pushSlice(this.pools.rings, rings, ringFrom[row], ringTo[row]);
    }
  }
}

const SPAN_NAMES = ['vertexFrom', 'vertexTo', 'ringFrom', 'ringTo'] as const;

function createSpans(capacity: number): Record<(typeof SPAN_NAMES)[number], Uint32Array> {
  const empty = () => new Uint32Array(capacity);
  return { vertexFrom: empty(), vertexTo: empty(), ringFrom: empty(), ringTo: empty() };
}

function nanArray(length: number): Float64Array {
  return new Float64Array(length).fill(Number.NaN);
}

/** Appends pairs `from` … `to` of a flat pair array; answers where they now lie, in pairs. */
function pushSlice(
  target: number[],
  source: readonly number[],
  from = 0,
  to = 0,
): [from: number, to: number] {
  const start = target.length / 2;
  for (let at = 2 * from; at < 2 * to; at += 1) target.push(source[at] ?? 0);
  return [start, target.length / 2];
}

function isSameSlice(staged: ArrayLike<number>, pool: readonly number[], from = 0, to = 0): boolean {
  if (2 * (to - from) !== staged.length) return false;
  for (let at = 0; at < staged.length; at += 1) if (pool[2 * from + at] !== staged[at]) return false;
  return true;
}

/** The anchor of a shape; the label point of a polygon lies in its largest outer ring. */
function anchorOf(
  kind: GeometryKind,
  staged: ArrayLike<number>,
  stagedRings: readonly number[],
): [lon: number, lat: number] {
  const vertexCount = staged.length / 2;
  if (vertexCount === 0) return [Number.NaN, Number.NaN];
  if (kind !== 'polygon') return lineMiddle(staged, 0, kind === 'line' ? vertexCount : 1);
  let best: [from: number, to: number] = [0, vertexCount];
  let largest = -1;
  for (let ring = 0; ring < stagedRings.length; ring += 2) {
    const from = stagedRings[ring] ?? 0;
    const to = stagedRings[ring + 2] ?? vertexCount;
    const area = Math.abs(doubleArea(staged, from, to));
    if (stagedRings[ring + 1] === 1 && area > largest) [largest, best] = [area, [from, to]];
  }
  return ringLabelPoint(staged, best[0], best[1]);
}
