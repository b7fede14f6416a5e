// Units: codes of UN/CEFACT Rec 20, conversions with known results, and refusals where a conversion would invent a number.
import { describe, expect, it } from 'vitest';
import { conversionBetween, isKnownUnit, toUcum } from '#kernel/units.ts';

const convert = (value: number, from: string, to: string) => {
  const conversion = conversionBetween(from, to);
  return conversion ? value * conversion.factor + conversion.offset : undefined;
};

describe('units', () => {
  it.each([
    ['GQ', 'ug/m3'],
    ['GP', 'mg/m3'],
    ['KMH', 'km/h'],
    ['MTS', 'm/s'],
    ['CEL', 'Cel'],
    ['59', '[ppm]'],
    ['G42', 'uS/cm'],
    ['D10', 'S/m'],
    ['m3/s', 'm3/s'],
  ])('reads %s as %s', (code, ucum) => expect(toUcum(code)).toBe(ucum));

  it('does not know what it does not know', () => {
    expect(toUcum('XYZ')).toBeUndefined();
    expect(toUcum('constructor')).toBeUndefined();
    expect(isKnownUnit('toString')).toBe(false);
  });

  it('lets “one” be any count, and nothing else become one', () => {
    expect(conversionBetween('%', '{count}')).toBeUndefined();
    expect(conversionBetween('{count}', '1')).toBeUndefined();
    expect(conversionBetween('1', 'km/h')).toBeUndefined();
  });

  it.each([
    [1.2, 'mg/m3', 'ug/m3', 1200],
    [36, 'km/h', 'm/s', 10],
    [10, '[kn_i]', 'm/s', 5.144444444],
    [0, 'Cel', 'K', 273.15],
    [300, 'K', 'Cel', 26.85],
    [55, '%', '1', 0.55],
    [0.03, 'S/m', 'uS/cm', 300],
    [2.5, '10*6.m3', 'm3', 2_500_000],
    [12, '1', '{person}', 12],
  ])('%d %s is %s %d', (value, from, to, expected) =>
    expect(convert(value, from, to)).toBeCloseTo(expected, 6),
  );

  it('refuses to convert between dimensions', () => {
    expect(conversionBetween('ug/m3', '[ppm]')).toBeUndefined();
    expect(conversionBetween('km/h', 'km')).toBeUndefined();
    expect(conversionBetween('nonsense', 'm')).toBeUndefined();
  });
});
