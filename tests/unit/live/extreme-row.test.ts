// The row behind a maximum: only rows that count for the figure may name it.
import { describe, expect, it } from 'vitest';
import { QUALITY } from '#kernel/quality.ts';
import { applyBatch } from '#kernel/table/table.ts';
import { findExtremeRow } from '#live/extreme-row.ts';

const table = applyBatch(undefined, {
  tableId: 't',
  sequence: 1,
  rowCount: 4,
  ids: ['a', 'b', 'c', 'd'],
  rows: null,
  columns: [
    { kind: 'number', name: 'n', unit: '1', values: Float64Array.of(5, 99, 7, Number.NaN) },
    { kind: 'text', name: 'kind', codes: Uint32Array.of(1, 1, 2, 1), dictionary: ['', 'x', 'y'] },
  ],
  geometry: null,
  observedAtMs: new Float64Array(4),
  receivedAtMs: new Float64Array(4),
  quality: Uint8Array.of(QUALITY.good, QUALITY.suspect, QUALITY.good, QUALITY.good),
  watermarkMs: 0,
  kpis: [],
});
const rollup = { kpi: 'k', unit: '1' };

describe('findExtremeRow', () => {
  it('finds highest and lowest, passing over what is suspect or missing', () => {
    expect(findExtremeRow(table, { ...rollup, method: { kind: 'max', column: 'n' } })?.row).toBe(2);
    expect(findExtremeRow(table, { ...rollup, method: { kind: 'min', column: 'n' } })?.row).toBe(0);
  });

  it('keeps to the rows of the figure', () => {
    const where = [{ column: 'kind', op: '==', value: 'x' }] as const;
    expect(findExtremeRow(table, { ...rollup, where, method: { kind: 'max', column: 'n' } })?.row).toBe(0);
  });

  it('names no row for a sum, nor where no row counts', () => {
    expect(findExtremeRow(table, { ...rollup, method: { kind: 'sum', column: 'n' } })).toBeNull();
    expect(findExtremeRow(table, { ...rollup, method: { kind: 'max', column: 'absent' } })).toBeNull();
  });
});
