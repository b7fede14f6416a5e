// What is kept of a watch-list is read with care: it may have been written by anybody.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readList } from '#session/kept-list.ts';

it('reads what was written, each once and in order', () => {
  expect(readList('["b.x","a.y","b.x"]')).toEqual(['b.x', 'a.y']);
});

it.each([null, '', '{', '{"a":1}', '"a"', '7', 'null'])('takes %s for an empty list', (text) => {
  expect(readList(text)).toEqual([]);
});

it('never throws, and never gives an id that an address could not carry', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.jsonValue())), (items) => {
      const ids = readList(JSON.stringify(items));
      expect(ids.join().split(',').filter(Boolean)).toEqual(ids);
    }),
  );
});
