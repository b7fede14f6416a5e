// States, levels and standings of citizens' reports in words.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** Words of the states, in the order of a report's life. */
export const STATE_WORDS: Words = {
  new: { vi: 'Chờ tiếp nhận', en: 'Waiting' },
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  assigned: { vi: 'Đã chuyển xử lý', en: 'Assigned' },
  processing: { vi: 'Đang xử lý', en: 'In progress' },
  done: { vi: 'Đã xử lý', en: 'Done' },
  rejected: { vi: 'Từ chối', en: 'Rejected' },
};

/** Words of the standard's two statuses. */
export const STATUS_WORDS: Words = {
  open: { vi: 'Đang mở', en: 'Open' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
};

/** Words of the levels (QĐ 1207/QĐ-UBND of Hà Nội, 2025), gravest first. */
export const LEVEL_WORDS: Words = {
  urgent: { vi: 'Khẩn', en: 'Urgent' },
  normal: { vi: 'Bình thường', en: 'Normal' },
  complex: { vi: 'Phức tạp', en: 'Complex' },
};

/** Words of the standings 0 … 4. */
export const STANDING_WORDS: Words = {
  0: { vi: 'Chưa có hạn', en: 'No deadline yet' },
  1: { vi: 'Còn hạn', en: 'In time' },
  2: { vi: 'Sắp đến hạn', en: 'Due soon' },
  3: { vi: 'Quá hạn', en: 'Overdue' },
  4: { vi: 'Khẩn, quá hạn', en: 'Urgent, overdue' },
};
