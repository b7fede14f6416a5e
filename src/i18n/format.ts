// Numbers, units, ages and local times as Vietnamese (1.234,5) and English (1,234.5) readers write them.
import type { Language } from '#kernel/localized-text.ts';
import { DAY_MS, HOUR_MS, LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';
import { COMMON_SYMBOLS, LOCAL_SYMBOLS } from './unit-symbols.ts';

/** What stands where there is no number. */
export const NO_VALUE = '—';

/** U+202F: keeps value and unit together, and a little apart. */
const THIN_NO_BREAK_SPACE = '\u202f';
const MINUS = '\u2212';
const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const MINUTE_MS = 60_000;

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Instants further from 1970 than this cannot be dates, ms. */
const LAST_INSTANT_MS = 8.64e15 - LOCAL_OFFSET_MS;

interface LocalParts {
  year: string;
  month: string;
  /** 0 = Sunday. */
  weekday: number;
  day: string;
  hour: string;
  minute: string;
  second: string;
}

/** As `Intl.DateTimeFormat` writes them, which takes a page's first twentieth of a second to be made. */
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const ENGLISH_MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec'.split(' ');

/** A number with exactly `digits` decimals and grouped thousands; — for NaN and infinities. */
export function formatNumber(value: number, digits: number, language: Language): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  const text = numberFormat(digits, language).format(value);
  if (!text.startsWith('-')) return text;
  return /[1-9]/.test(text) ? text.replace('-', MINUS) : text.slice(1);
}

/** A number with its sign, for variances: +1,5, −0,4, 0,0. */
export function formatSigned(value: number, digits: number, language: Language): string {
  const text = formatNumber(value, digits, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** The symbol of a UCUM unit; '' for unity, counts and annotations such as `{index}`; an unknown unit as it stands. */
export function formatUnit(ucum: string, language: Language): string {
  if (Object.hasOwn(COMMON_SYMBOLS, ucum)) return COMMON_SYMBOLS[ucum] ?? '';
  if (Object.hasOwn(LOCAL_SYMBOLS[language], ucum)) return LOCAL_SYMBOLS[language][ucum] ?? '';
  return /^\{[^}]*\}$/.test(ucum) ? '' : ucum;
}

/** Value and unit with a thin no-break space between; % and ° follow without one. A missing value has no unit. */
export function formatQuantity(value: number, digits: number, ucum: string, language: Language): string {
  const text = formatNumber(value, digits, language);
  const unit = formatUnit(ucum, language);
  if (text === NO_VALUE || unit === '') return text;
  return unit === '%' || unit === '°' ? text + unit : text + THIN_NO_BREAK_SPACE + unit;
}

/** An age or duration in words: 45 giây, 3 phút, 1 giờ 20 phút, 2 ngày 5 giờ; — for NaN, and never negative. */
export function formatAge(ageMs: number, language: Language): string {
  if (!Number.isFinite(ageMs)) return NO_VALUE;
  const age = Math.max(0, ageMs);
  if (age < MINUTE_MS) return part(Math.floor(age / 1000), 's', language);
  if (age < HOUR_MS) return part(Math.floor(age / MINUTE_MS), 'min', language);
  const [large, small, unit, smallUnit] =
    age < DAY_MS ? ([HOUR_MS, MINUTE_MS, 'h', 'min'] as const) : ([DAY_MS, HOUR_MS, 'd', 'h'] as const);
  const rest = Math.floor((age % large) / small);
  const head = part(Math.floor(age / large), unit, language);
  return rest === 0 ? head : `${head} ${part(rest, smallUnit, language)}`;
}

/** Bytes for people: 12 KB, 3,4 MB (decimal prefixes). */
export function formatBytes(bytes: number, language: Language): string {
  if (bytes < 1_000_000) return `${formatNumber(bytes / 1000, 0, language)}${THIN_NO_BREAK_SPACE}KB`;
  return `${formatNumber(bytes / 1_000_000, 1, language)}${THIN_NO_BREAK_SPACE}MB`;
}

/** Hours and minutes, 06:10; the same in both languages. */
export function formatTime(ms: number): string {
  return written(ms, ({ hour, minute }) => `${hour}:${minute}`);
}

/** A running clock, 06:10:32. */
export function formatClock(ms: number): string {
  return written(ms, ({ hour, minute, second }) => `${hour}:${minute}:${second}`);
}

/** Time and day without the year: 06:10 22/11, 06:10 22 Nov. */
export function formatShortDateTime(ms: number, language: Language): string {
  return written(ms, ({ hour, minute }) => `${hour}:${minute} ${formatDayMonth(ms, language)}`);
}

/** Time and full date: 06:10 22/11/2026, 06:10 22 Nov 2026. */
export function formatDateTime(ms: number, language: Language): string {
  return written(ms, ({ year }) => {
    return formatShortDateTime(ms, language) + (language === 'vi' ? `/${year}` : ` ${year}`);
  });
}

/** The day: 22/11, 22 Nov. */
export function formatDayMonth(ms: number, language: Language): string {
  return written(ms, ({ day, month }) =>
    language === 'vi' ? `${day}/${month}` : `${Number(day)} ${ENGLISH_MONTHS[Number(month) - 1]}`,
  );
}

/** Weekday and full date: Chủ Nhật, 22/11/2026; Sunday, 22 Nov 2026. */
export function formatDate(ms: number, language: Language): string {
  return written(ms, ({ year, weekday }) => {
    const date = formatDayMonth(ms, language) + (language === 'vi' ? `/${year}` : ` ${year}`);
    return `${WEEKDAYS[language][weekday]}, ${date}`;
  });
}

/** Local hour of day, 0 … 23; NaN for NaN. */
export function localHour(ms: number): number {
  return Number.isFinite(ms) ? Number(partsOf(ms).hour) : Number.NaN;
}

function part(count: number, unit: 's' | 'min' | 'h' | 'd', language: Language): string {
  return `${count} ${formatUnit(unit, language)}`;
}

function numberFormat(digits: number, language: Language): Intl.NumberFormat {
  const key = `${language}${digits}`;
  let format = numberFormats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      useGrouping: 'always',
    });
    numberFormats.set(key, format);
  }
  return format;
}

function written(ms: number, write: (parts: LocalParts) => string): string {
  return Math.abs(ms) <= LAST_INSTANT_MS ? write(partsOf(ms)) : NO_VALUE;
}

/** By arithmetic: the ages and clocks of a face are written anew each second, and `formatToParts` takes a hundred times as long. */
function partsOf(ms: number): LocalParts {
  const local = new Date(ms + LOCAL_OFFSET_MS);
  return {
    year: String(local.getUTCFullYear()),
    month: twoDigits(local.getUTCMonth() + 1),
    weekday: local.getUTCDay(),
    day: twoDigits(local.getUTCDate()),
    hour: twoDigits(local.getUTCHours()),
    minute: twoDigits(local.getUTCMinutes()),
    second: twoDigits(local.getUTCSeconds()),
  };
}

function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}
