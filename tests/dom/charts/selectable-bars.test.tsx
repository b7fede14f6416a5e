// Bars in HTML: every figure as text, missing ones by name, rows that mouse and keyboard choose, the table one press away.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BulletList } from '#charts/bullet/bullet-list.tsx';
import { Funnel } from '#charts/funnel/funnel.tsx';
import { BarRanking } from '#charts/ranking/bar-ranking.tsx';
import { ShareBar } from '#charts/stack/share-bar.tsx';
import { StackedBars } from '#charts/stack/stacked-bars.tsx';

afterEach(cleanup);

const items = [
  { key: 'ba-ria', label: 'Phường Bà Rịa', value: 83.64, reference: 80 },
  { key: 'vung-tau', label: 'Phường Vũng Tàu', value: 98.4, quality: 'stale' as const },
  { key: 'chau-pha', label: 'Xã Châu Pha', value: Number.NaN },
];
const table = (title: string) => {
  fireEvent.click(screen.getByRole('button', { name: `Xem dạng bảng: ${title}` }));
  return within(screen.getByRole('table'))
    .getAllByRole('row')
    .map((row) => [...row.children].map(({ textContent }) => textContent));
};

describe('BarRanking', () => {
  it('writes figures in order and names what is missing instead of drawing zero', () => {
    render(<BarRanking title="Đúng hạn" unit="%" digits={1} items={items} target={90} />);
    const group = screen.getByRole('group', { name: 'Đúng hạn (%)' });
    expect(
      within(group)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(expect.arrayContaining(['Cùng kỳ năm trước']));
    const bars = group.querySelectorAll('.ranking__row');
    expect([...bars].map(({ textContent }) => textContent)).toEqual([
      'Phường Vũng TàuQuá hạn cập nhật98,4%',
      'Phường Bà Rịa83,6%',
    ]);
    expect(group.textContent).toContain('Chưa có số liệu (1): Xã Châu Pha');
    expect(group.textContent).toContain('Mục tiêu: 90,0%');
  });

  it('is a choice of buttons where a row can be chosen', () => {
    const onSelect = vi.fn();
    render(
      <BarRanking
        title="Đúng hạn"
        unit="%"
        digits={1}
        items={items}
        highlighted="ba-ria"
        onSelect={onSelect}
        mostShown={1}
      />,
    );
    expect(screen.getByRole('button', { pressed: true }).textContent).toContain('Phường Bà Rịa');
    fireEvent.click(screen.getByRole('button', { name: /Vũng Tàu/ }));
    expect(onSelect).toHaveBeenCalledWith('vung-tau');
    expect(screen.getByRole('button', { name: 'Xem tất cả (2)' })).toBeTruthy();
  });

  it('has the same figures as a table', () => {
    render(<BarRanking title="Đúng hạn" unit="%" digits={1} items={items} />);
    expect(table('Đúng hạn (%)')).toEqual([
      ['Tên', 'Hạng', 'Thực hiện', 'Cùng kỳ năm trước', 'Chất lượng'],
      ['Phường Vũng Tàu', '1', '98,4', '—', 'Quá hạn cập nhật'],
      ['Phường Bà Rịa', '2', '83,6', '80,0', 'Tốt'],
      ['Xã Châu Pha', '—', '—', '—', 'Thiếu số liệu'],
    ]);
  });
});

describe('StackedBars of categories', () => {
  const series = [
    { key: 'a', name: 'Đúng hạn' },
    { key: 'b', name: 'Quá hạn' },
  ];

  it('writes totals, bounds and what is missing', () => {
    const bars = [
      { key: '1', label: 'Vũng Tàu', values: [1200, 34] },
      { key: '2', label: 'Bà Rịa', values: [100, Number.NaN] },
      { key: '3', label: 'Phú Mỹ', values: [Number.NaN, Number.NaN] },
    ];
    render(<StackedBars title="Hồ sơ" unit="{count}" digits={0} series={series} bars={bars} />);
    const totals = document.querySelectorAll('.stack-rows__total');
    expect([...totals].map(({ textContent }) => textContent)).toEqual(['1.234', '≥ 100', 'Chưa có số liệu']);
    expect(table('Hồ sơ')).toEqual([
      ['Nhóm', 'Đúng hạn', 'Quá hạn', 'Tổng'],
      ['Vũng Tàu', '1.200', '34', '1.234'],
      ['Bà Rịa', '100', '—', '≥ 100'],
      ['Phú Mỹ', '—', '—', '—'],
    ]);
  });
});

describe('ShareBar', () => {
  const parts = [
    { key: 'a', label: 'Điện khí', value: 75 },
    { key: 'b', label: 'Điện gió', value: 25 },
  ];

  it('writes shares only where the whole is known', () => {
    const { rerender } = render(<ShareBar title="Nguồn điện" unit="MW" digits={0} parts={parts} />);
    const shares = () =>
      [...document.querySelectorAll('.share-bar__share')].map(({ textContent }) => textContent);
    expect(shares()).toEqual(['75,0%', '25,0%']);
    const thin = [...parts, { key: 'c', label: 'Điện mặt trời', value: Number.NaN }];
    rerender(<ShareBar title="Nguồn điện" unit="MW" digits={0} parts={thin} />);
    expect(shares()).toEqual(['—', '—', '—']);
    expect(document.body.textContent).toContain('Chưa có số liệu');
  });
});

describe('Funnel', () => {
  it('says what goes on, what is lost and where most', () => {
    const stages = [
      { key: 'a', label: 'Mở biểu mẫu', count: 2000, lossLabel: 'bỏ dở' },
      { key: 'b', label: 'Nộp hồ sơ', count: 1500 },
      { key: 'c', label: 'Trả kết quả', count: 1400 },
    ];
    render(<Funnel title="Dịch vụ công" unit="{count}" stages={stages} />);
    const passages = [...document.querySelectorAll('.funnel__passage')].map(({ textContent }) => textContent);
    expect(passages).toEqual([
      '↓ 75,0% đi tiếp · 500 bỏ dở · Hao hụt nhiều nhất',
      '↓ 93,3% đi tiếp · 100 không đi tiếp',
    ]);
    expect(table('Dịch vụ công')[3]).toEqual(['Trả kết quả', '1.400', '70,0%', '—']);
  });
});

describe('BulletList', () => {
  it('writes value, class and target in each row’s own unit', () => {
    const onSelect = vi.fn();
    render(
      <BulletList
        title="Hồ chứa"
        onSelect={onSelect}
        items={[
          {
            key: 'ray',
            label: 'Hồ Sông Ray',
            value: 161.4,
            unit: '10*6.m3',
            digits: 1,
            target: 150,
            bands: [{ upTo: 215, label: 'Bình thường' }],
          },
          { key: 'hoa', label: 'Hồ Sông Hỏa', value: Number.NaN, unit: '%', digits: 0 },
        ]}
      />,
    );
    const [first, second] = screen.getAllByRole('button', { name: /Hồ Sông/ });
    expect(first?.textContent).toBe(
      'Hồ Sông Ray161,4\u202ftriệu m³Bình thường · Mục tiêu 150,0\u202ftriệu m³',
    );
    expect(second?.textContent).toBe('Hồ Sông Hỏachưa có số liệu');
    fireEvent.click(first!);
    expect(onSelect).toHaveBeenCalledWith('ray');
  });
});
