// The watch-list: added to by name and keyboard, kept in the browser, shared by address, and never lost to somebody else's.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { setLanguage } from '#i18n/i18n.ts';
import { clock, liveSetting } from '#kernel/time/clock.ts';
import { LiveProvider, queryClient } from '#live/ingest/query-client.ts';
import { sessionStore } from '#session/session-store.ts';
import { applyParameters } from '#session/url-sync.ts';
import { WatchList } from '../../../src/faces/leader/watch/watch-list.tsx';
import { answerPast, installStatedSector, LATE_SHARE, report, showReports } from './stated-sector.ts';

const storage = globalThis.localStorage;
const KEY = 'hai-dang.watched';
const session = () => sessionStore.getState();

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
  showReports([report('26506', 12, 400)]);
  answerPast([4, 5, 4]);
});
beforeEach(() => {
  localStorage.clear();
  sessionStore.setState(sessionStore.getInitialState());
});
afterEach(() => {
  cleanup();
  queryClient.clear();
  setLanguage('vi');
  vi.restoreAllMocks();
});
afterAll(() => {
  vi.unstubAllGlobals();
  clock.set(liveSetting());
});

const show = () => render(<WatchList />, { wrapper: LiveProvider });
const kept = () => JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown;
const keep = (...ids: string[]) => localStorage.setItem(KEY, JSON.stringify(ids));
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
/** The entries as they stand, by id. */
const entries = () =>
  screen.queryAllByRole('listitem').map((item) => item.getAttribute('data-watched') ?? item.textContent);

describe('WatchList', () => {
  it('is one quiet line at first, and adds a figure typed without accents by keyboard alone', () => {
    show();
    expect(screen.getByText(/Chưa theo dõi riêng chỉ tiêu nào/)).toBeTruthy();
    expect(screen.queryByRole('heading')).toBeNull();
    press('Lập danh sách theo dõi');
    const field = screen.getByRole('combobox', { name: 'Thêm chỉ tiêu theo tên' });
    expect(document.activeElement).toBe(field);
    fireEvent.change(field, { target: { value: 'tre han' } });
    expect(field.getAttribute('aria-expanded')).toBe('true');
    const option = screen.getByRole('option', { name: /Hồ sơ trễ hạn/ });
    expect(option.textContent).toContain('Hồ sơ');
    fireEvent.keyDown(field, { key: 'ArrowDown' });
    expect(field.getAttribute('aria-activedescendant')).toBe(option.id);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(entries()).toEqual([LATE_SHARE.id]);
    expect(document.querySelector(`article[data-kpi="${LATE_SHARE.id}"]`)).toBeTruthy();
    expect(
      screen.getAllByRole('status').some(({ textContent }) => textContent === 'Đã thêm “Hồ sơ trễ hạn”'),
    ).toBe(true);
    expect(kept()).toEqual([LATE_SHARE.id]);
    expect(document.activeElement).toBe(field);
  });

  it('marks what is in the list already and does not add it twice; Escape empties the field', () => {
    keep(LATE_SHARE.id);
    show();
    press('Sửa danh sách');
    const field = screen.getByRole<HTMLInputElement>('combobox');
    fireEvent.change(field, { target: { value: 'ho so' } });
    expect(screen.getByRole('option').getAttribute('aria-disabled')).toBe('true');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(session().watched).toEqual([LATE_SHARE.id]);
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field.value).toBe('');
    expect(screen.queryByRole('option')).toBeNull();
  });

  it('takes the kept list where the address has none, and says what is no longer a figure', () => {
    keep(LATE_SHARE.id, 'gone.figure');
    show();
    expect(session().watched).toEqual([LATE_SHARE.id, 'gone.figure']);
    expect(screen.getByText(/Chỉ tiêu không còn/).textContent).toContain('gone.figure');
    press('Bỏ “gone.figure” khỏi danh sách');
    expect(kept()).toEqual([LATE_SHARE.id]);
  });

  it('opens the sheet of a figure', () => {
    keep(LATE_SHARE.id);
    show();
    press(/^Chi tiết.*Hồ sơ trễ hạn$/);
    expect(session().kpi).toBe(LATE_SHARE.id);
  });

  it('moves by keyboard: the focus stays on the button, at the end it goes to the one that works', () => {
    keep('one', 'two', 'three');
    show();
    press('Sửa danh sách');
    const later = screen.getByRole('button', { name: 'Đưa “one” xuống sau' });
    later.focus();
    fireEvent.click(later);
    expect(entries()).toEqual(['two', 'one', 'three']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Đưa “one” xuống sau');
    fireEvent.click(document.activeElement!);
    expect(kept()).toEqual(['two', 'three', 'one']);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Đưa “one” lên trước');
    press('Bỏ “one” khỏi danh sách');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Bỏ “three” khỏi danh sách');
    press('Bỏ “three” khỏi danh sách');
    press('Bỏ “two” khỏi danh sách');
    expect(document.activeElement).toBe(screen.getByRole('combobox'));
    expect(kept()).toEqual([]);
  });
});

describe('a shared list', () => {
  const showShared = () => {
    keep('own.a', 'both');
    session().setWatched(['both', 'theirs']);
    show();
  };

  it('is shown as such and keeps one’s own as it is, even when it is changed', () => {
    showShared();
    expect(screen.getByRole('heading', { name: 'Danh sách được chia sẻ' })).toBeTruthy();
    expect(screen.getByRole('note').textContent).toContain('2 chỉ tiêu');
    expect(screen.queryByRole('button', { name: 'Sửa danh sách' })).toBeNull();
    act(() => session().setWatched(['both']));
    expect(kept()).toEqual(['own.a', 'both']);
  });

  it('is added to one’s own when that is asked for', () => {
    showShared();
    press('Thêm vào danh sách của tôi');
    expect(session().watched).toEqual(['own.a', 'both', 'theirs']);
    expect(kept()).toEqual(['own.a', 'both', 'theirs']);
    expect(screen.queryByRole('note')).toBeNull();
  });

  it('is left for one’s own when that is asked for', () => {
    showShared();
    press('Dùng danh sách của tôi');
    expect(session().watched).toEqual(['own.a', 'both']);
    expect(kept()).toEqual(['own.a', 'both']);
  });

  it('is none where the address carries one’s own', () => {
    keep('own.a', 'both');
    session().setWatched(['own.a', 'both']);
    show();
    expect(screen.queryByRole('note')).toBeNull();
  });
});

describe('one list in one browser', () => {
  it('survives “back” to an address that was written before the list was changed', () => {
    keep('one');
    show();
    act(() => session().setWatched(['one', 'two']));
    act(() => applyParameters('?w=one'));
    expect(session().watched).toEqual(['one', 'two']);
    expect(kept()).toEqual(['one', 'two']);
  });

  it('follows what another window keeps', () => {
    keep('one');
    show();
    keep('one', 'other');
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key: KEY })));
    expect(session().watched).toEqual(['one', 'other']);
  });

  it('lives in the address where the browser keeps nothing, and says so', () => {
    refuseStorage();
    session().setWatched(['one']);
    show();
    expect(screen.queryByRole('note')).toBeNull();
    expect(screen.getByText(/Trình duyệt không cho lưu/)).toBeTruthy();
    press('Sửa danh sách');
    press('Bỏ “one” khỏi danh sách');
    expect(session().watched).toEqual([]);
  });
});

describe('CopyLink', () => {
  const copied = async () => {
    press('Sao chép liên kết');
    return screen.findByText(/Đã sao chép|xin chép tay/);
  };

  it('copies the address of the list and says so', async () => {
    keep('one', 'two');
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    show();
    expect((await copied()).textContent).toBe('Đã sao chép liên kết');
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/^https?:\/\/[^/]+\/leader\?w=one,two$/));
  });

  it('offers the address to be copied by hand where the browser forbids it', async () => {
    keep('one');
    vi.stubGlobal('navigator', { ...navigator, clipboard: undefined });
    show();
    await copied();
    const address = screen.getByRole<HTMLInputElement>('textbox');
    expect(address.value).toMatch(/\/leader\?w=one$/);
  });
});
