// Numbers that people type: which of comma and point is the decimal sign is decided by column, and never guessed for one cell.

/** `,` as Vietnamese write (1.234,5), `.` as English do (1,234.5). */
export type DecimalSign = ',' | '.';

/** A typed number: its value by either sign, NaN where it is none by that sign. */
export interface TypedNumber {
  byComma: number;
  byPoint: number;
  isPercent: boolean;
}

const TYPED = /^(?<sign>[+\-\u2212]?)(?<digits>\d[\d., \u00a0\u202f]*)(?<percent>\s?%)?$/u;

const POINT_GROUPS = /[. \u00a0\u202f]/u;
const COMMA_GROUPS = /[, \u00a0\u202f]/u;

/** Reads a text as a number; undefined when it is none by either sign. Blanks may group thousands. */
export function readTyped(text: string): TypedNumber | undefined {
  if (isDigits(text)) return { byComma: Number(text), byPoint: Number(text), isPercent: false };
  const parts = TYPED.exec(text.trim())?.groups;
  if (!parts) return undefined;
  const digits = parts['digits'] ?? '';
  const factor = /[-\u2212]/.test(parts['sign'] ?? '') ? -1 : 1;
  const byComma = factor * valueOf(digits, '.', ',');
  const byPoint = factor * valueOf(digits, ',', '.');
  if (Number.isNaN(byComma) && Number.isNaN(byPoint)) return undefined;
  return { byComma, byPoint, isPercent: parts['percent'] !== undefined };
}

/** The signs that a column's own cells prove; a cell proves one when it is a number by that sign only. */
export function provenSigns(cells: Iterable<TypedNumber | undefined>): ReadonlySet<DecimalSign> {
  const proven = new Set<DecimalSign>();
  for (const typed of cells) {
    if (!typed) continue;
    if (Number.isNaN(typed.byPoint)) proven.add(',');
    else if (Number.isNaN(typed.byComma)) proven.add('.');
  }
  return proven;
}

/** The value of a cell in a column that proves `signs`; undefined where it stays open which number was meant. */
export function decideNumber(
  { byComma, byPoint }: TypedNumber,
  signs: ReadonlySet<DecimalSign>,
): number | undefined {
  if (Number.isNaN(byPoint)) return byComma;
  if (Number.isNaN(byComma) || byComma === byPoint) return byPoint;
  if (signs.size !== 1) return undefined;
  return signs.has(',') ? byComma : byPoint;
}

/** The number with that sign for decimals and the other for groups of three; NaN when it is not written so. */
function valueOf(digits: string, group: string, decimal: string): number {
  const cut = digits.indexOf(decimal);
  const whole = cut < 0 ? digits : digits.slice(0, cut);
  const fraction = cut < 0 ? '0' : digits.slice(cut + 1);
  if (!isDigits(fraction)) return Number.NaN;
  if (isDigits(whole)) return Number(`${whole}.${fraction}`);
  const [first = '', ...others] = whole.split(group === '.' ? POINT_GROUPS : COMMA_GROUPS);
  const isGrouped = others.every((part) => part.length === 3 && isDigits(part)) && isDigits(first);
  // A group that starts with nothing but zero, or is longer than three, groups nothing: 0.125 is no 125.
  const isSound = first.length <= 3 && !first.startsWith('0');
  return isGrouped && isSound ? Number(`${first}${others.join('')}.${fraction}`) : Number.NaN;
}

function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return text !== '';
}
