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
});
