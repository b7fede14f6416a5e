// What the pointer is on: one pick a frame, and nothing reported twice when there is nothing.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PointerPick } from '#map/overlay/pointer-pick.ts';

let frames: (() => void)[] = [];
const draw = () => {
  const due = frames;
  frames = [];
  for (const frame of due) frame();
};

beforeEach(() => {
  frames = [];
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => vi.unstubAllGlobals());

describe('PointerPick', () => {
  it('picks where the pointer is when the frame comes, once', () => {
    const pick = vi.fn((x: number, y: number) => `${x} ${y}`);
    const report = vi.fn();
    const pointer = new PointerPick(pick, report);
    for (let x = 0; x < 20; x += 1) pointer.moveTo({ x, y: 7 });
    expect(pick).not.toHaveBeenCalled();
    draw();
    expect(report.mock.calls).toEqual([['19 7']]);
    expect(pick).toHaveBeenCalledTimes(1);
  });

  it('reports once that there is nothing any more, and never that there still is nothing', () => {
    const report = vi.fn();
    const pointer = new PointerPick((x) => (x < 10 ? 'symbol' : null), report);
    for (const x of [20, 5, 20, 30]) {
      pointer.moveTo({ x, y: 0 });
      draw();
    }
    expect(report.mock.calls).toEqual([['symbol'], [null]]);
  });

  it('asks nothing of a map that the pointer has left', () => {
    const pick = vi.fn(() => 'symbol');
    const report = vi.fn();
    const pointer = new PointerPick(pick, report);
    pointer.moveTo({ x: 1, y: 1 });
    draw();
    pointer.moveTo(null);
    draw();
    expect(pick).toHaveBeenCalledTimes(1);
    expect(report.mock.calls).toEqual([['symbol'], [null]]);
  });
});
