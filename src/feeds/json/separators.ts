// What stands between the values of a row, byte for byte, compared eight bytes at a time.

/** A growing list of byte strings. */
export class Separators {
  count = 0;
  /** Bytes of each, and where they start in `view`. */
  readonly lengths: Int32Array;
  readonly starts: Int32Array;
  view = new DataView(new ArrayBuffer(1024));
  private byteLength = 0;

  constructor(capacity: number) {
    this.lengths = new Int32Array(capacity);
    this.starts = new Int32Array(capacity);
  }

  clear(): void {
    this.count = this.byteLength = 0;
  }

  /** Appends the bytes `from` … `to`. */
  add(view: DataView, from: number, to: number): void {
    const needed = this.byteLength + to - from;
    if (needed > this.view.byteLength) {
      const bytes = new Uint8Array(2 * needed);
      bytes.set(new Uint8Array(this.view.buffer));
      this.view = new DataView(bytes.buffer);
    }
    this.starts[this.count] = this.byteLength;
    this.lengths[this.count] = to - from;
    for (let at = from; at < to; at += 1) this.view.setUint8(this.byteLength++, view.getUint8(at));
    this.count += 1;
  }
}

/**
 * True when the `length` bytes at `from` are those at `start` of `own`. Eight at a time, read as one double; the last
 * eight overlap those before. Doubles compare like their bytes but for two cases, and neither lets a wrong row pass: no
 * JSON holds the bytes of a zero, and bytes that are not a number are only unlike themselves.
 */
export function isSame(own: DataView, start: number, view: DataView, from: number, length: number): boolean {
  if (length < 8) return isSameShort(own, start, view, from, length);
  const last = length - 8;
  for (let index = 0; index < last; index += 8)
    if (own.getFloat64(start + index, true) !== view.getFloat64(from + index, true)) return false;
  return own.getFloat64(start + last, true) === view.getFloat64(from + last, true);
}

function isSameShort(own: DataView, start: number, view: DataView, from: number, length: number): boolean {
  if (length < 4) {
    for (let index = 0; index < length; index += 1)
      if (own.getUint8(start + index) !== view.getUint8(from + index)) return false;
    return true;
  }
  const last = length - 4;
  return (
    own.getInt32(start, true) === view.getInt32(from, true) &&
    own.getInt32(start + last, true) === view.getInt32(from + last, true)
  );
}
