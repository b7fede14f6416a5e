// The comparison: figures and units on one axis, what is read, moved, taken out, indexed, and what cannot be drawn.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import type { KpiSeriesRequest } from '#kernel/feed/ingest-message.ts';
import { lastPeriodEnds } from '#kernel/time/calendar-period.ts';
import { clock, liveSetting } from '#kernel/time/clock.ts';
import { FeedFailure } from '#live/ingest/ingest-client.ts';
import { liveRuntime, setLiveRuntime } from '#live/ingest/live-runtime.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { sessionStore, type ComparedFigure } from '#session/session-store.ts';
import { foldKpi } from '../../unit/sectors/fold-feed.ts';
import { Comparison } from '../../../src/faces/leader/compare/comparison.tsx';
import { installStatedSector, LATE_SHARE, report } from './stated-sector.ts';

beforeAll(installStatedSector);
beforeEach(() => answerUnits());
afterEach(() => {
  cleanup();
  queryClient.clear();
  setLanguage('vi');
  sessionStore.getState().setCompared([]);
});
afterAll(() => {
  vi.unstubAllGlobals();
  clock.set(liveSetting());
});

const UNITS = ['26506', '26526'] as const;
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');

/** The past by unit: the province reports in part in October, the second unit not at all then. */
function answerUnits(fail = false): void {
  const feed = liveRuntime().feeds.get(LATE_SHARE.feed)!;
  const request = (asked: unknown) => {
    if (fail) return Promise.reject(new FeedFailure({ kind: 'offline', sourceId: 'broker', detail: '' }));
    const { toMs, period, count, grouping } = asked as KpiSeriesRequest;
    const timesMs = lastPeriodEnds(toMs, period, count);
    const rowsAt = (index: number) => [
      report(UNITS[0], 10 + index, 1000, timesMs[index]),
      report(UNITS[1], index === count - 1 ? Number.NaN : 50, 500, timesMs[index]),
    ];
    const fold = (index: number, code?: string) =>
      foldKpi(
        feed,
        LATE_SHARE.id,
        rowsAt(index).filter(({ id }) => code === undefined || id === code),
        timesMs[index],
      );
    const samples = timesMs.map((_, index) => fold(index));
    const groups = new Map(
      UNITS.map((code) => [code as string, timesMs.map((_, index) => fold(index, code))]),
    );
    const series = { kpi: LATE_SHARE.id, unit: '%', timesMs: Float64Array.from(timesMs), samples };
    return Promise.resolve([{ ...series, ...(grouping && { groups }) }]);
  };
  setLiveRuntime({ ...liveRuntime(), client: { ...liveRuntime().client, request: request as never } });
}

function compare(...figures: ComparedFigure[]): void {
  sessionStore.getState().setCompared(figures);
  render(<Comparison />, { wrapper: LiveProvider });
}

const whole: ComparedFigure = { kpi: LATE_SHARE.id, area: null };
const vungTau: ComparedFigure = { kpi: LATE_SHARE.id, area: UNITS[0] };
const tamThang: ComparedFigure = { kpi: LATE_SHARE.id, area: UNITS[1] };

async function rows(): Promise<HTMLElement[]> {
  await screen.findAllByText(/%$/, { selector: '.compare-list__value' }, { timeout: 8000 });
  return screen.getAllByRole('listitem').filter((item) => item.dataset['compared'] !== undefined);
}

// The first of them waits for the code of what it renders.
describe('Comparison', { timeout: 15_000 }, () => {
  it('reads all lines in the last month that all of them have, and names each at its end', async () => {
    compare(whole, vungTau, tamThang);
    const read = (await rows()).map((row) => plain(row.textContent));
    expect(read[0]).toContain('Hồ sơ trễ hạn · Toàn tỉnh');
    expect(read.map((text) => /T\d+\/\d{4}/.exec(text)?.[0])).toEqual(['T9/2026', 'T9/2026', 'T9/2026']);
    expect(read.map((text) => /\d+,\d%/.exec(text)?.[0])).toEqual(['4,7%', '2,1%', '10,0%']);
    const plot = await screen.findByRole('img', { name: /^Biểu đồ Hồ sơ trễ hạn \(%\)/ });
    const labels = [...plot.querySelectorAll('.compare__label')].map(({ textContent }) => textContent);
    expect(labels.sort()).toEqual(['Phường Tam Thắng', 'Phường Vũng Tàu', 'Toàn tỉnh'].sort());
    expect(
      new Set([...plot.querySelectorAll('.compare__line')].map((line) => line.getAttribute('data-line')))
        .size,
    ).toBe(3);
    expect(screen.getByText('Mỗi điểm là một tháng trọn.')).toBeTruthy();
  });

  it('reads another month by the arrow keys, aloud too, and says where not all reported', async () => {
    compare(whole, tamThang);
    await rows();
    const plot = await screen.findByRole('img', { name: /^Biểu đồ/ });
    fireEvent.keyDown(plot, { key: 'End' });
    const read = (await rows()).map((row) => plain(row.textContent));
    expect(read[0]).toMatch(/T10\/2026.*báo cáo \d+%/);
    expect(read[1]).toContain('kỳ này chưa có số liệu');
    const aloud = [...document.querySelectorAll('[aria-live="polite"]')].map(({ textContent }) =>
      plain(textContent),
    );
    expect(aloud.join()).toMatch(/Toàn tỉnh: \d+,\d%, T10\/2026; Phường Tam Thắng: —/);
    expect(plot.querySelectorAll('.compare__mark[data-hollow="true"]').length).toBeGreaterThan(0);
    expect(screen.getByText(/^Ký hiệu rỗng/)).toBeTruthy();
  });

  it('moves lines, takes them out and clears, in the session', async () => {
    compare(whole, vungTau);
    const [, second] = await rows();
    fireEvent.click(within(second!).getByRole('button', { name: /^Đưa lên trước/ }));
    expect(sessionStore.getState().compared).toEqual([vungTau, whole]);
    expect(
      within((await rows())[0]!).getByRole<HTMLButtonElement>('button', { name: /^Đưa lên/ }).disabled,
    ).toBe(true);
    fireEvent.click(within((await rows())[0]!).getByRole('button', { name: /^Bỏ khỏi so sánh/ }));
    expect(sessionStore.getState().compared).toEqual([whole]);
    fireEvent.click(screen.getByRole('button', { name: 'Bỏ hết' }));
    expect(sessionStore.getState().compared).toEqual([]);
    expect(document.querySelector('.comparison')).toBeNull();
  });

  it('invites to add to a single line, and adds a unit of the same figure', async () => {
    compare(whole);
    await rows();
    expect(screen.getByText(/^Chọn thêm một chỉ tiêu/)).toBeTruthy();
    const unit = await screen.findByLabelText('Đơn vị');
    await within(unit).findByText('Phường Vũng Tàu');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Thêm vào so sánh' }).disabled).toBe(true);
    fireEvent.change(unit, { target: { value: UNITS[0] } });
    fireEvent.click(screen.getByRole('button', { name: 'Thêm vào so sánh' }));
    expect(sessionStore.getState().compared).toEqual([whole, vungTau]);
  });

  it('sets lines to 100 in a month that it names', async () => {
    compare(whole, vungTau);
    await rows();
    fireEvent.click(screen.getByRole('radio', { name: 'Chỉ số = 100' }));
    expect(await screen.findByRole('img', { name: /Chỉ số \(T10\/2025 = 100\)/ })).toBeTruthy();
  });

  it('has a table twin, newest month first', async () => {
    compare(whole, vungTau);
    await rows();
    fireEvent.click(await screen.findByRole('button', { name: /^Xem dạng bảng/ }));
    const table = screen.getByRole('table');
    const heads = within(table)
      .getAllByRole('columnheader')
      .map(({ textContent }) => textContent);
    expect(heads).toEqual([
      'Thời gian',
      'Hồ sơ trễ hạn · Toàn tỉnh (%)',
      'Hồ sơ trễ hạn · Phường Vũng Tàu (%)',
    ]);
    expect(within(table).getAllByRole('rowheader')[0]?.textContent).toBe('T10/2026');
    expect(within(table).getAllByRole('row').length).toBe(14);
  });

  it('says of each line that it cannot draw why, and draws the others', async () => {
    compare(whole, { kpi: 'gone.figure', area: null }, { kpi: LATE_SHARE.id, area: 'nowhere' });
    const read = (await rows()).map((row) => plain(row.textContent));
    expect(read[0]).toContain('2,2% T10/2026báo cáo 67%');
    expect(read[1]).toContain('Không có chỉ tiêu mang mã này.');
    expect(await screen.findByText(/Không có đơn vị mang mã này/)).toBeTruthy();
  });

  it('says that a source does not answer, and asks again when told to', async () => {
    answerUnits(true);
    compare(whole);
    const retry = await screen.findByRole('button', { name: 'Thử lại' }, { timeout: 8000 });
    expect(screen.getByText('Không tải được số liệu.')).toBeTruthy();
    answerUnits();
    fireEvent.click(retry);
    expect((await rows()).length).toBe(1);
  });
});
