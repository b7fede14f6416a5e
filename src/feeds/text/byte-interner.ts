// Texts told apart by their bytes: each different text gets a small number and becomes a string once, not once a row.
import { decodeText } from './decode-text.ts';

const FIRST_CAPACITY = 64;
/** What counts of a word that holds the last 0, 1, 2 or 3 bytes of a text. */
const TAIL_MASKS = [0, 0xff, 0xffff, 0xffffff];
/** Length of a text that is found by its characters only. */
const NO_BYTES = -1;

/**
 * Interns texts by their UTF-8 bytes. Ids are dense and start at 0. Hot path: no string is made for a text that is
 * known, and a text that follows the same text as last time is found without hashing. Views must reach 4 bytes beyond
 * the text.
 */
export class ByteInterner {
  /** The texts by id; append-only until `clear`. */
  texts: string[] = [];
  /** The bytes of all texts, four to a word, each text from a word of its own on. */
  private words = new Int32Array(4 * FIRST_CAPACITY);
  private wordCount = 0;
  /** First word of each text, its bytes, its hash, and the id that followed it last time. */
  private starts = new Int32Array(FIRST_CAPACITY);
  private lengths = new Int32Array(FIRST_CAPACITY);
  private hashes = new Int32Array(FIRST_CAPACITY);
  private followers = new Int32Array(FIRST_CAPACITY);
  /** Open addressing: id + 1, 0 where empty. */
  private slots = new Int32Array(2 * FIRST_CAPACITY);
  /** Texts that different bytes may stand for (what is no UTF-8) or none (lone surrogates). */
  private readonly irregular = new Map<string, number>();
  private previous = -1;
  private readonly maxTexts: number;

  constructor(maxTexts = Number.POSITIVE_INFINITY) {
    this.maxTexts = maxTexts;
  }

  /** The id of the text at `from` … `to`, added when new; -1 when it is new and there are too many. */
  intern(view: DataView, from: number, to: number): number {
    const { previous } = this;
    const guess = previous < 0 ? -1 : (this.followers[previous] as number);
    let id = guess;
    if (guess < 0 || this.lengths[guess] !== to - from || !this.isText(guess, view, from)) {
      id = this.find(view, from, to);
      if (previous >= 0) this.followers[previous] = id;
    }
    this.previous = id;
    return id;
  }

  /** The id of a text, added when new. */
  internText(text: string): number {
    if (!text.isWellFormed()) return this.addIrregular(text, NO_BYTES);
    const view = encode(text);
    return this.intern(view, 0, encodedLength);
  }

  /** The id of a text; -1 when it is unknown. */
  findText(text: string): number {
    const irregular = this.irregular.get(text);
    if (irregular !== undefined) return irregular;
    const view = encode(text);
    const hash = hashOf(view, 0, encodedLength);
    const slot = this.slotOf(hash, view, 0, encodedLength);
    return (this.slots[slot] as number) - 1;
  }

  /** Bytes of a text. */
  lengthOf(id: number): number {
    return this.lengths[id] as number;
  }

  /** True when the text of an id stands at `from`. */
  isText(id: number, view: DataView, from: number): boolean {
    const { words, starts } = this;
    let word = starts[id] as number;
    const length = this.lengths[id] as number;
    const whole = word + (length >> 2);
    let at = from;
    for (; word < whole; word += 1, at += 4) if (words[word] !== view.getInt32(at, true)) return false;
    const rest = length & 3;
    return rest === 0 || (view.getInt32(at, true) & (TAIL_MASKS[rest] as number)) === words[word];
  }

  private find(view: DataView, from: number, to: number): number {
    const hash = hashOf(view, from, to);
    const slot = this.slotOf(hash, view, from, to);
    const held = this.slots[slot] as number;
    return held === 0 ? this.add(hash, slot, view, from, to) : held - 1;
  }

  /** The slot that holds a text, or the empty one where it belongs. */
  private slotOf(hash: number, view: DataView, from: number, to: number): number {
    const { slots, hashes, lengths } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      const id = held - 1;
      if (hashes[id] === hash && lengths[id] === to - from && this.isText(id, view, from)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private add(hash: number, slot: number, view: DataView, from: number, to: number): number {
    const text = decodeText(new Uint8Array(view.buffer, view.byteOffset), from, to);
    if (text.includes('\uFFFD')) return this.addIrregular(text, NO_BYTES);
    const id = this.append(text, hash, to - from);
    if (id < 0) return -1;
    let at = from;
    for (; at + 4 <= to; at += 4) this.words[this.wordCount++] = view.getInt32(at, true);
    if (to > at) this.words[this.wordCount++] = view.getInt32(at, true) & (TAIL_MASKS[to - at] as number);
    this.slots[slot] = id + 1;
    if (2 * this.texts.length > this.slots.length) this.rehash();
    return id;
  }

  private addIrregular(text: string, length: number): number {
    const known = this.irregular.get(text);
    if (known !== undefined) return known;
    const id = this.append(text, 0, length);
    if (id >= 0) this.irregular.set(text, id);
    return id;
  }

  private append(text: string, hash: number, length: number): number {
    const id = this.texts.length;
    if (id >= this.maxTexts) return -1;
    if (id === this.hashes.length)
      for (const name of ['starts', 'lengths', 'followers', 'hashes'] as const)
        this[name] = enlarged(this[name], 2 * id);
    const wordsNeeded = this.wordCount + ((length + 3) >> 2);
    if (wordsNeeded > this.words.length)
      this.words = enlarged(this.words, Math.max(wordsNeeded, 2 * this.words.length));
    this.texts.push(text);
    this.starts[id] = this.wordCount;
    this.lengths[id] = length;
    this.hashes[id] = hash;
    this.followers[id] = -1;
    return id;
  }

  private rehash(): void {
    const slots = new Int32Array(2 * this.slots.length);
    const mask = slots.length - 1;
    for (let id = 0; id < this.texts.length; id += 1) {
      if (this.lengths[id] === NO_BYTES) continue;
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
