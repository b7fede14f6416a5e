// How UCUM units are written for readers: the symbol in both languages.
import type { Language } from '#kernel/localized-text.ts';

/** Symbols that are the same in both languages. Unity, counts and pH are written without one. */
export const COMMON_SYMBOLS: Readonly<Record<string, string>> = {
  '1': '',
  '%': '%',
  '{count}': '',
  '[pH]': '',
  '[ppm]': 'ppm',
  'm/s': 'm/s',
  mm: 'mm',
  cm: 'cm',
  m: 'm',
  km: 'km',
  Cel: '°C',
  K: 'K',
  'ug/m3': 'µg/m³',
  'mg/m3': 'mg/m³',
  'mg/L': 'mg/L',
  'ug/L': 'µg/L',
  'm3/s': 'm³/s',
  m3: 'm³',
  hPa: 'hPa',
  Pa: 'Pa',
  deg: '°',
  'uS/cm': 'µS/cm',
  'mS/cm': 'mS/cm',
  '[NTU]': 'NTU',
  'g/kg': 'g/kg',
  'W/m2': 'W/m²',
  dB: 'dB',
  kW: 'kW',
  MW: 'MW',
  'km/h': 'km/h',
};

/** Symbols that are words, by language. */
export const LOCAL_SYMBOLS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  vi: {
    '10*6.m3': 'triệu m³',
    '{vehicle}/h': 'xe/giờ',
    '[kn_i]': 'hải lý/giờ',
    s: 'giây',
    min: 'phút',
    h: 'giờ',
    d: 'ngày',
  },
  en: { '10*6.m3': 'million m³', '{vehicle}/h': 'veh/h', '[kn_i]': 'kn', s: 's', min: 'min', h: 'h', d: 'd' },
};
