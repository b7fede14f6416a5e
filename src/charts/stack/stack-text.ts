// The words of stacked bars and shares.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** Texts of both languages. */
export const STACK_TEXT = {
  total: { vi: 'Tổng', en: 'Total' },
  category: { vi: 'Nhóm', en: 'Group' },
  scenario: { vi: 'Loại số liệu', en: 'Kind of figure' },
  missing: { vi: 'Chưa có số liệu', en: 'No data yet' },
  share: { vi: 'Tỷ trọng', en: 'Share' },
  value: { vi: 'Giá trị', en: 'Value' },
} satisfies Record<string, LocalizedText>;
