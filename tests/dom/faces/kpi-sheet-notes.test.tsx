// One's own notes on a figure: kept, read again, deleted; and never lost from the box when the browser refuses.
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clock, liveSetting, settingFrom } from '#kernel/time/clock.ts';
import { KpiNotes } from '../../../src/faces/leader/sheet/notes/kpi-notes.tsx';
import { NOTES_KEY, readNotes } from '../../../src/faces/leader/sheet/notes/notes-store.ts';

const NOW_MS = Date.parse('2026-11-22T09:00:00+07:00');

beforeEach(() => {
  localStorage.clear();
  clock.set({ ...settingFrom(NOW_MS), rate: 0 });
});
afterEach(() => {
  vi.unstubAllGlobals();
  cleanup();
  clock.set(liveSetting());
});

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Ghi chú mới' });

function write(text: string): void {
  fireEvent.change(box(), { target: { value: text } });
  fireEvent.click(screen.getByRole('button', { name: 'Thêm ghi chú' }));
}

describe('KpiNotes', () => {
  it('keeps a note with its time, for this figure alone, and empties the box', () => {
    const { unmount } = render(<KpiNotes kpiId="a.one" />);
    write('  Hỏi Sở Y tế về <b>số giường</b>  ');
    expect(box().value).toBe('');
    expect(screen.getByText('Hỏi Sở Y tế về <b>số giường</b>')).toBeTruthy();
    expect(screen.getByText('09:00 22/11/2026')).toBeTruthy();
    unmount();
    render(<KpiNotes kpiId="a.two" />);
    expect(screen.queryByText(/Hỏi Sở/)).toBeNull();
    cleanup();
    render(<KpiNotes kpiId="a.one" />);
    expect(screen.getByText(/Hỏi Sở/)).toBeTruthy();
  });

  it('shows the newest first and deletes the one that is meant', () => {
    render(<KpiNotes kpiId="a.one" />);
    write('trước');
    write('sau');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('sau'),
      expect.stringContaining('trước'),
    ]);
    fireEvent.click(screen.getAllByRole('button', { name: /^Xóa ghi chú/ })[0]!);
    expect(readNotes('a.one').map(({ text }) => text)).toEqual(['trước']);
    expect(screen.queryByText('sau')).toBeNull();
  });

  it('says that a note could not be kept and leaves it in the box', () => {
    render(<KpiNotes kpiId="a.one" />);
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    write('quan trọng');
    expect(screen.getByRole('alert').textContent).toContain('không lưu được');
    expect(box().value).toBe('quan trọng');
    expect(screen.queryByRole('listitem')).toBeNull();
  });

  it('takes no empty note, none over 500 characters, and counts what is left', () => {
    render(<KpiNotes kpiId="a.one" />);
    const add = screen.getByRole<HTMLButtonElement>('button', { name: 'Thêm ghi chú' });
    fireEvent.change(box(), { target: { value: '   ' } });
    expect(add.disabled).toBe(true);
    expect(box().maxLength).toBe(500);
    fireEvent.change(box(), { target: { value: 'x'.repeat(120) } });
    expect(screen.getByText(/380/)).toBeTruthy();
  });

  it('does not lose what another window wrote meanwhile, and shows it', () => {
    render(<KpiNotes kpiId="a.one" />);
    const other = { 'a.one': [{ id: 7, atMs: NOW_MS - 1000, text: 'từ cửa sổ khác' }] };
    localStorage.setItem(NOTES_KEY, JSON.stringify(other));
    write('của tôi');
    expect(readNotes('a.one').map(({ text }) => text)).toEqual(['của tôi', 'từ cửa sổ khác']);
    expect(screen.getByText('từ cửa sổ khác')).toBeTruthy();
  });

  it.each([
    'not json',
    '[]',
    '{"a.one":{"text":"x"}}',
    '{"a.one":[{"id":1,"text":"x"},null,3]}',
    '{"__proto__":[1]}',
  ])('reads nothing from %s that it did not write', (text) => {
    localStorage.setItem(NOTES_KEY, text);
    expect(readNotes('a.one')).toEqual([]);
  });
});
