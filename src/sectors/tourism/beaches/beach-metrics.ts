// How the columns of beaches and sights are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { FLAG_WORDS, OCCUPATION_WORDS, OPENING_WORDS, SIGHT_WORDS } from './beach-words.ts';

const PLACE: Readonly<Record<string, MetricSpec>> = {
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'Name in English' }, secondary: true },
  areaServed: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  dataProvider: { title: { vi: 'Nguồn cung cấp', en: 'Data provider' }, secondary: true },
};

const BEACH: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Bãi tắm', en: 'Beach' } },
  loadShare: { title: { vi: 'So với sức tải', en: 'Against capacity' }, unit: '%', digits: 0 },
  peopleCount: { title: { vi: 'Số người trên bãi', en: 'People on the beach' }, unit: '{person}', digits: 0 },
  carryingCapacity: { title: { vi: 'Sức tải thiết kế', en: 'Design capacity' }, unit: '{person}', digits: 0 },
  occupation: { title: { vi: 'Mức đông', en: 'Crowding' }, words: OCCUPATION_WORDS, secondary: true },
  flag: { title: { vi: 'Cờ báo', en: 'Flag' }, words: FLAG_WORDS },
  waveHeight: { title: { vi: 'Độ cao sóng có nghĩa', en: 'Significant wave height' }, unit: 'm', digits: 1 },
  windSpeed: { title: { vi: 'Gió', en: 'Wind' }, unit: 'm/s', digits: 1 },
  lifeguards: { title: { vi: 'Cứu hộ đang trực', en: 'Lifeguards on duty' }, unit: '{person}', digits: 0 },
  rescuesToday: { title: { vi: 'Ca cứu hộ hôm nay', en: 'Rescues today' }, unit: '{count}', digits: 0 },
  length: { title: { vi: 'Chiều dài bãi', en: 'Length' }, unit: 'm', digits: 0, secondary: true },
  width: { title: { vi: 'Chiều rộng bãi', en: 'Width' }, unit: 'm', digits: 0, secondary: true },
  ...PLACE,
};

const SIGHT: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Điểm tham quan', en: 'Sight' } },
  category: { title: { vi: 'Loại', en: 'Kind' }, words: SIGHT_WORDS },
  visitsToday: {
    title: { vi: 'Lượt khách từ 0 giờ', en: 'Visits since midnight' },
    unit: '{visit}',
    digits: 0,
  },
  openingState: { title: { vi: 'Mở cửa', en: 'Opening' }, words: OPENING_WORDS },
  ...PLACE,
};

const prefixed = (feed: string, columns: Readonly<Record<string, MetricSpec>>) =>
  Object.fromEntries(Object.entries(columns).map(([column, metric]) => [`${feed}.${column}`, metric]));

/** Metrics of beaches and sights by `<feed>.<column>`. */
export const beachMetrics: Readonly<Record<string, MetricSpec>> = {
  ...prefixed('tourism-beaches', BEACH),
  ...prefixed('tourism-sights', SIGHT),
};
