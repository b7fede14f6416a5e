// Units of measure: UN/CEFACT Rec 20 codes to UCUM, and conversion between UCUM units of one dimension.

interface UnitDefinition {
  dimension: string;
  /** value in the base unit = value * factor + offset */
  factor: number;
  offset?: number;
}

/** UCUM code to its dimension and factor; '1' is the unity of ratios and indices. */
const UNITS: Readonly<Record<string, UnitDefinition>> = {
  '1': { dimension: 'ratio', factor: 1 },
  '%': { dimension: 'ratio', factor: 0.01 },
  '[ppm]': { dimension: 'ratio', factor: 1e-6 },
  '/10*2': { dimension: 'ratio', factor: 0.01 },
  '/10*3': { dimension: 'ratio', factor: 0.001 },
  '/10*4': { dimension: 'ratio', factor: 1e-4 },
  '/10*2.{girl}': { dimension: 'ratio', factor: 0.01 },
  'm/s': { dimension: 'speed', factor: 1 },
  'km/h': { dimension: 'speed', factor: 1 / 3.6 },
  '[kn_i]': { dimension: 'speed', factor: 1852 / 3600 },
  mm: { dimension: 'length', factor: 0.001 },
  cm: { dimension: 'length', factor: 0.01 },
  m: { dimension: 'length', factor: 1 },
  km: { dimension: 'length', factor: 1000 },
  ms: { dimension: 'time', factor: 0.001 },
  s: { dimension: 'time', factor: 1 },
  min: { dimension: 'time', factor: 60 },
  h: { dimension: 'time', factor: 3600 },
  d: { dimension: 'time', factor: 86_400 },
  // The mean Julian month of UCUM: for spans such as “full in 9 months”, never for calendar arithmetic.
  mo: { dimension: 'time', factor: 2_629_800 },
  a: { dimension: 'time', factor: 31_557_600 },
  Cel: { dimension: 'temperature', factor: 1, offset: 273.15 },
  K: { dimension: 'temperature', factor: 1 },
  'ug/m3': { dimension: 'mass concentration', factor: 1e-6 },
  'mg/m3': { dimension: 'mass concentration', factor: 1e-3 },
  'mg/L': { dimension: 'mass concentration', factor: 1 },
  'ug/L': { dimension: 'mass concentration', factor: 1e-3 },
  'm3/s': { dimension: 'flow', factor: 1 },
  'm3/d': { dimension: 'flow', factor: 1 / 86_400 },
  m3: { dimension: 'volume', factor: 1 },
  '10*6.m3': { dimension: 'volume', factor: 1e6 },
  hPa: { dimension: 'pressure', factor: 100 },
  Pa: { dimension: 'pressure', factor: 1 },
  deg: { dimension: 'angle', factor: 1 },
  '{vehicle}/h': { dimension: 'traffic flow', factor: 1 },
  'uS/cm': { dimension: 'conductivity', factor: 1 },
  'mS/cm': { dimension: 'conductivity', factor: 1000 },
  'S/m': { dimension: 'conductivity', factor: 10_000 },
  '[NTU]': { dimension: 'turbidity', factor: 1 },
  '[pH]': { dimension: 'acidity', factor: 1 },
  'g/kg': { dimension: 'salinity', factor: 1 },
  '{count}': { dimension: 'count', factor: 1 },
  '{person}': { dimension: 'count', factor: 1 },
  '{person}/km2': { dimension: 'population density', factor: 1 },
  '{visit}': { dimension: 'count', factor: 1 },
  '{room}': { dimension: 'count', factor: 1 },
  // Of ships and quays: twenty-foot equivalents, not boxes.
  '{TEU}': { dimension: 'containers', factor: 1 },
  'W/m2': { dimension: 'irradiance', factor: 1 },
  dB: { dimension: 'level', factor: 1 },
  kg: { dimension: 'mass', factor: 1 },
  t: { dimension: 'mass', factor: 1000 },
  Mt: { dimension: 'mass', factor: 1e9 },
  'kW.h': { dimension: 'amount of energy', factor: 3.6e6 },
  'MW.h': { dimension: 'amount of energy', factor: 3.6e9 },
  kW: { dimension: 'power', factor: 1000 },
  MW: { dimension: 'power', factor: 1e6 },
  'GW.h': { dimension: 'amount of energy', factor: 3.6e12 },
  'Mbit/s': { dimension: 'data rate', factor: 1e6 },
  'Gbit/s': { dimension: 'data rate', factor: 1e9 },
  TBy: { dimension: 'data', factor: 1e12 },
  ha: { dimension: 'area', factor: 1e4 },
  km2: { dimension: 'area', factor: 1e6 },
  // Money keeps its currency: a rate of exchange is a datum, not a unit.
  '10*9.VND': { dimension: 'money in VND', factor: 1e9 },
  USD: { dimension: 'money in USD', factor: 1 },
  '10*6.USD': { dimension: 'money in USD', factor: 1e6 },
};

/** UN/CEFACT Recommendation 20 common codes to UCUM. */
const UN_CEFACT: Readonly<Record<string, string>> = {
  C62: '1',
  P1: '%',
  '59': '[ppm]',
  MTS: 'm/s',
  KMH: 'km/h',
  KNT: '[kn_i]',
  MMT: 'mm',
  CMT: 'cm',
  MTR: 'm',
  KMT: 'km',
  KTM: 'km',
  SEC: 's',
  MIN: 'min',
  HUR: 'h',
  DAY: 'd',
  CEL: 'Cel',
  KEL: 'K',
  GQ: 'ug/m3',
  GP: 'mg/m3',
  M1: 'mg/L',
  H29: 'ug/L',
  MQS: 'm3/s',
  MTQ: 'm3',
  HMQ: '10*6.m3',
  A97: 'hPa',
  HPA: 'hPa',
  PAL: 'Pa',
  DD: 'deg',
  NTU: '[NTU]',
  Q30: '[pH]',
  D10: 'S/m',
  G42: 'uS/cm',
  H61: 'mS/cm',
  GK: 'g/kg',
  D54: 'W/m2',
  '2N': 'dB',
  KGM: 'kg',
  TNE: 't',
  KWH: 'kW.h',
  MWH: 'MW.h',
  KWT: 'kW',
  MAW: 'MW',
  GWH: 'GW.h',
  C26: 'ms',
  MON: 'mo',
  ANN: 'a',
  E20: 'Mbit/s',
  B80: 'Gbit/s',
  E35: 'TBy',
  HAR: 'ha',
  KMK: 'km2',
  IE: '{person}',
  H87: '{count}',
  ROM: '{room}',
};

/** True when the program knows the UCUM unit. */
export function isKnownUnit(unit: string): boolean {
  return Object.hasOwn(UNITS, unit);
}

/** The UCUM unit of a UN/CEFACT code or of a UCUM code itself; undefined when unknown. */
export function toUcum(code: string): string | undefined {
  if (Object.hasOwn(UN_CEFACT, code)) return UN_CEFACT[code];
  return isKnownUnit(code) ? code : undefined;
}

/** The UN/CEFACT code of a UCUM unit; undefined where it has none. */
export function toUnitCode(unit: string): string | undefined {
  return Object.keys(UN_CEFACT).find((code) => UN_CEFACT[code] === unit);
}

/** The UCUM units that the given one can be converted from, itself first. */
export function unitsLike(unit: string): string[] {
  const { dimension } = UNITS[unit] ?? {};
  const others = Object.keys(UNITS).filter((code) => code !== unit && UNITS[code]?.dimension === dimension);
  return [unit, ...(dimension === undefined ? [] : others)];
}

/**
 * A linear conversion between two UCUM units of one dimension: result = value * factor + offset. “One” (C62 of Rec 20, `1` of UCUM)
 * also says that something is counted, and becomes any count; a percentage never does. Undefined when a unit is unknown or the dimensions differ (µg/m³ never becomes ppm without a temperature).
 */
export function conversionBetween(from: string, to: string): { factor: number; offset: number } | undefined {
  if (from === to) return { factor: 1, offset: 0 };
  const source = UNITS[from];
  const target = UNITS[to];
  if (!source || !target) return undefined;
  const isCounted = from === '1' && target.dimension === 'count';
  if (source.dimension !== target.dimension && !isCounted) return undefined;
  return {
    factor: source.factor / target.factor,
    offset: ((source.offset ?? 0) - (target.offset ?? 0)) / target.factor,
  };
}
