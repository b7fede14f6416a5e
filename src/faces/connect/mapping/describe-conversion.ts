// A conversion of units in words: `m/s sang km/h (× 3,6)`.
import { formatNumber, formatUnit } from '#i18n/format.ts';
import type { Language, LocalizedText } from '#kernel/localized-text.ts';

const INTO: LocalizedText = { vi: 'sang', en: 'to' };

/** The conversion; '' where the units are the same or there is none. `ratio` is what a number without unit is called. */
export function describeConversion(
  from: string,
  to: string,
  conversion: { factor: number; offset: number } | undefined,
  { language, ratio }: { language: Language; ratio: string },
): string {
  if (from === to || !conversion) return '';
  const name = (unit: string) => (unit === '1' ? ratio : formatUnit(unit, language) || unit);
  const digits = (value: number) => (Math.abs(value) >= 0.01 ? 4 : 9);
  const number = (value: number) =>
    formatNumber(value, digits(value), language)
      .replace(/([.,]\d*?)0+$/, '$1')
      .replace(/[.,]$/, '');
  const steps = [
    ...(conversion.factor === 1 ? [] : [`× ${number(conversion.factor)}`]),
    ...(conversion.offset === 0
      ? []
      : [`${conversion.offset > 0 ? '+' : '−'} ${number(Math.abs(conversion.offset))}`]),
  ];
  return `${name(from)} ${INTO[language]} ${name(to)}${steps.length > 0 ? ` (${steps.join(' ')})` : ''}`;
}
