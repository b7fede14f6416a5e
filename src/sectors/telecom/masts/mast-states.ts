// States of a mast: which of them are built, and their words.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { Predicate } from '#kernel/table/rollup.ts';

/** Masts that are built. */
export const IN_SERVICE: Predicate = { column: 'status', op: 'in', value: ['onAir', 'offAir'] };

/** Words of the states, in the order of their codes 0 … 2. */
export const MAST_STATE_WORDS: Readonly<Record<string, LocalizedText>> = {
  onAir: { vi: 'Đang phát sóng', en: 'On the air' },
  planned: { vi: 'Theo kế hoạch', en: 'Planned' },
  offAir: { vi: 'Mất sóng', en: 'Off the air' },
};
