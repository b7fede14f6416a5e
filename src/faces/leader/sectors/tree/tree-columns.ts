// The columns of the tree of figures, in their order; on a phone their titles stand before the values.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** Titles by column. */
export const COLUMN_TEXT = {
  name: { vi: 'Chỉ tiêu', en: 'Figure' },
  value: { vi: 'Thực hiện', en: 'Actual' },
  age: { vi: 'Kỳ, cập nhật', en: 'Period, age' },
  target: { vi: 'So mục tiêu', en: 'Against target' },
  past: { vi: 'So cùng kỳ, kỳ trước', en: 'Against last year, before' },
  trend: { vi: 'Diễn biến', en: 'Course' },
  status: { vi: 'Trạng thái', en: 'Status' },
  actions: { vi: 'Theo dõi, so sánh', en: 'Watch, compare' },
} satisfies Record<string, LocalizedText>;
