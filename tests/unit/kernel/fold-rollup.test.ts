// Roll-ups against plain re-computation, and the rules of honesty: what is not fresh does not count, what is missing is shown.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import type { RollupMethod, RowReader } from '#kernel/table/rollup.ts';

interface PlainRow {
  a: number;
  b: number;
  kind: string;
  atMs: number;
  quality: number;
}

const reader = (rows: readonly PlainRow[]): RowReader => ({
  rowCount: rows.length,
  number: (column, row) => (column === 'a' ? rows[row]!.a : column === 'b' ? rows[row]!.b : Number.NaN),
  text: (column, row) => (column === 'kind' ? rows[row]!.kind : ''),
  observedAtMs: (row) => rows[row]!.atMs,
  quality: (row) => rows[row]!.quality,
});

const fold = (
  method: RollupMethod,
  rows: readonly PlainRow[],
  where?: Parameters<typeof foldRollup>[0]['where'],
) => foldRollup({ kpi: 'k', unit: '1', method, ...(where ? { where } : {}) }, reader(rows));

const row = (a: number, b = 1, over: Partial<PlainRow> = {}): PlainRow => ({
  a,
  b,
  kind: 'x',
  atMs: 1000,
  quality: QUALITY.good,
  ...over,
});

const anyRow = fc.record({
  a: fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.constant(Number.NaN)),
  b: fc.integer({ min: 1, max: 100 }),
  kind: fc.constantFrom('x', 'y'),
  atMs: fc.integer({ min: 0, max: 1e6 }),
  quality: fc.constantFrom(0, 1, 2, 3),
});

describe('foldRollup', () => {
  it('takes the share of rows whose text is one of several', () => {
    const rows = [row(1), row(1, 1, { kind: 'y' }), row(1, 1, { kind: 'z' }), row(1, 1, { kind: '' })];
    const matching = [{ column: 'kind', op: 'in', value: ['x', 'y'] }] as const;
    expect(fold({ kind: 'shareWhere', matching }, rows)).toMatchObject({ value: 0.5, rowsUsed: 4 });
  });

  it('takes a ratio as the ratio of sums, not the mean of ratios', () => {
    const rows = [row(10, 100), row(1, 1)];
    expect(fold({ kind: 'ratioOfSums', numerator: 'a', denominator: 'b' }, rows).value).toBeCloseTo(
      11 / 101,
      12,
    );
  });

  it('leaves out missing, suspect and stale rows but counts them in the total', () => {
    const rows = [
      row(4),
      row(8, 1, { quality: QUALITY.stale }),
      row(100, 1, { quality: QUALITY.suspect }),
      row(Number.NaN),
    ];
    expect(fold({ kind: 'mean', column: 'a' }, rows)).toMatchObject({ value: 4, rowsUsed: 1, rowsTotal: 4 });
  });

  it('gives NaN, never zero, when no row can be used', () => {
    for (const method of [
      { kind: 'sum', column: 'a' },
      { kind: 'mean', column: 'a' },
      { kind: 'max', column: 'a' },
      { kind: 'percentile', column: 'a', percentile: 50 },
      { kind: 'ratioOfSums', numerator: 'a', denominator: 'b' },
      { kind: 'weightedMean', column: 'a', weight: 'b' },
    ] as const) {
      expect(fold(method, [row(Number.NaN)]).value, method.kind).toBeNaN();
    }
  });

  it('counts an empty register as zero, because nothing open is a fact', () => {
    expect(fold({ kind: 'countWhere' }, [], [{ column: 'kind', op: '==', value: 'x' }]).value).toBe(0);
  });

  it('tells the newest and the oldest phenomenon time it used', () => {
    const rows = [
      row(1, 1, { atMs: 50 }),
      row(1, 1, { atMs: 900 }),
      row(1, 1, { atMs: 9999, quality: QUALITY.missing }),
    ];
    expect(fold({ kind: 'sum', column: 'a' }, rows)).toMatchObject({ asOfMs: 900, oldestMs: 50 });
  });

  it('interpolates the median between the two middle values', () => {
    expect(
      fold({ kind: 'percentile', column: 'a', percentile: 50 }, [row(1), row(9), row(2), row(4)]).value,
    ).toBe(3);
  });

  it('share of fresh rows counts stale rows against it', () => {
    const rows = [
      row(1),
      row(1, 1, { quality: QUALITY.stale }),
      row(1, 1, { quality: QUALITY.missing }),
      row(1),
    ];
    expect(fold({ kind: 'shareFresh' }, rows).value).toBe(0.5);
  });

  it('filters by words and numbers', () => {
    const rows = [row(1, 1, { kind: 'x' }), row(5, 1, { kind: 'y' }), row(7, 1, { kind: 'y' })];
    expect(
      fold({ kind: 'sum', column: 'a' }, rows, [{ column: 'kind', op: 'in', value: ['y', 'z'] }]).value,
    ).toBe(12);
    expect(fold({ kind: 'countWhere' }, rows, [{ column: 'a', op: '>=', value: 5 }]).value).toBe(2);
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const reversed = [...rows].reverse();
        for (const method of [
          { kind: 'sum', column: 'a' },
          { kind: 'max', column: 'a' },
          { kind: 'percentile', column: 'a', percentile: 90 },
          { kind: 'ratioOfSums', numerator: 'a', denominator: 'b' },
        ] as const) {
          const there = fold(method, rows);
          const back = fold(method, reversed);
          expect(back).toEqual(there);
        }
      }),
    );
  });

  it('a sum of parts is the sum of the whole', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 30 }), (rows) => {
        const total = (kind?: string) =>
          fold(
            { kind: 'sum', column: 'a' },
            rows,
            kind ? [{ column: 'kind', op: '==', value: kind }] : undefined,
          ).value;
        const orZero = (value: number) => (Number.isNaN(value) ? 0 : value);
        expect(orZero(total('x')) + orZero(total('y'))).toBeCloseTo(orZero(total()), 9);
      }),
    );
  });
});
