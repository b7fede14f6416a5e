// What the states of an outlet are called.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** By state, 0 … 4. */
export const PERMIT_STATES: Readonly<Record<string, LocalizedText>> = {
  0: { vi: 'Trong giới hạn', en: 'Within limits' },
  1: { vi: 'Trên 85% giới hạn', en: 'Over 85% of a limit' },
  2: { vi: 'Trên 95% giới hạn', en: 'Over 95% of a limit' },
  3: { vi: 'Vượt giới hạn', en: 'Over a limit' },
  4: { vi: 'Vượt trên 1,5 lần giới hạn', en: 'Over one and a half times a limit' },
};
