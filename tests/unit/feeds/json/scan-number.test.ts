// Numbers over bytes are those that JSON.parse makes, however many digits they have.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scannedNumber, scanNumber } from '#feeds/json/scan-number.ts';

/** The number a text begins with and where it ends, by the grammar of JSON; null when it begins with none. */
function expectedOf(text: string): { value: number; end: number } | null {
  const match = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/.exec(text);
  const rest = match ? text.slice(match[0].length) : '';
  // A point or an exponent that is not whole makes the whole text none.
  if (!match || (rest.startsWith('.') && !match[0].includes('.')) || /^[eE]/.test(rest)) return null;
  return { value: Number(match[0]), end: match[0].length };
}

const digits = (most: number) => fc.stringMatching(new RegExp(`^\\d{1,${most}}$`));
const written = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(digits(3), digits(9), digits(10), digits(18), fc.constant('0')),
    fc.oneof(
      fc.constant(''),
      fc.oneof(digits(2), digits(6), digits(9), digits(10), digits(24)).map((fraction) => `.${fraction}`),
    ),
    fc.constantFrom('', '', '', '', 'e5', 'E-7', 'e+300', 'e400', 'e-400', '.', 'e', 'e+', '-', '.5'),
  )
  .map((parts) => parts.join(''));

it('reads any number to the last bit, and where it ends', () => {
  fc.assert(
    fc.property(
      fc.oneof(written, fc.double({ noNaN: true, noDefaultInfinity: true }).map(String)),
      (text) => {
        const expected = expectedOf(text);
        const end = scanNumber(new TextEncoder().encode(`${text}\0\0\0\0`), 0);
        expect(end < 0 || Object.is(end, -0), text).toBe(expected === null);
        if (!expected) return;
        expect(end, text).toBe(expected.end);
        expect(scannedNumber.value, text).toBe(expected.value);
      },
    ),
    { seed: 5, numRuns: 20_000 },
  );
});

it('reads positions and values as devices round them', () => {
  for (let index = 0; index < 200_000; index += 1) {
    const value = ((index * 2_654_435_761) % 4_294_967_296) / 10 ** (index % 10);
    const text = String(index % 2 ? -value : value);
    scanNumber(new TextEncoder().encode(`${text},\0`), 0);
    if (scannedNumber.value !== Number(text)) expect(scannedNumber.value, text).toBe(Number(text));
  }
});
