// Where a JSON string over bytes ends, and what it takes to read it.
import { ESCAPED_STRING, STRING } from './json-tape.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const LETTER_U = 117;
const ESCAPES = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)));
const KIND_BITS = 4;

/**
 * The end of the string whose contents start at `from`, packed with its kind: `stringEnd` is the offset of the closing
 * quote, `stringKind` the kind of its node. Negative: minus the offset of the first byte that cannot belong to it.
 */
export function scanString(bytes: Uint8Array, view: DataView, from: number): number {
  let at = from;
  let kind = STRING;
  for (;;) {
    at = endOfPlainText(view, at);
    const code = bytes[at] as number;
    if (code === QUOTE) return (at << KIND_BITS) | kind;
    if (code !== BACKSLASH) return -at;
    kind = ESCAPED_STRING;
    at = endOfEscape(bytes, at);
    if (at < 0) return at;
  }
}

/** The offset of the closing quote in an answer of `scanString`. */
export function stringEnd(scanned: number): number {
  return scanned >> KIND_BITS;
}

/** The node kind in an answer of `scanString`. */
export function stringKind(scanned: number): number {
  return scanned & ((1 << KIND_BITS) - 1);
}

/**
 * The first byte from `from` on that is a quote, a backslash or a control character; four at a time. The
 * lowest mark of a word is exact, those above it may be borrowed from it.
 */
export function endOfPlainText(view: DataView, from: number): number {
  for (let at = from; ; at += 4) {
    const word = view.getInt32(at, true);
    const quote = word ^ 0x22222222;
    const backslash = word ^ 0x5c5c5c5c;
    const marks =
      (((quote - 0x01010101) & ~quote) |
        ((backslash - 0x01010101) & ~backslash) |
        ((word - 0x20202020) & ~word)) &
      0x80808080;
    if (marks !== 0) return at + ((31 - Math.clz32(marks & -marks)) >> 3);
  }
}

/** Where the escape at `at` ends; minus the offset of the first byte that cannot belong to it. */
function endOfEscape(bytes: Uint8Array, at: number): number {
  const code = bytes[at + 1] as number;
  if (code !== LETTER_U) return ESCAPES.has(code) ? at + 2 : -(at + 1);
  for (let digit = at + 2; digit < at + 6; digit += 1) if (!isHexDigit(bytes[digit] as number)) return -digit;
  return at + 6;
}

function isHexDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 70) || (code >= 97 && code <= 102);
}
