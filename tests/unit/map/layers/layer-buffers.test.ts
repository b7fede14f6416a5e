// Buffers: what is drawn, what is re-sent, and that nothing missing is ever drawn as zero.
import { describe, expect, it } from 'vitest';
import { applyBatch } from '#kernel/table/table.ts';
import { rowOfObject, updateBuffers } from '#map/layers/layer-buffers.ts';
import { layerSpec } from '../support/layer-spec.ts';
import { batchOf, numbers, pointsAt, tableOf, texts } from '../support/table-of.ts';

const SOMEWHERE = [107.1, 10.4, 107.2, 10.5, 107.3, 10.6];

describe('updateBuffers', () => {
  it('leaves out rows that lie nowhere instead of drawing them at 0°, 0°', () => {
    const table = tableOf(pointsAt(107.1, 10.4, Number.NaN, Number.NaN, 107.3, Number.NaN), [
      numbers('value', 1, 2, 3),
    ]);
    const buffers = updateBuffers(undefined, layerSpec(), table);
    expect([...buffers.rows]).toEqual([0]);
    expect([...(buffers.data.attributes['getPosition']?.value ?? [])]).toEqual([107.1, 10.4]);
  });

  it('keeps positions in double precision, uncopied where every row is drawn', () => {
    const table = tableOf(pointsAt(...SOMEWHERE), [numbers('value', 1, 2, 3)]);
    const { data } = updateBuffers(undefined, layerSpec(), table);
    expect(data.attributes['getPosition']?.value).toBe(table.geometry.anchors);
    expect(data.attributes['getPosition']?.value).toBeInstanceOf(Float64Array);
  });

  it('returns the same buffers for the same revision', () => {
    const table = tableOf(pointsAt(...SOMEWHERE), [numbers('value', 1, 2, 3)]);
    const first = updateBuffers(undefined, layerSpec(), table);
    expect(updateBuffers(first, layerSpec(), table)).toBe(first);
  });

  it('sends values again but not geometry when only values changed', () => {
    const before = tableOf(pointsAt(...SOMEWHERE), [numbers('value', 1, 2, 3)]);
    const first = updateBuffers(undefined, layerSpec(), before);
    const positions = first.data.attributes['getPosition'];
    const batch = batchOf(before.geometry, [numbers('value', 4, 5, 6)]);
    const after = applyBatch(before, { ...batch, ids: null, geometry: null });
    const second = updateBuffers(first, layerSpec(), after);
    expect(second.data).toBe(first.data);
    expect(second.data.attributes['getPosition']).toBe(positions);
    expect(second.version).toBe(first.version + 1);
    expect(second.data.attributes['getRampData']?.value[0]).toBe(4);
  });

  it('rebuilds geometry when a predicate lets other rows through', () => {
    const spec = layerSpec({ where: [{ column: 'value', op: '>=', value: 3 }] });
    const before = tableOf(pointsAt(...SOMEWHERE), [numbers('value', 1, 2, 3)]);
    const first = updateBuffers(undefined, spec, before);
    const batch = batchOf(before.geometry, [numbers('value', 9, 2, 3)]);
    const second = updateBuffers(first, spec, applyBatch(before, { ...batch, ids: null, geometry: null }));
    expect([...first.rows]).toEqual([2]);
    expect([...second.rows]).toEqual([0, 2]);
    expect(second.data).not.toBe(first.data);
    expect([...(second.data.attributes['getPosition']?.value ?? [])]).toEqual([107.1, 10.4, 107.3, 10.6]);
  });

  it('draws the gravest symbol last and still knows whose row it is', () => {
    const spec = layerSpec({ kind: 'symbols', pictogram: { column: 'kind', by: {}, otherwise: 'other' } });
    const table = tableOf(pointsAt(...SOMEWHERE), [numbers('value', 4, 0, 2), texts('kind', 'a', 'b', 'c')]);
    const buffers = updateBuffers(undefined, spec, table);
    expect([...buffers.rows]).toEqual([1, 2, 0]);
    expect(rowOfObject(buffers, 2)).toBe(0);
    expect(rowOfObject(buffers, 3)).toBe(-1);
  });

  it('moves its epoch only when single precision would begin to round', () => {
    const day = 86_400_000;
    const start = Date.UTC(2025, 10, 19);
    const before = tableOf(pointsAt(107, 10), [numbers('value', 1)], [start]);
    const first = updateBuffers(undefined, layerSpec(), before);
    const near = tableOf(pointsAt(107, 10), [numbers('value', 1)], [start + 3 * day]);
    const far = tableOf(pointsAt(107, 10), [numbers('value', 1)], [start + 40 * day]);
    expect(updateBuffers(first, layerSpec(), near).epochMs).toBe(start);
    expect(updateBuffers(first, layerSpec(), far).epochMs).toBe(start + 40 * day);
  });
});
