// Sorting by row indices: alphabets, missing values, stability.
import { describe, expect, it } from 'vitest';
import { OBSERVED_AT, sortRows } from '#ui/table/sort-rows.ts';
import { buildTable, numberColumn, textColumn } from '../../dom/ui/build-table.ts';

const roads = ['Đường 3/2', 'Ẹo Ông Từ', 'Áp Bắc', '', 'Dân Chủ'];
const table = buildTable(
  'roads',
  ['a', 'b', 'c', 'd', 'e'],
  [textColumn('name', roads), numberColumn('speed', 'km/h', [30, Number.NaN, 10, 30, 20])],
  { observedAtMs: Float64Array.of(5, 4, Number.NaN, 2, 1) },
);
const order = (column: string, direction: 'ascending' | 'descending') => [
  ...sortRows(table, { column, direction }, 'vi'),
];

describe('sortRows', () => {
  it('leaves the table order without a sorting', () => {
    expect([...sortRows(table, null, 'vi')]).toEqual([0, 1, 2, 3, 4]);
  });

  it('follows the Vietnamese alphabet, in which đ comes after d, and puts missing texts last', () => {
    expect(order('name', 'ascending')).toEqual([2, 4, 0, 1, 3]);
    expect(order('name', 'descending')).toEqual([1, 0, 4, 2, 3]);
  });

  it('keeps equal numbers in table order and missing ones last in both directions', () => {
    expect(order('speed', 'ascending')).toEqual([2, 4, 0, 3, 1]);
    expect(order('speed', 'descending')).toEqual([0, 3, 4, 2, 1]);
  });

  it('sorts by phenomenon time and within a choice of rows', () => {
    expect(order(OBSERVED_AT, 'ascending')).toEqual([4, 3, 1, 0, 2]);
    const some = Uint32Array.of(0, 2, 4);
    expect([...sortRows(table, { column: 'speed', direction: 'ascending' }, 'vi', some)]).toEqual([2, 4, 0]);
    expect([...some]).toEqual([0, 2, 4]);
  });

  it('sorts what is on the screen once, however often it is asked for, and anew what changed', () => {
    const sorting = { column: 'speed', direction: 'ascending' } as const;
    const first = sortRows(table, sorting, 'vi');
    expect(sortRows(table, { ...sorting }, 'vi')).toBe(first);
    expect(sortRows(table, { ...sorting, direction: 'descending' }, 'vi')).not.toBe(first);
    const next = buildTable('roads', ['a'], [numberColumn('speed', 'km/h', [1])]);
    expect([...sortRows(next, sorting, 'vi')]).toEqual([0]);
  });

  it('ignores a column that the table does not have', () => {
    expect(order('height', 'descending')).toEqual([0, 1, 2, 3, 4]);
  });

  it('sorts English readers’ texts by what they read', () => {
    const columns = [
      textColumn('name', ['Sông Ray', 'Hồ Đá Đen']),
      textColumn('name@en', ['Ray River', 'Zed Lake']),
    ];
    const bilingual = buildTable('r', ['a', 'b'], columns);
    const sorting = { column: 'name', direction: 'ascending' } as const;
    expect([...sortRows(bilingual, sorting, 'vi')]).toEqual([1, 0]);
    expect([...sortRows(bilingual, sorting, 'en')]).toEqual([0, 1]);
  });
});
