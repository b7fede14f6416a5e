// A sector's figures as a tree: groups by matter, rows with target and last year, sorting, and what a leader does with a figure.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import { clock, liveSetting } from '#kernel/time/clock.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { noteFailure } from '#live/ingest/feed-records.ts';
import { sessionStore } from '#session/session-store.ts';
import { Sectors } from '../../../src/faces/leader/sectors/sectors.tsx';
import {
  answerEveryFeed,
  asked,
  CRASHES,
  DEATHS,
  installRoadSectors,
  JAMS,
  setShareLastYear,
  showRoads,
  SPEED,
} from './road-sectors.ts';

beforeEach(() => {
  // A document without layout sees everything at once.
  vi.stubGlobal('IntersectionObserver', undefined);
  installRoadSectors();
  answerEveryFeed();
  asked.length = 0;
  setShareLastYear(1);
  sessionStore.setState({ sector: 'roads', kpi: null, watched: [], compared: [] });
  showRoads();
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

const plain = (text: string | null | undefined) =>
  (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u2068\u2069]/g, '');

async function show(): Promise<HTMLElement> {
  render(<Sectors />, { wrapper: LiveProvider });
  return screen.findByRole('table', { name: 'Chỉ tiêu của lĩnh vực Đường bộ' });
}

const rowsOf = (tree: HTMLElement) =>
  [...tree.querySelectorAll<HTMLElement>('tr[data-kpi]')].map(({ dataset }) => dataset['kpi']);
const rowOf = (tree: HTMLElement, kpiId: string) =>
  tree.querySelector<HTMLElement>(`tr[data-kpi="${kpiId}"]`)!;
const cellOf = (tree: HTMLElement, kpiId: string, column: string) =>
  rowOf(tree, kpiId).querySelector<HTMLElement>(`[data-column="${column}"]`)!;
const foldOf = (tree: HTMLElement, title: string) =>
  within(tree).getByRole('button', { name: new RegExp(`^${title}`) });

describe('the tree of figures', () => {
  it('groups by matter, what leaders were promised first; a calm matter without it comes folded', async () => {
    const tree = await show();
    const folds = within(tree)
      .getAllByRole('button')
      .filter((button) => button.hasAttribute('aria-expanded'));
    expect(
      folds.map((fold) => [
        fold.querySelector('.group-row__title')?.textContent,
        fold.getAttribute('aria-expanded'),
      ]),
    ).toEqual([
      ['Làn đường', 'true'],
      ['Tai nạn', 'true'],
      ['Bến cảng', 'false'],
    ]);
    expect(rowsOf(tree)).toEqual([SPEED.id, JAMS.id, DEATHS.id, CRASHES.id]);
  });

  it('opens a matter in which something is beyond its limits, unless a person folded it', async () => {
    showRoads({ 'roads.berth-4': 12 });
    const tree = await show();
    const fold = foldOf(tree, 'Bến cảng');
    expect(fold.getAttribute('aria-expanded')).toBe('true');
    expect(plain(fold.textContent)).toContain('1 chỉ tiêu cần chú ý');
    fireEvent.click(fold);
    expect(rowsOf(tree)).not.toContain('roads.berth-4');
    act(() => showRoads({ 'roads.berth-4': 35 }));
    expect(rowsOf(tree)).not.toContain('roads.berth-4');
    expect(plain(fold.textContent)).toContain('1 vượt ngưỡng nghiêm trọng');
    fireEvent.click(fold);
    expect(rowsOf(tree)).toContain('roads.berth-4');
  });

  it('puts the worst matter and the worst figure first when asked, and moves rows only when a status does', async () => {
    showRoads({ 'roads.berth-4': 35, [CRASHES.id]: 45 });
    const tree = await show();
    fireEvent.click(screen.getByRole('radio', { name: 'Xấu nhất trước' }));
    expect(rowsOf(tree)[0]).toBe('roads.berth-4');
    expect(rowsOf(tree).slice(9)).toEqual([CRASHES.id, DEATHS.id, SPEED.id, JAMS.id]);
    act(() => showRoads({ 'roads.berth-4': 33, [CRASHES.id]: 47 }));
    expect(rowsOf(tree)[0]).toBe('roads.berth-4');
    expect(rowsOf(tree).slice(9)).toEqual([CRASHES.id, DEATHS.id, SPEED.id, JAMS.id]);
    fireEvent.click(screen.getByRole('radio', { name: 'Theo nội dung' }));
    expect(rowsOf(tree)[0]).toBe(SPEED.id);
  });

  it('says value, target, period and age of a figure', async () => {
    const tree = await show();
    expect(plain(cellOf(tree, SPEED.id, 'value').textContent)).toBe('85%');
    expect(plain(cellOf(tree, SPEED.id, 'target').textContent)).toContain('+5 điểm %');
    expect(
      cellOf(tree, SPEED.id, 'target').querySelector('[data-meaning]')?.getAttribute('data-meaning'),
    ).toBe('good');
    expect(plain(cellOf(tree, SPEED.id, 'age').textContent)).toContain('2 phút');
    expect(plain(cellOf(tree, CRASHES.id, 'age').textContent)).toContain('T10/2026');
    expect(plain(cellOf(tree, CRASHES.id, 'target').textContent)).toBe('Chưa giao mục tiêu');
    expect(plain(cellOf(tree, SPEED.id, 'status').textContent)).toBe('Trong ngưỡng');
    expect(plain(cellOf(tree, DEATHS.id, 'status').textContent)).toBe('Không đặt ngưỡng');
  });

  it('compares with the same period last year, or with the period before where last year is not asked for', async () => {
    const tree = await show();
    await waitFor(() => expect(plain(cellOf(tree, CRASHES.id, 'past').textContent)).toContain('+12'));
    expect(plain(cellOf(tree, CRASHES.id, 'past').textContent)).toBe(
      '+12 (+48%) (kém hơn)cùng kỳ T10/2025: 25',
    );
    expect(plain(cellOf(tree, SPEED.id, 'past').textContent)).toBe(
      '+1 điểm % (tốt hơn)08:00 22/11: 37% · kỳ trước 07:00 22/11: 36%',
    );
    expect(cellOf(tree, CRASHES.id, 'trend').querySelector('svg')).toBeTruthy();
    // One question a feed, and none of the folded one.
    expect([...asked].sort()).toEqual(['crashes 13', 'lanes 24']);
  });

  it('compares no sum with last year’s where others reported then', async () => {
    setShareLastYear(0.8);
    const tree = await show();
    await waitFor(() => expect(plain(cellOf(tree, CRASHES.id, 'past').textContent)).toContain('T10/2025'));
    expect(plain(cellOf(tree, CRASHES.id, 'past').textContent)).toBe(
      'không so đượccùng kỳ T10/2025: 25 · khác phạm vi báo cáo (80% và 100%)',
    );
    expect(cellOf(tree, CRASHES.id, 'past').querySelector('[data-meaning]')).toBeNull();
  });

  it('shows what is not known as a dash with its reason', async () => {
    showRoads({ [SPEED.id]: NaN });
    const tree = await show();
    expect(plain(cellOf(tree, SPEED.id, 'value').textContent)).toBe('—Không có số liệu');
    expect(plain(cellOf(tree, SPEED.id, 'target').textContent)).toBe('Mục tiêu 80%');
    expect(rowOf(tree, SPEED.id).dataset['quality']).toBe('missing');
  });

  it('opens the sheet of a figure, watches and compares it', async () => {
    const tree = await show();
    const row = within(rowOf(tree, JAMS.id));
    fireEvent.click(row.getByRole('button', { name: 'Ùn tắc' }));
    expect(sessionStore.getState().kpi).toBe(JAMS.id);
    const star = row.getByRole('button', { name: 'Theo dõi Ùn tắc' });
    fireEvent.click(star);
    expect(sessionStore.getState().watched).toEqual([JAMS.id]);
    expect(star.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(star);
    expect(sessionStore.getState().watched).toEqual([]);
    const compare = row.getByRole('button', { name: 'So sánh Ùn tắc' });
    fireEvent.click(compare);
    expect(sessionStore.getState().compared).toEqual([{ kpi: JAMS.id, area: null }]);
    expect(compare.getAttribute('aria-pressed')).toBe('true');
    // Where it has gone to is one press away, for as long as it is there.
    expect(row.getByRole('button', { name: 'Xem so sánh' })).toBeTruthy();
    fireEvent.click(compare);
    expect(row.queryByRole('button', { name: 'Xem so sánh' })).toBeNull();
    expect(sessionStore.getState().compared).toEqual([]);
  });

  it('leads across to another sector and back to all, by list and by button', async () => {
    await show();
    const nav = screen.getByRole('navigation', { name: 'Chuyển lĩnh vực' });
    expect(
      within(nav)
        .getByRole('button', { name: /^Đường bộ/ })
        .getAttribute('aria-current'),
    ).toBe('true');
    fireEvent.click(within(nav).getByRole('button', { name: /^Chưa khai/ }));
    expect(sessionStore.getState().sector).toBe('empty');
    await screen.findByText('Lĩnh vực này chưa khai báo chỉ tiêu.');
    fireEvent.change(screen.getByRole('combobox', { name: 'Chuyển lĩnh vực' }), {
      target: { value: 'roads' },
    });
    expect(sessionStore.getState().sector).toBe('roads');
    fireEvent.click(await screen.findByRole('button', { name: 'Tất cả lĩnh vực' }));
    expect(sessionStore.getState().sector).toBeNull();
  });

  it('leaves Escape to a dialog and to a list that is being chosen from', async () => {
    await show();
    screen.getByRole('combobox', { name: 'Chuyển lĩnh vực' }).focus();
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(sessionStore.getState().sector).toBe('roads');
    screen.getByRole('heading', { level: 2 }).focus();
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.setAttribute('open', '');
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(sessionStore.getState().sector).toBe('roads');
    dialog.remove();
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(sessionStore.getState().sector).toBeNull();
  });

  it('waits for no past of a figure that has no source', async () => {
    noteFailure('silent', { kind: 'unconnected', sourceId: 'broker', detail: '' });
    sessionStore.setState({ sector: 'silent' });
    render(<Sectors />, { wrapper: LiveProvider });
    const row =
      (await screen.findByRole('button', { name: 'Chưa đến' })).closest('tr') ?? expect.fail('a row');
    const said = (column: string) => row.querySelector(`[data-column="${column}"]`)?.textContent;
    expect(said('status')).toBe('Chưa kết nối nguồn');
    expect(said('past')).toBe('không có số liệu kỳ trước');
    expect(said('trend')).toBe('không có số liệu kỳ trước');
  });
});
