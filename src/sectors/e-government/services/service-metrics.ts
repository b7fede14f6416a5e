// How the columns of the daily reports on files and of the one-stop offices are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

/** The columns of `UNIT_COLUMNS`. */
export const UNIT_METRICS: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Đơn vị', en: 'Unit' } },
  'name@en': { title: { vi: 'Đơn vị (tiếng Anh)', en: 'Unit in English' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
};

/** A count. */
export const countOf = (vi: string, en: string, secondary = false): MetricSpec => ({
  title: { vi, en },
  unit: '{count}',
  digits: 0,
  ...(secondary ? { secondary } : {}),
});

/** A share in percent. */
export const shareOf = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '%', digits: 1 });

/** Metrics under the keys `<feed>.<column>`. */
export function metricsOf(
  feed: string,
  columns: Readonly<Record<string, MetricSpec>>,
): Readonly<Record<string, MetricSpec>> {
  return Object.fromEntries(Object.entries(columns).map(([column, metric]) => [`${feed}.${column}`, metric]));
}

const STATUS_WORDS: Readonly<Record<string, LocalizedText>> = {
  open: { vi: 'Đang mở cửa', en: 'Open' },
  closed: { vi: 'Đã đóng cửa', en: 'Closed' },
};

const FILES: Readonly<Record<string, MetricSpec>> = {
  ...UNIT_METRICS,
  onTimeShare: shareOf('Đúng hạn (30 ngày)', 'On time (30 days)'),
  fullOnlineShare: shareOf('Trực tuyến toàn trình (30 ngày)', 'Full-process online (30 days)'),
  overdueShare: shareOf('Quá hạn trong số đang giải quyết', 'Overdue of those open'),
  filesReceived: countOf('Tiếp nhận trong ngày', 'Received in the day'),
  filesOnline: countOf('Nộp trực tuyến trong ngày', 'Submitted online in the day'),
  filesSolved: countOf('Giải quyết trong ngày', 'Resolved in the day'),
  filesPending: countOf('Đang giải quyết', 'Being processed'),
  filesOverdue: countOf('Đang giải quyết, đã quá hạn', 'Being processed, overdue'),
  receivedInRun: countOf('Tiếp nhận trong 30 ngày', 'Received in 30 days'),
  onlineInRun: countOf('Nộp trực tuyến trong 30 ngày', 'Submitted online in 30 days'),
  fullOnlineInRun: countOf('Trực tuyến toàn trình trong 30 ngày', 'Full-process online in 30 days'),
  digitisedInRun: countOf('Đã số hóa trong 30 ngày', 'Digitised in 30 days'),
  withFeeInRun: countOf('Có phí, lệ phí trong 30 ngày', 'With a fee in 30 days'),
  paidOnlineInRun: countOf('Thanh toán trực tuyến trong 30 ngày', 'Paid online in 30 days'),
  solvedInRun: countOf('Giải quyết trong 30 ngày', 'Resolved in 30 days'),
  solvedOnTimeInRun: countOf('Giải quyết đúng hạn trong 30 ngày', 'Resolved on time in 30 days'),
  ratedInRun: countOf('Được đánh giá trong 30 ngày', 'Rated in 30 days'),
  satisfiedInRun: countOf('Hài lòng trong 30 ngày', 'Satisfied in 30 days'),
  submittedOfRun: countOf('Nộp trong 30 ngày', 'Submitted in 30 days', true),
  receivedOfRun: countOf('Trong số đó: đã tiếp nhận', 'Of these: received', true),
  startedOfRun: countOf('Trong số đó: đã xử lý', 'Of these: in process', true),
  solvedOfRun: countOf('Trong số đó: đã giải quyết', 'Of these: resolved', true),
  onTimeOfRun: countOf('Trong số đó: đúng hạn', 'Of these: on time', true),
  ratedOfRun: countOf('Trong số đó: được đánh giá', 'Of these: rated', true),
};

const CENTRES: Readonly<Record<string, MetricSpec>> = {
  ...UNIT_METRICS,
  name: { title: { vi: 'Bộ phận một cửa', en: 'One-stop office' } },
  'name@en': { title: { vi: 'Bộ phận một cửa (tiếng Anh)', en: 'Office in English' }, secondary: true },
  status: { title: { vi: 'Tình trạng', en: 'State' }, words: STATUS_WORDS },
  peopleWaiting: { title: { vi: 'Đang chờ', en: 'Waiting' }, unit: '{person}', digits: 0 },
  waitingMin: { title: { vi: 'Thời gian chờ', en: 'Wait' }, unit: 'min', digits: 0 },
  countersOpen: countOf('Quầy đang mở', 'Counters open'),
  ticketsIssued: countOf('Số thứ tự đã cấp hôm nay', 'Tickets issued today'),
};

/** Metrics of files and offices. */
export const serviceMetrics = {
  ...metricsOf('public-services', FILES),
  ...metricsOf('service-centres', CENTRES),
};
