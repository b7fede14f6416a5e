// Hexagons over the rows of a feed: nothing is counted twice or lost, and sums are exact.
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import { numberAt, type Table } from '#kernel/table/table.ts';
import { foldHexes } from '#map/aggregate/hex-table.ts';
import { updateBuffers } from '#map/layers/layer-buffers.ts';
import { layerSpec } from '../support/layer-spec.ts';
import { numbers, pointsAt, tableOf, texts } from '../support/table-of.ts';

const count = layerSpec({
  id: 's.density',
  kind: 'hex',
  color: { column: 'count', ramp: 'sequential', domain: [0, 9] },
});
const sum = { ...count, color: { ...count.color, column: 'damage' } };
const fold = (source: Table, layer = count, previous?: ReturnType<typeof foldHexes>) =>
  foldHexes(previous, source, { layer, latitude: 10.5, areas: undefined });
const columnOf = (table: Table, name: string) =>
  Array.from({ length: table.rowCount }, (_, row) => numberAt(table, name, row));

const scattered = Array.from({ length: 300 }, (_, index) => [
  107 + ((index * 0.618_034) % 1) * 0.5,
  10.3 + ((index * 0.754_878) % 1) * 0.3,
]).flat();
const damages = Array.from({ length: 300 }, (_, index) => (index % 7 === 0 ? Number.NaN : index / 10));
const source = tableOf(pointsAt(...scattered), [numbers('damage', ...damages)]);

describe('foldHexes', () => {
  it('counts every row once and draws no empty cell', () => {
    const { table, members } = fold(source);
    expect(columnOf(table, 'count').every((value) => value > 0)).toBe(true);
    expect(columnOf(table, 'count').reduce((a, b) => a + b)).toBe(300);
    expect(members.flat().toSorted((a, b) => a - b)).toEqual(Array.from({ length: 300 }, (_, row) => row));
    expect(new Set(table.ids).size).toBe(table.rowCount);
  });

  it('sums what has a number; a cell in which nothing has one is missing, not zero', () => {
    const { table } = fold(source, sum);
    const known = columnOf(table, 'damage').filter((value) => !Number.isNaN(value));
    const expected = damages.filter((value) => !Number.isNaN(value)).reduce((a, b) => a + b);
    expect(known.reduce((a, b) => a + b)).toBeCloseTo(expected, 9);
    const lonely = fold(tableOf(pointsAt(107, 10), [numbers('damage', Number.NaN)]), sum).table;
    expect(numberAt(lonely, 'damage', 0)).toBeNaN();
    expect(numberAt(lonely, 'count', 0)).toBe(1);
    expect(lonely.quality[0]).toBe(QUALITY.missing);
  });

  it('counts only rows that meet the condition and lie somewhere', () => {
    const some = tableOf(pointsAt(107, 10, 107, 10, Number.NaN, Number.NaN), [
      texts('status', 'open', 'closed', 'open'),
    ]);
    const layer = { ...count, where: [{ column: 'status', op: '==' as const, value: 'open' }] };
    expect(columnOf(fold(some, layer).table, 'count')).toEqual([1]);
    expect(updateBuffers(undefined, layer, fold(some, layer).table).rows).toHaveLength(1);
  });

  it('keeps ids and geometry while the same cells hold something', () => {
    const first = fold(source);
    const again = fold(
      tableOf(source.geometry, [numbers('damage', ...damages.map((value) => value + 1))]),
      count,
      first,
    );
    expect(again.table.geometryRevision).toBe(first.table.geometryRevision);
    expect(again.table.revision).toBe(first.table.revision + 1);
    const fewer = fold(tableOf(pointsAt(...scattered.slice(0, 20)), []), count, again);
    expect(fewer.table.geometryRevision).toBe(first.table.geometryRevision + 1);
    expect(fewer.table.ids.every((id) => first.table.ids.includes(id))).toBe(true);
  });

  it('holds nothing for a feed without rows', () => {
    expect(fold(tableOf(pointsAt(), [])).table.rowCount).toBe(0);
  });
});
