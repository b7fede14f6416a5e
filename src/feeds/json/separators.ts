// What stands between the values of a row, byte for byte, compared four bytes at a time.

/** What counts of a word that holds the last 0, 1, 2 or 3 bytes of a text. */
const TAIL_MASKS = [0, 0xff, 0xffff, 0xffffff];

/** A growing list of byte strings. */
export class Separators {
  count = 0;
  /** Bytes of each. */
  readonly lengths: Int32Array;
  /** First word of each. */
  readonly starts: Int32Array;
  words = new Int32Array(256);
  private wordCount = 0;

  constructor(capacity: number) {
    this.lengths = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
  }

  clear(): void {
    this.count = this.wordCount = 0;
  }

  /** Appends the bytes `from` … `to`. */
  add(view: DataView, from: number, to: number): void {
    const needed = this.wordCount + ((to - from + 3) >> 2);
    if (needed > this.words.length) {
      const words = new Int32Array(2 * needed);
      words.set(this.words);
      this.words = words;
    }
    this.starts[this.count] = this.wordCount;
    this.lengths[this.count] = to - from;
    for (let at = from; at < to; at += 4) {
      const mask = to - at < 4 ? (TAIL_MASKS[to - at] as number) : -1;
      this.words[this.wordCount++] = view.getInt32(at, true) & mask;
    }
    this.count += 1;
  }
}

/** True when the `length` bytes at `from` are the words from `start` on. */
export function isSame(
  words: Int32Array,
  start: number,
  view: DataView,
  from: number,
  length: number,
): boolean {
  let word = start;
  let at = from;
  for (const last = from + length - 3; at < last; at += 4, word += 1)
    if (words[word] !== view.getInt32(at, true)) return false;
  const rest = length & 3;
  return rest === 0 || (view.getInt32(at, true) & (TAIL_MASKS[rest] as number)) === words[word];
}
