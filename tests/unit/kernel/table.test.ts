// Batches into tables: a patch must give the same table as a replacement by the same rows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buffersOf, type TableBatch } from '#kernel/table/columns.ts';
import { applyBatch, numberAt, textAt } from '#kernel/table/table.ts';

function batch(over: Partial<TableBatch>): TableBatch {
  return {
    tableId: 't',
    sequence: 1,
    rowCount: 2,
    ids: ['a', 'b'],
    rows: null,
    columns: [
      { kind: 'number', name: 'n', unit: '1', values: Float64Array.of(1, 2) },
      { kind: 'text', name: 's', codes: Uint32Array.of(1, 0), dictionary: ['', 'one'] },
    ],
    geometry: null,
    observedAtMs: Float64Array.of(10, 20),
    receivedAtMs: Float64Array.of(11, 21),
    quality: Uint8Array.of(0, 0),
    watermarkMs: 20,
    kpis: [],
    ...over,
  };
}

describe('applyBatch', () => {
  it('reads what it was given, and NaN or empty text for what it was not', () => {
    const table = applyBatch(undefined, batch({}));
    expect(numberAt(table, 'n', 1)).toBe(2);
    expect(textAt(table, 's', 0)).toBe('one');
    expect(textAt(table, 's', 1)).toBe('');
    expect(numberAt(table, 'absent', 0)).toBeNaN();
    expect(numberAt(table, 'n', 99)).toBeNaN();
    expect([table.rowOf('b'), table.rowOf('zzz')]).toEqual([1, -1]);
  });

  it('refuses a patch that has no table to change', () => {
    expect(() => applyBatch(undefined, batch({ rows: Uint32Array.of(0) }))).toThrow(
      /first batch of t must be whole/,
    );
  });

  it('leaves the previous revision untouched', () => {
    const first = applyBatch(undefined, batch({}));
    const patch = batch({
      ids: null,
      rows: Uint32Array.of(1),
      columns: [{ kind: 'number', name: 'n', unit: '1', values: Float64Array.of(7) }],
      observedAtMs: Float64Array.of(30),
      receivedAtMs: Float64Array.of(31),
      quality: Uint8Array.of(1),
    });
    const second = applyBatch(first, patch);
    expect([numberAt(first, 'n', 1), numberAt(second, 'n', 1), numberAt(second, 'n', 0)]).toEqual([2, 7, 1]);
    expect([...second.observedAtMs]).toEqual([10, 30]);
    expect(second.revision).toBe(first.revision + 1);
    expect(second.geometryRevision).toBe(first.geometryRevision);
  });

  it('a patch equals a replacement by the same values', () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 8, maxLength: 8 });
    const rows = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(values, values, rows, (before, after, changed) => {
        const ids = before.map((_, index) => `id${index}`);
        const whole = (numbers: readonly number[]) =>
          batch({
            ids,
            rowCount: 8,
            columns: [{ kind: 'number', name: 'n', unit: '1', values: Float64Array.from(numbers) }],
            observedAtMs: Float64Array.from(numbers),
            receivedAtMs: Float64Array.from(numbers),
            quality: new Uint8Array(8),
          });
        const merged = before.map((value, index) => (changed.includes(index) ? after[index]! : value));
        const pick = Float64Array.from(changed, (index) => after[index]!);
        const patched = applyBatch(applyBatch(undefined, whole(before)), {
          ...whole(before),
          ids: null,
          rows: Uint32Array.from(changed),
          columns: [{ kind: 'number', name: 'n', unit: '1', values: pick }],
          observedAtMs: pick,
          receivedAtMs: pick,
          quality: new Uint8Array(changed.length),
        });
        const replaced = applyBatch(undefined, whole(merged));
        expect(patched.columns).toEqual(replaced.columns);
        expect(patched.observedAtMs).toEqual(replaced.observedAtMs);
      }),
    );
  });

  it('names each transferable buffer once', () => {
    const shared = new Float64Array(2);
    const buffers = buffersOf(batch({ observedAtMs: shared, receivedAtMs: shared }));
    expect(new Set(buffers).size).toBe(buffers.length);
    expect(buffers).toContain(shared.buffer);
  });
});
