// How the columns of the register of events are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { CATEGORY_WORDS, STAGE_WORDS, STATE_WORDS } from './event-words.ts';

const NO_STAGE = { vi: 'Đã qua hoặc tạm hoãn', en: 'Over or postponed' };

const COLUMNS: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Sự kiện', en: 'Event' } },
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  category: { title: { vi: 'Loại', en: 'Kind' }, words: CATEGORY_WORDS },
  state: { title: { vi: 'Trạng thái', en: 'State' }, words: STATE_WORDS },
  stage: {
    title: { vi: 'Thời điểm', en: 'When' },
    unit: '1',
    digits: 0,
    words: { 0: NO_STAGE, ...STAGE_WORDS },
  },
  daysUntil: { title: { vi: 'Còn', en: 'Begins in' }, unit: 'd', digits: 0 },
  place: { title: { vi: 'Địa điểm', en: 'Place' } },
  'place@en': { title: { vi: 'Địa điểm (tiếng Anh)', en: 'Place in English' }, secondary: true },
  organizer: { title: { vi: 'Đơn vị tổ chức', en: 'Organiser' } },
  'organizer@en': {
    title: { vi: 'Đơn vị tổ chức (tiếng Anh)', en: 'Organiser in English' },
    secondary: true,
  },
  startsAt: { title: { vi: 'Bắt đầu', en: 'Begins' } },
  endsAt: { title: { vi: 'Kết thúc', en: 'Ends' } },
  lunarDate: { title: { vi: 'Ngày âm lịch', en: 'Lunar date' } },
  expectedVisitors: {
    title: { vi: 'Lượt khách dự kiến', en: 'Visitors expected' },
    unit: '{visit}',
    digits: 0,
  },
  areaServed: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  dataProvider: { title: { vi: 'Nguồn cung cấp', en: 'Data provider' }, secondary: true },
};

/** Metrics of events by `<feed>.<column>`. */
export const eventMetrics: Readonly<Record<string, MetricSpec>> = Object.fromEntries(
  Object.entries(COLUMNS).map(([column, metric]) => [`tourism-events.${column}`, metric]),
);
