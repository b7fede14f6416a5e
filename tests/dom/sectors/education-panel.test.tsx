// The class-size matrix in a document: the province as ratio of sums, units by the stage chosen, late reports outside the sum.
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clock, settingFrom } from '#kernel/time/clock.ts';
import { installSectors } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { feeds } from '../../../src/sectors/education/feeds.ts';
import ClassSizePanel from '../../../src/sectors/education/schools/class-size-panel.tsx';
import { sector } from '../../../src/sectors/education/sector.ts';
import { showTable, type ShownRow } from './show-table.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');
const DAY_MS = 24 * 3_600_000;
const feed = feeds.find(({ id }) => id === 'education-units') ?? expect.fail('no feed');

beforeAll(() => {
  clock.set({ ...settingFrom(NOW_MS), rate: 0 });
  installSectors([sector], [{ sector: sector.id, feeds }]);
});
afterEach(cleanup);

const unit = (id: string, primary: number, upper: [pupils: number, classes: number]): ShownRow => ({
  id,
  observedAtMs: NOW_MS - 22 * DAY_MS,
  values: {
    name: `Xã ${id}`,
    primaryPupils: primary,
    primaryClasses: 10,
    upperSecondaryPupils: upper[0],
    upperSecondaryClasses: upper[1],
  },
});
const lines = () =>
  screen.getAllByRole('rowheader').map((head) => ({
    name: head.textContent,
    cells: within(head.closest('tr') ?? expect.fail('no row'))
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  }));

describe('class sizes', () => {
  it('divide sums, never mean ratios, and stand most crowded first', () => {
    showTable(
      feed,
      [unit('Đất Đỏ', 300, [0, 0]), unit('Long Điền', 400, [880, 20]), unit('Kim Long', 340, [420, 9])],
      NOW_MS,
    );
    render(<ClassSizePanel language="vi" />);
    expect(lines().map(({ name }) => name)).toEqual([
      'Toàn tỉnh',
      'Xã Long Điền',
      'Xã Kim Long',
      'Xã Đất Đỏ',
    ]);
    expect(lines()[0]?.cells[2]).toBe('34,7');
    expect(lines()[0]?.cells[4]).toBe('44,8');
    expect(lines()[3]?.cells[4]).toBe('—');
    fireEvent.click(screen.getByRole('radio', { name: 'Trung học phổ thông' }));
    expect(lines().map(({ name }) => name)).toEqual([
      'Toàn tỉnh',
      'Xã Kim Long',
      'Xã Long Điền',
      'Xã Đất Đỏ',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Xã Kim Long' }));
    expect(sessionStore.getState().selection).toEqual({ feed: 'education-units', id: 'Kim Long' });
  });

  it('say which figures are above the norm of their stage, in words as well as by an outline', () => {
    showTable(feed, [unit('Đất Đỏ', 360, [0, 0]), unit('Kim Long', 350, [0, 0])], NOW_MS);
    render(<ClassSizePanel language="vi" />);
    const [, above, at] = lines();
    expect([above?.cells[2], at?.cells[2]]).toEqual(['36,0 (vượt quy định)', '35,0']);
    expect(document.querySelectorAll('td[data-above="true"]')).toHaveLength(2);
    expect(screen.getByText('vượt quy định', { selector: 'li' })).toBeTruthy();
  });

  it('leave a late unit out of the province and say so; the norms are named with what they rest on', () => {
    const late = { ...unit('Bình Châu', 500, [0, 0]), observedAtMs: NOW_MS - 60 * DAY_MS };
    showTable(feed, [unit('Đất Đỏ', 300, [0, 0]), late], NOW_MS);
    render(<ClassSizePanel language="vi" />);
    expect(lines()[0]?.cells[2]).toBe('30,0');
    expect(lines()[1]?.name).toBe('Xã Bình Châu (quá hạn cập nhật)');
    expect(screen.getByText(/không quá 35 học sinh.*chưa đối chiếu văn bản/)).toBeTruthy();
  });
});
