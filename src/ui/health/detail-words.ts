// The words of the unfolded part of a feed's health; loaded with it.
import type { LocalizedText } from '#kernel/localized-text.ts';

/** The words; `{{name}}` are places to fill. */
export const DETAIL_WORDS = {
  source: { vi: 'Nguồn', en: 'Source' },
  rows: { vi: 'Số dòng', en: 'Rows' },
  rate: { vi: 'Tốc độ', en: 'Rate' },
  ratePerMinute: { vi: '{{value}} dòng/phút', en: '{{value}} rows/min' },
  lag: { vi: 'Độ trễ', en: 'Lag' },
  lastSuccess: { vi: 'Lần nhận gần nhất', en: 'Last success' },
  cadence: { vi: 'Chu kỳ báo cáo', en: 'Reporting interval' },
  poll: { vi: 'Chu kỳ hỏi', en: 'Polling interval' },
  pushing: { vi: 'Đẩy thay đổi', en: 'Push' },
  pushOpen: { vi: 'Đang mở: thay đổi đến ngay', en: 'Open: changes come at once' },
  pushClosed: { vi: 'Đang đứt: chỉ hỏi theo chu kỳ', en: 'Lost: polled only' },
  clockSkew: { vi: 'Đồng hồ máy chủ', en: 'Server clock' },
  noneRefused: { vi: 'Không có dòng nào bị từ chối', en: 'No rows refused' },
  refusalExample: { vi: 'ví dụ {{example}}', en: 'e.g. {{example}}' },
  consecutive: { vi: '{{count}} lần lỗi liên tiếp', en: '{{count}} errors in a row' },
  serverSaid: { vi: 'Máy chủ trả lời: {{detail}}', en: 'The server said: {{detail}}' },
  skewNone: { vi: 'Khớp với máy này', en: 'Agrees with this machine' },
  skewAhead: { vi: 'Nhanh hơn máy này {{age}}', en: '{{age}} ahead of this machine' },
  skewBehind: { vi: 'Chậm hơn máy này {{age}}', en: '{{age}} behind this machine' },
  detail: { vi: 'Chi tiết: {{detail}}', en: 'Detail: {{detail}}' },
  kept: { vi: 'Số liệu cuối cùng vẫn được giữ và đánh dấu.', en: 'The last known data is kept and marked.' },
} satisfies Readonly<Record<string, LocalizedText>>;
