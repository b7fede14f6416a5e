// Flags of lifeguards and kinds of sight in words.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** Words of the flags, calm first. */
export const FLAG_WORDS: Words = {
  green: { vi: 'Cờ xanh: được tắm', en: 'Green flag: bathing allowed' },
  yellow: { vi: 'Cờ vàng: tắm thận trọng', en: 'Yellow flag: take care' },
  red: { vi: 'Cờ đỏ: cấm tắm', en: 'Red flag: no bathing' },
};

/** Words of Smart Data Models' `occupationRate`. */
export const OCCUPATION_WORDS: Words = {
  low: { vi: 'Vắng', en: 'Low' },
  medium: { vi: 'Vừa', en: 'Medium' },
  high: { vi: 'Đông', en: 'High' },
};

/** Words of the kinds of sight. */
export const SIGHT_WORDS: Words = {
  heritage: { vi: 'Di tích', en: 'Heritage site' },
  museum: { vi: 'Bảo tàng', en: 'Museum' },
  religious: { vi: 'Cơ sở tín ngưỡng', en: 'Place of worship' },
  nature: { vi: 'Thiên nhiên', en: 'Nature' },
  leisure: { vi: 'Khu vui chơi', en: 'Leisure park' },
};

/** Words of opening. */
export const OPENING_WORDS: Words = {
  open: { vi: 'Đang mở cửa', en: 'Open' },
  closed: { vi: 'Đã đóng cửa', en: 'Closed' },
};
