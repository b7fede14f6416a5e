// What must hold of every table on the page, and of the figures that came with it.
import { expect } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { KpiSample } from '#kernel/table/columns.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { foldOracle } from './fold-oracle.ts';
import { pathsOfRow } from './table-oracle.ts';

/** Arrays as long as the rows, ids different from each other, codes within dictionaries, geometry that adds up. */
export function expectSoundTable(table: Table): void {
  const { ids, rowCount, columns, geometry } = table;
  expect(ids).toHaveLength(rowCount);
  expect(new Set(ids).size).toBe(rowCount);
  expect(ids.every((id, row) => id !== '' && table.rowOf(id) === row)).toBe(true);
  for (const array of [table.observedAtMs, table.receivedAtMs, table.quality])
    expect(array).toHaveLength(rowCount);
  for (const column of columns.values()) {
    expect(column.kind === 'text' ? column.codes : column.values, column.name).toHaveLength(rowCount);
    if (column.kind === 'text') {
      expect(column.dictionary[0]).toBe('');
      expect(column.codes.every((code) => code < column.dictionary.length)).toBe(true);
    } else
      expect(
        column.values.every((value) => Math.abs(value) !== Infinity),
        column.name,
      ).toBe(true);
  }
  expect(table.quality.every((code) => code <= 3)).toBe(true);
  expect(geometry.anchors).toHaveLength(2 * rowCount);
  expectSoundGeometry(table);
}

function expectSoundGeometry({ geometry, rowCount }: Table): void {
  const { kind, positions, rowStarts, ringStarts, ringIsOuter } = geometry;
  if (kind === 'point' || kind === 'none') return;
  expect(rowStarts).toHaveLength(rowCount + 1);
  const starts = kind === 'line' ? [rowStarts] : [rowStarts, ringStarts];
  for (const array of starts)
    expect(array.every((start, at) => at === 0 || start >= array[at - 1]!)).toBe(true);
  expect(starts.at(-1)!.at(-1)).toBe(positions.length / 2);
  if (kind === 'polygon')
    expect([rowStarts.at(-1), ringStarts.length - 1]).toEqual([ringIsOuter.length, ringIsOuter.length]);
}

/** Every figure is what the rows of the same batch say. */
export function expectOwnFigures(
  table: Table,
  spec: FeedSpec,
  kpis: readonly KpiSample[],
  nowMs: number,
): void {
  expect(kpis.map(({ kpi }) => kpi)).toEqual(spec.rollups.map(({ kpi }) => kpi));
  spec.rollups.forEach((rollup, at) => {
    const expected = foldOracle(table, spec, rollup, nowMs);
    const { value, rowsUsed, rowsTotal } = kpis[at]!;
    expect({ rowsUsed, rowsTotal }, rollup.kpi).toEqual({
      rowsUsed: expected.rowsUsed,
      rowsTotal: expected.rowsTotal,
    });
    if (Number.isNaN(expected.value)) expect(value, rollup.kpi).toBeNaN();
    else
      expect(Math.abs(value - expected.value), rollup.kpi).toBeLessThanOrEqual(
        1e-9 * (1 + Math.abs(expected.value)),
      );
  });
}

/** The rows of a table by id, as plain values of the feed's own columns. */
export function snapshotOf(table: Table, spec: FeedSpec): Record<string, unknown> {
  const names = [...spec.columns, ...(spec.derived ?? [])];
  return Object.fromEntries(
    table.ids.map((id, row) => {
      const values = names.map(({ column, kind }) =>
        kind === 'text' ? textAt(table, column, row) : numberAt(table, column, row),
      );
      const place = table.geometry.kind === 'point' ? [] : pathsOfRow(table.geometry, row);
      const anchor = [...table.geometry.anchors.subarray(2 * row, 2 * row + 2)];
      return [
        id,
        { values, anchor, place, observedAtMs: table.observedAtMs[row], quality: table.quality[row] },
      ];
    }),
  );
}
