// Every number that a body writes, however it is written: what a parser may not add to.

const NUMERAL = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** The numbers of a body, also those inside of texts; with both signs, because a sign may stand apart. */
export function numbersIn(bytes: Uint8Array): ReadonlySet<number> {
  const text = new TextDecoder().decode(bytes);
  const numbers = new Set<number>();
  for (const [numeral] of text.matchAll(NUMERAL)) {
    numbers.add(Number(numeral));
    numbers.add(Math.abs(Number(numeral)));
    // A numeral is found from its first digit: what a reader takes may begin later (`0012`, `1.2.3`).
    for (let at = 1; at < Math.min(numeral.length, 24); at += 1) numbers.add(Number(numeral.slice(at)));
  }
  return numbers;
}

/** The first of some values that is neither in the body nor missing; undefined when there is none. */
export function inventedNumber(values: Iterable<number>, bytes: Uint8Array): number | undefined {
  const numbers = numbersIn(bytes);
  for (const value of values)
    if (!Number.isNaN(value) && !numbers.has(value) && !numbers.has(-value)) return value;
  return undefined;
}
