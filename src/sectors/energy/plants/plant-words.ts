// Fuels, states of plants and bases of their capacity in words.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** What a plant lives on. */
export const FUEL_WORDS: Words = {
  gas: { vi: 'Khí', en: 'Gas' },
  solar: { vi: 'Mặt trời', en: 'Solar' },
  diesel: { vi: 'Dầu diesel', en: 'Diesel oil' },
};

/** What a plant does. */
export const PLANT_STATE_WORDS: Words = {
  running: { vi: 'Đang phát', en: 'Running' },
  reduced: { vi: 'Phát giảm công suất', en: 'Running, capacity reduced' },
  standby: { vi: 'Dự phòng', en: 'Standing by' },
  stopped: { vi: 'Ngừng', en: 'Stopped' },
};

/** What the capacity of a plant rests on. */
export const BASIS_WORDS: Words = {
  published: { vi: 'Số liệu công bố (WRI)', en: 'Published (WRI)' },
  'general-knowledge': {
    vi: 'Kiến thức chung, chưa dẫn được nguồn',
    en: 'General knowledge, no source cited',
  },
};
