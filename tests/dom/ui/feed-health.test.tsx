// Feed health and its banner: worst first, in words, with what still holds and who mends it.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FeedHealthPanel } from '#ui/health/feed-health-panel.tsx';
import { SourceBanner } from '#ui/health/source-banner.tsx';
import { buildHealth, NOW_MS } from './build-table.ts';

afterEach(cleanup);

const dead = buildHealth({
  feedId: 'air',
  title: { vi: 'Trạm không khí', en: 'Air stations' },
  state: 'dead',
  lastSuccessMs: NOW_MS - 14 * 60_000,
  error: { kind: 'http', sourceId: 'broker', status: 503, detail: '<script>alert(1)</script>' },
  consecutiveErrors: 12,
  refusals: [{ reason: 'no position', count: 3, example: 'urn:x:1' }],
  refusedRows: 3,
});

/** Opens the one feed and waits for its details, which are fetched by then. */
async function unfold(container: HTMLElement) {
  const details = container.querySelector('details') ?? expect.fail('a feed that unfolds');
  expect(container.querySelector('.health__details'), 'while folded').toBeNull();
  details.open = true;
  fireEvent(details, new Event('toggle'));
  await vi.waitFor(() => expect(container.querySelector('.health__details')).not.toBeNull());
}

describe('FeedHealthPanel', () => {
  it('puts the worst first and sums up', () => {
    const feeds = [buildHealth(), buildHealth({ feedId: 'b', state: 'late' }), dead];
    render(<FeedHealthPanel feeds={feeds} nowMs={NOW_MS} compact />);
    expect(screen.getByText('1/3 luồng dữ liệu trực tiếp')).toBeTruthy();
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
    expect(rows[0]).toContain('Mất nguồn');
    expect(rows[1]).toContain('Chậm');
    expect(rows[2]).toContain('Trực tiếp');
  });

  it('counts feeds without a source apart and blames none of them', () => {
    const left = ['c', 'd'].map((feedId) => buildHealth({ feedId, state: 'unconnected' }));
    render(<FeedHealthPanel feeds={[buildHealth(), ...left]} nowMs={NOW_MS} compact />);
    expect(screen.getByText('1 luồng dữ liệu đều trực tiếp')).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(1);
    expect(screen.getByText(/^2 luồng chưa kết nối nguồn nào/)).toBeTruthy();
  });

  it('explains the error, what holds, who mends it, and what was refused, all as text', async () => {
    const { container } = render(<FeedHealthPanel feeds={[dead]} nowMs={NOW_MS} />);
    await unfold(container);
    const text = container.textContent ?? '';
    for (const part of [
      'Máy chủ nguồn báo lỗi 503.',
      '12 lần lỗi liên tiếp',
      'Số liệu cuối cùng vẫn được giữ',
      'đơn vị vận hành nguồn dữ liệu',
      '<script>alert(1)</script>',
      'Bị từ chối: 3 dòng',
      '3 × no position (ví dụ urn:x:1)',
      'broker (ngsi-ld)',
      '824 dòng/phút',
    ])
      expect(text).toContain(part);
    expect(container.querySelector('script')).toBeNull();
  });

  it('shows dashes, never NaN, for a feed that has not spoken', async () => {
    const starting = buildHealth({
      state: 'starting',
      lastSuccessMs: Number.NaN,
      lastAttemptMs: Number.NaN,
      watermarkMs: Number.NaN,
      lagMs: Number.NaN,
      clockSkewMs: Number.NaN,
      rows: 0,
      ratePerMin: 0,
    });
    const { container } = render(<FeedHealthPanel feeds={[starting]} nowMs={NOW_MS} />);
    await unfold(container);
    expect(container.textContent).toContain('Chưa lần nào');
    expect(container.textContent).not.toContain('NaN');
  });
});

describe('SourceBanner', () => {
  const banner = (container: HTMLElement) => container.querySelector('.source-banner');

  it('is silent while feeds are live, late or starting', () => {
    const feeds = [buildHealth(), buildHealth({ feedId: 'b', state: 'late' })];
    const { container } = render(<SourceBanner feeds={feeds} nowMs={NOW_MS} />);
    expect(container.textContent).toBe('');
    expect(banner(container)).toBeNull();
  });

  it('names one lost feed with the time since when', () => {
    const { container } = render(<SourceBanner feeds={[buildHealth(), dead]} nowMs={NOW_MS} />);
    expect(banner(container)?.textContent).toContain('Mất nguồn Trạm không khí từ 10:00 22/11 (14 phút)');
    expect(banner(container)?.getAttribute('data-state')).toBe('dead');
  });

  it('tells a stale feed by its newest datum and gathers several into one sentence', () => {
    const stale = buildHealth({ state: 'stale', watermarkMs: NOW_MS - 2 * 3_600_000 });
    const { container, rerender } = render(<SourceBanner feeds={[stale]} nowMs={NOW_MS} />);
    expect(banner(container)?.textContent).toContain('số liệu mới nhất lúc 08:14 22/11 (2 giờ)');
    rerender(<SourceBanner feeds={[stale, dead]} nowMs={NOW_MS} />);
    expect(banner(container)?.textContent).toContain('2 nguồn dữ liệu quá hạn hoặc bị mất');
  });

  it('does not repeat itself aloud while only the age grows', () => {
    const { rerender } = render(<SourceBanner feeds={[dead]} nowMs={NOW_MS} />);
    const before = screen.getByRole('status').textContent;
    rerender(<SourceBanner feeds={[dead]} nowMs={NOW_MS + 60_000} />);
    expect(screen.getByRole('status').textContent).toBe(before);
    expect(before).not.toBe('');
  });
});
