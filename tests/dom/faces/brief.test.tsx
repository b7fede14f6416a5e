// The brief as a component: waits for its figures, prints what it has, stands still, and says why a number is missing.
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import { clock, liveSetting, settingFrom } from '#kernel/time/clock.ts';
import { liveRuntime } from '#live/ingest/live-runtime.ts';
import { noteSamples } from '#live/kpis.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { BriefFace } from '../../../src/faces/leader/brief/brief-face.tsx';
import { answerPast, installStatedSector, LATE_SHARE, NOW_MS, report, showReports } from './stated-sector.ts';

const print = vi.fn();

beforeAll(() => {
  installStatedSector();
  vi.stubGlobal('print', print);
});
beforeEach(() => {
  clock.set({ ...settingFrom(NOW_MS), rate: 0 });
  showReports([report('26506', 12, 400), report('26526', 30, 600)]);
  answerPast(Array.from({ length: 37 }, (_, month) => 3 + month / 10));
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  setLanguage('vi');
});
afterAll(() => {
  vi.unstubAllGlobals();
  clock.set(liveSetting());
});

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
const paper = () => document.querySelector<HTMLElement>('.brief')!;
const row = () => paper().querySelector<HTMLElement>(`tr[data-kpi="${LATE_SHARE.id}"]`)!;
const cells = () => [...row().querySelectorAll('td')].map(({ textContent }) => plain(textContent));

/** What the worker folds over no rows: a count of zero, as of never. */
function showTableOfNothing(): void {
  const leftOut = { missing: 0, suspect: 0, stale: 0, incomplete: 0 };
  const rows = { rowsUsed: 0, rowsTotal: 0, reportingShare: Number.NaN, leftOut };
  const never = { asOfMs: Number.NaN, oldestMs: Number.NaN };
  noteSamples(
    [{ kpi: LATE_SHARE.id, value: 0, unit: '%', terms: { sum: 0, divisor: 1 }, ...rows, ...never }],
    NOW_MS,
  );
}

async function openWhole(): Promise<void> {
  render(<BriefFace />, { wrapper: LiveProvider });
  await screen.findByText(/^Số liệu chốt lúc 09:00:00/, undefined, { timeout: 4000 });
  // What is whole for a second is frozen.
  await act(() => new Promise((passed) => setTimeout(passed, 1300)));
}

describe('BriefFace', () => {
  it('says instant, place, build and that the data are simulated', async () => {
    await openWhole();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Báo cáo nhanh');
    const head = plain(paper().querySelector('.brief-head')?.textContent);
    expect(head).toContain('Số liệu lúc 09:00, Chủ Nhật, 22/11/2026 (giờ Việt Nam)');
    expect(head).toContain('Mô phỏng');
    expect(head).toMatch(/Hải Đăng \d+\.\d+\.\d+/);
    expect(document.documentElement.style.getPropertyValue('--brief-foot')).toContain('09:00 22/11/2026');
  });

  it('writes a figure with last year, what is unlike about it, and its age', async () => {
    await openWhole();
    // The history's October is 6,6 %, of one unit; on show are 42 of 1.000.
    expect(cells().slice(0, 3)).toEqual(['4,2', '—', '—']);
    expect(cells()[3]).toBe('5,4T10/2025');
    expect(cells()[4]).toBe('+1,2 điểm %T10/2026: 6,6');
    expect(cells()[5]).toMatch(/^T10\/202621 ngày/);
    expect(cells()[6]).toBe('—');
    const worse = row().querySelectorAll('[data-meaning=bad]');
    expect([...worse].map(({ textContent }) => plain(textContent))).toEqual(['+1,2 điểm %T10/2026: 6,6']);
  });

  it('stands still while figures change, and takes the new ones when asked', async () => {
    await openWhole();
    const before = paper().textContent;
    showReports([report('26506', 12, 400), report('26526', 90, 600)]);
    clock.set({ ...settingFrom(NOW_MS + 600_000), rate: 0 });
    await act(() => new Promise((passed) => setTimeout(passed, 1300)));
    expect(paper().textContent).toBe(before);
    fireEvent.click(screen.getByRole('button', { name: 'Cập nhật' }));
    await screen.findByText(/^Số liệu chốt lúc 09:10:00/);
    expect(cells()[0]).toBe('10,2');
    expect(paper().textContent).toContain('Số liệu lúc 09:10');
  });

  it('prints before everything is there, says what is missing, and stays as printed', async () => {
    const asked = vi.spyOn(liveRuntime().client, 'request').mockReturnValue(new Promise(() => undefined));
    render(<BriefFace />, { wrapper: LiveProvider });
    const state = await screen.findByText(/^Đang lấy số liệu, còn 1 chỉ tiêu/);
    expect(state.textContent).toContain('In ngay thì báo cáo ghi rõ phần còn thiếu');
    print.mockClear();
    fireEvent.click(screen.getByRole('button', { name: 'In / Lưu PDF' }));
    expect(print).toHaveBeenCalledTimes(1);
    expect(screen.getByText(/^Chốt lúc 09:00:00 khi chưa đủ số liệu, còn thiếu 1 chỉ tiêu/)).toBeTruthy();
    expect(plain(paper().textContent)).toContain('Chưa đủ số liệu khi lập, còn thiếu: 1 chỉ tiêu');
    const before = paper().textContent;
    showReports([report('26506', 200, 400)]);
    await act(() => new Promise((passed) => setTimeout(passed, 1300)));
    expect(paper().textContent).toBe(before);
    asked.mockRestore();
  });

  it('names the figure that has no number, and why', async () => {
    showReports([
      report('26506', 12, 400),
      report('26526', Number.NaN, 600),
      report('26536', Number.NaN, 600),
    ]);
    await openWhole();
    expect(cells()[0]).toBe('—');
    const missing = 'chưa đủ dữ liệu, mới có 25% đối tượng có số liệu';
    expect(plain(row().textContent)).toContain(missing);
    expect(plain(paper().textContent)).toContain(`Chỉ tiêu không có số: Hồ sơ trễ hạn (${missing}).`);
  });

  it('does not call a count zero of which nothing is known', async () => {
    showTableOfNothing();
    await openWhole();
    expect(cells()[0]).toBe('—');
    expect(cells()[6]).toContain('Chưa xác định');
    const missing = 'chưa nhận được số liệu từ nguồn';
    expect(plain(paper().textContent)).toContain(`Chỉ tiêu không có số: Hồ sơ trễ hạn (${missing}).`);
    expect(plain(paper().textContent)).toContain('broker: Hồ sơ theo đơn vị · ');
    expect(plain(paper().textContent)).toContain(' · Mất kết nối với máy chủ nguồn · Xử lý');
  });

  it('speaks English throughout, as another brief of the same data', async () => {
    await openWhole();
    act(() => setLanguage('en'));
    await screen.findByText(/^Figures as of 09:00:00/, undefined, { timeout: 4000 });
    const sheet = within(paper());
    expect(sheet.getByRole('heading', { level: 1, name: 'Brief' })).toBeTruthy();
    expect(sheet.getByRole('heading', { name: 'Headline figures by sector' })).toBeTruthy();
    expect(cells()[0]).toBe('4.2');
    expect(plain(paper().textContent)).not.toMatch(/chỉ tiêu|số liệu|cùng kỳ/i);
  });
});
