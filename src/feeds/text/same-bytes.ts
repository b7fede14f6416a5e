// Whether two runs of bytes are the same, eight bytes at a time.

/**
 * True when the `length` bytes at `from` are those at `start` of `own`. Eight at a time, read as one double; the last
 * eight overlap those before. Doubles compare like their bytes but for two cases, and neither makes unlike texts alike:
 * no JSON holds the bytes of a zero and the zero with a sign is no UTF-8, and bytes that are not a number are only
 * unlike themselves.
 */
export function isSame(own: DataView, start: number, view: DataView, from: number, length: number): boolean {
  if (length < 8) return isSameShort(own, start, view, from, length);
  const last = length - 8;
  let index = 0;
  while (own.getFloat64(start + index, true) === view.getFloat64(from + index, true)) {
    if (index === last) return true;
    index = Math.min(index + 8, last);
  }
  return false;
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
