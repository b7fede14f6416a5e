// What a chart shows, with its unit, as IBCS titles do: “Lượt khám (nghìn lượt)”.
import type { Language } from '#kernel/localized-text.ts';
import { formatUnit } from '#i18n/format.ts';

/** The title; a unit without a symbol (counts, indices) is not written. */
export function titleWithUnit(title: string, unit: string, language: Language): string {
  const symbol = formatUnit(unit, language);
  return symbol === '' ? title : `${title} (${symbol})`;
}
