// Packed batches: what arrives is what was sent, in whatever order tables, rows and dictionaries change.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TableBatch } from '#kernel/table/columns.ts';
import { BatchPacker, BatchUnpacker } from '#kernel/table/packed-batch.ts';
import { applyBatch, idAt, textAt } from '#kernel/table/table.ts';

/** A batch of one text column whose row r holds dictionary entry codes[r]. */
function batchOf(ids: string[] | null, dictionary: readonly string[], codes: number[]): TableBatch {
  const rowCount = codes.length;
  return {
    tableId: 't',
    sequence: 1,
    rowCount,
    ids,
    rows: null,
    columns: [{ kind: 'text', name: 'name', codes: Uint32Array.from(codes), dictionary }],
    geometry: null,
    observedAtMs: new Float64Array(rowCount),
    receivedAtMs: new Float64Array(rowCount),
    quality: new Uint8Array(rowCount),
    watermarkMs: 0,
    kpis: [],
  };
}

const someText = fc.string({ unit: 'grapheme' });

describe('BatchPacker and BatchUnpacker', () => {
  it('bring over ids and texts of any characters, the empty one included', () => {
    fc.assert(
      fc.property(fc.array(someText), fc.array(someText), (ids, words) => {
        const dictionary = ['', ...words];
        const codes = ids.map((_, row) => row % dictionary.length);
        const { packed } = new BatchPacker().pack(batchOf(ids, dictionary, codes));
        const table = applyBatch(undefined, new BatchUnpacker().unpack(structuredClone(packed)));
        expect([...table.ids]).toEqual(ids);
        expect(codes.map((_, row) => textAt(table, 'name', row))).toEqual(
          codes.map((code) => dictionary[code]),
        );
      }),
    );
  });

  it('send of a dictionary that grew only what is new', () => {
    const [packer, unpacker] = [new BatchPacker(), new BatchUnpacker()];
    const dictionary = ['', 'một', 'hai'];
    const first = applyBatch(
      undefined,
      unpacker.unpack(packer.pack(batchOf(['a', 'b'], dictionary, [1, 2])).packed),
    );
    dictionary.push('ba');
    const { packed } = packer.pack(batchOf(null, dictionary, [3, 1]));
    expect(packed.ids).toBeNull();
    expect(packed.columns[0]).toMatchObject({ knownLength: 3, added: { text: 'ba' } });
    const second = applyBatch(first, unpacker.unpack(packed));
    expect([textAt(second, 'name', 0), textAt(second, 'name', 1)]).toEqual(['ba', 'một']);
    expect([textAt(first, 'name', 0), textAt(first, 'name', 1)]).toEqual(['một', 'hai']);
    expect(second.ids).toBe(first.ids);
  });

  it('read single texts of a large dictionary, before and after it grew', () => {
    const [packer, unpacker] = [new BatchPacker(), new BatchUnpacker()];
    const dictionary = ['', ...Array.from({ length: 5000 }, (_, index) => `t${index}`)];
    const codes = [0, 1, 4999, 5000, 9];
    const ids = codes.map(String);
    const first = applyBatch(undefined, unpacker.unpack(packer.pack(batchOf(ids, dictionary, codes)).packed));
    expect(codes.map((_, row) => textAt(first, 'name', row))).toEqual(['', 't0', 't4998', 't4999', 't8']);
    dictionary.push('new');
    const second = applyBatch(
      first,
      unpacker.unpack(packer.pack(batchOf(null, dictionary, [5001, 1])).packed),
    );
    expect([textAt(second, 'name', 0), textAt(second, 'name', 1)]).toEqual(['new', 't0']);
    expect(second.columns.get('name')).toMatchObject({ dictionary });
    expect(textAt(second, 'name', 0)).toBe('new');
  });

  it('send a dictionary that was made anew from its beginning', () => {
    const [packer, unpacker] = [new BatchPacker(), new BatchUnpacker()];
    const first = applyBatch(undefined, unpacker.unpack(packer.pack(batchOf(['a'], ['', 'cũ'], [1])).packed));
    const second = applyBatch(first, unpacker.unpack(packer.pack(batchOf(null, ['', 'mới'], [1])).packed));
    expect([textAt(first, 'name', 0), textAt(second, 'name', 0)]).toEqual(['cũ', 'mới']);
  });

  it('keep columns that are left out of a whole batch without new ids', () => {
    const first = applyBatch(undefined, batchOf(['a'], ['', 'x'], [1]));
    const second = applyBatch(first, { ...batchOf(null, [''], [0]), columns: [] });
    expect(textAt(second, 'name', 0)).toBe('x');
    const third = applyBatch(second, { ...batchOf(['b'], [''], [0]), columns: [] });
    expect(textAt(third, 'name', 0)).toBe('');
  });

  it('find a row by an id that was never read before', () => {
    const { packed } = new BatchPacker().pack(batchOf(['a', 'b'], ['', 'x'], [1, 1]));
    const table = applyBatch(undefined, new BatchUnpacker().unpack(packed));
    expect([table.rowOf('b'), table.rowOf('c')]).toEqual([1, -1]);
    expect([idAt(table, 0), idAt(table, 1), idAt(table, 2)]).toEqual(['a', 'b', '']);
  });

  it('find each id where a list of them would, although they stand in one string', () => {
    const someId = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 4 });
    fc.assert(
      fc.property(fc.uniqueArray(someId), someId, (ids, other) => {
        const codes = ids.map(() => 0);
        const { packed } = new BatchPacker().pack(batchOf(ids, [''], codes));
        const table = applyBatch(undefined, new BatchUnpacker().unpack(packed));
        expect([...ids, other].map((id) => table.rowOf(id))).toEqual(
          [...ids, other].map((id) => ids.indexOf(id)),
        );
        expect(ids.map((_, row) => idAt(table, row))).toEqual(ids);
      }),
    );
  });
});
