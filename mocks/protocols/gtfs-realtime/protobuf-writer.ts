// Writes the wire format of Protocol Buffers: varints, fixed 32-bit floats, texts and nested messages.

/** One field; `undefined` is not written. Numbers are varints, floats are marked, messages are writers. */
export type FieldValue = number | string | { float: number } | MessageWriter | undefined;

const VARINT = 0;
const LENGTH = 2;
const FIXED32 = 5;

/** A message in the making; fields come out in the order in which they are put in. */
export class MessageWriter {
  private readonly bytes: number[] = [];

  /** Writes a field; integers up to 2^53, negative ones as the standard's ten bytes. */
  field(number: number, value: FieldValue): this {
    if (value === undefined) return this;
    if (typeof value === 'number') {
      this.varint(number * 8 + VARINT);
      this.varint(value);
    } else if (typeof value === 'string') this.block(number, new TextEncoder().encode(value));
    else if (value instanceof MessageWriter) this.block(number, value.bytes);
    else {
      this.varint(number * 8 + FIXED32);
      const four = new Uint8Array(4);
      new DataView(four.buffer).setFloat32(0, value.float, true);
      this.bytes.push(...four);
    }
    return this;
  }

  finish(): Uint8Array<ArrayBuffer> {
    return Uint8Array.from(this.bytes);
  }

  private block(number: number, content: ArrayLike<number> & Iterable<number>): void {
    this.varint(number * 8 + LENGTH);
    this.varint(content.length);
    for (const byte of content) this.bytes.push(byte);
  }

  private varint(value: number): void {
    let rest = BigInt.asUintN(64, BigInt(value));
    while (rest > 127n) {
      this.bytes.push(Number(rest & 127n) | 128);
      rest >>= 7n;
    }
    this.bytes.push(Number(rest));
  }
}

/** A message of fields by their numbers. */
export function message(fields: Readonly<Record<number, FieldValue>>): MessageWriter {
  const writer = new MessageWriter();
  for (const [number, value] of Object.entries(fields)) writer.field(Number(number), value);
  return writer;
}
