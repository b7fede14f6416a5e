// A JSON number over bytes, exactly as Number() reads it.
import { decodeText } from '../text/decode-text.ts';

const DOT = 46;
const LETTER_E = 101;
/** Powers of ten that are exact in a double: with an exact whole number, one division is rounded right (Clinger 1990). */
const POWERS = Float64Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** A class of its own: the field of a plain object would share its form with every object of that name, and be boxed. */
class ScannedNumber {
  value = 0.5;
}

/** What `scanNumber` read last; a double that is returned would be boxed. */
export const scannedNumber = new ScannedNumber();

/** Digits that an int32 takes before or after the point, and digits in all that a double takes exactly. */
const MAX_PART_DIGITS = 9;
const MAX_EXACT_DIGITS = 15;

/**
 * Reads the number that starts at `from` (a digit or a minus) into `scannedNumber`; answers where it ends, or minus the
 * offset of the first byte that cannot belong to it. Both parts are summed up as int32 and joined by three operations
 * of which only the division rounds; what that does not hold for is read again by `scanLongNumber`.
 */
export function scanNumber(bytes: Uint8Array, from: number): number {
  const isNegative = bytes[from] === 45;
  const start = isNegative ? from + 1 : from;
  let at = start;
  let digit = (bytes[at] as number) - 48;
  if (digit >>> 0 > 9) return -at;
  let whole = digit;
  digit = (bytes[++at] as number) - 48;
  if (whole !== 0)
    for (; digit >>> 0 <= 9; digit = (bytes[++at] as number) - 48) whole = (Math.imul(whole, 10) + digit) | 0;
  const wholeDigits = at - start;
  let value = whole;
  let decimals = 0;
  if (digit === DOT - 48) {
    const first = at + 1;
    digit = (bytes[++at] as number) - 48;
    let fraction = 0;
    for (; digit >>> 0 <= 9; digit = (bytes[++at] as number) - 48)
      fraction = (Math.imul(fraction, 10) + digit) | 0;
    decimals = at - first;
    if (decimals === 0) return -at;
    if (decimals > MAX_PART_DIGITS) return scanLongNumber(bytes, from);
    const power = POWERS[decimals] as number;
    value = (whole * power + fraction) / power;
  }
  if (
    wholeDigits > MAX_PART_DIGITS ||
    wholeDigits + decimals > MAX_EXACT_DIGITS ||
    ((digit + 48) | 32) === LETTER_E
  )
    return scanLongNumber(bytes, from);
  scannedNumber.value = isNegative ? -value : value;
  return at;
}

/** The same for any number of digits and with an exponent. */
function scanLongNumber(bytes: Uint8Array, from: number): number {
  const isNegative = bytes[from] === 45;
  const start = isNegative ? from + 1 : from;
  let at = start;
  let code = bytes[at] as number;
  if (code < 48 || code > 57) return -at;
  let whole = 0;
  if (code === 48) code = bytes[++at] as number;
  else for (; code >= 48 && code <= 57; code = bytes[++at] as number) whole = whole * 10 + code - 48;
  let decimals = 0;
  if (code === DOT) {
    const first = at + 1;
    code = bytes[++at] as number;
    for (; code >= 48 && code <= 57; code = bytes[++at] as number) whole = whole * 10 + code - 48;
    decimals = at - first;
    if (decimals === 0) return -at;
  }
  const end = code === 101 || code === 69 ? endOfExponent(bytes, at) : at;
  if (end < 0) return end;
  scannedNumber.value =
    end !== at || whole > Number.MAX_SAFE_INTEGER || decimals > 22
      ? Number(decodeText(bytes, from, end))
      : (isNegative ? -whole : whole) / (POWERS[decimals] as number);
  return end;
}

function endOfExponent(bytes: Uint8Array, letter: number): number {
  let at = letter + 1;
  if (bytes[at] === 43 || bytes[at] === 45) at += 1;
  const first = at;
  while ((bytes[at] as number) >= 48 && (bytes[at] as number) <= 57) at += 1;
  return at === first ? -at : at;
}
