// Lines and polygons of selected rows, holes included.
import { describe, expect, it } from 'vitest';
import type { GeometryBlock } from '#kernel/table/columns.ts';
import { gatherAreas, gatherLines } from '#map/layers/gather-geometry.ts';

const lines: GeometryBlock = {
  kind: 'line',
  anchors: new Float64Array(6),
  positions: Float64Array.of(0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5),
  rowStarts: Uint32Array.of(0, 2, 2, 6),
  ringStarts: new Uint32Array(0),
  ringIsOuter: new Uint8Array(0),
};

describe('gatherLines', () => {
  it('hands the table’s own arrays on when every row is drawn', () => {
    const { positions, starts } = gatherLines(lines, Uint32Array.of(0, 1, 2));
    expect(positions).toBe(lines.positions);
    expect(starts).toBe(lines.rowStarts);
  });

  it('copies the vertices of some rows in their order', () => {
    const { positions, starts } = gatherLines(lines, Uint32Array.of(2, 0));
    expect([...starts]).toEqual([0, 4, 6]);
    expect([...positions]).toEqual([2, 2, 3, 3, 4, 4, 5, 5, 0, 0, 1, 1]);
  });

  it('draws nothing where a layer of lines meets a table of points', () => {
    const { positions, starts } = gatherLines({ ...lines, kind: 'point' }, Uint32Array.of(0, 1));
    expect([positions.length, ...starts]).toEqual([0, 0, 0, 0]);
  });
});

describe('gatherAreas', () => {
  const square = (at: number) => [at, at, at + 1, at, at + 1, at + 1, at, at];
  const areas: GeometryBlock = {
    kind: 'polygon',
    anchors: new Float64Array(4),
    positions: Float64Array.from([square(0), square(0.2), square(5), square(9)].flat()),
    rowStarts: Uint32Array.of(0, 3, 4),
    ringStarts: Uint32Array.of(0, 4, 8, 12, 16),
    ringIsOuter: Uint8Array.of(1, 0, 1, 1),
  };

  it('opens a part at each outer ring and gives it the holes that follow', () => {
    const { parts, rowOfPart } = gatherAreas(areas, Uint32Array.of(0, 1));
    expect(parts.map(({ positions, holeIndices }) => [positions.length, holeIndices])).toEqual([
      [16, [8]],
      [8, []],
      [8, []],
    ]);
    expect([...rowOfPart]).toEqual([0, 0, 1]);
  });

  it('lists every ring for the outline with the row it belongs to', () => {
    const { rings, rowOfRing } = gatherAreas(areas, Uint32Array.of(1, 0));
    expect([...rowOfRing]).toEqual([0, 1, 1, 1]);
    expect(rings[0]?.[0]).toBe(9);
  });
});
