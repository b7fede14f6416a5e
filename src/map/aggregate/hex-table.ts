// Rows of a feed by hexagon: how many lie in each, and the sum of a column where the layer asks for one.
import { QUALITY } from '#kernel/quality.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import type { GeometryBlock } from '#kernel/table/columns.ts';
import { numberAt, numbersOf, type Table } from '#kernel/table/table.ts';
import { selectRows } from '../layers/select-rows.ts';
import {
  buildGroupTable,
  newestReceivedMs,
  numberColumn,
  textColumn,
  type GroupTable,
} from './group-table.ts';
import { createHexGrid, type Cell } from './hex-grid.ts';
import { areaAt, type UnitAreas } from './unit-areas.ts';

/** Distance between the centres of neighbours: a neighbourhood of a town, and 30 px of a province on a desk. */
export const HEX_SPACING_M = 2000;

/** What a layer of kind `hex` is binned from. */
export interface HexFold {
  layer: LayerSpec;
  /** Degrees; cells measure true metres there. */
  latitude: number;
  /** Areas that name the cells, where known. */
  areas: UnitAreas | undefined;
}

interface Bin {
  cell: Cell;
  rows: number[];
}

/**
 * One row a hexagon that holds something: `count`, and under its own name the sum of the layer's colour column over the
 * rows that have a number (NaN: none has). Ids are stable: the same cell has the same id at any time.
 */
export function foldHexes(
  previous: GroupTable | undefined,
  source: Table,
  { layer, latitude, areas }: HexFold,
): GroupTable {
  const grid = createHexGrid(HEX_SPACING_M, latitude);
  const bins = binRows(source, selectRows(source, layer.where), grid.cellAt);
  const centres = bins.map(({ cell }) => grid.centreOf(cell));
  const { column } = layer.color;
  const sums = column === 'count' ? null : bins.map(({ rows }) => sumOf(source, column, rows));
  const nameOf = (names: readonly string[] | undefined) =>
    centres.map(([lon, lat]) => (areas && names?.[areaAt(areas, lon, lat)]) || coordinates(lon, lat));
  return buildGroupTable(
    previous,
    layer.id,
    source,
    {
      ids: bins.map(({ cell: [q, r] }) => `${q}.${r}`),
      geometry: hexBlock(
        centres,
        bins.map(({ cell }) => grid.ringOf(cell)),
      ),
      shapes: latitude,
      members: bins.map(({ rows }) => rows),
      columns: [
        textColumn('name', nameOf(areas?.namesVi)),
        textColumn('name@en', nameOf(areas?.namesEn)),
        numberColumn(
          'count',
          '{count}',
          bins.map(({ rows }) => rows.length),
        ),
        ...(sums ? [numberColumn(column, numbersOf(source, column)?.unit ?? '1', sums)] : []),
      ],
      observedAtMs: Float64Array.from(bins, ({ rows }) => newestOf(source, rows)),
      quality: Uint8Array.from(bins, (_, index) =>
        sums && Number.isNaN(sums[index]) ? QUALITY.missing : QUALITY.good,
      ),
    },
    newestReceivedMs(source),
  );
}

/** Rows by cell, cells from west to east and south to north. */
function binRows(
  { geometry: { anchors } }: Table,
  rows: Uint32Array,
  cellAt: (lon: number, lat: number) => Cell,
): Bin[] {
  const bins = new Map<string, Bin>();
  for (const row of rows) {
    const cell = cellAt(anchors[2 * row] ?? Number.NaN, anchors[2 * row + 1] ?? Number.NaN);
    const key = cell.join();
    const bin = bins.get(key);
    if (bin) bin.rows.push(row);
    else bins.set(key, { cell, rows: [row] });
  }
  return [...bins.values()].sort((a, b) => a.cell[0] - b.cell[0] || a.cell[1] - b.cell[1]);
}

function sumOf(table: Table, column: string, rows: readonly number[]): number {
  const numbers = rows.map((row) => numberAt(table, column, row)).filter((value) => !Number.isNaN(value));
  return numbers.length === 0 ? Number.NaN : numbers.reduce((sum, value) => sum + value, 0);
}

function newestOf({ observedAtMs }: Table, rows: readonly number[]): number {
  return rows.reduce((newestMs, row) => {
    const atMs = observedAtMs[row] ?? Number.NaN;
    return atMs <= newestMs || Number.isNaN(atMs) ? newestMs : atMs;
  }, Number.NaN);
}

function hexBlock(centres: readonly (readonly number[])[], rings: readonly number[][]): GeometryBlock {
  const starts = (step: number) => Uint32Array.from({ length: rings.length + 1 }, (_, index) => step * index);
  return {
    kind: 'polygon',
    anchors: Float64Array.from(centres.flat()),
    positions: Float64Array.from(rings.flat()),
    rowStarts: starts(1),
    ringStarts: starts(7),
    ringIsOuter: new Uint8Array(rings.length).fill(1),
  };
}

function coordinates(lon: number, lat: number): string {
  return `${Math.abs(lat).toFixed(2)}° ${lat < 0 ? 'S' : 'N'} ${Math.abs(lon).toFixed(2)}° ${lon < 0 ? 'W' : 'E'}`;
}
