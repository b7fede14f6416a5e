// Units as servers spell them, to UCUM: symbols, names and the last word of an ontology's URI.
import { toUcum } from '#kernel/units.ts';

/** Spellings by their folded form (see `fold`). */
const SPELLINGS: Readonly<Record<string, string>> = {
  '°c': 'Cel',
  degc: 'Cel',
  c: 'Cel',
  celsius: 'Cel',
  degreecelsius: 'Cel',
  kelvin: 'K',
  percent: '%',
  percentage: '%',
  'ug/m3': 'ug/m3',
  'ug.m-3': 'ug/m3',
  'ugm-3': 'ug/m3',
  microgrampercubicmeter: 'ug/m3',
  microgrampercubicmetre: 'ug/m3',
  'mg/m3': 'mg/m3',
  'mg.m-3': 'mg/m3',
  milligrampercubicmeter: 'mg/m3',
  'mg/l': 'mg/L',
  'ug/l': 'ug/L',
  ppm: '[ppm]',
  'm/s': 'm/s',
  'm.s-1': 'm/s',
  meterpersecond: 'm/s',
  metrepersecond: 'm/s',
  mps: 'm/s',
  'km/h': 'km/h',
  kmh: 'km/h',
  kph: 'km/h',
  kilometerperhour: 'km/h',
  kn: '[kn_i]',
  kt: '[kn_i]',
  kts: '[kn_i]',
  knot: '[kn_i]',
  knots: '[kn_i]',
  millimeter: 'mm',
  millimetre: 'mm',
  centimeter: 'cm',
  centimetre: 'cm',
  meter: 'm',
  metre: 'm',
  meters: 'm',
  metres: 'm',
  kilometer: 'km',
  kilometre: 'km',
  second: 's',
  seconds: 's',
  sec: 's',
  minute: 'min',
  minutes: 'min',
  hour: 'h',
  hours: 'h',
  hr: 'h',
  day: 'd',
  days: 'd',
  'm3/s': 'm3/s',
  'm3.s-1': 'm3/s',
  cubicmeterpersecond: 'm3/s',
  cubicmeter: 'm3',
  cubicmetre: 'm3',
  hpa: 'hPa',
  mbar: 'hPa',
  millibar: 'hPa',
  hectopascal: 'hPa',
  pascal: 'Pa',
  pa: 'Pa',
  '°': 'deg',
  degree: 'deg',
  degrees: 'deg',
  'us/cm': 'uS/cm',
  'ms/cm': 'mS/cm',
  ntu: '[NTU]',
  ph: '[pH]',
  'w/m2': 'W/m2',
  wattpersquaremeter: 'W/m2',
  db: 'dB',
  'db(a)': 'dB',
  dba: 'dB',
  decibel: 'dB',
  kw: 'kW',
  kilowatt: 'kW',
  megawatt: 'MW',
};

/**
 * The UCUM unit of a unit as a source names it: a UN/CEFACT or UCUM code, a symbol (`°C`, `µg/m³`), a name, or a URI that
 * ends with one. Undefined when unknown; '' (no unit named) too.
 */
export function unitFromText(text: string): string | undefined {
  if (text === '') return undefined;
  const known = KNOWN.get(text);
  if (known !== undefined) return known === '' ? undefined : known;
  const unit = findUnit(text.trim());
  if (KNOWN.size < MAX_KNOWN) KNOWN.set(text, unit ?? '');
  return unit;
}

/** Spellings met so far, '' for what is none: rows name the same few units again and again. */
const KNOWN = new Map<string, string>();
/** A source that invents units must not fill the memory. */
const MAX_KNOWN = 4096;

function findUnit(code: string): string | undefined {
  if (code === '') return undefined;
  // `ucum:ug/m3`: what follows is the whole code, of which the last part alone would be another unit.
  const ucum = /^(?:\w+:.*)?ucum[:/#]+(.+)$/i.exec(code)?.[1];
  if (ucum !== undefined) return toUcum(ucum) ?? spelling(ucum);
  const ending = /[#/:]([^#/:]+)\/?$/.exec(code)?.[1];
  return (
    toUcum(code) ??
    spelling(code) ??
    (/^\w+:/.test(code) && ending ? (toUcum(ending) ?? spelling(ending)) : undefined)
  );
}

function spelling(text: string): string | undefined {
  const folded = fold(text);
  return Object.hasOwn(SPELLINGS, folded) ? SPELLINGS[folded] : undefined;
}

/** Lower case, without spaces, superscripts as digits; the two micro signs as u. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[µμ]/g, 'u')
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .replace(/⁻¹/g, '-1')
    .replace(/⁻³/g, '-3')
    .replace(/[\s_^]/g, '');
}
