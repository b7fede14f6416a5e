// Texts by their bytes: one number for one text, whatever order they come in and whatever bytes stand for it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ByteInterner } from '#feeds/text/byte-interner.ts';

/** A view that reaches four bytes beyond the text, at an offset, between other bytes. */
function viewOf(bytes: Uint8Array): { view: DataView; from: number; to: number } {
  const padded = new Uint8Array(bytes.length + 7).fill(0x22);
  padded.set(bytes, 3);
  return { view: new DataView(padded.buffer), from: 3, to: 3 + bytes.length };
}

function intern(interner: ByteInterner, bytes: Uint8Array): number {
  const { view, from, to } = viewOf(bytes);
  return interner.intern(view, from, to);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('interning texts by their bytes', () => {
  it('answers as a map of strings would, for bytes and for strings alike', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 9 }), { maxLength: 300 });
    fc.assert(
      fc.property(texts, fc.array(fc.boolean()), (sequence, asString) => {
        const interner = new ByteInterner();
        const known = new Map<string, number>();
        sequence.forEach((text, index) => {
          const id = asString[index] ? interner.internText(text) : intern(interner, utf8(text));
          if (!known.has(text)) known.set(text, known.size);
          expect(id).toBe(known.get(text));
          expect(interner.texts[id]).toBe(text);
          expect(interner.findText(text)).toBe(id);
        });
        expect(interner.findText('never seen, and longer than any')).toBe(-1);
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('takes bytes that are no UTF-8 for the text they are shown as, and lone surrogates for themselves', () => {
    const interner = new ByteInterner();
    const replaced = intern(interner, Uint8Array.of(0x61, 0xff));
    expect(interner.texts[replaced]).toBe('a\uFFFD');
    expect(intern(interner, Uint8Array.of(0x61, 0xfe))).toBe(replaced);
    expect(intern(interner, utf8('a\uFFFD'))).toBe(replaced);
    const lone = interner.internText('\uD800');
    expect(interner.internText('\uD801')).not.toBe(lone);
    expect(interner.findText('\uD800')).toBe(lone);
    expect(interner.texts[lone]).toBe('\uD800');
  });

  it('keeps a hundred thousand texts apart, and refuses what is one too many', () => {
    const interner = new ByteInterner(100_000);
    const ids = Array.from({ length: 100_000 }, (_, index) => intern(interner, utf8(`urn:x:${index}`)));
    expect(ids.every((id, index) => id === index)).toBe(true);
    expect(intern(interner, utf8('urn:x:100000'))).toBe(-1);
    expect(intern(interner, utf8('urn:x:77'))).toBe(77);
    expect(intern(interner, utf8('urn:x:78'))).toBe(78);
  });

  it('finds an expected text only where it stands whole and a quote ends it', () => {
    const texts = ['', 'a', 'abc', 'abcd', 'abcdefg', 'abcdefgh', 'Đường 30/4', 'urn:ngsi-ld:RoadSegment:1'];
    const interner = new ByteInterner();
    const ids = texts.map((text) => intern(interner, utf8(text)));
    const isQuoted = (id: number, text: string) => {
      const bytes = utf8(`xx${text}`);
      return interner.quotedLength(id, bytes, new DataView(bytes.buffer), 2) >= 0;
    };
    texts.forEach((text, index) => {
      const id = ids[index] ?? -1;
      expect(isQuoted(id, `${text}"`), text).toBe(true);
      for (const other of [
        `${text}\\"`,
        `${text}x"`,
        text,
        `${text.slice(0, -1)}"`,
        `${text.slice(0, -1)}x"`,
      ])
        if (text !== '' || other.startsWith('x')) expect(isQuoted(id, other), other).toBe(false);
    });
  });

  it('expects the text that followed last time', () => {
    const interner = new ByteInterner();
    const expectNext = (text: string) => {
      const bytes = utf8(`${text}"    `);
      return interner.expect(bytes, new DataView(bytes.buffer), 0);
    };
    expect(expectNext('a')).toBe(-1);
    for (const text of ['a', 'bb', 'ccc', 'a']) intern(interner, utf8(text));
    expect(expectNext('ccc')).toBe(-1);
    expect(expectNext('bb')).toBe(2);
    expect(interner.texts[interner.latestId()]).toBe('bb');
    expect(expectNext('ccc')).toBe(3);
    expect(expectNext('a')).toBe(1);
  });
});
