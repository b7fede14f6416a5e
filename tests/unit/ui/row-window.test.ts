// The virtual scroller: every row can be reached, none is drawn twice, few are drawn at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowWindow, scrollToRow } from '#ui/table/row-window.ts';

describe('rowWindow', () => {
  it('draws what is visible and a little more', () => {
    const window = rowWindow(100_000, 32, 320, 32 * 1000);
    expect(window.first).toBeLessThanOrEqual(1000);
    expect(window.end).toBeGreaterThanOrEqual(1010);
    expect(window.end - window.first).toBeLessThan(30);
    expect(window.offsetPx).toBe(window.first * 32);
    expect(window.contentPx).toBe(3_200_000);
  });

  it('shows all of a short list', () => {
    expect(rowWindow(3, 32, 320, 0)).toEqual({ first: 0, end: 3, offsetPx: 0, contentPx: 96 });
  });

  it('brings every row of any list wholly into view, a million rows included', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.nat(),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (rowCount, pick, from) => {
          const row = pick % rowCount;
          const { contentPx } = rowWindow(rowCount, 32, 320, 0);
          const start = from * Math.max(0, contentPx - 320);
          const scrollPx = scrollToRow(row, rowCount, 32, 320, start);
          const window = rowWindow(rowCount, 32, 320, scrollPx);
          expect(row).toBeGreaterThanOrEqual(window.first);
          expect(row).toBeLessThan(window.end);
          const topPx = window.offsetPx + (row - window.first) * 32 - scrollPx;
          expect(topPx).toBeGreaterThanOrEqual(-1);
          expect(topPx + 32).toBeLessThanOrEqual(321);
        },
      ),
    );
  });

  it('does not scroll for a row that is already visible', () => {
    expect(scrollToRow(5, 1000, 32, 320, 100)).toBe(100);
  });
});
