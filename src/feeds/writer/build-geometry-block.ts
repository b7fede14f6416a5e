// From the worker's geometry pools to the GeoArrow block of the kernel, row after row.
import type { GeometryBlock, GeometryKind } from '#kernel/table/columns.ts';

/** Pools shared by all rows; spans count vertices and rings, `rings` holds (first vertex in its row, outer flag) pairs. */
export interface GeometryPools {
  anchors: Float64Array;
  vertexFrom: Uint32Array;
  vertexTo: Uint32Array;
  ringFrom: Uint32Array;
  ringTo: Uint32Array;
  vertices: number[];
  rings: number[];
}

/** The block of the first `rowCount` rows; all arrays are fresh and may be transferred. */
export function buildGeometryBlock(
  kind: GeometryKind,
  pools: GeometryPools,
  rowCount: number,
): GeometryBlock {
  const block: GeometryBlock = {
    kind,
    anchors: pools.anchors.slice(0, 2 * rowCount),
    positions: new Float64Array(0),
    rowStarts: new Uint32Array(0),
    ringStarts: new Uint32Array(0),
    ringIsOuter: new Uint8Array(0),
  };
  if (kind === 'point' || kind === 'none') return block;
  const { vertexFrom, vertexTo, ringFrom, ringTo, vertices } = pools;
  block.positions = new Float64Array(2 * sumOfSpans(vertexFrom, vertexTo, rowCount));
  block.rowStarts = new Uint32Array(rowCount + 1);
  const ringCount = kind === 'polygon' ? sumOfSpans(ringFrom, ringTo, rowCount) : 0;
  if (kind === 'polygon') block.ringStarts = new Uint32Array(ringCount + 1);
  block.ringIsOuter = new Uint8Array(ringCount);
  let vertex = 0;
  let ring = 0;
  for (let row = 0; row < rowCount; row += 1) {
    if (kind === 'polygon') ring = copyRings(block, pools, row, ring, vertex);
    const from = vertexFrom[row] ?? 0;
    const count = (vertexTo[row] ?? 0) - from;
    for (let at = 0; at < 2 * count; at += 1) block.positions[2 * vertex + at] = vertices[2 * from + at] ?? 0;
    vertex += count;
    block.rowStarts[row + 1] = kind === 'line' ? vertex : ring;
  }
  if (kind === 'polygon') block.ringStarts[ringCount] = vertex;
  return block;
}

function copyRings(
  block: GeometryBlock,
  pools: GeometryPools,
  row: number,
  firstRing: number,
  vertex: number,
): number {
  let ring = firstRing;
  for (let at = pools.ringFrom[row] ?? 0; at < (pools.ringTo[row] ?? 0); at += 1) {
    block.ringStarts[ring] = vertex + (pools.rings[2 * at] ?? 0);
    block.ringIsOuter[ring] = pools.rings[2 * at + 1] ?? 0;
    ring += 1;
  }
  return ring;
}

function sumOfSpans(from: Uint32Array, to: Uint32Array, rowCount: number): number {
  let sum = 0;
  for (let row = 0; row < rowCount; row += 1) sum += (to[row] ?? 0) - (from[row] ?? 0);
  return sum;
}
