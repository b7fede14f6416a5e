// Wall text sizes against the figures of control-room practice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capHeightMm, fontPxFor, rootFontPx } from '#theme/wall-scale.ts';

describe('wall scale', () => {
  it.each([
    [8, 16, 37],
    [8, 20, 47],
    [8, 22, 51],
    [5, 16, 23],
    [5, 20, 29],
    [12, 16, 56],
    [12, 22, 77],
  ])('at %d m and %d′ capitals are %d mm high', (distance, arcMinutes, expected) => {
    expect(Math.round(capHeightMm(distance, arcMinutes))).toBe(expected);
  });

  it('never lets the smallest text fall under 16′ nor body text under 20′', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 30, noNaN: true }),
        fc.double({ min: 0.1, max: 3, noNaN: true }),
        (distance, pitch) => {
          const root = rootFontPx(distance, pitch);
          expect(root * 0.75).toBeGreaterThanOrEqual(fontPxFor(distance, pitch, 16) - 1e-9);
          expect(root).toBeGreaterThanOrEqual(fontPxFor(distance, pitch, 20) - 1e-9);
          expect(root).toBeGreaterThanOrEqual(16);
        },
      ),
    );
  });
});
