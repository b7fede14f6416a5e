// What the figures of the budget mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout } from '#kernel/sector/sector-about.ts';
import { defined, FINANCE, published, YEAR_2024 } from '../about-words.ts';

const ALL_REVENUE: LocalizedText = {
  vi: 'Tổng thu ngân sách nhà nước trên địa bàn, gồm dầu thô và hải quan, cả năm',
  en: 'State budget revenue in the province, crude oil and customs included, whole year',
};
const ESTIMATE: LocalizedText = {
  vi: 'Dự toán Hội đồng nhân dân giao, lũy kế theo tháng',
  en: 'Estimate set by the People’s Council, accumulated by month',
};

/** By KPI id. */
export const budgetAbout: Readonly<Record<string, KpiAbout>> = {
  'socio-economy.revenue-pace': {
    ...defined(
      'Thu ngân sách lũy kế từ đầu năm chia dự toán lũy kế đến cùng tháng, gồm dầu thô và hải quan.',
      'Revenue since January over the estimate accumulated to the same month, crude oil and customs included.',
      FINANCE,
    ),
    target: { basis: ESTIMATE },
  },
  'socio-economy.revenue-year-to-date': defined(
    'Tổng thu ngân sách nhà nước trên địa bàn từ tháng 1 đến hết tháng báo cáo, gồm dầu thô và hải quan.',
    'State budget revenue in the province from January to the month stated, crude oil and customs included.',
    FINANCE,
    [published(98_200, '2024', ALL_REVENUE, YEAR_2024)],
  ),
  'socio-economy.revenue-estimate-share': defined(
    'Thu ngân sách lũy kế chia dự toán cả năm do Hội đồng nhân dân giao; đến tháng 12 mới so được với 100%.',
    'Revenue since January over the People’s Council’s estimate of the whole year; only December compares with 100%.',
    FINANCE,
    [
      published(
        110.6,
        '2024',
        {
          vi: 'Cả năm so với dự toán Hội đồng nhân dân giao (vượt 10,6%)',
          en: 'Whole year over the People’s Council’s estimate (10.6% above)',
        },
        YEAR_2024,
      ),
    ],
  ),
  'socio-economy.revenue-month': defined(
    'Tổng thu ngân sách nhà nước trên địa bàn trong tháng báo cáo, gồm dầu thô và hải quan.',
    'State budget revenue of the month stated, crude oil and customs included.',
    FINANCE,
  ),
  'socio-economy.revenue-growth': defined(
    'Phần tăng của thu lũy kế so với cùng kỳ, chia thu lũy kế cùng kỳ năm trước.',
    'Increase of the revenue since January over that of the same months of last year.',
    FINANCE,
  ),
  'socio-economy.unit-revenue-pace': {
    ...defined(
      'Thu nội địa do thuế cơ sở của các đơn vị quản lý, lũy kế, chia dự toán lũy kế của đơn vị.',
      'Domestic revenue collected by the units’ tax offices since January over their estimate to date.',
      FINANCE,
    ),
    target: { basis: ESTIMATE },
  },
  'socio-economy.unit-revenue-year-to-date': defined(
    'Thu nội địa lũy kế do thuế cơ sở của các đơn vị quản lý; không gồm dầu thô, hải quan và doanh nghiệp do tỉnh quản lý.',
    'Domestic revenue collected by the units’ tax offices since January; no crude oil, customs or enterprises under the province.',
    FINANCE,
  ),
  'socio-economy.disbursement-share': defined(
    'Vốn đầu tư công đã giải ngân từ đầu năm chia kế hoạch vốn cả năm của các chủ đầu tư.',
    'Public investment spent since January over the owners’ plan of the whole year.',
    FINANCE,
  ),
  'socio-economy.disbursement-pace': {
    ...defined(
      'Vốn đầu tư công đã giải ngân từ đầu năm chia mức mà chủ đầu tư cam kết đạt đến cùng tháng.',
      'Public investment spent since January over what the owners committed themselves to by that month.',
      FINANCE,
    ),
    target: {
      basis: {
        vi: 'Tiến độ do chủ đầu tư cam kết; mục tiêu thiết kế',
        en: 'Schedule that owners committed themselves to; a design target',
      },
    },
  },
  'socio-economy.disbursed-year-to-date': defined(
    'Tổng vốn đầu tư công đã giải ngân từ tháng 1 đến hết tháng báo cáo.',
    'Public investment spent from January to the month stated.',
    FINANCE,
  ),
};
