// The scanner against JSON.parse: it accepts exactly the same bodies and yields the same values, however they are cut into chunks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyTable } from '#feeds/json/key-table.ts';
import { outcomeOf, readAll } from './read-all.ts';

const RUNS = Number(process.env['FUZZ_RUNS'] ?? 250);
const seed = Number(process.env['FUZZ_SEED'] ?? 20261122);
const parameters = { seed, numRuns: RUNS, endOnFailure: true };
const bytesOf = (text: string) => new TextEncoder().encode(text);
const parse = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as unknown;

function expectSame(bytes: Uint8Array, chunkBytes: number, keys?: KeyTable): void {
  const expected = outcomeOf(() => parse(bytes));
  const found = outcomeOf(() => readAll(bytes, chunkBytes, keys));
  expect(found, new TextDecoder().decode(bytes.subarray(0, 400))).toStrictEqual(expected);
}

/** JSON text of a value with white space between tokens, escapes where they may stand, and numbers in odd but legal forms. */
function write(value: unknown, odd: fc.GeneratorValue): string {
  const space = () => odd(fc.constantFrom, '', '', '', ' ', '\n', '\t\r\n  ');
  const text = (plain: string) => {
    const escaped = JSON.stringify(plain);
    return odd(fc.boolean)
      ? escaped
      : escaped.replace(/[a-zé]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
  };
  const inner = (): string => {
    if (typeof value === 'string') return text(value);
    if (typeof value === 'number')
      return odd(fc.boolean)
        ? JSON.stringify(value)
        : value.toExponential().replace('e+', odd(fc.constantFrom, 'e+', 'E', 'e'));
    if (Array.isArray(value)) return `[${value.map((item) => write(item, odd)).join(',')}${space()}]`;
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(
        ([name, item]) => `${space()}${text(name)}${space()}:${write(item, odd)}`,
      );
      return `{${members.join(',')}${space()}}`;
    }
    return JSON.stringify(value);
  };
  return space() + inner() + space();
}

const scalar = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(Number),
  fc.boolean(),
  fc.constant(null),
);
const json = fc.jsonValue({ maxDepth: 5 });

describe('scanning JSON as strictly as JSON.parse', { timeout: 60_000 }, () => {
  it('reads any value, with any white space and escapes, in chunks of any size', () => {
    fc.assert(
      fc.property(json, fc.gen(), fc.integer({ min: 1, max: 64 }), (value, odd, chunkBytes) => {
        expectSame(bytesOf(write(value, odd)), chunkBytes);
      }),
      parameters,
    );
  });

  it('reads rows that are alike by what is learned from the row before, and no differently', () => {
    const shape = fc.dictionary(fc.string({ maxLength: 12 }), fc.integer({ min: 0, max: 4 }), { maxKeys: 8 });
    fc.assert(
      fc.property(shape, fc.gen(), fc.integer({ min: 1, max: 3000 }), (form, draw, chunkBytes) => {
        const rows = Array.from({ length: 30 }, (_, index) =>
          Object.fromEntries(
            Object.entries(form).map(([name, depth]) => {
              const value: unknown = draw(() => scalar);
              const isOdd = index % 7 === 6;
              return [
                isOdd ? `${name}'` : name,
                depth === 3 ? [value, value] : depth === 4 ? { value } : value,
              ];
            }),
          ),
        );
        const text = JSON.stringify(rows);
        expectSame(bytesOf(text), chunkBytes);
        // The same with one byte changed somewhere: what the row before looked like never makes a body legal.
        const bytes = bytesOf(text);
        bytes[draw(() => fc.nat(bytes.length - 1))] = draw(() => fc.nat(255));
        expectSame(bytes, chunkBytes);
      }),
      parameters,
    );
  });

  it('refuses what JSON.parse refuses: bodies with bytes changed, lost, doubled or cut off', () => {
    const change = fc.record({
      kind: fc.constantFrom('set', 'drop', 'double', 'cut'),
      at: fc.nat(),
      byte: fc.nat(255),
    });
    fc.assert(
      fc.property(
        json,
        fc.gen(),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 50 }),
        (value, odd, changes, chunkBytes) => {
          let bytes = [...bytesOf(write([value, value], odd))];
          for (const { kind, at: anywhere, byte } of changes) {
            const at = anywhere % Math.max(1, bytes.length);
            if (kind === 'set') bytes[at] = byte;
            else if (kind === 'drop') bytes.splice(at, 1);
            else if (kind === 'double') bytes.splice(at, 0, bytes[at] ?? 0);
            else bytes = bytes.slice(0, at);
          }
          expectSame(Uint8Array.from(bytes), chunkBytes);
        },
      ),
      { ...parameters, numRuns: 2 * RUNS },
    );
  });

  it.each([
    '',
    ' ',
    '\uFEFF[1]',
    '\uFEFF',
    '[1]\uFEFF',
    '[]',
    '{}',
    '[[]]',
    '[{}]',
    '[,]',
    '[1,]',
    '{"a":1,}',
    '{,}',
    '[1 2]',
    '{"a" 1}',
    '{"a":}',
    '{a:1}',
    '01',
    '-',
    '-0',
    '1.',
    '.5',
    '1e',
    '1e+',
    '1E-2',
    '+1',
    '1e999',
    '-1e999',
    '123456789012345678',
    '0.1234567890123456789',
    '5e-324',
    '9007199254740993',
    '179769313486231580793e289',
    '0.000001',
    '1.7976931348623157e308',
    '[1]]',
    '[1}',
    '{"a":1]',
    '"\\x"',
    '"\\u12"',
    '"\\u12G4"',
    '"\t"',
    '"a\u0000"',
    '"\u007f"',
    '"\\ud800"',
    'true',
    'tru',
    'truee',
    'nul',
    'null',
    'NaN',
    'Infinity',
    "['a']",
    '[1]//',
    '{"a":1,"a":2,"a":[3]}',
    '{"a":{"a":1,"b":1},"a":{"a":2,"a":3}}',
    '{"__proto__":{"x":1},"constructor":2}',
    '{"a":1,"\\u0061":2}',
    '[\u00a01]',
    '[1,\v2]',
    '{"":0}',
    '[""]',
    '"\u2028"',
    '[{"a":1},{"a":2},{"a":"x"},{"a":true},{"a":null},{"a":{}}]',
    '[{"a":1}{"a":2}]',
    '[{"a":1},{"a":2},{"a":02}]',
    '[{"a":"é"},{"a":"\\n"},{"a":"\ud83d\ude00"}]',
  ])('agrees with JSON.parse on %s', (text) => {
    const bytes = bytesOf(text);
    for (const chunkBytes of [1, 2, 3, 7, bytes.length]) expectSame(bytes, chunkBytes);
  });

  it('agrees on bytes that are no UTF-8', () => {
    const broken = (bytes: number[]) => Uint8Array.from([...bytesOf('["'), ...bytes, ...bytesOf('",1]')]);
    for (const bytes of [
      [0xff],
      [0xc3],
      [0xe1, 0x80],
      [0xed, 0xa0, 0x80],
      [0xc0, 0xaf],
      [0xf4, 0x90, 0x80, 0x80],
    ])
      for (const chunkBytes of [1, 4, 99]) expectSame(broken(bytes), chunkBytes);
    const named = (byte: number) => [...bytesOf('{"a'), byte, ...bytesOf('":1,"b":2},')];
    expectSame(
      Uint8Array.from([...bytesOf('['), ...[0x87, 0x87, 0x88].flatMap(named), ...bytesOf('{}]')]),
      999,
    );
    expectSame(Uint8Array.from([0xff, 0xfe, 0x5b, 0, 0x5d, 0]), 2);
  });

  it('names the byte where reading had to stop', () => {
    expect(() => readAll(bytesOf('[{"a":1},{"a":x}]'))).toThrow('unexpected "x" at byte 14');
    expect(() => readAll(bytesOf('[{"a":1},{"a"'))).toThrow('the JSON ends too early at byte 13');
    expect(() => readAll(bytesOf(`[${'1,'.repeat(200_000)}?]`))).toThrow('unexpected "?" at byte 400001');
  });

  it('takes a hundred thousand levels, a text of ten megabytes and an object of as many names as there are rows', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(outcomeOf(() => readAll(bytesOf(deep), 65_536))).not.toBe('refused');
    const long = 'x'.repeat(10_000_000);
    expect(readAll(bytesOf(JSON.stringify([{ long }])), 65_536)).toEqual([{ long }]);
    const names = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [`name ${index}`, index]));
    const keys = new KeyTable();
    expect(readAll(bytesOf(JSON.stringify([names, names])), 65_536, keys)).toEqual([names, names]);
    expect(keys.names.length).toBeLessThan(20_000);
    const twice = JSON.stringify([names]).replace('}]', ',"name 39999":"again","name 7":"again"}]');
    expectSame(bytesOf(twice), 65_536, keys);
  });
});
