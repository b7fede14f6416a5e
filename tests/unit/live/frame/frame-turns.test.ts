// Turns of frames: one piece of work a frame, nothing waits for long, and a page that draws no frame still works on.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFrameTurns, takeDrawnFrame, takeFrame } from '#live/frame/frame-turns.ts';

/** Frames that pass when the test says so. */
function setUp() {
  let waiting: ((frameMs: number) => void)[] = [];
  const request = (callback: (frameMs: number) => void) => {
    waiting.push(callback);
    return () => void (waiting = waiting.filter((other) => other !== callback));
  };
  const pass = (frameMs: number) => {
    const callbacks = waiting;
    waiting = [];
    for (const callback of callbacks) callback(frameMs);
  };
  const ran: string[] = [];
  const take = createFrameTurns()(request);
  return { pass, ran, work: (name: string) => take(() => void ran.push(name)) };
}

describe('createFrameTurns', () => {
  it('gives each piece of work a frame of its own, in order of asking', () => {
    const { pass, ran, work } = setUp();
    for (const name of ['a', 'b', 'c']) work(name);
    pass(16);
    expect(ran).toEqual(['a']);
    pass(33);
    expect(ran).toEqual(['a', 'b']);
    pass(50);
    expect(ran).toEqual(['a', 'b', 'c']);
  });

  it('lets nobody wait for more than two frames', () => {
    const { pass, ran, work } = setUp();
    for (const name of ['a', 'b', 'c', 'd', 'e']) work(name);
    for (const frameMs of [16, 33, 50]) pass(frameMs);
    expect(ran).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('calls off work at any time, also while it waits for the next frame', () => {
    const { pass, ran, work } = setUp();
    const stops = ['a', 'b', 'c'].map(work);
    stops[2]?.();
    pass(16);
    stops[1]?.();
    pass(33);
    expect(ran).toEqual(['a']);
  });

  it('works at once where there are no frames to share', () => {
    const { pass, ran, work } = setUp();
    work('a');
    work('b');
    pass(Number.NaN);
    expect(ran).toEqual(['a', 'b']);
  });
});

describe('takeFrame', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  function stubFrames() {
    vi.useFakeTimers();
    const frames = new Map<number, (frameMs: number) => void>();
    let last = 0;
    vi.stubGlobal('requestAnimationFrame', (callback: (frameMs: number) => void) => {
      last += 1;
      frames.set(last, callback);
      return last;
    });
    vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
    return frames;
  }

  it('calls once, and leaves no frame behind in a page that draws none', () => {
    const frames = stubFrames();
    const called = vi.fn();
    for (let batches = 0; batches < 10; batches += 1) {
      takeFrame(called);
      vi.advanceTimersByTime(1000);
    }
    expect(called).toHaveBeenCalledTimes(10);
    expect(frames.size).toBe(0);
    takeFrame(called);
    [...frames.values()][0]?.(16);
    vi.advanceTimersByTime(1000);
    expect(called).toHaveBeenCalledTimes(11);
  });

  it('waits for the page to be drawn where the work is only seen', () => {
    const frames = stubFrames();
    const called = vi.fn();
    takeDrawnFrame(called);
    vi.advanceTimersByTime(10_000);
    expect(called).not.toHaveBeenCalled();
    [...frames.values()][0]?.(10_016);
    expect(called).toHaveBeenCalledOnce();
  });
});
