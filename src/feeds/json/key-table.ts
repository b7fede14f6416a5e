// The names of object members, as numbers that mean the same in every body of a feed.
import { ByteInterner } from '../text/byte-interner.ts';
import { decodeEscaped } from '../text/decode-text.ts';

/** A hostile body may name a member differently in every row; what comes beyond is carried by name. */
const MAX_KEYS = 16_384;
const QUOTE = 34;
/** A power of two: a context is made of the last two names. */
const CONTEXTS = 16_384;
/** Key of a node whose name has no number; the tape holds the name. */
export const UNNUMBERED_KEY = -2;

/** Numbers member names in order of first sight. One table a feed; decoders keep arrays by key number. */
export class KeyTable {
  private readonly interner = new ByteInterner(2 * MAX_KEYS);
  /** Key number of each interned text: one name may be written in several ways (escapes). */
  private readonly keyOfText: number[] = [];
  private readonly keys = new Map<string, number>();
  readonly names: string[] = [];
  /** Set by `expectKey`: bytes of the name it found. */
  expectedLength = 0;
  /** The text expected after each pair of texts; pairs may share a place, then one of them is looked up each time. */
  private readonly expected = new Int32Array(CONTEXTS).fill(-1);
  private context = 0;

  /** The number of a name, for decoders that ask for a member. */
  keyOf(name: string): number {
    const known = this.keys.get(name);
    if (known !== undefined) return known;
    if (this.names.length >= MAX_KEYS) return UNNUMBERED_KEY;
    this.keys.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** The number of the name that starts at `from`, if it is the one that followed the same two names last time; else -1. */
  expectKey(bytes: Uint8Array, view: DataView, from: number): number {
    const text = this.expected[this.context] as number;
    const length = text < 0 ? -1 : this.interner.lengthOf(text);
    if (length < 0 || bytes[from + length] !== QUOTE || !this.interner.isText(text, view, from)) return -1;
    this.expectedLength = length;
    this.follow(text);
    return this.keyOfText[text] as number;
  }

  /** The number of a name without escapes, by its bytes; `UNNUMBERED_KEY` when there are too many. */
  keyOfBytes(view: DataView, from: number, to: number): number {
    const text = this.interner.intern(view, from, to);
    if (text < 0) return UNNUMBERED_KEY;
    this.expected[this.context] = text;
    this.follow(text);
    const known = this.keyOfText[text];
    if (known !== undefined) return known;
    const key = this.keyOf(this.interner.texts[text] as string);
    this.keyOfText[text] = key;
    return key;
  }

  /** The number of a name with escapes. */
  keyOfEscaped(bytes: Uint8Array, from: number, to: number): number {
    return this.keyOf(decodeEscaped(bytes, from, to));
  }

  private follow(text: number): void {
    this.context = ((this.context << 7) ^ (text * 31)) & (CONTEXTS - 1);
  }
}
