// Plots over periods, Gantt and matrix: what they say to those who cannot see them, and how keys read them.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BandTrend } from '#charts/band/band-trend.tsx';
import { ComparisonTrend } from '#charts/comparison/comparison-trend.tsx';
import { Gantt } from '#charts/gantt/gantt.tsx';
import { HeatMatrix } from '#charts/matrix/heat-matrix.tsx';
import { StackedBars } from '#charts/stack/stacked-bars.tsx';

afterEach(cleanup);

const month = (year: number, number: number) => Date.UTC(year, number - 1, 1, -7);
const readout = () => document.querySelector('.plot-readout')?.textContent ?? '';
const tableRows = (title: string) => {
  fireEvent.click(screen.getByRole('button', { name: `Xem dạng bảng: ${title}` }));
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
};

describe('ComparisonTrend', () => {
  const series = {
    actual: { timesMs: [month(2026, 9), month(2026, 10), month(2026, 11)], values: [10, Number.NaN, 12] },
    previousYear: { timesMs: [month(2025, 9)], values: [8] },
    forecast: { timesMs: [month(2026, 12)], values: [13], low: [11], high: [15] },
  };
  const draw = () =>
    render(<ComparisonTrend title="Lượt khám" unit="{count}" digits={0} period="month" series={series} />);

  it('reads the last actual period, and others by arrow keys', () => {
    draw();
    expect(readout()).toContain('T10/2026Thực hiện 12');
    const plot = screen.getByRole('img', { name: 'Biểu đồ Lượt khám' });
    fireEvent.keyDown(plot, { key: 'ArrowRight' });
    expect(readout()).toContain('T11/2026Thực hiện —');
    expect(readout()).toContain('Dự báo 13 (khoảng 11 – 15)');
    fireEvent.keyDown(plot, { key: 'Home' });
    expect(readout()).toContain('T8/2026Thực hiện 10Cùng kỳ năm trước 8');
    fireEvent.keyDown(plot, { key: 'Escape' });
    expect(readout()).toContain('T10/2026');
  });

  it('reads the period under the pointer, and the last actual one when it leaves', () => {
    draw();
    const plot = screen.getByRole('img', { name: 'Biểu đồ Lượt khám' });
    plot.getBoundingClientRect = () => new DOMRect(100, 0, 720, 400);
    fireEvent.pointerMove(plot, { clientX: 100 + 715 });
    expect(readout()).toContain('T11/2026');
    fireEvent.pointerMove(plot, { clientX: 100 });
    expect(readout()).toContain('T8/2026');
    fireEvent.pointerLeave(plot);
    expect(readout()).toContain('T10/2026');
  });

  it('has all scenarios as a table, newest first, only those that exist', () => {
    draw();
    expect(tableRows('Lượt khám')).toEqual([
      ['Thời gian', 'Thực hiện', 'Cùng kỳ năm trước', 'Dự báo', 'Cận dưới', 'Cận trên'],
      ['T11/2026', '—', '—', '13', '11', '15'],
      ['T10/2026', '12', '—', '—', '—', '—'],
      ['T9/2026', '—', '—', '—', '—', '—'],
      ['T8/2026', '10', '8', '—', '—', '—'],
    ]);
  });

  it('says so where there is nothing', () => {
    const nothing = { actual: { timesMs: [], values: [] } };
    render(<ComparisonTrend title="Lượt khám" unit="%" digits={0} period="week" series={nothing} />);
    expect(document.body.textContent).toContain('Chưa có số liệu.');
    expect(screen.queryByRole('img')).toBeNull();
  });
});

describe('BandTrend', () => {
  it('marks what lies outside the band and reads the last week with a figure', () => {
    const week = (number: number, value: number) => ({
      startMs: Date.UTC(2026, 10, 2 + 7 * (number - 45), -7),
      value,
      mean: 20,
      low: 10,
      high: 30,
    });
    const points = [week(45, 12), week(46, 31), week(47, Number.NaN)];
    render(
      <BandTrend
        title="Sốt xuất huyết"
        unit="{count}"
        digits={0}
        period="week"
        points={points}
        valueLabel="Năm 2026"
        meanLabel="Trung bình"
        bandLabel="Thấp nhất – cao nhất"
        thresholds={[{ value: 40, label: 'Ngưỡng dịch', severity: 'high' }]}
      />,
    );
    expect(readout()).toBe('Tuần 46/2026Năm 2026 31Trung bình 20Thấp nhất – cao nhất 10 – 30');
    expect(document.querySelectorAll('.plot__dot[data-outside="true"]')).toHaveLength(1);
    expect(screen.getByText('Ngưỡng dịch')).toBeTruthy();
  });
});

describe('StackedBars over time', () => {
  it('keeps the empty period between two bars', () => {
    const bars = [
      { startMs: month(2026, 8), values: [2, 3] },
      { startMs: month(2026, 10), values: [4, Number.NaN], scenario: 'FC' as const },
    ];
    const series = [
      { key: 'a', name: 'Container' },
      { key: 'b', name: 'Hàng rời' },
    ];
    render(<StackedBars title="Hàng hóa" unit="t" digits={0} period="month" series={series} bars={bars} />);
    expect(readout()).toContain('T10/2026 · Dự báo');
    expect(document.querySelectorAll('.stack-hatch')).toHaveLength(1);
    expect(tableRows('Hàng hóa (tấn)').slice(1)).toEqual([
      ['T8/2026', 'Thực hiện', '2', '3', '5'],
      ['T9/2026', 'Thực hiện', '—', '—', '—'],
      ['T10/2026', 'Dự báo', '4', '—', '≥ 4'],
    ]);
  });
});

describe('Gantt', () => {
  const groups = [
    {
      key: 'g',
      label: 'Giai đoạn 2024–2030',
      rows: [
        {
          key: 'ioc',
          label: 'Trung tâm điều hành',
          startMs: month(2024, 1),
          endMs: month(2027, 1),
          state: 'running' as const,
          done: 0.72,
          milestones: [{ atMs: month(2026, 6), label: 'Kết nối 17 lĩnh vực', state: 'late' as const }],
        },
      ],
    },
  ];

  it('opens a row to name its milestones, and reports it', () => {
    const onSelect = vi.fn();
    render(<Gantt title="Lộ trình" groups={groups} nowMs={month(2026, 11)} onSelect={onSelect} />);
    const row = screen.getByRole('button', { name: /Trung tâm điều hành/ });
    expect(row.textContent).toContain('Đang thực hiện · T1/2024 – T12/2026 · 72%');
    expect(row.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(row);
    expect(row.getAttribute('aria-expanded')).toBe('true');
    expect(onSelect).toHaveBeenCalledWith('ioc');
    const milestone = document.querySelector('.gantt__milestone-line');
    expect(milestone?.textContent).toBe('01/06/2026Kết nối 17 lĩnh vực (Chậm tiến độ)');
    expect(milestone?.closest('ul')?.hidden).toBe(false);
  });

  it('has states, spans and milestones as a table', () => {
    render(<Gantt title="Lộ trình" groups={groups} nowMs={month(2026, 11)} />);
    expect(tableRows('Lộ trình')[1]).toEqual([
      'Trung tâm điều hành',
      'Giai đoạn 2024–2030',
      'Đang thực hiện',
      '01/01/2024',
      '31/12/2026',
      '01/06/2026 Kết nối 17 lĩnh vực (Chậm tiến độ)',
    ]);
  });
});

describe('HeatMatrix', () => {
  const color = { ramp: 'sequential', domain: [0, 100] as const };

  it('is a table with heads, figures, hatched holes and a legend', () => {
    const onSelect = vi.fn();
    render(
      <HeatMatrix
        title="Giường bệnh"
        unit="%"
        digits={0}
        rowTitle="Bệnh viện"
        rows={[{ key: 'vt', label: 'Vũng Tàu' }]}
        columns={[
          { key: '9', label: 'T9' },
          { key: '10', label: 'T10' },
        ]}
        values={[[86.4, Number.NaN]]}
        color={color}
        onSelect={onSelect}
      />,
    );
    const matrix = screen.getByRole('table', { name: 'Giường bệnh (%)' });
    expect(within(matrix).getAllByRole('columnheader')).toHaveLength(3);
    const [full, hole] = within(matrix).getAllByRole('cell');
    expect(full?.textContent).toBe('86');
    expect(full?.style.background).not.toBe('');
    expect(hole?.textContent).toBe('—');
    expect(hole?.dataset['missing']).toBe('true');
    fireEvent.click(within(matrix).getByRole('button', { name: 'Vũng Tàu' }));
    expect(onSelect).toHaveBeenCalledWith('vt');
    expect(document.body.textContent).toContain('100%chưa có số liệu');
  });
});
