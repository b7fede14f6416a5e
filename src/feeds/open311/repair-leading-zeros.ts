// The one defect of JSON that GeoReport v2 itself has in its examples, `"service_code":001`, mended where the meaning is sure.

const QUOTE = 34;
const BACKSLASH = 92;
const MINUS = 45;
const ZERO = 48;
const NINE = 57;

/** A mended body, and where its bytes were before. */
export interface RepairedBody {
  bytes: Uint8Array;
  /** Numbers that became texts. */
  count: number;
  /** The offset in the original of an offset in `bytes`. */
  originalOffset(at: number): number;
}

/**
 * Puts quotes around whole numbers with leading zeros (`001` → `"001"`), outside texts only: such a number is an identifier,
 * and its zeros are part of it. Fractions, signs and exponents stay as they are and stay malformed; nothing else is touched.
 */
export function repairLeadingZeros(bytes: Uint8Array): RepairedBody {
  const found = findNumbers(bytes);
  const repaired = new Uint8Array(bytes.length + 2 * found.length);
  let from = 0;
  let into = 0;
  for (const { start, end } of found) {
    repaired.set(bytes.subarray(from, start), into);
    into += start - from;
    repaired[into] = QUOTE;
    repaired.set(bytes.subarray(start, end), into + 1);
    into += end - start + 2;
    repaired[into - 1] = QUOTE;
    from = end;
  }
  repaired.set(bytes.subarray(from), into);
  const originalOffset = (at: number): number =>
    found.reduce((offset, { start, end }, index) => {
      const opened = at > start + 2 * index ? 1 : 0;
      const closed = at > end + 2 * index + 1 ? 1 : 0;
      return offset - opened - closed;
    }, at);
  return { bytes: repaired, count: found.length, originalOffset };
}

function findNumbers(bytes: Uint8Array): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] === QUOTE) at = endOfText(bytes, at);
    else if (isDigit(bytes[at]) || bytes[at] === MINUS) {
      const end = endOfWord(bytes, at);
      if (bytes[at] === ZERO && end > at + 1 && isWholeNumber(bytes, at, end)) found.push({ start: at, end });
      at = end - 1;
    }
  }
  return found;
}

/** The closing quote, or the end of what was cut off. */
function endOfText(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;
  return at;
}

/** Everything that stands together with the digit: `0.5e3` is one word, and so is `01abc`. */
function endOfWord(bytes: Uint8Array, from: number): number {
  let at = from + 1;
  while (at < bytes.length && /[\w.+-]/.test(String.fromCharCode(bytes[at] ?? 0))) at += 1;
  return at;
}

function isWholeNumber(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isDigit(bytes[at])) return false;
  return true;
}

function isDigit(code: number | undefined): boolean {
  return code !== undefined && code >= ZERO && code <= NINE;
}
