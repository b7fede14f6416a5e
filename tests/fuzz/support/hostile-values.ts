// What broken and hostile senders put where a number, a text, a time or a place belongs.
import fc from 'fast-check';

/** Markup, look-alikes of numbers, names of the language itself, controls, lone surrogates, right-to-left marks. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '=HYPERLINK("http://x")',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'urn:ngsi-ld:null',
    '\u0000',
    '\uFEFFx',
    '\uD800',
    '\u202Etxet',
    'Đường Nguyễn Tất Thành',
    'null',
    'NaN',
    '-Infinity',
    '1e999',
    '12,5',
    '12 km',
    '0x1F',
    ' 7 ',
    '1_000',
    '٣',
    '',
  ),
  fc.double().map(String),
  fc.string({ maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

/** Ancient, future and impossible times, and times that only look like one. */
export const hostileTime: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '0000-01-01T00:00:00Z',
    '0026-03-02T03:00:00Z',
    '1970-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    '2026-02-30T00:00:00Z',
    '2026-03-02T24:30:00Z',
    '2026-03-02T03:00:00+25:00',
    '2026-03-02/P99999999999999D',
    `P${'9'.repeat(400)}D/2026-03-02`,
    '2026-03-02T03:00',
    '02/03/2026 10:00',
    '1772420400',
    '1772420400000',
    'now',
    '',
  ),
  fc
    .date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString()),
);

/** Numbers at the edge of what a double, a sensor or a Vietnamese map can hold. */
export const hostileNumber: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(
    -0,
    0,
    1e308,
    -1e308,
    5e-324,
    2 ** 53 + 2,
    0.1 + 0.2,
    -9999,
    999_999,
    180.000001,
    90.000001,
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1000, max: 1000 }),
);

/** Anything that JSON can say where something else was expected. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  hostileNumber,
  hostileText,
  hostileTime,
  fc.constantFrom<unknown>(null, true, false, [], {}, [[]], [null], { value: null }, { value: { value: 1 } }),
  fc.constantFrom<unknown>(
    { type: 'Property' },
    { '@value': '7' },
    { languageMap: 5 },
    { object: [] },
    { type: 'Point' },
  ),
  fc.array(hostileNumber, { maxLength: 4 }),
  fc.array(hostileText, { maxLength: 3 }),
);
