// How the columns of the integration platform are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

/** By `<feed>.<column>`. */
export const exchangeMetrics: Readonly<Record<string, MetricSpec>> = {
  'data-exchange.name': { title: { vi: 'Dịch vụ kết nối', en: 'Service' } },
  'data-exchange.name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  'data-exchange.transactions': {
    title: { vi: 'Giao dịch trong ngày', en: 'Transactions of the day' },
    unit: '{count}',
    digits: 0,
  },
  'data-exchange.succeeded': {
    title: { vi: 'Giao dịch thành công', en: 'Transactions that succeeded' },
    unit: '{count}',
    digits: 0,
  },
  'data-exchange.failed': {
    title: { vi: 'Giao dịch lỗi', en: 'Transactions that failed' },
    unit: '{count}',
    digits: 0,
  },
  'data-exchange.responseMs': {
    title: { vi: 'Thời gian phản hồi', en: 'Response time' },
    unit: 'ms',
    digits: 0,
  },
};
