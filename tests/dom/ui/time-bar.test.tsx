// The time bar: live and replay are never confused, and every way to move stays inside the last 48 hours.
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TimeBar } from '#ui/time/time-bar.tsx';
import { NOW_MS } from './build-table.ts';

const HOUR = 3_600_000;
const END_MS = Math.floor(NOW_MS / 600_000) * 600_000;

function Harness({ from, onMove }: { from: number | null; onMove: (ms: number | null) => void }) {
  const [asOfMs, setAsOfMs] = useState(from);
  const move = (ms: number | null) => {
    onMove(ms);
    setAsOfMs(ms);
  };
  return <TimeBar presentMs={NOW_MS} asOfMs={asOfMs} onChange={move} />;
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const state = () => screen.getByRole('status').textContent;

describe('TimeBar', () => {
  it('starts live; there is nothing to play or step forward to', () => {
    render(<TimeBar presentMs={NOW_MS} asOfMs={null} onChange={vi.fn()} />);
    expect(state()).toBe('Trực tiếp');
    expect(screen.getByRole('button', { name: 'Phát' })).toHaveProperty('disabled', true);
    expect(screen.getByRole('button', { name: 'Tới 1 giờ' })).toHaveProperty('disabled', true);
  });

  it('steps back into replay, says so, and steps forward to live again', () => {
    const onMove = vi.fn();
    render(<Harness from={null} onMove={onMove} />);
    press('Lùi 1 giờ');
    expect(onMove).toHaveBeenLastCalledWith(END_MS - HOUR);
    expect(state()).toContain('Xem lại 09:10 22/11');
    expect(state()).toContain('không phải số liệu trực tiếp');
    press('Tới 1 giờ');
    expect(onMove).toHaveBeenLastCalledWith(null);
    expect(state()).toBe('Trực tiếp');
  });

  it('never leaves the last 48 hours', () => {
    const onMove = vi.fn();
    render(<Harness from={END_MS - 47.5 * HOUR} onMove={onMove} />);
    press('Lùi 1 giờ');
    expect(onMove).toHaveBeenLastCalledWith(END_MS - 48 * HOUR);
  });

  it('moves by the slider, whose value is read as a time', () => {
    const onMove = vi.fn();
    render(<Harness from={null} onMove={onMove} />);
    const slider = screen.getByRole('slider');
    fireEvent.change(slider, { target: { value: String(END_MS - 4 * HOUR) } });
    expect(onMove).toHaveBeenLastCalledWith(END_MS - 4 * HOUR);
    expect(slider.getAttribute('aria-valuetext')).toBe('Xem lại 06:10 22/11');
  });

  it('plays until it reaches the present, and can be paused', () => {
    const onMove = vi.fn();
    render(<Harness from={END_MS - 30 * 60_000} onMove={onMove} />);
    press('Phát');
    act(() => vi.advanceTimersByTime(1000));
    expect(onMove).toHaveBeenLastCalledWith(END_MS - 20 * 60_000);
    press('Tạm dừng');
    act(() => vi.advanceTimersByTime(5000));
    expect(onMove).toHaveBeenCalledTimes(1);
    press('Phát');
    for (let second = 0; second < 5; second += 1) act(() => vi.advanceTimersByTime(1000));
    expect(onMove).toHaveBeenLastCalledWith(null);
    expect(onMove).toHaveBeenCalledTimes(3);
    expect(state()).toBe('Trực tiếp');
  });

  it('goes live by one press', () => {
    const onMove = vi.fn();
    render(<Harness from={END_MS - HOUR} onMove={onMove} />);
    press('Về trực tiếp');
    expect(onMove).toHaveBeenLastCalledWith(null);
  });
});
