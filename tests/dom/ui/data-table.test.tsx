// The data table: few rows in the page however many there are, sorting, keyboard, words instead of codes.
import { useState } from 'react';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { DataTable, type DataTableProps } from '#ui/table/data-table.tsx';
import type { Sorting } from '#ui/table/sort-rows.ts';
import { buildTable, numberColumn, textColumn } from './build-table.ts';

afterEach(cleanup);

const metrics = new Map<string, MetricSpec>([
  ['roads.speed', { title: { vi: 'Tốc độ', en: 'Speed' }, unit: 'km/h', digits: 1 }],
  ['roads.name', { title: { vi: 'Tên đường', en: 'Road' } }],
  ['roads.level', { title: { vi: 'Mức', en: 'Level' }, words: { 1: { vi: 'Tắc', en: 'Jam' } } }],
]);

function roads(count: number) {
  const ids = Array.from({ length: count }, (_, row) => `road-${row}`);
  return buildTable('roads', ids, [
    numberColumn(
      'speed',
      'km/h',
      ids.map((_, row) => (row === 0 ? Number.NaN : row)),
    ),
    textColumn(
      'name',
      ids.map((_, row) => `<b>Đường ${row}</b>`),
    ),
    textColumn(
      'name@en',
      ids.map(() => ''),
    ),
    numberColumn(
      'level',
      '1',
      ids.map((_, row) => row % 2),
    ),
  ]);
}

const bodyRows = () => screen.getAllByRole('row').slice(1);

/** The table with somebody who keeps its sorting. */
function SortedTable(props: Omit<DataTableProps, 'sorting' | 'onSort'>) {
  const [sorting, setSorting] = useState<Sorting | null>(null);
  return <DataTable {...props} sorting={sorting} onSort={setSorting} />;
}

describe('DataTable', () => {
  it('draws only what is visible of 100 000 rows and says how many there are', () => {
    render(<SortedTable table={roads(100_000)} metrics={metrics} title="Đường" />);
    expect(bodyRows().length).toBeLessThan(60);
    const grid = screen.getByRole('grid', { name: 'Đường: 100000 dòng' });
    expect(grid.getAttribute('aria-rowcount')).toBe('100001');
  });

  it('names columns with units, leads with names, and has no column for translations', () => {
    render(<SortedTable table={roads(3)} metrics={metrics} title="Đường" />);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Tên đường',
      'Tốc độkm/h',
      'Mức',
      'Thời điểm quan trắc',
      'Chất lượng',
      'Mã đối tượng',
    ]);
  });

  it('writes words for codes, dashes for missing numbers, and feed texts as text', () => {
    const { container } = render(<SortedTable table={roads(2)} metrics={metrics} title="Đường" />);
    const [first, second] = bodyRows().map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map((cell) => cell.textContent),
    );
    expect(first!.slice(0, 3)).toEqual(['<b>Đường 0</b>', '—', '0']);
    expect(second!.slice(0, 3)).toEqual(['<b>Đường 1</b>', '1,0', 'Tắc']);
    expect(container.querySelector('b')).toBeNull();
  });

  it('sorts ascending, descending and not at all', () => {
    render(<SortedTable table={roads(3)} metrics={metrics} title="Đường" />);
    const header = screen.getByRole('columnheader', { name: /Tốc độ/ });
    const press = () => fireEvent.click(within(header).getByRole('button'));
    const ids = () => bodyRows().map((row) => within(row).getAllByRole('gridcell').at(-1)?.textContent);
    press();
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    expect(ids()).toEqual(['road-1', 'road-2', 'road-0']);
    press();
    expect(header.getAttribute('aria-sort')).toBe('descending');
    expect(ids()).toEqual(['road-2', 'road-1', 'road-0']);
    press();
    expect(header.getAttribute('aria-sort')).toBe('none');
    expect(ids()).toEqual(['road-0', 'road-1', 'road-2']);
  });

  it('moves and selects by keyboard to the very end', () => {
    const onSelect = vi.fn();
    render(<SortedTable table={roads(5000)} metrics={metrics} title="Đường" onSelect={onSelect} />);
    const grid = screen.getByRole('grid');
    const press = (key: string) => fireEvent.keyDown(grid, { key });
    press('ArrowDown');
    press('Enter');
    expect(onSelect).toHaveBeenLastCalledWith('road-1');
    press('End');
    press('Enter');
    expect(onSelect).toHaveBeenLastCalledWith('road-4999');
    expect(document.getElementById(grid.getAttribute('aria-activedescendant') ?? '')?.textContent).toContain(
      '4999',
    );
    press('PageUp');
    press('Home');
    press('ArrowUp');
    press(' ');
    expect(onSelect).toHaveBeenLastCalledWith('road-0');
  });

  it('says why it is empty', () => {
    render(<SortedTable table={roads(0)} metrics={metrics} title="Đường" />);
    expect(screen.getByText('Không có dòng nào.')).toBeTruthy();
  });
});
