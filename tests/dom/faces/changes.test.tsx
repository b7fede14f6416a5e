// What changed since the last visit and since yesterday: told in sentences, kept when the person leaves, and silent about nothing.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import { clock, liveSetting, readWallClock } from '#kernel/time/clock.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { readVisit, writeVisit } from '#session/last-visit.ts';
import { sessionStore } from '#session/session-store.ts';
import type { KeptFigure, Snapshot } from '#session/snapshot.ts';
import { setShownTime } from '#live/shown-time.ts';
import { Changes } from '../../../src/faces/leader/changes/changes.tsx';
import {
  answerPast,
  installStatedSector,
  LATE_SHARE,
  NOW_MS,
  OCTOBER_MS,
  report,
  showReports,
} from './stated-sector.ts';

const storage = globalThis.localStorage;
const KEY = 'hai-dang.visit';
const WORLD = 'http://pack.test/ ';
const HOUR_MS = 3_600_000;
const SEPTEMBER_MS = Date.parse('2026-10-01T00:00:00+07:00');

/** A browser that keeps nothing, as in some private windows. */
function refuseStorage(): void {
  const refuse = () => {
    throw new DOMException('forbidden', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  onTestFinished(() => void vi.stubGlobal('localStorage', storage));
}

beforeAll(() => {
  installStatedSector();
  // Nothing is laid out here, so nothing would ever come into view.
  vi.stubGlobal('IntersectionObserver', undefined);
  showReports([report('26506', 30, 600)]);
});
beforeEach(() => {
  localStorage.clear();
  sessionStore.setState(sessionStore.getInitialState());
  answerPast([4, 4.1, 4, 4.2, 4.1, 4, 4.1, 4, 4.2, 4, 4.1, 4, 5]);
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  setLanguage('vi');
  setShownTime(null);
  vi.restoreAllMocks();
});
afterAll(() => {
  vi.unstubAllGlobals();
  clock.set(liveSetting());
});

const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ');
const show = () => render(<Changes />, { wrapper: LiveProvider });
const sentences = () => screen.queryAllByRole('listitem').map(({ textContent }) => plain(textContent));

/** A visit that ended an hour ago; what it saw stood `agoMs` before the present of the clock. */
function keepVisit(figure: KeptFigure, { agoMs = 20 * HOUR_MS, world = WORLD } = {}): void {
  const latest: Snapshot = {
    atMs: NOW_MS - agoMs,
    figures: new Map([[LATE_SHARE.id, figure]]),
    eventFeeds: [],
    events: [],
    silentFeeds: [],
  };
  const seenAtMs = readWallClock() - HOUR_MS;
  localStorage.setItem(KEY, writeVisit({ world, seenAtMs, before: null, latest }));
}
const september = (value: number): KeptFigure => ({ value, asOfMs: SEPTEMBER_MS, reportingShare: 1 });

function hide(isHidden: boolean): void {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  act(() => void document.dispatchEvent(new Event('visibilitychange')));
}

describe('since the last visit', () => {
  it('tells a new month that is unusual, with both periods, and opens its sheet', async () => {
    keepVisit(september(4));
    show();
    const sentence = await screen.findByRole('button', {
      name: /Hồ sơ trễ hạn tăng nhiều hơn thường lệ/,
    });
    expect(plain(sentence.textContent)).toBe(
      'Hồ sơ trễ hạn tăng nhiều hơn thường lệ: từ 4,0% (T9/2026) lên 5,0% (T10/2026) (+1,0 điểm %)',
    );
    fireEvent.click(sentence);
    expect(sessionStore.getState().kpi).toBe(LATE_SHARE.id);
  });

  it('calls a correction a correction', async () => {
    keepVisit({ value: 4, asOfMs: OCTOBER_MS, reportingShare: 1 });
    show();
    expect(plain((await screen.findByText(/được sửa/)).textContent)).toBe(
      'Hồ sơ trễ hạn: số liệu T10/2026 được sửa từ 4,0% thành 5,0%',
    );
  });

  it('does not take more reports for a change, and says that it did not compare', async () => {
    keepVisit({ value: 4, asOfMs: OCTOBER_MS, reportingShare: 0.6 });
    show();
    expect(
      await screen.findByText(/1 chỉ tiêu không so được vì tỷ lệ báo cáo hai lần khác nhau/),
    ).toBeTruthy();
    expect(sentences()).toEqual([]);
  });

  it('says that nothing changed, and since when', async () => {
    keepVisit({ value: 5, asOfMs: OCTOBER_MS, reportingShare: 1 });
    show();
    expect(
      await screen.findByText('Không có thay đổi đáng kể so với 13:00 21/11.', {}, { timeout: 4000 }),
    ).toBeTruthy();
    expect(screen.getByText(/trên 1 chỉ tiêu so được/)).toBeTruthy();
  });

  it.each([
    ['another province', () => keepVisit(september(4), { world: 'elsewhere' })],
    ['the future', () => keepVisit(september(4), { agoMs: -HOUR_MS })],
    ['a broken text', () => localStorage.setItem(KEY, '{"version":1,')],
  ])('knows no visit from %s', async (_name, prepare) => {
    prepare();
    show();
    fireEvent.click(screen.getByRole('radio', { name: 'Từ lần xem trước' }));
    expect(await screen.findByText(/Chưa có lần xem trước/)).toBeTruthy();
  });

  it('keeps what there was when the page is hidden, and not what a hidden page learns', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    show();
    hide(true);
    const visit = readVisit(localStorage.getItem(KEY));
    expect(visit?.latest?.figures.get(LATE_SHARE.id)).toMatchObject({ value: 5, asOfMs: OCTOBER_MS });
    expect(visit?.world).toBe(WORLD);
    localStorage.removeItem(KEY);
    vi.advanceTimersByTime(HOUR_MS);
    expect(localStorage.getItem(KEY)).toBeNull();
  });

  it('follows new data within half a minute', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    onTestFinished(() => {
      vi.useRealTimers();
      showReports([report('26506', 30, 600)]);
    });
    keepVisit({ value: 5, asOfMs: OCTOBER_MS, reportingShare: 1 });
    show();
    await screen.findByText(/Không có thay đổi đáng kể/);
    act(() => showReports([report('26506', 60, 600)]));
    await act(() => vi.advanceTimersByTimeAsync(20_000));
    expect(sentences()).toEqual([]);
    await act(() => vi.advanceTimersByTimeAsync(11_000));
    expect(sentences()).toHaveLength(1);
    expect(sentences()[0]).toContain('được sửa từ 5,0% thành 10,0%');
  });

  it('says so where the browser keeps nothing', async () => {
    refuseStorage();
    show();
    fireEvent.click(screen.getByRole('radio', { name: 'Từ lần xem trước' }));
    expect(await screen.findByText(/Trình duyệt không cho lưu/)).toBeTruthy();
  });
});

describe('since yesterday', () => {
  it('compares with yesterday where there was no visit: a month stated weeks ago is no news', async () => {
    show();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Từ hôm qua' }).checked).toBe(true);
    expect(
      await screen.findByText('Không có thay đổi đáng kể so với 09:00 21/11.', {}, { timeout: 4000 }),
    ).toBeTruthy();
  });

  it('looks at the day before the time shown in a replay, without a choice, and keeps nothing of it', async () => {
    const firstMs = Date.parse('2026-11-01T05:00:00+07:00');
    keepVisit(september(4));
    const before = localStorage.getItem(KEY);
    act(() => {
      sessionStore.setState({ asOfMs: firstMs });
      setShownTime(firstMs);
    });
    show();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(await screen.findByText(/So với 05:00 31\/10/)).toBeTruthy();
    hide(true);
    expect(readVisit(localStorage.getItem(KEY))?.latest).toBeNull();
    expect(readVisit(before)?.latest?.figures.size).toBe(1);
  });
});
