// The chart scheduler's guarantees: one update a frame, in order, latest wins, a fault stops nobody else.
import { describe, expect, it, vi } from 'vitest';
import { createChartScheduler } from '#charts/chart-scheduler.ts';

function setUp() {
  const frames: (() => void)[] = [];
  const scheduler = createChartScheduler((callback) => frames.push(callback));
  const frame = () => frames.shift()?.();
  return { scheduler, frame, frames };
}

describe('createChartScheduler', () => {
  it('runs one update a frame in order of arrival and asks for no frame when idle', () => {
    const { scheduler, frame, frames } = setUp();
    const ran: string[] = [];
    for (const name of ['a', 'b', 'c']) scheduler.schedule({ name }, () => ran.push(name));
    expect(frames).toHaveLength(1);
    frame();
    expect(ran).toEqual(['a']);
    frame();
    frame();
    expect(ran).toEqual(['a', 'b', 'c']);
    expect(frames).toHaveLength(0);
  });

  it('lets a later update replace an earlier one of the same chart, and forgets cancelled ones', () => {
    const { scheduler, frame, frames } = setUp();
    const [chart, other] = [{}, {}];
    const [first, second, third] = [vi.fn(), vi.fn(), vi.fn()];
    scheduler.schedule(chart, first);
    scheduler.schedule(chart, second);
    scheduler.schedule(other, third);
    scheduler.cancel(other);
    frame();
    frame();
    expect(first).not.toHaveBeenCalled();
    expect(second).toHaveBeenCalledOnce();
    expect(third).not.toHaveBeenCalled();
    expect(frames).toHaveLength(0);
  });

  it('goes on after a chart that throws', () => {
    const { scheduler, frame } = setUp();
    const next = vi.fn();
    scheduler.schedule({}, () => {
      throw new Error('broken chart');
    });
    scheduler.schedule({}, next);
    expect(frame).toThrow('broken chart');
    frame();
    expect(next).toHaveBeenCalledOnce();
  });
});
