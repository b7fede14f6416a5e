// The JSON grammar over bytes: one value after another onto a tape, as strictly as JSON.parse, without making an object.
import { decodeEscaped, decodeText } from '../text/decode-text.ts';
import { JsonSyntaxError } from './json-syntax-error.ts';
import { ARRAY, ESCAPED_STRING, FALSE, NO_KEY, NULL, NUMBER, OBJECT, TRUE, JsonTape } from './json-tape.ts';
import { UNNUMBERED_KEY, type KeyTable } from './key-table.ts';
import { scannedNumber, scanNumber } from './scan-number.ts';
import { scanString, stringEnd, stringKind } from './scan-string.ts';

/** Answer of a scan that needs bytes that have not come yet. */
export const NEEDS_MORE = -1;

const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const MINUS = 45;
const OPEN_ARRAY = 91;
const CLOSE_ARRAY = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Scans values out of `bytes`, of which the first `end` are valid. Contract of the hot path: `bytes[end]` is 0 and
 * three more bytes exist, so that no loop needs a bounds check: a 0 inside a JSON text is an error, at `end` the need for more.
 */
export class JsonScanner {
  readonly tape: JsonTape;
  end = 0;
  /** No more bytes will come. */
  isLast = false;
  /** Offset in the body of the first byte of `bytes`. */
  baseOffset = 0;
  private readonly keys: KeyTable;
  private pendingKey = NO_KEY;
  private pendingName = '';
  /** Open containers, and for objects a 32-bit filter of the keys seen, by which repeated ones are suspected. */
  private open = new Int32Array(64);
  private filters = new Int32Array(64);
  /** Members of large open objects by key or name, once their filter is of no use. */
  private members: (Map<number | string, number> | null)[] = Array.from({ length: 64 }, () => null);

  constructor(keys: KeyTable) {
    this.keys = keys;
    this.tape = new JsonTape(keys);
  }

  /** Takes the buffer to read from. */
  setBytes(bytes: Uint8Array<ArrayBuffer>, end: number): void {
    if (bytes !== this.tape.bytes) this.tape.view = new DataView(bytes.buffer);
    this.tape.bytes = bytes;
    this.end = end;
  }

  /** Puts the value at `from` (white space before it is skipped) on the tape; answers where it ends, or `NEEDS_MORE`. */
  scan(from: number): number {
    const { tape } = this;
    const { bytes } = tape;
    tape.reset();
    this.pendingKey = NO_KEY;
    let depth = 0;
    let isObject = false;
    let at = from;
    for (;;) {
      at = skipSpace(bytes, at);
      const code = bytes[at] as number;
      if (code === OPEN_OBJECT || code === OPEN_ARRAY) {
        isObject = code === OPEN_OBJECT;
        this.openContainer(isObject ? OBJECT : ARRAY, depth, at);
        depth += 1;
        at = skipSpace(bytes, at + 1);
        if (bytes[at] !== code + 2) {
          if (isObject) at = this.scanKey(at, depth - 1);
          if (at < 0) return at;
          continue;
        }
      } else {
        at = this.scanLeaf(code, at);
        if (at < 0) return at;
      }
      for (; depth > 0;) {
        at = skipSpace(bytes, at);
        const mark = bytes[at] as number;
        if (mark === COMMA) {
          at = isObject ? this.scanKey(skipSpace(bytes, at + 1), depth - 1) : at + 1;
          if (at < 0) return at;
          break;
        }
        if (mark !== (isObject ? CLOSE_OBJECT : CLOSE_ARRAY)) return this.stop(at);
        at += 1;
        depth -= 1;
        tape.close(this.open[depth] as number);
        isObject = depth > 0 && tape.kindOf(this.open[depth - 1] as number) === OBJECT;
        this.pendingKey = NO_KEY;
      }
      if (depth === 0) return at;
    }
  }

  private openContainer(kind: number, depth: number, at: number): void {
    if (depth === this.open.length) {
      this.open = doubled(this.open);
      this.filters = doubled(this.filters);
      this.members = this.members.concat(Array.from({ length: depth }, () => null));
    }
    this.open[depth] = this.push(kind, at, at);
    this.filters[depth] = 0;
    this.members[depth] = null;
    this.pendingKey = NO_KEY;
  }

  private push(kind: number, from: number, to: number): number {
    const node = this.tape.push(kind, this.pendingKey, from, to);
    if (this.pendingKey === UNNUMBERED_KEY) this.tape.nameNode(node, this.pendingName);
    return node;
  }

  private scanLeaf(code: number, at: number): number {
    if (code === QUOTE) {
      const scanned = scanString(this.tape.bytes, this.tape.view, at + 1);
      if (scanned < 0) return this.stop(-scanned);
      this.push(stringKind(scanned), at + 1, stringEnd(scanned));
      return stringEnd(scanned) + 1;
    }
    if (code === MINUS || (code >= 48 && code <= 57)) {
      const node = this.push(NUMBER, at, at);
      const end = scanNumber(this.tape.bytes, at);
      if (end >= 0) this.tape.setNumber(node, at, end, scannedNumber.value);
      // A number that touches the end of what has come may go on.
      if (end < 0 || (end >= this.end && !this.isLast)) return this.stop(end < 0 ? -end : end);
      return end;
    }
    if (code === 116) return this.scanWord(at, TRUE_WORD, TRUE);
    if (code === 102) return this.scanWord(at, FALSE_WORD, FALSE);
    if (code === 110) return this.scanWord(at, NULL_WORD, NULL);
    return this.stop(at);
  }

  private scanWord(at: number, word: readonly number[], kind: number): number {
    const { bytes } = this.tape;
    for (let index = 0; index < word.length; index += 1)
      if (bytes[at + index] !== word[index]) return this.stop(at + index);
    this.push(kind, at, at + word.length);
    return at + word.length;
  }

  /** The key at `from` and its colon; answers where its value may start. */
  private scanKey(from: number, depth: number): number {
    const { bytes, view } = this.tape;
    if (bytes[from] !== QUOTE) return this.stop(from);
    const expected = this.keys.expectKey(bytes, view, from + 1);
    let end = from + 1;
    if (expected >= 0) {
      end += this.keys.expectedLength;
      this.takeKey(expected, depth);
    } else {
      const scanned = scanString(bytes, view, end);
      if (scanned < 0) return this.stop(-scanned);
      end = stringEnd(scanned);
      this.takeKey(this.lookUpKey(from + 1, end, stringKind(scanned) === ESCAPED_STRING), depth);
    }
    const colon = skipSpace(bytes, end + 1);
    return bytes[colon] === COLON ? colon + 1 : this.stop(colon);
  }

  private lookUpKey(from: number, end: number, isEscaped: boolean): number {
    const { bytes } = this.tape;
    const key = isEscaped
      ? this.keys.keyOfEscaped(bytes, from, end)
      : this.keys.keyOfBytes(this.tape.view, from, end);
    if (key === UNNUMBERED_KEY)
      this.pendingName = isEscaped ? decodeEscaped(bytes, from, end) : decodeText(bytes, from, end);
    return key;
  }

  private takeKey(key: number, depth: number): void {
    const bit = 1 << (key & 31);
    if ((this.filters[depth] as number) & bit) this.replaceEarlier(depth, key);
    (this.filters[depth] as number) |= bit;
    this.pendingKey = key;
  }

  /** Marks the earlier member of the same name, whose place the coming one takes; costs no more in a hostile object of a million members. */
  private replaceEarlier(depth: number, key: number): void {
    const { tape } = this;
    const members = (this.members[depth] ??= this.membersOf(this.open[depth] as number));
    const name = key === UNNUMBERED_KEY ? this.pendingName : key;
    const earlier = members.get(name);
    if (earlier !== undefined) tape.replace(earlier);
    members.set(name, tape.length);
  }

  private membersOf(object: number): Map<number | string, number> {
    const { tape } = this;
    const members = new Map<number | string, number>();
    for (let node = object + 1; node < tape.length; node = tape.nextOf(node)) {
      const key = tape.keyOf(node);
      members.set(key === UNNUMBERED_KEY ? tape.nameOf(node) : key, node);
    }
    return members;
  }

  /** At the end of what has come: the need for more; anywhere else a syntax error. */
  private stop(at: number): number {
    if (at >= this.end && !this.isLast) return NEEDS_MORE;
    throw syntaxErrorAt(this.tape.bytes, at, this.end, this.baseOffset);
  }
}

const TRUE_WORD = [116, 114, 117, 101];
const FALSE_WORD = [102, 97, 108, 115, 101];
const NULL_WORD = [110, 117, 108, 108];

/** The first offset from `at` on that holds no JSON white space. */
export function skipSpace(bytes: Uint8Array, at: number): number {
  let code = bytes[at] as number;
  if (code > 32) return at;
  let next = at;
  while (code === 32 || code === 10 || code === 13 || code === 9) {
    next += 1;
    code = bytes[next] as number;
  }
  return next;
}

/** What is wrong at a byte, in words. */
export function syntaxErrorAt(
  bytes: Uint8Array,
  at: number,
  end: number,
  baseOffset: number,
): JsonSyntaxError {
  if (at >= end) return new JsonSyntaxError('the JSON ends too early', baseOffset + end);
  const code = bytes[at] as number;
  const shown = code > 32 && code < 127 ? `"${String.fromCharCode(code)}"` : `byte 0x${code.toString(16)}`;
  return new JsonSyntaxError(`unexpected ${shown}`, baseOffset + at);
}

function doubled(old: Int32Array): Int32Array<ArrayBuffer> {
  const next = new Int32Array(2 * old.length);
  next.set(old);
  return next;
}
