// Instants from bytes are those that parseInstant reads from the text.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseInstant } from '#feeds/time/parse-instant.ts';
import { parseInstantBytes } from '#feeds/time/parse-instant-bytes.ts';

const ZONE_MS = 7 * 3_600_000;
const two = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((n) => String(n).padStart(2, '0'));
const fraction = fc.oneof(
  fc.constant(''),
  fc.stringMatching(/^\d{1,6}$/).map((digits) => `.${digits}`),
);
const zone = fc.oneof(
  fc.constantFrom('Z', 'z', '', '+07:00', '-0930', '+07', '+15:00', '+07:00x'),
  fc.string(),
);

it('agrees with the reader of texts on every form, legal or not', () => {
  const time = fc
    .tuple(two(0, 25), two(0, 61), two(0, 61), fraction, zone)
    .map(([hour, minute, second, rest, offset]) => `${hour}:${minute}:${second}${rest}${offset}`);
  const text = fc
    .tuple(
      fc.integer({ min: 0, max: 9999 }),
      two(0, 13),
      two(0, 32),
      fc.constantFrom('T', ' ', 't', '/'),
      time,
    )
    .map(
      ([year, month, day, mark, rest]) => `${String(year).padStart(4, '0')}-${month}-${day}${mark}${rest}`,
    );
  fc.assert(
    fc.property(text, (written) => {
      const bytes = new TextEncoder().encode(`"${written}"`);
      const atMs = parseInstantBytes(bytes, 1, bytes.length - 1, ZONE_MS);
      expect(atMs, written).toBe(parseInstant(new TextDecoder().decode(bytes.subarray(1, -1)), ZONE_MS));
    }),
    { seed: 11, numRuns: 3000 },
  );
});
