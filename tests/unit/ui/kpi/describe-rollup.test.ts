// Formulas in words, with the numbers that went in.
import { describe, expect, it } from 'vitest';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { foldRollup } from '#kernel/table/fold-rollup.ts';
import type { RollupMethod, RollupSpec, RowReader } from '#kernel/table/rollup.ts';
import { describeRollup } from '#ui/kpi/describe-rollup.ts';

const rows = [
  { onTime: 95, solved: 100, state: 'done' },
  { onTime: 1100, solved: 1200, state: 'open' },
];
const reader: RowReader = {
  rowCount: rows.length,
  number: (column, row) => (column === 'onTime' ? rows[row]!.onTime : rows[row]!.solved),
  text: (_column, row) => rows[row]!.state,
  observedAtMs: () => 0,
  quality: () => 0,
};
const metrics: Readonly<Record<string, MetricSpec>> = {
  onTime: { title: { vi: 'Hồ sơ đúng hạn', en: 'Files on time' }, unit: '{count}', digits: 0 },
  solved: { title: { vi: 'Hồ sơ đã giải quyết', en: 'Files solved' }, unit: '{count}', digits: 0 },
  state: {
    title: { vi: 'Trạng thái', en: 'State' },
    words: { done: { vi: 'Đã xong', en: 'Done' }, open: { vi: 'Đang mở', en: 'Open' } },
  },
};

function words(method: RollupMethod, over: Partial<RollupSpec> = {}, language: 'vi' | 'en' = 'vi') {
  const spec: RollupSpec = { kpi: 'k', unit: '%', method, ...over };
  return describeRollup(spec, foldRollup(spec, reader), 1, (column) => metrics[column], language);
}

describe('a roll-up in words', () => {
  it('names both sums of a ratio and the numbers that went in', () => {
    const ratio = { kind: 'ratioOfSums', numerator: 'onTime', denominator: 'solved' } as const;
    expect(words(ratio, { scale: 100 })).toEqual({
      formula: 'Tổng “Hồ sơ đúng hạn” ÷ tổng “Hồ sơ đã giải quyết”',
      conditions: '',
      inputs: '1.195 ÷ 1.300 = 91,9%',
    });
    expect(words(ratio, { scale: 100 }, 'en').inputs).toBe('1,195 ÷ 1,300 = 91.9%');
  });

  it('says which rows count, in the words of the screen', () => {
    const where = [
      { column: 'state', op: 'in', value: ['done', 'open'] },
      { column: 'onTime', op: '>=', value: 90 },
    ] as const;
    expect(words({ kind: 'countWhere' }, { where, unit: '{count}' })).toMatchObject({
      formula: 'Số dòng',
      conditions: '“Trạng thái” thuộc “Đã xong”, “Đang mở”; “Hồ sơ đúng hạn” ≥ 90',
      inputs: '2,0',
    });
    expect(
      words({ kind: 'shareWhere', matching: [{ column: 'state', op: '==', value: 'done' }] }, { scale: 100 }),
    ).toMatchObject({
      formula: 'Số dòng có “Trạng thái” = “Đã xong” ÷ số dòng được tính',
      inputs: '1 ÷ 2 = 50,0%',
    });
  });

  it('knows medians and percentiles, and shows a column without a name as it is', () => {
    expect(words({ kind: 'percentile', column: 'onTime', percentile: 50 }).formula).toBe(
      'Trung vị của “Hồ sơ đúng hạn”',
    );
    expect(words({ kind: 'percentile', column: 'onTime', percentile: 90 }).formula).toBe(
      'Bách phân vị 90 của “Hồ sơ đúng hạn”',
    );
    expect(words({ kind: 'sum', column: 'unnamed' }).formula).toBe('Tổng “unnamed”');
  });
});
