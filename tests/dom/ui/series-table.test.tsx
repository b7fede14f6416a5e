// Every chart has its numbers as a table: same values, holes as dashes, one press away.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { ChartOrTable } from '#charts/chart-or-table.tsx';
import { SeriesTable } from '#charts/series-table.tsx';

afterEach(cleanup);

const at = (hour: number) => Date.UTC(2026, 10, 22, hour);
const lines = [
  {
    name: 'PM2.5',
    timesMs: Float64Array.of(at(0), at(1), at(2)),
    values: Float64Array.of(10, Number.NaN, 12.34),
  },
  { name: 'PM10', timesMs: Float64Array.of(at(2), at(3)), values: Float64Array.of(40, 41) },
];

describe('SeriesTable', () => {
  it('lists the union of instants, newest first, with units and dashes', () => {
    render(<SeriesTable title="Bụi mịn" lines={lines} unit="ug/m3" digits={1} />);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Thời gian',
      'PM2.5 (µg/m³)',
      'PM10 (µg/m³)',
    ]);
    expect(
      screen
        .getAllByRole('row')
        .slice(1)
        .map(({ textContent }) => textContent),
    ).toEqual(['10:00 22/11—41,0', '09:00 22/1112,340,0', '08:00 22/11——', '07:00 22/1110,0—']);
  });
});

describe('ChartOrTable', () => {
  it('changes over and back', () => {
    render(<ChartOrTable title="Bụi mịn" chart={<p>hình</p>} table={<p>bảng</p>} />);
    expect(screen.queryByText('bảng')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Xem dạng bảng: Bụi mịn' }));
    expect(screen.getByText('bảng')).toBeTruthy();
    expect(screen.queryByText('hình')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Xem dạng biểu đồ: Bụi mịn' }));
    expect(screen.getByText('hình')).toBeTruthy();
  });
});
