// Figures by group: their parts make the whole, whatever the order, and weight that is silent is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import { foldByGroup } from '#kernel/table/fold-groups.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import type { RollupMethod, RowReader } from '#kernel/table/rollup.ts';

interface Row {
  done: number;
  all: number;
  unit: string;
  quality: number;
}

const readerOf = (rows: readonly Row[]): RowReader => ({
  rowCount: rows.length,
  number: (column, row) => (column === 'done' ? rows[row]!.done : rows[row]!.all),
  text: (_column, row) => rows[row]!.unit,
  observedAtMs: (row) => row,
  quality: (row) => rows[row]!.quality,
});
const spec = (method: RollupMethod) => ({ kpi: 'k', unit: '1', method });
const RATIO: RollupMethod = { kind: 'ratioOfSums', numerator: 'done', denominator: 'all' };
const anyRow = fc.record({
  done: fc.integer({ min: 0, max: 500 }),
  all: fc.integer({ min: 1, max: 1000 }),
  unit: fc.constantFrom('26506', '26526', '26536', ''),
  quality: fc.constantFrom(QUALITY.good, QUALITY.good, QUALITY.good, QUALITY.stale, QUALITY.missing),
});

const byUnit = (method: RollupMethod, rows: readonly Row[]) =>
  foldByGroup(spec(method), readerOf(rows), (row) => rows[row]!.unit);

describe('figures by group', () => {
  it('make the whole: sums add up, ratios are ratios of the summed parts', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 60 }), (rows) => {
        const named = rows.filter(({ unit }) => unit !== '');
        const whole = foldRollup(spec(RATIO), readerOf(named));
        const parts = [...byUnit(RATIO, rows).values()];
        const sum = (pick: (part: (typeof parts)[0]) => number) =>
          parts.reduce((total, part) => total + pick(part), 0);
        expect(sum(({ rowsTotal }) => rowsTotal)).toBe(whole.rowsTotal);
        expect(sum(({ terms }) => terms.sum)).toBe(whole.terms.sum);
        expect(sum(({ terms }) => terms.sum) / sum(({ terms }) => terms.divisor)).toBe(whole.value);
        const total = foldRollup(spec({ kind: 'sum', column: 'done' }), readerOf(named));
        if (total.rowsUsed > 0) {
          const values = [...byUnit({ kind: 'sum', column: 'done' }, rows).values()].map(
            ({ value }) => value,
          );
          expect(values.filter((value) => !Number.isNaN(value)).reduce((a, b) => a + b, 0)).toBe(total.value);
        }
      }),
    );
  });

  it('do not depend on the order of arrival', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 40 }), fc.nat(), (rows, turn) => {
        const at = rows.length === 0 ? 0 : turn % rows.length;
        const turned = [...rows.slice(at), ...rows.slice(0, at)].toReversed();
        for (const [unit, figure] of byUnit(RATIO, rows)) {
          const other = byUnit(RATIO, turned).get(unit)!;
          expect([other.value, other.rowsUsed, other.reportingShare]).toEqual([
            figure.value,
            figure.rowsUsed,
            figure.reportingShare,
          ]);
        }
      }),
    );
  });

  it('say how much of the weight reports: a silent city counts for more than a silent village', () => {
    const rows: Row[] = [
      { done: 900, all: 1000, unit: 'city', quality: QUALITY.missing },
      { done: 50, all: 100, unit: 'a', quality: QUALITY.good },
      { done: 60, all: 100, unit: 'b', quality: QUALITY.good },
    ];
    const figure = foldRollup(spec(RATIO), readerOf(rows));
    expect(figure.reportingShare).toBeCloseTo(200 / 1200, 12);
    expect(figure).toMatchObject({ rowsUsed: 2, rowsTotal: 3, leftOut: { missing: 1 } });
    expect(foldRollup(spec({ kind: 'sum', column: 'done' }), readerOf(rows)).reportingShare).toBeCloseTo(
      2 / 3,
      12,
    );
    const unknown = rows.map((row) => (row.unit === 'city' ? { ...row, all: Number.NaN } : row));
    expect(foldRollup(spec(RATIO), readerOf(unknown)).reportingShare).toBeCloseTo(2 / 3, 12);
  });

  it('are made of what they say: value = sum ÷ divisor × scale', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 30 }), (rows) => {
        for (const method of [
          RATIO,
          { kind: 'mean', column: 'done' },
          { kind: 'weightedMean', column: 'done', weight: 'all' },
        ] as const) {
          const { value, terms } = foldRollup({ ...spec(method), scale: 100 }, readerOf(rows));
          expect(value).toBe((terms.sum / terms.divisor) * 100);
        }
      }),
    );
  });
});
