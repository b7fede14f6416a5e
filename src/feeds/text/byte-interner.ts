// Texts told apart by their bytes: each different text gets a small number and becomes a string once, not once a row.
import { decodeText } from './decode-text.ts';
import { isSame } from './same-bytes.ts';

const FIRST_CAPACITY = 64;
/** What counts of a word that holds the last 0, 1, 2 or 3 bytes of a text. */
const TAIL_MASKS = [0, 0xff, 0xffff, 0xffffff];
/** Length of a text that is found by its characters only. */
const NO_BYTES = -1;
/** Words of a record before its bytes: id, length in bytes, and the record that followed it last time (-1 none). */
const LENGTH = 1;
const FOLLOWER = 2;
const BYTES = 3;
const QUOTE = 34;

/**
 * Interns texts by their UTF-8 bytes. Ids are dense and start at 0. Hot path: no string is made for a text that is
 * known, and a text that follows the same text as last time is found without hashing; texts that came one after the
 * other lie one after the other. Views must reach 4 bytes beyond the text.
 */
export class ByteInterner {
  /** The texts by id; append-only. */
  readonly texts: string[] = [];
  /** Records of all texts, one after the other; bytes four to a word. */
  private records = new Int32Array(8 * FIRST_CAPACITY);
  /** The same records by their bytes. */
  private recordBytes = new DataView(this.records.buffer);
  private wordCount = 0;
  /** Where the record of each id starts, and its hash. */
  private starts = new Int32Array(FIRST_CAPACITY);
  private hashes = new Int32Array(FIRST_CAPACITY);
  /** Open addressing: id + 1, 0 where empty. */
  private slots = new Int32Array(2 * FIRST_CAPACITY);
  /** Texts that different bytes may stand for (what is no UTF-8) or none (lone surrogates). */
  private readonly irregular = new Map<string, number>();
  /** Record of the text that came last. */
  private previous = -1;
  private readonly maxTexts: number;

  constructor(maxTexts = Number.POSITIVE_INFINITY) {
    this.maxTexts = maxTexts;
  }

  /** The id of the text at `from` … `to`, added when new; -1 when it is new and there are too many. */
  intern(view: DataView, from: number, to: number): number {
    const { records, previous } = this;
    const guess = previous < 0 ? -1 : (records[previous + FOLLOWER] as number);
    if (
      guess >= 0 &&
      records[guess + LENGTH] === to - from &&
      isSame(this.recordBytes, (guess + BYTES) << 2, view, from, to - from)
    ) {
      this.previous = guess;
      return records[guess] as number;
    }
    const id = this.find(view, from, to);
    if (id < 0) return -1;
    const start = this.starts[id] as number;
    if (previous >= 0) this.records[previous + FOLLOWER] = start;
    this.previous = start;
    return id;
  }

  /**
   * Bytes of the text that followed the latest one last time, if it stands at `from` and a quote ends it; it is the
   * latest text then. Otherwise -1.
   */
  expect(bytes: Uint8Array, view: DataView, from: number): number {
    const { records, previous } = this;
    const guess = previous < 0 ? -1 : (records[previous + FOLLOWER] as number);
    if (guess < 0) return -1;
    const length = this.lengthIfQuoted(guess, bytes, view, from);
    if (length >= 0) this.previous = guess;
    return length;
  }

  /** The id of the text that came last. */
  latestId(): number {
    return this.records[this.previous] as number;
  }

  /** Bytes of a text, if it stands at `from` and a quote ends it; otherwise -1. */
  quotedLength(id: number, bytes: Uint8Array, view: DataView, from: number): number {
    return this.lengthIfQuoted(this.starts[id] as number, bytes, view, from);
  }

  private lengthIfQuoted(start: number, bytes: Uint8Array, view: DataView, from: number): number {
    const { recordBytes } = this;
    const length = recordBytes.getInt32((start + LENGTH) << 2, true);
    // Beyond the bytes there is no quote either.
    if (length < 0 || bytes[from + length] !== QUOTE) return -1;
    return isSame(recordBytes, (start + BYTES) << 2, view, from, length) ? length : -1;
  }

  /** The id of a text, added when new. */
  internText(text: string): number {
    if (!text.isWellFormed()) return this.addIrregular(text);
    const view = encode(text);
    return this.intern(view, 0, encodedLength);
  }

  /** The id of a text; -1 when it is unknown. */
  findText(text: string): number {
    const irregular = this.irregular.get(text);
    if (irregular !== undefined) return irregular;
    const view = encode(text);
    const hash = hashOf(view, 0, encodedLength);
    return (this.slots[this.slotOf(hash, view, 0, encodedLength)] as number) - 1;
  }

  /** Bytes of a text; -1 when it has none of its own (no UTF-8, lone surrogates). */
  lengthOf(id: number): number {
    return this.records[(this.starts[id] as number) + LENGTH] as number;
  }

  /** True when the text of an id stands at `from`. */
  isText(id: number, view: DataView, from: number): boolean {
    const start = this.starts[id] as number;
    const length = this.records[start + LENGTH] as number;
    return isSame(this.recordBytes, (start + BYTES) << 2, view, from, length);
  }

  private find(view: DataView, from: number, to: number): number {
    const hash = hashOf(view, from, to);
    const slot = this.slotOf(hash, view, from, to);
    const held = this.slots[slot] as number;
    return held === 0 ? this.add(hash, slot, view, from, to) : held - 1;
  }

  /** The slot that holds a text, or the empty one where it belongs. */
  private slotOf(hash: number, view: DataView, from: number, to: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      const id = held - 1;
      if (hashes[id] === hash && this.lengthOf(id) === to - from && this.isText(id, view, from)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private add(hash: number, slot: number, view: DataView, from: number, to: number): number {
    const text = decodeText(new Uint8Array(view.buffer, view.byteOffset), from, to);
    if (text.includes('\uFFFD')) return this.addIrregular(text);
    const id = this.append(text, hash, to - from);
    if (id < 0) return -1;
    let word = (this.starts[id] as number) + BYTES;
    let at = from;
    for (; at + 4 <= to; at += 4) this.records[word++] = view.getInt32(at, true);
    if (to > at) this.records[word] = view.getInt32(at, true) & (TAIL_MASKS[to - at] as number);
    this.slots[slot] = id + 1;
    if (2 * this.texts.length > this.slots.length) this.rehash();
    return id;
  }

  private addIrregular(text: string): number {
    const known = this.irregular.get(text);
    if (known !== undefined) return known;
    const id = this.append(text, 0, NO_BYTES);
    if (id >= 0) this.irregular.set(text, id);
    return id;
  }

  /** Appends a record; its bytes are still to be written. */
  private append(text: string, hash: number, length: number): number {
    const id = this.texts.length;
    if (id >= this.maxTexts) return -1;
    if (id === this.hashes.length) {
      this.starts = enlarged(this.starts, 2 * id);
      this.hashes = enlarged(this.hashes, 2 * id);
    }
    const start = this.wordCount;
    this.wordCount += BYTES + ((length + 3) >> 2);
    if (this.wordCount > this.records.length) {
      this.records = enlarged(this.records, Math.max(this.wordCount, 2 * this.records.length));
      this.recordBytes = new DataView(this.records.buffer);
    }
    this.texts.push(text);
    this.starts[id] = start;
    this.hashes[id] = hash;
    this.records[start] = id;
    this.records[start + LENGTH] = length;
    this.records[start + FOLLOWER] = -1;
    return id;
  }

  private rehash(): void {
    const slots = new Int32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let id = 0; id < this.texts.length; id += 1) {
      if (this.lengthOf(id) === NO_BYTES) continue;
      let slot = (this.hashes[id] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
    this.slots = slots;
  }
}

const encoder = new TextEncoder();
let encoded = new DataView(new ArrayBuffer(1024));
/** Bytes of the text that `encode` was given last. */
let encodedLength = 0;

function encode(text: string): DataView {
  if (3 * text.length + 4 > encoded.byteLength) encoded = new DataView(new ArrayBuffer(6 * text.length + 4));
  encodedLength = encoder.encodeInto(text, new Uint8Array(encoded.buffer)).written;
  return encoded;
}

function hashOf(view: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = mixed(hash, view.getInt32(at, true));
  if (to > at) hash = mixed(hash, view.getInt32(at, true) & (TAIL_MASKS[to - at] as number));
  return hash ^ (hash >>> 15);
}

function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}

function enlarged(old: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(length);
  next.set(old);
  return next;
}
