// Encoded polylines: the format's own example, there and back, and what is none.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePolyline, encodePolyline } from '#kernel/polyline.ts';

describe('encoded polylines', () => {
  it('are those of the format', () => {
    const line = [-120.2, 38.5, -120.95, 40.7, -126.453, 43.252];
    expect(encodePolyline(line)).toBe('_p~iF~ps|U_ulLnnqC_mqNvxq`@');
    expect([...decodePolyline('_p~iF~ps|U_ulLnnqC_mqNvxq`@')!]).toEqual(line);
  });

  it('come back to a metre', () => {
    const lon = fc.double({ min: -180, max: 180, noNaN: true });
    const lat = fc.double({ min: -90, max: 90, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(lon, lat), { maxLength: 40 }), (pairs) => {
        const positions = pairs.flat();
        const back = decodePolyline(encodePolyline(positions))!;
        expect(back).toHaveLength(positions.length);
        positions.forEach((value, at) => expect(Math.abs(value - back[at]!)).toBeLessThan(0.6e-5));
      }),
    );
  });

  it.each(['_p~iF', '_p~iF~', '~~~~~~~~~~~~~~', 'Xe buýt', ' '])('are not “%s”', (text) =>
    expect(decodePolyline(text)).toBeNull(),
  );

  it('of any text are positions on Earth or nothing', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const positions = decodePolyline(text);
        if (positions) expect([...positions].every((value) => Math.abs(value) <= 180)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
