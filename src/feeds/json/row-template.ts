// Rows of one body mostly look alike: what stood between the values of the last row is expected to stand in the next one.
import { ARRAY, FALSE, NULL, STRING, TRUE, JsonTape } from './json-tape.ts';
import { UNNUMBERED_KEY, type KeyTable } from './key-table.ts';
import { scanNumber } from './scan-number.ts';
import { endOfPlainText, scanString, stringEnd, stringKind } from './scan-string.ts';

const QUOTE = 34;
const MINUS = 45;
/** What counts of a word that holds the last 0, 1, 2 or 3 bytes of a text. */
const TAIL_MASKS = [0, 0xff, 0xffff, 0xffffff];
/** Rows of more values (long lines, polygons) are never alike. */
const MAX_VALUES = 512;
/** The words of the language by their bytes, read as one little-endian number. */
const WORD_TRUE = 0x65757274;
const WORD_FALS = 0x736c6166;
const WORD_NULL = 0x6c6c756e;
const LETTER_E = 101;

/**
 * The layout of a row: keys, punctuation and white space between its values, byte for byte. A row that fits is read by
 * comparing words and scanning values; structure and keys of the tape are those of the row that was learned. What does
 * not fit is left to the scanner, so a template never decides what is JSON.
 */
export class RowTemplate {
  readonly tape: JsonTape;
  /** Number of the layout; another one is another number, 0 is none. */
  layout = 0;
  private lastLayout = 0;
  private valueCount = 0;
  /** Node of each value. */
  private readonly nodes = new Int32Array(MAX_VALUES);
  /** Words before each value and after the last: where they start, how many bytes they are. */
  private readonly starts = new Int32Array(MAX_VALUES + 1);
  private readonly lengths = new Int32Array(MAX_VALUES + 1);
  private words = new Int32Array(1024);
  private wordCount = 0;

  constructor(keys: KeyTable) {
    this.tape = new JsonTape(keys);
  }

  /** Takes over the layout of a row that lies at `from` … `to`, if it can be a pattern. */
  learn(row: JsonTape, from: number, to: number): void {
    this.layout = this.valueCount = this.wordCount = 0;
    // A bare number has no end that tells it from a longer one of which not all has come.
    if (row.kindOf(0) < ARRAY) return;
    let at = from;
    for (let node = 0; node < row.length; node += 1) {
      if (row.keyOf(node) === UNNUMBERED_KEY) return;
      const kind = row.kindOf(node);
      if (kind >= ARRAY) continue;
      if (this.valueCount === MAX_VALUES) return;
      const quote = row.isString(node) ? 1 : 0;
      this.addSeparator(row.view, at, row.fromOf(node) - quote);
      this.nodes[this.valueCount] = node;
      this.valueCount += 1;
      at = row.toOf(node) + quote;
    }
    this.addSeparator(row.view, at, to);
    this.tape.copy(row);
    if (this.valueCount > 0) this.layout = this.lastLayout += 1;
  }

  /** Reads the row at `from` onto its own tape; answers where it ends, or -1 when it is not like the learned one or not all there. */
  scan(source: JsonTape, from: number, end: number): number {
    const { tape, nodes, valueCount, words, starts, lengths } = this;
    if (this.layout === 0) return -1;
    const { bytes, view } = source;
    tape.bytes = bytes;
    tape.view = view;
    let at = from;
    for (let value = 0; ; value += 1) {
      const length = lengths[value] as number;
      // Bytes beyond the end are those of an earlier window.
      if (at + length > end || !isSame(words, starts[value] as number, view, at, length)) return -1;
      at += length;
      if (value === valueCount) return at;
      const node = nodes[value] as number;
      const code = bytes[at] as number;
      if (code === QUOTE) {
        const start = at + 1;
        at = endOfPlainText(view, start);
        if (bytes[at] === QUOTE) tape.setLeaf(node, STRING, start, at);
        else {
          const scanned = scanString(bytes, view, start);
          if (scanned < 0) return -1;
          at = stringEnd(scanned);
          tape.setLeaf(node, stringKind(scanned), start, at);
        }
        at += 1;
      } else {
        at =
          code === MINUS || (code >= 48 && code <= 57)
            ? scanNumber(tape, node, at)
            : scanWord(tape, node, view, at);
        if (at < 0) return -1;
      }
    }
  }

  private addSeparator(view: DataView, from: number, to: number): void {
    const needed = this.wordCount + ((to - from + 3) >> 2);
    if (needed > this.words.length) {
      const words = new Int32Array(2 * needed);
      words.set(this.words);
      this.words = words;
    }
    this.starts[this.valueCount] = this.wordCount;
    this.lengths[this.valueCount] = to - from;
    for (let at = from; at < to; at += 4) {
      const mask = to - at < 4 ? (TAIL_MASKS[to - at] as number) : -1;
      this.words[this.wordCount++] = view.getInt32(at, true) & mask;
    }
  }
}

/** True when `length` bytes at `at` are the words from `start` on. */
function isSame(words: Int32Array, start: number, view: DataView, from: number, length: number): boolean {
  let word = start;
  let at = from;
  for (const last = from + length - 3; at < last; at += 4, word += 1)
    if (words[word] !== view.getInt32(at, true)) return false;
  const rest = length & 3;
  return rest === 0 || (view.getInt32(at, true) & (TAIL_MASKS[rest] as number)) === words[word];
}

function scanWord(tape: JsonTape, node: number, view: DataView, at: number): number {
  const word = view.getInt32(at, true);
  if (word === WORD_TRUE || word === WORD_NULL) {
    tape.setLeaf(node, word === WORD_TRUE ? TRUE : NULL, at, at + 4);
    return at + 4;
  }
  if (word !== WORD_FALS || view.getUint8(at + 4) !== LETTER_E) return -1;
  tape.setLeaf(node, FALSE, at, at + 5);
  return at + 5;
}
