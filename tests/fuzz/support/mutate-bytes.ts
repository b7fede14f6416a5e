// Damage that needs no understanding of a body: flipped bits, cuts, lost and doubled bytes, another encoding.
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** One way in which bytes get damaged; positions are shares of the length, so that they fit every body. */
type Damage = (bytes: Uint8Array) => Uint8Array;

const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const at = (bytes: Uint8Array, position: number) => Math.floor(position * bytes.length);

const flip: fc.Arbitrary<Damage> = fc
  .tuple(share, fc.integer({ min: 0, max: 7 }))
  .map(([position, bit]) => (bytes) => {
    const copy = bytes.slice();
    copy[at(bytes, position)]! ^= 1 << bit;
    return copy;
  });
const truncate: fc.Arbitrary<Damage> = share.map(
  (position) => (bytes) => bytes.slice(0, at(bytes, position)),
);
const insert: fc.Arbitrary<Damage> = fc
  .tuple(share, fc.oneof(fc.uint8Array({ minLength: 1, maxLength: 4 }), structural()))
  .map(
    ([position, extra]) =>
      (bytes) =>
        concat(bytes.subarray(0, at(bytes, position)), extra, bytes.subarray(at(bytes, position))),
  );
const remove: fc.Arbitrary<Damage> = fc.tuple(share, fc.integer({ min: 1, max: 40 })).map(
  ([position, length]) =>
    (bytes) =>
      concat(bytes.subarray(0, at(bytes, position)), bytes.subarray(at(bytes, position) + length)),
);
const repeat: fc.Arbitrary<Damage> = fc
  .tuple(share, fc.integer({ min: 1, max: 200 }))
  .map(([position, length]) => (bytes) => {
    const from = at(bytes, position);
    return concat(bytes.subarray(0, from + length), bytes.subarray(from));
  });
const recode: fc.Arbitrary<Damage> = fc.constantFrom<Damage>(
  (bytes) => utf16(bytes, true),
  (bytes) => utf16(bytes, false),
  (bytes) => Uint8Array.from(new TextDecoder().decode(bytes), (letter) => letter.charCodeAt(0) & 0xff),
  (bytes) => concat(Uint8Array.of(0xef, 0xbb, 0xbf), bytes),
  (bytes) => gzipSync(bytes),
  (bytes) => concat(bytes, bytes),
  (bytes) => concat(new TextEncoder().encode(' \n\t'), bytes, new TextEncoder().encode('\n ')),
);

/** One body of the corpus with one to three damages. */
export function mutatedBytes(corpus: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const damage = fc.oneof(flip, truncate, insert, remove, repeat, recode);
  return fc
    .tuple(fc.nat({ max: corpus.length - 1 }), fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([index, damages]) => damages.reduce((bytes, apply) => apply(bytes), corpus[index]!));
}

/** Bodies that are no body of any standard. */
export const foreignBody: fc.Arbitrary<Uint8Array> = fc
  .oneof(
    fc.constantFrom(
      '',
      ' ',
      '\n\n',
      '<!doctype html><html><body>502 Bad Gateway</body></html>',
      '<html>',
      'null',
      '[]',
      '{}',
    ),
    fc.constantFrom(
      '[[',
      '{"',
      '[1,2',
      '"text"',
      '0',
      'true',
      '[null]',
      '[[]]',
      '[{}]',
      '{"type":"FeatureCollection"}',
    ),
    fc.json(),
    fc.string({ unit: 'binary' }),
  )
  .map((text) => new TextEncoder().encode(text));

function structural(): fc.Arbitrary<Uint8Array> {
  return fc
    .constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'e',
      '-',
      '.',
      '0',
      'null',
      '<',
      '>',
      '&',
      '/',
      '\u0000',
      '\uFEFF',
    )
    .map((text) => new TextEncoder().encode(text));
}

function utf16(bytes: Uint8Array, withMark: boolean): Uint8Array {
  const text = (withMark ? '\uFEFF' : '') + new TextDecoder().decode(bytes);
  return new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
