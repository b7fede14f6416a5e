// Whether a name is another one with a typing error: a real source must not stay simulated because of a wrong letter.

/** Shorter names are alike by chance: `gis` and `ais` are two sources. */
const SHORTEST = 5;

/** True where `name` differs from `meant` by its case, by one letter, or by two neighbours that changed places. */
export function isMistyped(name: string, meant: string): boolean {
  const [given, known] = [name.toLowerCase(), meant.toLowerCase()];
  if (given === known) return name !== meant;
  if (Math.min(given.length, known.length) < SHORTEST) return false;
  let start = 0;
  while (start < given.length && given[start] === known[start]) start += 1;
  let end = 0;
  const room = Math.min(given.length, known.length) - start;
  while (end < room && given.at(-1 - end) === known.at(-1 - end)) end += 1;
  const [left, right] = [given.slice(start, given.length - end), known.slice(start, known.length - end)];
  const isSwapped = left.length === 2 && left === [...right].toReversed().join('');
  return isSwapped || (left.length <= 1 && right.length <= 1);
}
