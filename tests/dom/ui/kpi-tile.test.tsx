// The KPI tile tells the truth: stale, missing and thin data look and read differently from good data.
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SectorSpec } from '#kernel/sector/sector.ts';
import { installSectors } from '#session/installed.ts';
import { KpiTile } from '#ui/tile/kpi-tile.tsx';
import { buildReading, SPEED_RATIO } from './build-table.ts';

afterEach(() => {
  cleanup();
  setLanguage('vi');
});

const SPEED_FEED: FeedSpec = {
  id: SPEED_RATIO.feed,
  source: 'broker',
  title: { vi: 'Giao thông', en: 'Traffic' },
  entityType: 'TrafficFlowObserved',
  geometry: 'none',
  pollMs: 60_000,
  cadenceMs: 60_000,
  columns: [],
  rollups: [],
};

/** The sector of the tile's figure, with what it says of it. */
function installSpeed() {
  const kpis = {
    [SPEED_RATIO.id]: {
      definition: { vi: 'Tốc độ chia tốc độ thông thoáng.', en: 'Speed over free-flow speed.' },
      target: { basis: { vi: 'Kế hoạch năm', en: 'Annual plan' } },
    },
  };
  const sector: SectorSpec = {
    id: 'transport',
    title: { vi: 'Giao thông', en: 'Transport' },
    owner: { vi: 'Sở Thử nghiệm', en: 'Test Department' },
    icon: 'transport',
    order: 1,
    kpis: [SPEED_RATIO],
    layers: [],
    events: [],
    panels: [],
    about: () => Promise.resolve({ about: { metrics: {}, kpis } }),
    shows: { wall: [], leader: [] },
  };
  installSectors([sector], [{ sector: sector.id, feeds: [SPEED_FEED] }]);
}

const tile = () => screen.getByRole('article', { name: /Tốc độ so với thông thoáng/ });

describe('KpiTile', () => {
  it('shows title, value, unit, status, variance, age, level and basis', async () => {
    installSpeed();
    const kpi = { ...SPEED_RATIO, thresholds: { medium: 70, high: 60, critical: 50 } };
    render(<KpiTile reading={buildReading(76, { kpi })} sectorTitle="Giao thông" />);
    expect(tile().title, 'before its words are loaded').toBe('');
    await screen.findByText(/Kế hoạch năm/);
    expect(tile().title).toContain('Tốc độ chia tốc độ thông thoáng.');
    const text = tile().textContent ?? '';
    for (const part of [
      'Giao thông',
      'Tốc độ so với thông thoáng (%)',
      '76',
      'Trong ngưỡng',
      'Mục tiêu 80%',
      '−4 điểm %',
      'cách đây 1 phút',
      'Toàn tỉnh',
      'Kế hoạch năm',
    ])
      expect(text).toContain(part);
  });

  it('names its status in words, not by colour alone', () => {
    render(<KpiTile reading={buildReading(30, { status: 'critical' })} size="wall" />);
    expect(tile().textContent).toContain('Vượt ngưỡng nghiêm trọng');
    expect(tile().dataset['status']).toBe('critical');
  });

  it('keeps a stale value, hatched and with its age in words', () => {
    render(<KpiTile reading={buildReading(76, { quality: 'stale', ageMs: 4 * 3_600_000 })} />);
    expect(tile().dataset['quality']).toBe('stale');
    expect(tile().textContent).toContain('76');
    expect(tile().textContent).toContain('Quá hạn cập nhật, 4 giờ');
    expect(tile().textContent).not.toContain('cách đây');
  });

  it('shows no number when too few objects report, and says how many do', () => {
    render(<KpiTile reading={buildReading(Number.NaN, { reportingShare: 0.31, status: 'unknown' })} />);
    expect(tile().textContent).toContain('Chưa đủ dữ liệu');
    expect(tile().textContent).toContain('31% đối tượng có số liệu');
    expect(tile().textContent).not.toContain('NaN');
  });

  it('is hollow with a dash when nothing was ever received', () => {
    const nothing = {
      sample: undefined,
      quality: 'missing',
      ageMs: Number.NaN,
      reportingShare: Number.NaN,
    } as const;
    render(<KpiTile reading={buildReading(Number.NaN, { ...nothing, status: 'unknown' })} />);
    expect(tile().textContent).toContain('—');
    expect(tile().textContent).toContain('Chưa nhận được số liệu');
    expect(tile().textContent).not.toContain('NaN');
  });

  it.each([
    ['unconnected', 'Chưa kết nối nguồn'],
    ['dead', 'Nguồn không trả lời'],
    ['starting', 'Đang nhận số liệu'],
    ['late', 'Chưa nhận được số liệu'],
  ] as const)('says why there is nothing where its feed is %s', (cause, words) => {
    const never = { sample: undefined, asOfMs: Number.NaN, ageMs: Number.NaN } as const;
    render(
      <KpiTile reading={buildReading(Number.NaN, { ...never, cause, status: 'unknown' })} size="wall" />,
    );
    expect(tile().querySelector('.age')?.textContent).toBe(words);
  });

  it('is not within limits where none were set', () => {
    render(<KpiTile reading={buildReading(76)} />);
    expect(tile().textContent).toContain('Không đặt ngưỡng');
    expect(tile().textContent).not.toContain('Trong ngưỡng');
    expect(tile().querySelector('.mark__shape'), 'the ring of what is within its limits').toBeNull();
  });

  it('colours a variance only on a leader’s sheet', () => {
    const meaningOf = (size: 'wall' | 'sheet') => {
      const { container } = render(<KpiTile reading={buildReading(85)} size={size} />);
      return container.querySelector('.kpi-tile__difference')?.getAttribute('data-meaning');
    };
    expect(meaningOf('wall')).toBeNull();
    expect(meaningOf('sheet')).toBe('good');
  });

  it('says that a target is met instead of showing a variance of nothing', () => {
    render(<KpiTile reading={buildReading(80.2)} />);
    const variance = document.querySelector('.kpi-tile__difference');
    expect(variance?.textContent).toBe('Đạt mục tiêu');
  });

  it('marks a change of the number once, and only the number', () => {
    const { container, rerender } = render(<KpiTile reading={buildReading(76)} />);
    expect(container.querySelector('.is-changed')).toBeNull();
    rerender(<KpiTile reading={buildReading(76.2, { ageMs: 2000 })} />);
    expect(container.querySelector('.is-changed')).toBeNull();
    rerender(<KpiTile reading={buildReading(77)} />);
    expect(container.querySelectorAll('.is-changed')).toHaveLength(1);
    expect(container.querySelector('.is-changed')?.textContent).toBe('77');
  });

  it('draws the trend with its span and extremes as a label', () => {
    const timesMs = Float64Array.of(0, 1, 2).map((hour) => Date.UTC(2026, 10, 22) + hour * 3_600_000);
    const samples = [70, Number.NaN, 82].map((value) => ({ ...buildReading(value).sample!, value }));
    render(
      <KpiTile reading={buildReading(82)} series={{ kpi: SPEED_RATIO.id, unit: '%', timesMs, samples }} />,
    );
    const label = screen.getByRole('img').getAttribute('aria-label');
    expect(label).toBe('Diễn biến từ 07:00 22/11 đến 09:00 22/11: thấp nhất 70%, cao nhất 82%');
  });

  it('speaks English completely', () => {
    setLanguage('en');
    render(<KpiTile reading={buildReading(76)} />);
    const text = screen.getByRole('article').textContent ?? '';
    expect(text).toContain('Target 80%');
    expect(text).not.toMatch(/[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữự]/i);
  });
});
