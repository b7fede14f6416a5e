// Units as servers spell them.
import { describe, expect, it } from 'vitest';
import { unitFromText } from '#feeds/mapping/unit-text.ts';

describe('a unit in the words of a source', () => {
  it.each([
    ['µg/m³', 'ug/m3'],
    ['ug/m3', 'ug/m3'],
    ['ucum:ug/m3', 'ug/m3'],
    ['ucum:Cel', 'Cel'],
    ['http://www.opengis.net/def/uom/UCUM/0/degC', undefined],
    ['http://www.opengis.net/def/uom/UCUM/m/s', 'm/s'],
    ['urn:ogc:def:uom:UCUM::mg/m3', 'mg/m3'],
    ['http://qudt.org/vocab/unit#DegreeCelsius', 'Cel'],
    ['degC', 'Cel'],
    ['GQ', 'ug/m3'],
    ['', undefined],
    ['furlong', undefined],
  ])('%s', (text, unit) => expect(unitFromText(text)).toBe(unit));
});
