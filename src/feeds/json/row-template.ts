// Rows of one body mostly look alike: what stood between the values of the last row is expected to stand in the next one.
import { ARRAY, FALSE, NULL, TRUE, JsonTape } from './json-tape.ts';
import { UNNUMBERED_KEY, type KeyTable } from './key-table.ts';
import { scannedNumber, scanNumber } from './scan-number.ts';
import { endOfPlainText, scanString, stringEnd, stringKind } from './scan-string.ts';
import { isSame, Separators } from './separators.ts';

const QUOTE = 34;
const MINUS = 45;
/** Rows of more values (long lines, polygons) are never alike. */
const MAX_VALUES = 512;
/** The words of the language by their bytes, read as one little-endian number. */
const WORD_TRUE = 0x65757274;
const WORD_FALS = 0x736c6166;
const WORD_NULL = 0x6c6c756e;
const LETTER_E = 101;

/** Takes the values of a row, slot by slot, in their order; each answers false when the row is not what it expects. */
export interface RowValues {
  number(slot: number, value: number, from: number, to: number): boolean;
  /** A text without escapes, by its bytes. */
  text(slot: number, from: number, to: number): boolean;
  /** `TRUE`, `FALSE` or `NULL`. */
  word(slot: number, kind: number, from: number, to: number): boolean;
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
  private readonly separators = new Separators(MAX_VALUES + 1);
  /** Separators that swallow the values that are the same in all rows, and the slots between them. */
  private readonly fused = new Separators(MAX_VALUES + 1);
  private fusedSlots = new Int32Array(0);
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
    this.separate(row, slots, this.separators, from, to);
    this.layout = this.lastLayout += 1;
  }

  /** Slot of a node that is a plain value, or -1. */
  slotOf(node: number): number {
    return this.nodes.subarray(0, this.valueCount).indexOf(node);
  }

  /** Prepares `read`: rows must have the texts of the row just scanned in the given slots, which are not handed over. */
  fuse(constants: ReadonlySet<number>): void {
    const slots = Array.from({ length: this.valueCount }, (_, slot) => slot);
    this.fusedSlots = Int32Array.from(slots.filter((slot) => !constants.has(slot)));
    this.separate(this.tape, this.fusedSlots, this.fused, this.rowFrom, this.rowTo);
  }

  /**
   * Hands the values of the row at `from` over one by one; answers where it ends, or -1 when it is not like the learned
   * one, not all there, or refused by `values`. Hot path: nothing is written but what `values` writes.
   */
  read(source: JsonTape, from: number, end: number, values: RowValues): number {
    const { fusedSlots } = this;
    const { view: own, starts, lengths } = this.fused;
    const { bytes, view } = source;
    this.tape.bytes = bytes;
    this.tape.view = view;
    let at = from;
    for (let index = 0; ; index += 1) {
      const length = lengths[index] as number;
      // Bytes beyond the end are those of an earlier window.
      if (at + length > end || !isSame(own, starts[index] as number, view, at, length)) return -1;
      at += length;
      if (index === fusedSlots.length) return at;
      const slot = fusedSlots[index] as number;
      const code = bytes[at] as number;
      const start = at;
      if (code === QUOTE) {
        at = endOfPlainText(view, at + 1);
        if (bytes[at] !== QUOTE || !values.text(slot, start + 1, at)) return -1;
        at += 1;
      } else if (code === MINUS || (code >= 48 && code <= 57)) {
        at = scanNumber(bytes, at);
        if (at < 0 || !values.number(slot, scannedNumber[0] as number, start, at)) return -1;
      } else {
        const kind = wordAt(view, at);
        at += kind === FALSE ? 5 : 4;
        if (kind < 0 || !values.word(slot, kind, start, at)) return -1;
      }
    }
  }

  /** Reads the row at `from` onto the tape; answers where it ends, or -1 when it is not like the learned one or not all there. */
  scan(source: JsonTape, from: number, end: number): number {
    const { tape, nodes, valueCount } = this;
    if (this.layout === 0) return -1;
    const { view: own, starts, lengths } = this.separators;
    const { bytes, view } = source;
    tape.bytes = bytes;
    tape.view = view;
    let at = from;
    for (let slot = 0; ; slot += 1) {
      const length = lengths[slot] as number;
      if (at + length > end || !isSame(own, starts[slot] as number, view, at, length)) return -1;
      at += length;
      if (slot === valueCount) break;
      at = scanLeaf(tape, nodes[slot] as number, at);
      if (at < 0) return -1;
    }
    this.rowFrom = from;
    this.rowTo = at;
    return at;
  }

  /** Keeps what stands around the values of some slots. */
  private separate(
    row: JsonTape,
    slots: ArrayLike<number>,
    into: Separators,
    from: number,
    to: number,
  ): void {
    into.clear();
    let at = from;
    for (let index = 0; index < slots.length; index += 1) {
      const node = this.nodes[slots[index] as number] as number;
      const quote = row.isString(node) ? 1 : 0;
      into.add(row.view, at, row.fromOf(node) - quote);
      at = row.toOf(node) + quote;
    }
    into.add(row.view, at, to);
  }
}

/** Scans a plain value into its node; answers where it ends, or -1. */
function scanLeaf(tape: JsonTape, node: number, at: number): number {
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
    tape.setNumber(node, at, end, scannedNumber[0] as number);
    return end;
  }
  const kind = wordAt(view, at);
  if (kind < 0) return -1;
  const end = at + (kind === FALSE ? 5 : 4);
  tape.setLeaf(node, kind, at, end);
  return end;
}

/** The kind of the word at `at`, or -1. */
function wordAt(view: DataView, at: number): number {
  const word = view.getInt32(at, true);
  if (word === WORD_TRUE) return TRUE;
  if (word === WORD_NULL) return NULL;
  return word === WORD_FALS && view.getUint8(at + 4) === LETTER_E ? FALSE : -1;
}
