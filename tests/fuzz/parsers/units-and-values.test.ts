// Units, and the step from a datum to a number or a text of a column.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlan, conversionFor, parseAttributePath, shortenName } from '#feeds/mapping/decode-plan.ts';
import { pickLanguage, readNumber, readText, readTime } from '#feeds/mapping/read-value.ts';
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { conversionBetween, isKnownUnit, toUcum } from '#kernel/units.ts';
import { SEVERITY } from '#kernel/severity.ts';
import { fuzz } from '../support/fuzz-settings.ts';
import { instantOracle } from '../support/instant-oracle.ts';
import { hostileText, hostileValue } from '../support/hostile-values.ts';

/** From the definitions of the units, not from the table under test: one of the first is so many of the second. */
const DEFINED: readonly [from: string, value: number, to: string, same: number][] = [
  ['km/h', 36, 'm/s', 10],
  ['[kn_i]', 1, 'km/h', 1.852],
  ['Cel', 0, 'K', 273.15],
  ['K', 310.15, 'Cel', 37],
  ['%', 100, '1', 1],
  ['[ppm]', 1e6, '1', 1],
  ['mm', 1000, 'm', 1],
  ['km', 1, 'cm', 100_000],
  ['d', 1, 'h', 24],
  ['min', 90, 's', 5400],
  ['ug/m3', 1000, 'mg/m3', 1],
  ['mg/L', 1, 'ug/L', 1000],
  ['ug/L', 1, 'mg/m3', 1],
  ['10*6.m3', 1, 'm3', 1e6],
  ['hPa', 1013, 'Pa', 101_300],
  ['mS/cm', 1, 'uS/cm', 1000],
  ['S/m', 1, 'mS/cm', 10],
  ['MW', 1, 'kW', 1000],
];
const units = [...new Set(DEFINED.flatMap(([from, , to]) => [from, to]))];

function targetOf(mapping: Partial<ColumnMapping>) {
  const column: ColumnMapping = { column: 'x', kind: 'number', attribute: 'x', unit: 'km/h', ...mapping };
  return compilePlan({ columns: [column], entityType: '' } as unknown as FeedSpec).byColumn[0]!;
}

describe('units', () => {
  it.each(DEFINED)('%s: %d is, in %s, %d', (from, value, to, same) => {
    const { factor, offset } = conversionBetween(from, to)!;
    expect(value * factor + offset).toBeCloseTo(same, 9);
  });

  it('convert there and back, and along any way, to the same number', () => {
    const pick = fc.constantFrom(...units);
    fuzz(
      fc.property(pick, pick, pick, fc.double({ min: -1e6, max: 1e6, noNaN: true }), (a, b, c, value) => {
        const [there, back, direct, onward] = [
          conversionBetween(a, b),
          conversionBetween(b, a),
          conversionBetween(a, c),
          conversionBetween(b, c),
        ];
        if (!there) return;
        const inB = value * there.factor + there.offset;
        const tolerance = 1e-9 * (Math.abs(value) + 300);
        expect(Math.abs(inB * back!.factor + back!.offset - value)).toBeLessThanOrEqual(tolerance);
        if (!direct || !onward) return;
        const inC = value * direct.factor + direct.offset;
        expect(Math.abs(inB * onward.factor + onward.offset - inC)).toBeLessThanOrEqual(
          1e-9 * (Math.abs(inC) + Math.abs(direct.factor) * 300),
        );
      }),
      2000,
    );
  });

  it('know no unit that is only a word of the language', () => {
    fuzz(
      fc.property(hostileText, (code) => {
        const unit = toUcum(code);
        if (unit !== undefined) expect(isKnownUnit(unit)).toBe(true);
        const conversion = conversionBetween(code, 'km/h');
        expect(conversion === undefined || Number.isFinite(conversion.factor)).toBe(true);
      }),
      1000,
    );
    for (const name of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty']) {
      expect(toUcum(name)).toBeUndefined();
      expect(conversionBetween(name, 'km/h')).toBeUndefined();
      expect(conversionBetween('km/h', name)).toBeUndefined();
    }
  });
});

describe('values', () => {
  it('become a finite number that the datum holds, or a reason', () => {
    const target = targetOf({});
    fuzz(
      fc.property(
        hostileValue,
        fc.constantFrom('', 'KMH', 'MTS', 'KNT', 'XXX', '__proto__'),
        (value, unit) => {
          const read = readNumber(value, unit, target);
          if (typeof read === 'string') {
            expect(read).toMatch(/^x: ./);
            return;
          }
          const factor = new Map([
            ['', 1],
            ['KMH', 1],
            ['MTS', 3.6],
            ['KNT', 1.852],
          ]).get(unit)!;
          const held = typeof value === 'boolean' ? Number(value) : Number(value) * factor;
          expect(Number.isFinite(read)).toBe(true);
          expect(Math.abs(read - held)).toBeLessThanOrEqual(1e-9 * Math.abs(held));
          expect(
            typeof value === 'string' ? JSON.parse(value) : value,
            'only what JSON calls a number',
          ).toSatisfy((known) => typeof known === 'number' || typeof known === 'boolean');
        },
      ),
      2000,
    );
  });

  it('of a column of words become one of its codes, or a reason', () => {
    const target = targetOf({ codes: SEVERITY, unit: '1' });
    const words = fc.oneof(fc.constantFrom(...Object.keys(SEVERITY)), hostileValue);
    fuzz(
      fc.property(words, (value) => {
        const read = readNumber(value, '', target);
        if (typeof read === 'string') {
          expect(read).toMatch(/^x: ./);
          return;
        }
        expect(Object.values(SEVERITY)).toContain(read);
        if (typeof value === 'string' && Object.hasOwn(SEVERITY, value))
          expect(read).toBe(SEVERITY[value as keyof typeof SEVERITY]);
        else expect(Number(value)).toBe(read);
      }),
      1000,
    );
  });

  it('become an instant, or a reason', () => {
    fuzz(
      fc.property(hostileValue, (value) => {
        const read = readTime(value, 0, 'x');
        if (typeof read === 'number') expect(read).toBe(instantOracle(String(value), 0));
        else expect(typeof value !== 'string' || Number.isNaN(instantOracle(value, 0))).toBe(true);
      }),
      2000,
    );
  });

  it('become a text made of the datum’s own texts, however deep it is', () => {
    fuzz(
      fc.property(hostileValue, (value) => {
        const text = readText(value);
        if (text !== undefined)
          expect(text).toBe(Array.isArray(value) ? value.map(String).join(', ') : String(value));
      }),
      1000,
    );
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(readText(deep)).toBeUndefined();
  });

  it('in many languages give the wanted one or one that is there', () => {
    const texts = fc.dictionary(
      fc.oneof(fc.constantFrom('vi', 'en', 'vi-VN', 'constructor'), hostileText),
      fc.string(),
    );
    fuzz(
      fc.property(texts, fc.constantFrom('', 'vi', 'en'), (map, wish) => {
        const picked = pickLanguage(map, wish);
        if (picked !== undefined) expect(Object.values(map)).toContain(picked);
        else if (wish === '') expect(Object.keys(map)).toHaveLength(0);
      }),
      2000,
    );
  });

  it('of a thousand unit codes do not fill the memory', () => {
    const target = targetOf({});
    for (let code = 0; code < 100_000; code += 1) conversionFor(target, `unit ${code}`);
    expect(target.conversions.size).toBeLessThan(2000);
    expect(conversionFor(target, 'MTS')).toMatchObject({ factor: expect.closeTo(3.6, 9) as number });
  });
});

describe('names', () => {
  it('of attributes come apart without loss', () => {
    fuzz(
      fc.property(hostileText, (text) => {
        const { attribute, path, language } = parseAttributePath(text);
        expect(text.startsWith([attribute, ...path].join('.'))).toBe(true);
        expect(text).toContain(language);
      }),
      2000,
    );
  });

  it('of terms are never empty and end the long name', () => {
    const known = new Map<string, string>();
    fuzz(
      fc.property(hostileText, (name) => {
        const short = shortenName(name, known);
        expect(name.endsWith(short)).toBe(true);
        expect(short === '').toBe(name === '');
        expect(shortenName(name, known)).toBe(short);
      }),
      2000,
    );
  });
});
