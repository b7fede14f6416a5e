// Instants from bytes are those that parseInstant reads from the text.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseInstant } from '#feeds/time/parse-instant.ts';
import { parseInstantBytes, scanInstant, scannedInstant } from '#feeds/time/parse-instant-bytes.ts';

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

const written = (() => {
  const time = fc
    .tuple(two(0, 25), two(0, 61), two(0, 61), fraction, zone)
    .map(([hour, minute, second, rest, offset]) => `${hour}:${minute}:${second}${rest}${offset}`);
  return fc
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
})();

it('agrees with the reader of texts on every form, legal or not', () => {
  fc.assert(
    fc.property(written, (text) => {
      const bytes = new TextEncoder().encode(`"${text}"`);
      const atMs = parseInstantBytes(bytes, 1, bytes.length - 1, ZONE_MS);
      expect(atMs, text).toBe(parseInstant(new TextDecoder().decode(bytes.subarray(1, -1)), ZONE_MS));
    }),
    { seed: 11, numRuns: 3000 },
  );
});

it('scans what has a whole zone and milliseconds or none up to its quote, and takes nothing else for a time', () => {
  const common = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{3})?(?:Z|[+-]\d\d:\d\d)$/;
  const day = fc.constantFrom(
    '2026-03-02',
    '2026-03-03',
    '2024-02-29',
    '2023-02-29',
    '0001-01-01',
    '2026-13-01',
  );
  const clock = fc.tuple(two(0, 24), two(0, 60), two(0, 60)).map((parts) => parts.join(':'));
  const rest = fc.constantFrom(
    'Z',
    '.123Z',
    '+07:00',
    '.999-03:30',
    '.12Z',
    '.1234Z',
    '',
    'z',
    '+15:00',
    '.12:Z',
  );
  const regular = fc.tuple(day, clock, rest).map(([date, time, tail]) => `${date}T${time}${tail}`);
  const changed = fc
    .tuple(regular, fc.nat(30), fc.constantFrom(...'/:;?@o0"T'))
    .map(([text, at, letter]) => (at < text.length ? text.slice(0, at) + letter + text.slice(at + 1) : text));
  let taken = 0;
  fc.assert(
    fc.property(fc.oneof(written, regular, changed), fc.nat(40), (text, rows) => {
      const bytes = new TextEncoder().encode(`"${text}"${' '.repeat(rows)}`);
      const end = scanInstant(bytes, new DataView(bytes.buffer), 1);
      const content = text.split('"')[0] ?? '';
      const expectedMs = common.test(content) ? parseInstant(content, ZONE_MS) : Number.NaN;
      if (end >= 0) {
        expect(end, text).toBe(1 + content.length);
        expect(scannedInstant.atMs, text).toBe(expectedMs);
        taken += 1;
      } else if (rows >= 30) expect(expectedMs, text).toBeNaN();
    }),
    { seed: 12, numRuns: 5000 },
  );
  expect(taken).toBeGreaterThan(300);
});
