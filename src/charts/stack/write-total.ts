// A stack's total as text: with parts missing it is only known to be at least that much.
import type { Language } from '#kernel/localized-text.ts';
import { formatQuantity } from '#i18n/format.ts';
import type { Stack } from './stack-layout.ts';

/** “1.234”, “≥ 1.234” where a part is missing, “—” where all are. Parts must not be negative for the bound to hold. */
export function writeTotal(
  { total, isPartial }: Stack,
  digits: number,
  unit: string,
  language: Language,
): string {
  const text = formatQuantity(total, digits, unit, language);
  return isPartial && Number.isFinite(total) ? `≥ ${text}` : text;
}
