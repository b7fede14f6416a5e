// Rows of one body mostly look alike: what stood between the values of the last row is expected to stand in the next one.
import { ARRAY, FALSE, NULL, TRUE, JsonTape } from './json-tape.ts';
import { UNNUMBERED_KEY, type KeyTable } from './key-table.ts';
import { scannedNumber, scanNumber } from './scan-number.ts';
import { scanString, stringEnd, stringKind } from './scan-string.ts';
import { isSeparator, separatorAt, type Separator } from './separators.ts';

const QUOTE = 34;
const MINUS = 45;
/** Rows of more values (long lines, polygons) are never alike. */
const MAX_VALUES = 512;
/** The words of the language by their bytes, read as one little-endian number. */
const WORD_TRUE = 0x65757274;
const WORD_FALS = 0x736c6166;
const WORD_NULL = 0x6c6c756e;
const LETTER_E = 101;
const NO_SLOTS: ReadonlySet<number> = new Set();

/** Reads rows of one layout on its own. */
export interface RowValues {
  /** Reads the row at `from`, not beyond `end`; answers where it ends, or -1 when it is not as expected or not all there. */
  read(source: JsonTape, from: number, end: number): number;
}

/**
 * The layout of a row: keys, punctuation and white space between its values, byte for byte; the values have slots in
 * their order. A row that fits is read by comparing words and scanning values. What does not fit is left to the
 * scanner, so a template never decides what is JSON.
 */
export class RowTemplate {
  /** Structure and keys of the row that was learned, values of the row that was scanned last. */
  readonly tape: JsonTape;
  /** Number of the layout; another one is another number, 0 is none. */
  layout = 0;
  private lastLayout = 0;
  private valueCount = 0;
  /** Node of each slot. */
  private readonly nodes = new Int32Array(MAX_VALUES);
  private separators: readonly Separator[] = [];
  private rowFrom = 0;
  private rowTo = 0;

  constructor(keys: KeyTable) {
    this.tape = new JsonTape(keys);
  }

  /** Takes over the layout of a row that lies at `from` … `to`, if it can be a pattern. */
  learn(row: JsonTape, from: number, to: number): void {
    this.layout = this.valueCount = 0;
    // A bare number has no end that tells it from a longer one of which not all has come.
    if (row.kindOf(0) < ARRAY) return;
    for (let node = 0; node < row.length; node += 1) {
      if (row.keyOf(node) === UNNUMBERED_KEY) return;
      if (row.kindOf(node) >= ARRAY) continue;
      if (this.valueCount === MAX_VALUES) return;
      this.nodes[this.valueCount] = node;
      this.valueCount += 1;
    }
    if (this.valueCount === 0) return;
    this.tape.copy(row);
    const slots = Array.from({ length: this.valueCount }, (_, slot) => slot);
    this.separators = this.separate(row, slots, from, to, NO_SLOTS);
    this.layout = this.lastLayout += 1;
  }

  /** How many plain values a row has. */
  get slotCount(): number {
    return this.valueCount;
  }

  /** The node of a slot. */
  nodeOf(slot: number): number {
    return this.nodes[slot] as number;
  }

  /** Slot of a node that is a plain value, or -1. */
  slotOf(node: number): number {
    return this.nodes.subarray(0, this.valueCount).indexOf(node);
  }

  /**
   * What stands around the values of some slots in the row that was scanned last, one more than there are slots; of those
   * in `texts` with their quotes. Values of other slots are part of it.
   */
  separatorsOf(slots: readonly number[], texts: ReadonlySet<number>): Separator[] {
    return this.separate(this.tape, slots, this.rowFrom, this.rowTo, texts);
  }

  /** Reads the row at `from` onto the tape; answers where it ends, or -1 when it is not like the learned one or not all there. */
  scan(source: JsonTape, from: number, end: number): number {
    const { tape, nodes, valueCount, separators } = this;
    if (this.layout === 0) return -1;
    tape.readFrom(source);
    let at = from;
    for (let slot = 0; ; slot += 1) {
      const separator = separators[slot] as Separator;
      const next = at + separator.length;
      // Bytes beyond the end are those of an earlier window.
      if (next > end || !isSeparator(separator, tape.view, at)) return -1;
      at = next;
      if (slot === valueCount) break;
      at = scanLeaf(tape, nodes[slot] as number, at);
      if (at < 0) return -1;
    }
    this.rowFrom = from;
    this.rowTo = at;
    return at;
  }

  private separate(
    row: JsonTape,
    slots: readonly number[],
    from: number,
    to: number,
    texts: ReadonlySet<number>,
  ): Separator[] {
    let at = from;
    const separators = slots.map((slot) => {
      const node = this.nodes[slot] as number;
      const quote = row.isString(node) && !texts.has(slot) ? 1 : 0;
      const separator = separatorAt(row.view, at, row.fromOf(node) - quote);
      at = row.toOf(node) + quote;
      return separator;
    });
    return [...separators, separatorAt(row.view, at, to)];
  }
}

/** Scans a plain value into its node; answers where it ends, or -1. */
export function scanLeaf(tape: JsonTape, node: number, at: number): number {
  const { bytes, view } = tape;
  const code = bytes[at] as number;
  if (code === QUOTE) {
    const scanned = scanString(bytes, view, at + 1);
    if (scanned < 0) return -1;
    tape.setLeaf(node, stringKind(scanned), at + 1, stringEnd(scanned));
    return stringEnd(scanned) + 1;
  }
  if (code === MINUS || (code >= 48 && code <= 57)) {
    const end = scanNumber(bytes, at);
    if (end < 0) return -1;
    tape.setNumber(node, at, end, scannedNumber.value);
    return end;
  }
  const kind = wordAt(view, at);
  if (kind < 0) return -1;
  const end = at + (kind === FALSE ? 5 : 4);
  tape.setLeaf(node, kind, at, end);
  return end;
}

/** The kind of the word at `at`, or -1. */
export function wordAt(view: DataView, at: number): number {
  const word = view.getInt32(at, true);
  if (word === WORD_TRUE) return TRUE;
  if (word === WORD_NULL) return NULL;
  return word === WORD_FALS && view.getUint8(at + 4) === LETTER_E ? FALSE : -1;
}
