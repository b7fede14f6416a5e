// From a datum to a number, a text or an instant of one column, or to the reason why it is refused.
import { parseInstant } from '../time/parse-instant.ts';
import { conversionFor, type ColumnTarget } from './decode-plan.ts';

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
/** Languages tried for a text without a wish, in this order. */
const PREFERRED_LANGUAGES = ['vi', '@none', 'en'];

/**
 * A number in the column's unit: numbers, booleans as 0/1, and texts that are wholly a JSON number ("12.5", not "12,5"
 * or "12 km"). A column of words takes the words of its codes, and a number only where it is one of the codes. A string
 * is the reason of a refusal.
 */
export function readNumber(value: unknown, unitCode: string, target: ColumnTarget): number | string {
  const { codes, attribute } = target.mapping;
  if (codes) return readCode(value, codes, attribute);
  if (typeof value === 'boolean') return value ? 1 : 0;
  const number = typeof value === 'string' && JSON_NUMBER.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return `${attribute}: not a number`;
  const conversion = conversionFor(target, unitCode);
  if (typeof conversion === 'string') return conversion;
  const converted = number * conversion.factor + conversion.offset;
  return Number.isFinite(converted) ? converted : `${attribute}: too large for its unit`;
}

function readCode(
  value: unknown,
  codes: Readonly<Record<string, number>>,
  attribute: string,
): number | string {
  if (typeof value === 'string' && Object.hasOwn(codes, value)) return codes[value] ?? Number.NaN;
  const number = typeof value === 'string' && JSON_NUMBER.test(value) ? Number(value) : value;
  if (typeof number === 'number')
    return Object.values(codes).includes(number) ? number : `${attribute}: number without a word`;
  return typeof value === 'string'
    ? `${attribute}: word "${value.slice(0, 40)}" has no code`
    : `${attribute}: not a word`;
}

/** An instant in epoch milliseconds; a string is the reason of a refusal. */
export function readTime(value: unknown, zoneOffsetMs: number, attribute: string): number | string {
  const atMs = typeof value === 'string' ? parseInstant(value, zoneOffsetMs) : Number.NaN;
  return Number.isNaN(atMs) ? `${attribute}: not an ISO 8601 time` : atMs;
}

/** A text: lists of plain values joined by commas, numbers and booleans as written; a structure is refused by undefined. */
export function readText(value: unknown): string | undefined {
  if (!Array.isArray(value)) return readPlainText(value);
  const texts = value.map(readPlainText).filter((text) => text !== undefined);
  return texts.length === value.length ? texts.join(', ') : undefined;
}

function readPlainText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The wanted language (also as a regional variant), or for no wish the best there is. */
export function pickLanguage(texts: Readonly<Record<string, unknown>>, wish: string): unknown {
  if (wish !== '')
    return texts[wish] ?? texts[Object.keys(texts).find((tag) => tag.startsWith(`${wish}-`)) ?? ''];
  const preferred = PREFERRED_LANGUAGES.find((tag) => texts[tag] !== undefined);
  return preferred === undefined ? Object.values(texts)[0] : texts[preferred];
}
