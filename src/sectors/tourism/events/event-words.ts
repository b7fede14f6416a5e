// Kinds, states and stages of events in words, and their pictograms.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** Words of the kinds. */
export const CATEGORY_WORDS: Words = {
  festival: { vi: 'Lễ hội', en: 'Festival' },
  memorial: { vi: 'Lễ giỗ, tưởng niệm', en: 'Memorial' },
  food: { vi: 'Ẩm thực', en: 'Food' },
  art: { vi: 'Biểu diễn nghệ thuật', en: 'Performance' },
  sport: { vi: 'Thể thao', en: 'Sport' },
};

/** Words of the register's states. */
export const STATE_WORDS: Words = {
  planned: { vi: 'Sắp diễn ra', en: 'Planned' },
  ongoing: { vi: 'Đang diễn ra', en: 'Under way' },
  finished: { vi: 'Đã kết thúc', en: 'Finished' },
  postponed: { vi: 'Tạm hoãn', en: 'Postponed' },
};

/** Words of the stages 1 … 3. */
export const STAGE_WORDS: Words = {
  1: { vi: 'Sau 7 ngày nữa', en: 'Later than 7 days' },
  2: { vi: 'Trong 7 ngày tới', en: 'In the next 7 days' },
  3: { vi: 'Đang diễn ra', en: 'Under way' },
};

/** Pictograms by kind. */
export const EVENT_PICTOGRAMS: Readonly<Record<string, string>> = {
  festival: 'festival',
  memorial: 'festival',
};
