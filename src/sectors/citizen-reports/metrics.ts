// How the columns of the report line are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { LEVEL_WORDS, STANDING_WORDS, STATE_WORDS, STATUS_WORDS } from './report-words.ts';

const YES_NO = { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } };

const COLUMNS: Readonly<Record<string, MetricSpec>> = {
  service: { title: { vi: 'Lĩnh vực', en: 'Matter' } },
  'service@en': { title: { vi: 'Lĩnh vực bằng tiếng Anh', en: 'Matter in English' }, secondary: true },
  serviceCode: { title: { vi: 'Mã lĩnh vực', en: 'Matter code' }, secondary: true },
  description: { title: { vi: 'Nội dung', en: 'Report' } },
  place: { title: { vi: 'Địa điểm', en: 'Place' } },
  'place@en': { title: { vi: 'Địa điểm bằng tiếng Anh', en: 'Place in English' }, secondary: true },
  state: { title: { vi: 'Trạng thái', en: 'State' }, words: STATE_WORDS },
  status: { title: { vi: 'Tình trạng', en: 'Status' }, words: STATUS_WORDS, secondary: true },
  detail: { title: { vi: 'Trạng thái do nguồn ghi', en: 'State by the source' }, secondary: true },
  level: { title: { vi: 'Mức độ', en: 'Level' }, words: LEVEL_WORDS },
  standing: { title: { vi: 'Thời hạn', en: 'Deadline' }, unit: '1', digits: 0, words: STANDING_WORDS },
  overdueH: { title: { vi: 'Quá hạn', en: 'Overdue' }, unit: 'h', digits: 0 },
  agency: { title: { vi: 'Đơn vị xử lý', en: 'Agency in charge' } },
  'agency@en': { title: { vi: 'Đơn vị bằng tiếng Anh', en: 'Agency in English' }, secondary: true },
  note: { title: { vi: 'Ghi chú', en: 'Note' } },
  requestedAt: { title: { vi: 'Phản ánh lúc', en: 'Reported at' } },
  dueAt: { title: { vi: 'Hạn xử lý', en: 'Due at' } },
  receivedAt: { title: { vi: 'Tiếp nhận lúc', en: 'Received at' } },
  assignedAt: { title: { vi: 'Chuyển xử lý lúc', en: 'Assigned at' }, secondary: true },
  startedAt: { title: { vi: 'Bắt đầu xử lý lúc', en: 'Work began at' }, secondary: true },
  closedAt: { title: { vi: 'Kết thúc lúc', en: 'Closed at' } },
  handlingH: { title: { vi: 'Thời gian xử lý', en: 'Handling time' }, unit: 'h', digits: 1 },
  onTime: { title: { vi: 'Xử lý đúng hạn', en: 'Answered on time' }, unit: '1', digits: 0, words: YES_NO },
  rating: { title: { vi: 'Điểm hài lòng', en: 'Rating' }, unit: '1', digits: 0 },
  daysSinceRequested: {
    title: { vi: 'Số ngày từ khi phản ánh', en: 'Days since the report' },
    unit: 'd',
    digits: 1,
    secondary: true,
  },
  requestedToday: {
    title: { vi: 'Phản ánh trong ngày', en: 'Reported today' },
    unit: '{count}',
    digits: 0,
    words: YES_NO,
    secondary: true,
  },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  dataProvider: { title: { vi: 'Đơn vị cung cấp số liệu', en: 'Data provider' }, secondary: true },
};

/** Metrics of citizen reports by `<feed>.<column>`. */
export const metrics: Readonly<Record<string, MetricSpec>> = {
  ...Object.fromEntries(
    Object.entries(COLUMNS).map(([column, metric]) => [`citizen-reports.${column}`, metric]),
  ),
  'citizen-reports.density.count': {
    title: { vi: 'Số phản ánh đang mở trong ô', en: 'Open reports per cell' },
    unit: '{count}',
    digits: 0,
  },
};
