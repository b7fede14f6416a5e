// The grid of sectors: each in its place, with its state in words, its worst figure first, and a sentence for who listens.
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setLanguage, loadLanguage } from '#i18n/i18n.ts';
import { clock, liveSetting } from '#kernel/time/clock.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { noteFailure } from '#live/ingest/feed-records.ts';
import { getInstalled } from '#session/installed.ts';
import { sessionStore } from '#session/session-store.ts';
import { Sectors } from '../../../src/faces/leader/sectors/sectors.tsx';
import { CRASHES, installRoadSectors, JAMS, showRoads, SPEED } from './road-sectors.ts';

beforeEach(() => {
  installRoadSectors();
  sessionStore.setState({ sector: null, kpi: null, watched: [], compared: [] });
  showRoads();
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  setLanguage('vi');
});
afterAll(() => clock.set(liveSetting()));

const plain = (text: string | null | undefined) =>
  (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll(/[\u2068\u2069]/g, '');
const show = () => render(<Sectors />, { wrapper: LiveProvider });
const cardOf = (title: string) => screen.getByRole('heading', { name: title }).closest('li')!;
const sentenceOf = (title: string) =>
  plain(within(cardOf(title)).getByRole('button').getAttribute('aria-label'));

describe('the grid of sectors', () => {
  it('has a card for every sector, in their own order', () => {
    show();
    const titles = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
    expect(titles).toEqual(['Đường bộ', 'Chưa khai', 'Im lặng']);
  });

  it('says what is calm, what is not declared and what has not come', () => {
    show();
    expect(plain(cardOf('Đường bộ').textContent)).toContain('Trong ngưỡng13/13 có số liệu');
    expect(plain(cardOf('Chưa khai').textContent)).toContain('Chưa khai báo chỉ tiêu');
    expect(plain(cardOf('Im lặng').textContent)).toContain('Đang nhận số liệu0/1 có số liệu');
    expect(screen.getByText('đang nhận số liệu')).toBeTruthy();
    expect(screen.queryByText(/không chỉ tiêu nào vượt ngưỡng/)).toBeNull();
  });

  it('leads with the worst figure and keeps the first one below it', () => {
    showRoads({ [JAMS.id]: 20, [CRASHES.id]: 90 });
    show();
    const card = cardOf('Đường bộ');
    const figures = [...card.querySelectorAll('article')].map(({ dataset }) => dataset['kpi']);
    expect(figures).toEqual([CRASHES.id, SPEED.id]);
    expect(card.dataset['level']).toBe('critical');
    expect(plain(card.textContent)).toContain('2 vượt ngưỡng, 1 nghiêm trọng');
    expect(screen.getByText('1/3 có chỉ tiêu vượt ngưỡng · đang nhận số liệu')).toBeTruthy();
  });

  it('puts the mark of the level on its own rung of the ladder', () => {
    const rungOf = () =>
      [...cardOf('Đường bộ').querySelectorAll('.status-ladder__rung')].findIndex(
        ({ childElementCount }) => childElementCount > 0,
      );
    show();
    expect(rungOf()).toBe(3);
    act(() => showRoads({ [JAMS.id]: 6 }));
    expect(rungOf()).toBe(2);
    act(() => showRoads({ [JAMS.id]: 20 }));
    expect(rungOf()).toBe(1);
    act(() => showRoads({ [JAMS.id]: 35 }));
    expect(rungOf()).toBe(0);
  });

  it('names itself in one sentence that follows the figures', () => {
    show();
    expect(sentenceOf('Đường bộ')).toBe(
      'Đường bộ: trong ngưỡng; 13/13 chỉ tiêu có số liệu; Tốc độ 85%, mục tiêu 80%.',
    );
    act(() => showRoads({ [SPEED.id]: 82 }));
    expect(sentenceOf('Đường bộ')).toContain('Tốc độ 82%');
    act(() => showRoads({ [JAMS.id]: 20 }));
    expect(sentenceOf('Đường bộ')).toBe(
      'Đường bộ: 1 vượt ngưỡng cao; 13/13 chỉ tiêu có số liệu; Ùn tắc 20,0 km, mục tiêu 5,0 km.',
    );
    expect(sentenceOf('Chưa khai')).toBe('Chưa khai: chưa khai báo chỉ tiêu.');
  });

  it('calls nothing calm of which fewer than half is known', () => {
    showRoads(Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`roads.berth-${index}`, NaN])));
    show();
    expect(plain(cardOf('Đường bộ').textContent)).toContain('Thiếu số liệu4/13 có số liệu');
    expect(cardOf('Đường bộ').querySelector('.status-ladder .mark')).toBeNull();
  });

  it('shows a figure that nobody reports as a dash, with its reason for who listens', () => {
    showRoads({ [SPEED.id]: NaN });
    show();
    const figure = cardOf('Đường bộ').querySelector<HTMLElement>('article')!;
    expect(figure.dataset['kpi']).toBe(SPEED.id);
    expect(figure.dataset['quality']).toBe('missing');
    expect(figure.querySelector('.kpi-tile__number')?.textContent).toBe('—');
    expect(sentenceOf('Đường bộ')).toContain('Tốc độ không có số liệu');
  });

  it('opens a sector, and takes the keyboard back to its card when it is left', async () => {
    show();
    fireEvent.click(within(cardOf('Đường bộ')).getByRole('button'));
    expect(sessionStore.getState().sector).toBe('roads');
    const heading = await screen.findByRole('heading', { level: 2, name: 'Đường bộ' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    fireEvent.keyDown(document, { key: 'Escape' });
    expect(sessionStore.getState().sector).toBeNull();
    expect(document.activeElement).toBe(within(cardOf('Đường bộ')).getByRole('button'));
  });

  it('opens nothing for a sector that is not installed', () => {
    sessionStore.setState({ sector: '__proto__' });
    show();
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(3);
  });

  it('speaks English', async () => {
    await loadLanguage('en');
    setLanguage('en');
    showRoads({ [JAMS.id]: 6 });
    show();
    expect(sentenceOf('roads')).toBe(
      'roads: needs attention: 1; 13 of 13 figures known; roads.jams 6.0 km, target 5.0 km.',
    );
  });

  it('calls nothing calm of which nothing is known, and names what has no source', () => {
    noteFailure('silent', { kind: 'unconnected', sourceId: 'broker', detail: '' });
    show();
    expect(plain(cardOf('Im lặng').textContent)).toContain('Chưa kết nối nguồn');
    expect(screen.getByText('không chỉ tiêu nào vượt ngưỡng · 1 chưa kết nối nguồn')).toBeTruthy();
    cleanup();
    showRoads(Object.fromEntries([...getInstalled().kpis.keys()].map((id) => [id, Number.NaN])));
    show();
    expect(screen.queryByText(/không chỉ tiêu nào vượt ngưỡng/)).toBeNull();
  });
});
