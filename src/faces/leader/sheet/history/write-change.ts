// A change as a leader reads it: “+1,2 điểm %” for shares, “+120 (+4,5%)” for the rest, and whether it is for the better.
import type { Change } from '#kernel/kpi/answer-kpi.ts';
import type { Language } from '#kernel/localized-text.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { formatSigned, formatUnit } from '#i18n/format.ts';
import { varianceMeaning } from '#ui/tile/tile-variance.tsx';

const POINTS = { vi: 'điểm %', en: 'points' } as const;

/** The change in words. */
export function writeChange(
  { unit, digits }: KpiSpec,
  { absolute, relative }: Pick<Change, 'absolute' | 'relative'>,
  language: Language,
): string {
  const symbol = unit === '%' ? POINTS[language] : formatUnit(unit, language);
  const amount = `${formatSigned(absolute, digits, language)} ${symbol}`.trim();
  if (unit === '%' || Number.isNaN(relative)) return amount;
  return `${amount} (${formatSigned(relative * 100, 1, language)}%)`;
}

/** For the better, for the worse, or neither: no change as far as it is written, none that is known, or no telling which way is good. */
export function changeMeaning(kpi: KpiSpec, { absolute }: Pick<Change, 'absolute'>): 'good' | 'bad' | null {
  const isNone = !/[1-9]/.test(formatSigned(absolute, kpi.digits, 'en'));
  return isNone ? null : varianceMeaning(kpi, absolute);
}
