// The three floats a row that the GPU sees: never NaN, missing says so.
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import { rampData, rowSizes, sizeOf } from '#map/layers/row-values.ts';
import { numbers, pointsAt, tableOf } from '../support/table-of.ts';

const table = tableOf(
  pointsAt(107, 10, 107, 10, 107, 10),
  [numbers('value', 7, Number.NaN, 9)],
  [61_000, 61_000, Number.NaN],
);
const ALL = Uint32Array.of(0, 1, 2);

describe('rampData', () => {
  it('gives value, seconds since the epoch and quality', () => {
    expect([...rampData(table, 'value', Uint32Array.of(0), null, 1000)]).toEqual([7, 60, QUALITY.good]);
  });

  it('marks a missing value or instant as missing and sends no NaN', () => {
    const data = rampData(table, 'value', ALL, null, 1000);
    expect(data.some(Number.isNaN)).toBe(false);
    expect([data[5], data[8]]).toEqual([QUALITY.missing, QUALITY.missing]);
  });

  it('marks every row missing when the column does not exist', () => {
    expect([...rampData(table, 'absent', ALL, null, 1000)].filter((_, i) => i % 3 === 2)).toEqual([3, 3, 3]);
  });

  it('repeats a row for each of its vertices', () => {
    const data = rampData(table, 'value', Uint32Array.of(0, 2), Uint32Array.of(0, 2, 5), 1000);
    expect(data).toHaveLength(15);
    expect([data[0], data[3], data[8], data[14]]).toEqual([7, 7, QUALITY.missing, QUALITY.missing]);
  });
});

describe('rowSizes', () => {
  const size = { column: 'value', domain: [0, 16] as const, range: [2, 10] as const };

  it('is linear in the value, or in its root', () => {
    expect(sizeOf(size, 4)).toBe(4);
    expect(sizeOf({ ...size, scale: 'sqrt' }, 4)).toBe(6);
  });

  it('clamps, and draws an unknown size smallest', () => {
    expect([sizeOf(size, 99), sizeOf(size, -5), sizeOf(size, Number.NaN)]).toEqual([10, 2, 2]);
  });

  it('fills every vertex of a line', () => {
    expect([...rowSizes(table, size, Uint32Array.of(0, 1), Uint32Array.of(0, 1, 3))]).toEqual([5.5, 2, 2]);
  });
});
