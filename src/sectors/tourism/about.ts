// What tourism says of itself: names of its columns, what its figures mean, and published figures to compare with.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { defineAbout, type KpiReference } from '#kernel/sector/sector-about.ts';
import { beachMetrics } from './beaches/beach-metrics.ts';
import { eventMetrics } from './events/event-metrics.ts';
import { visitorMetrics } from './visitors/visitor-metrics.ts';

const STATED: LocalizedText = {
  vi: 'Số liệu do đơn vị hành chính và cơ sở lưu trú báo cáo theo kỳ',
  en: 'Figures stated by units and lodging houses for each period',
};
const BEACH_DESIGN: LocalizedText = {
  vi: 'Sức tải 10 m² bãi cát một người và các ngưỡng là giá trị thiết kế; tỉnh chưa công bố',
  en: 'Capacity of 10 m² of sand a person and the thresholds are design values; the province has published none',
};
const REGISTER: LocalizedText = {
  vi: 'Sổ lễ hội, sự kiện; ngày âm lịch đổi sang dương lịch ở múi giờ UTC+7',
  en: 'The register of festivals and events; lunar dates are converted at UTC+7',
};
const SOURCE_2024 =
  'https://baoquankhu7.vn/don-1612-trieu-luot-khach-du-lich-dia-phuong-nay-lot-tam-ngam-cua-hang-loat-du-an-bat-dong-san-1493332137-0042652s37610gs';
const SOURCE_2023 =
  'https://vietnamnet.vn/du-lich-ba-ria-vung-tau-boi-thu-don-hon-14-trieu-luot-khach-nam-2023-2245038.html';
const SOURCE_PLAN =
  'https://tcdulichtphcm.vn/chuyen-hay/doanh-thu-dich-vu-lu-hanh-ba-ria-vung-tau-tang-manh-c17a66477.html';
const SOURCE_MONTHS =
  'https://cafef.vn/ba-ria-vung-tau-9-thang-don-hon-113-trieu-luot-khach-du-lich-188231002134535269.chn';

const inYear = (year: string): LocalizedText => ({ vi: `Năm ${year}`, en: year });
const PROVINCE: LocalizedText = { vi: 'Toàn tỉnh, cả năm', en: 'Whole province, whole year' };
const PLAN: LocalizedText = { vi: 'Kế hoạch của tỉnh cho cả năm', en: 'The province’s plan for the year' };

const YEAR_VISITORS: readonly KpiReference[] = [
  {
    value: 16_120_000,
    period: inYear('2024'),
    basis: {
      vi: 'Toàn tỉnh; nguồn ghi tăng 13,11%, còn so với 14.105.500 lượt đã công bố của năm 2023 là tăng 14,28%',
      en: 'Whole province; the source prints +13.11%, against the 14,105,500 published for 2023 it is +14.28%',
    },
    source: SOURCE_2024,
  },
  { value: 15_500_000, period: inYear('2024'), basis: PLAN, source: SOURCE_PLAN },
  { value: 14_105_500, period: inYear('2023'), basis: PROVINCE, source: SOURCE_2023 },
];

/** The lazy half of tourism. */
export const about = defineAbout({
  metrics: { ...visitorMetrics, ...beachMetrics, ...eventMetrics },
  kpis: {
    'tourism.visitors-month': {
      definition: {
        vi: 'Tổng lượt khách của các đơn vị hành chính trong tháng gần nhất đã báo cáo.',
        en: 'Visitors of all units in the latest month stated.',
      },
      source: STATED,
      references: [
        {
          value: 1_300_000,
          period: { vi: 'Tháng 9/2023', en: 'September 2023' },
          basis: { vi: 'Toàn tỉnh, làm tròn', en: 'Whole province, rounded' },
          source: SOURCE_MONTHS,
        },
        {
          value: 1_000_000,
          period: { vi: 'Tháng 3/2023', en: 'March 2023' },
          basis: {
            vi: 'Toàn tỉnh; nguồn ghi “trên 1 triệu”',
            en: 'Whole province; the source says “over 1 million”',
          },
          source: SOURCE_MONTHS,
        },
      ],
    },
    'tourism.visitors-today': {
      definition: {
        vi: 'Tổng lượt khách đến các đơn vị hành chính từ 0 giờ hôm nay, theo giờ Việt Nam.',
        en: 'Visitors who have come to the units since local midnight.',
      },
    },
    'tourism.visitors-present': {
      definition: {
        vi: 'Số khách đang có mặt: khách trong ngày chưa về và khách lưu trú.',
        en: 'Visitors present: those of the day who have not left, and overnight guests.',
      },
    },
    'tourism.overnight-month': {
      definition: {
        vi: 'Tổng lượt khách lưu trú qua đêm trong tháng gần nhất đã báo cáo.',
        en: 'Guests who stayed overnight in the latest month stated.',
      },
      source: STATED,
    },
    'tourism.international-share': {
      definition: {
        vi: 'Tổng lượt khách quốc tế chia tổng lượt khách trong tháng gần nhất đã báo cáo.',
        en: 'International visitors over all visitors in the latest month stated.',
      },
      source: STATED,
      references: [
        {
          value: 1.61,
          period: inYear('2024'),
          basis: {
            vi: 'Tính từ 260 nghìn lượt quốc tế trên 16,12 triệu lượt cả năm',
            en: 'Reckoned from 260,000 international visitors of 16.12 million in the year',
          },
          source: SOURCE_2024,
        },
        {
          value: 1.42,
          period: inYear('2023'),
          basis: {
            vi: 'Tính từ 200 nghìn lượt quốc tế trên 14.105.500 lượt cả năm',
            en: 'Reckoned from 200,000 international visitors of 14,105,500 in the year',
          },
          source: SOURCE_2023,
        },
      ],
    },
    'tourism.revenue-month': {
      definition: {
        vi: 'Tổng doanh thu du lịch của các đơn vị hành chính trong tháng gần nhất đã báo cáo.',
        en: 'Tourism revenue of all units in the latest month stated.',
      },
      source: STATED,
    },
    'tourism.visitors-day': {
      definition: {
        vi: 'Tổng lượt khách của các đơn vị hành chính trong ngày gần nhất đã báo cáo.',
        en: 'Visitors of all units on the latest day stated.',
      },
      source: STATED,
    },
    'tourism.room-occupancy': {
      definition: {
        vi: 'Tổng số phòng đã bán đêm qua chia tổng số phòng có sẵn, theo phần mềm quản lý lưu trú.',
        en: 'Rooms sold last night over rooms available, by lodging software.',
      },
      source: STATED,
    },
    'tourism.beach-load': {
      definition: {
        vi: 'Tỷ lệ giữa số người trên bãi và sức tải của bãi tắm đông nhất so với sức tải.',
        en: 'People over carrying capacity at the beach where that ratio is highest.',
      },
      source: BEACH_DESIGN,
    },
    'tourism.beach-rescues': {
      definition: {
        vi: 'Tổng số ca cứu hộ tại các bãi tắm từ 0 giờ hôm nay.',
        en: 'Rescues at all beaches since local midnight.',
      },
      source: BEACH_DESIGN,
    },
    'tourism.beaches-closed': {
      definition: {
        vi: 'Số bãi tắm đang treo cờ đỏ vì sóng, gió hoặc dông.',
        en: 'Beaches where waves, wind or thunderstorms keep the red flag up.',
      },
      source: BEACH_DESIGN,
    },
    'tourism.events-open': {
      definition: {
        vi: 'Số lễ hội, sự kiện đã bắt đầu và chưa kết thúc.',
        en: 'Festivals and events that have begun and not ended.',
      },
      source: REGISTER,
    },
    'tourism.events-week': {
      definition: {
        vi: 'Số lễ hội, sự kiện sẽ bắt đầu trong 7 ngày tới.',
        en: 'Festivals and events that begin within the next 7 days.',
      },
      source: REGISTER,
    },
    'tourism.sights-today': {
      definition: {
        vi: 'Tổng lượt khách tại các điểm tham quan có đếm khách từ 0 giờ hôm nay.',
        en: 'Visits since local midnight to the sights that count them.',
      },
    },
    'tourism.visitors-year': {
      definition: {
        vi: 'Tổng lượt khách của các đơn vị hành chính trong năm gần nhất đã báo cáo.',
        en: 'Visitors of all units in the latest year stated.',
      },
      source: STATED,
      references: YEAR_VISITORS,
    },
    'tourism.overnight-year': {
      definition: {
        vi: 'Tổng lượt khách lưu trú qua đêm trong năm gần nhất đã báo cáo.',
        en: 'Guests who stayed overnight in the latest year stated.',
      },
      source: STATED,
      references: [
        { value: 4_965_000, period: inYear('2024'), basis: PROVINCE, source: SOURCE_2024 },
        { value: 4_350_000, period: inYear('2023'), basis: PROVINCE, source: SOURCE_2023 },
      ],
    },
    'tourism.revenue-year': {
      definition: {
        vi: 'Tổng doanh thu du lịch trong năm gần nhất đã báo cáo.',
        en: 'Tourism revenue in the latest year stated.',
      },
      source: STATED,
      references: [
        { value: 16_491, period: inYear('2024'), basis: PLAN, source: SOURCE_PLAN },
        { value: 14_678, period: inYear('2023'), basis: PROVINCE, source: SOURCE_2023 },
      ],
    },
  },
});
