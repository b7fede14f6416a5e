// One JSON value as a flat list of nodes over the bytes: what the scanner writes and every decoder walks. No object is made.
import { decodeEscaped, decodeText } from '../text/decode-text.ts';
import type { KeyTable } from './key-table.ts';
import { UNNUMBERED_KEY } from './key-table.ts';

/** What a node is. A string without escapes is its bytes. */
export const NULL = 0;
export const FALSE = 1;
export const TRUE = 2;
export const NUMBER = 3;
export const STRING = 4;
export const ESCAPED_STRING = 5;
export const ARRAY = 6;
export const OBJECT = 7;

/** Key of a node that is no member. */
export const NO_KEY = -1;
/** Key of a member that a later member of the same name replaces, as in `JSON.parse`. */
export const REPLACED_KEY = -3;

const FIRST_CAPACITY = 256;
const KIND_BITS = 4;
const KIND_MASK = 15;

/**
 * Nodes in document order: node 0 is the value, the children of a container start at node + 1 and `nextOf` leads from
 * sibling to sibling; a container's last child is followed by the container's own next. Spans are byte
 * offsets into `bytes` (of a string: without its quotes) and hold until more bytes are given; containers have none.
 */
export class JsonTape {
  readonly keys: KeyTable;
  bytes = new Uint8Array(1);
  /** The same bytes by the word. */
  view = new DataView(this.bytes.buffer);
  length = 0;
  /** Four numbers a node, side by side in memory: key and kind, from, to, next. */
  private nodes = new Int32Array(4 * FIRST_CAPACITY);
  private numbers = new Float64Array(FIRST_CAPACITY);
  private readonly unnumbered = new Map<number, string>();

  constructor(keys: KeyTable) {
    this.keys = keys;
  }

  /** Reads the bytes of another tape from now on; pointers are written only where they change, for each costs the collector. */
  readFrom({ bytes, view }: JsonTape): void {
    if (this.view === view) return;
    this.bytes = bytes;
    this.view = view;
  }

  /** Forgets all nodes. */
  reset(): void {
    this.length = 0;
    if (this.unnumbered.size > 0) this.unnumbered.clear();
  }

  /** Appends a node without children; answers its index. */
  push(kind: number, key: number, from: number, to: number): number {
    const node = this.length;
    const at = node << 2;
    if (at === this.nodes.length) this.grow();
    const { nodes } = this;
    nodes[at] = (key << KIND_BITS) | kind;
    nodes[at + 1] = from;
    nodes[at + 2] = to;
    nodes[at + 3] = this.length = node + 1;
    return node;
  }

  /** Ends a container after its last child. */
  close(container: number): void {
    this.nodes[(container << 2) + 3] = this.length;
  }

  /** Makes a node the value that was found in its place; its key stays. */
  setLeaf(node: number, kind: number, from: number, to: number): void {
    const { nodes } = this;
    const at = node << 2;
    nodes[at] = ((nodes[at] as number) & ~KIND_MASK) | kind;
    nodes[at + 1] = from;
    nodes[at + 2] = to;
  }

  /** Makes a node a number. */
  setNumber(node: number, from: number, to: number, value: number): void {
    this.setLeaf(node, NUMBER, from, to);
    this.numbers[node] = value;
  }

  /** Takes over the nodes of another tape of the same keys. */
  copy({ nodes, numbers, length }: JsonTape): void {
    while (this.numbers.length < length) this.grow();
    this.nodes.set(nodes.subarray(0, 4 * length));
    this.numbers.set(numbers.subarray(0, length));
    this.length = length;
  }

  /** Takes a member out of its object, because a later one has its name. */
  replace(node: number): void {
    this.nodes[node << 2] = (REPLACED_KEY << KIND_BITS) | this.kindOf(node);
  }

  kindOf(node: number): number {
    return (this.nodes[node << 2] as number) & KIND_MASK;
  }

  /** Key number of a member, or one of the negative constants. */
  keyOf(node: number): number {
    return (this.nodes[node << 2] as number) >> KIND_BITS;
  }

  fromOf(node: number): number {
    return this.nodes[(node << 2) + 1] as number;
  }

  toOf(node: number): number {
    return this.nodes[(node << 2) + 2] as number;
  }

  /** The next sibling, or what follows the parent. */
  nextOf(node: number): number {
    return this.nodes[(node << 2) + 3] as number;
  }

  /** The value of a number node. */
  numberOf(node: number): number {
    return this.numbers[node] as number;
  }

  /** Gives a node whose key has no number its name. */
  nameNode(node: number, name: string): void {
    this.unnumbered.set(node, name);
  }

  /** The name of a member. */
  nameOf(node: number): string {
    const key = this.keyOf(node);
    return key === UNNUMBERED_KEY ? (this.unnumbered.get(node) ?? '') : (this.keys.names[key] ?? '');
  }

  /** The member of an object by key number, or -1. */
  member(object: number, key: number): number {
    const end = this.nextOf(object);
    for (let node = object + 1; node < end; node = this.nextOf(node))
      if (this.keyOf(node) === key) return node;
    return -1;
  }

  isString(node: number): boolean {
    const kind = this.kindOf(node);
    return kind >= STRING && kind <= ESCAPED_STRING;
  }

  /** The text of a string node. */
  text(node: number): string {
    const decode = this.kindOf(node) === ESCAPED_STRING ? decodeEscaped : decodeText;
    return decode(this.bytes, this.fromOf(node), this.toOf(node));
  }

  private grow(): void {
    const nodes = new Int32Array(2 * this.nodes.length);
    nodes.set(this.nodes);
    this.nodes = nodes;
    const numbers = new Float64Array(2 * this.numbers.length);
    numbers.set(this.numbers);
    this.numbers = numbers;
  }
}
