// Geometry of the drawn rows as deck.gl's binary attributes. Where every row is drawn the table's own arrays are handed on uncopied.
import type { GeometryBlock } from '#kernel/table/columns.ts';

/** Positions of a set of lines: lon/lat pairs and the first vertex of each line (one more than lines). */
export interface LineGeometry {
  positions: Float64Array;
  starts: Uint32Array;
}

/** Rings of a set of areas: one part an outer ring with its holes. */
export interface AreaGeometry {
  /** Index into `rows` of each part. */
  rowOfPart: Uint32Array;
  /** Vertices and hole offsets of each part, as deck.gl's flat polygon. */
  parts: readonly { positions: Float64Array; holeIndices: number[] }[];
  /** Every ring by itself, for outlines, and the index into `rows` it belongs to. */
  rings: readonly Float64Array[];
  rowOfRing: Uint32Array;
}

/** One position a row. */
export function gatherPoints({ anchors }: GeometryBlock, rows: Uint32Array): Float64Array {
  if (2 * rows.length === anchors.length) return anchors;
  const positions = new Float64Array(2 * rows.length);
  rows.forEach((row, index) => {
    positions[2 * index] = anchors[2 * row] ?? 0;
    positions[2 * index + 1] = anchors[2 * row + 1] ?? 0;
  });
  return positions;
}

/** The vertices of each row's line; a block that holds no lines gives empty ones. */
export function gatherLines({ kind, positions, rowStarts }: GeometryBlock, rows: Uint32Array): LineGeometry {
  if (kind !== 'line') return { positions: new Float64Array(0), starts: new Uint32Array(rows.length + 1) };
  if (rows.length === rowStarts.length - 1) return { positions, starts: rowStarts };
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach((row, index) => {
    starts[index + 1] = (starts[index] ?? 0) + (rowStarts[row + 1] ?? 0) - (rowStarts[row] ?? 0);
  });
  const gathered = new Float64Array(2 * (starts[rows.length] ?? 0));
  rows.forEach((row, index) => {
    const vertices = positions.subarray(2 * (rowStarts[row] ?? 0), 2 * (rowStarts[row + 1] ?? 0));
    gathered.set(vertices, 2 * (starts[index] ?? 0));
  });
  return { positions: gathered, starts };
}

/** The parts and rings of each row's polygons; a block that holds no polygons gives none. */
export function gatherAreas(block: GeometryBlock, rows: Uint32Array): AreaGeometry {
  const parts: { positions: Float64Array; holeIndices: number[] }[] = [];
  const rings: Float64Array[] = [];
  const rowOfPart: number[] = [];
  const rowOfRing: number[] = [];
  if (block.kind === 'polygon') {
    rows.forEach((row, index) => {
      for (const part of partsOf(block, row)) {
        parts.push(part.polygon);
        rowOfPart.push(index);
        rings.push(...part.rings);
        rowOfRing.push(...part.rings.map(() => index));
      }
    });
  }
  return { parts, rings, rowOfPart: Uint32Array.from(rowOfPart), rowOfRing: Uint32Array.from(rowOfRing) };
}

/** One row's polygon parts: an outer ring opens a part, the holes that follow belong to it. */
function partsOf({ positions, rowStarts, ringStarts, ringIsOuter }: GeometryBlock, row: number) {
  const found: { polygon: { positions: Float64Array; holeIndices: number[] }; rings: Float64Array[] }[] = [];
  const last = rowStarts[row + 1] ?? 0;
  let ring = rowStarts[row] ?? 0;
  while (ring < last) {
    let end = ring + 1;
    while (end < last && !ringIsOuter[end]) end += 1;
    const vertexOf = (index: number) => 2 * (ringStarts[index] ?? 0);
    const origin = vertexOf(ring);
    const holes = Array.from({ length: end - ring - 1 }, (_, hole) => vertexOf(ring + 1 + hole) - origin);
    found.push({
      polygon: { positions: positions.subarray(origin, vertexOf(end)), holeIndices: holes },
      rings: Array.from({ length: end - ring }, (_, index) =>
        positions.subarray(vertexOf(ring + index), vertexOf(ring + index + 1)),
      ),
    });
    ring = end;
  }
  return found;
}
