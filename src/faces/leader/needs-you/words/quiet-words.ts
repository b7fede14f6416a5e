// What an empty list of exceptions says: that nothing needs a decision is known only where figures are.
import type { Text } from '#i18n/i18n.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';

const NOTHING_KNOWN: LocalizedText = {
  vi: 'Chưa biết có việc nào cần chỉ đạo hay không: chưa chỉ tiêu nào có số liệu.',
  en: 'Whether anything needs a decision is not known: no figure has data.',
};

/** The sentence; `figuresKnown` of all figures have a number. */
export function quietWords(figuresKnown: number, { t, pick }: Text): string {
  return figuresKnown > 0 ? t('faces.leader.nothingNeedsYou') : pick(NOTHING_KNOWN);
}
