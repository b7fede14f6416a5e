// What stands between the values of a row, byte for byte, and whether it stands in another one.

/** Some bytes, as the doubles that are read of them eight bytes at a time; the last eight overlap those before. */
export interface Separator {
  readonly length: number;
  /** Where the last eight bytes begin; negative where there are fewer. */
  readonly last: number;
  readonly words: readonly number[];
  /** Of fewer than eight bytes: the first four and the last four, of fewer than four those there are. */
  readonly head: number;
  readonly tail: number;
  readonly mask: number;
}

/** What counts of a word that holds 1, 2, 3 or more bytes of a separator. */
const MASKS = [0, 0xff, 0xffff, 0xffffff, -1] as const;

/** The separator that stands at `from` … `to`; the view reaches 4 bytes beyond. */
export function separatorAt(view: DataView, from: number, to: number): Separator {
  const length = to - from;
  const last = length - 8;
  const mask = MASKS[Math.min(4, length)] as number;
  const words: number[] = [];
  for (let at = 0; at < last; at += 8) words.push(view.getFloat64(from + at, true));
  if (last >= 0) words.push(view.getFloat64(from + last, true));
  const head = view.getInt32(from, true) & mask;
  const tail = length < 4 ? head : view.getInt32(to - 4, true);
  return { length, last, words, head, tail, mask };
}

/**
 * True when the separator stands at `at`. Doubles compare like their bytes but for two cases, and neither lets a wrong
 * row pass: no JSON holds the bytes of a zero, and bytes that are not a number are only unlike themselves.
 */
export function isSeparator(separator: Separator, view: DataView, at: number): boolean {
  const { last, words } = separator;
  if (last < 0) return isShortSeparator(separator, view, at);
  let offset = 0;
  for (let index = 0; view.getFloat64(at + offset, true) === words[index]; index += 1) {
    if (offset === last) return true;
    offset = Math.min(offset + 8, last);
  }
  return false;
}

function isShortSeparator({ length, head, tail, mask }: Separator, view: DataView, at: number): boolean {
  if ((view.getInt32(at, true) & mask) !== head) return false;
  return length <= 4 || view.getInt32(at + length - 4, true) === tail;
}
