// How the columns of the budget are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { money, named, percent, secondary, UNIT_METRICS, words } from '../about-words.ts';

type Metrics = Readonly<Record<string, MetricSpec>>;

const TO_DATE: Metrics = {
  revenue: money('Thu trong tháng', 'Revenue of the month'),
  revenueYearToDate: money('Thu lũy kế từ đầu năm', 'Revenue since January'),
  revenueYearToDateLastYear: money('Thu lũy kế cùng kỳ', 'Revenue to the same month last year'),
  revenueYearToDateIncrease: secondary(money('Tăng thu so cùng kỳ', 'Increase on last year')),
  revenueYearToDateGrowth: percent('Tăng trưởng so cùng kỳ', 'Growth on last year'),
  yearEstimate: money('Dự toán năm', 'Estimate of the year'),
  estimateYearToDate: money('Dự toán lũy kế', 'Estimate to date'),
  estimateShare: percent('So với dự toán năm', 'Of the year’s estimate'),
};

/** Revenue by line. */
export const byTaxMetrics: Metrics = {
  ...named('Khoản thu', 'Line of revenue'),
  taxLine: secondary(words('Mã khoản thu', 'Code of the line')),
  revenueGroup: {
    ...words('Nhóm thu', 'Group'),
    words: {
      domestic: { vi: 'Thu nội địa', en: 'Domestic' },
      'crude-oil': { vi: 'Dầu thô', en: 'Crude oil' },
      customs: { vi: 'Xuất nhập khẩu', en: 'Customs' },
    },
  },
  ...TO_DATE,
  revenueLastYear: money('Thu tháng này năm trước', 'Same month last year'),
};

/** Domestic revenue by unit. */
export const byUnitMetrics: Metrics = {
  ...UNIT_METRICS,
  ...TO_DATE,
  businessTax: money('Thuế doanh nghiệp, hộ kinh doanh', 'Business taxes'),
  personalIncomeTax: money('Thuế thu nhập cá nhân', 'Personal income tax'),
  landRevenue: money('Thu từ đất', 'Revenue from land'),
  feesAndOther: money('Phí và thu khác', 'Fees and other revenue'),
};

/** Public investment by owner and unit. */
export const investmentMetrics: Metrics = {
  ...UNIT_METRICS,
  ...named('Phần kế hoạch', 'Part of the plan'),
  owner: words('Chủ đầu tư', 'Owner'),
  'owner@en': secondary(words('Chủ đầu tư (tiếng Anh)', 'Owner in English')),
  unitName: words('Đơn vị hành chính', 'Administrative unit'),
  'unitName@en': secondary(words('Đơn vị (tiếng Anh)', 'Unit in English')),
  yearPlan: money('Kế hoạch năm', 'Plan of the year'),
  disbursed: money('Giải ngân trong tháng', 'Spent in the month'),
  disbursedYearToDate: money('Giải ngân lũy kế', 'Spent since January'),
  scheduleYearToDate: money('Tiến độ cam kết lũy kế', 'Committed to date'),
  disbursedShare: percent('So với kế hoạch năm', 'Of the year’s plan'),
  yearPlanLastYear: secondary(money('Kế hoạch năm trước', 'Plan of last year')),
  disbursedYearToDateLastYear: money('Giải ngân lũy kế cùng kỳ', 'Spent to the same month last year'),
};

/** Months of the budget. */
export const monthMetrics: Metrics = {
  ...named('Tháng', 'Month'),
  startAt: words('Từ ngày', 'From'),
  endAt: words('Đến ngày', 'To'),
  revenue: money('Thu ngân sách', 'Revenue'),
  revenuePlan: money('Dự toán theo tháng', 'Estimate of the month'),
  disbursed: money('Giải ngân đầu tư công', 'Public investment spent'),
  disbursementPlan: money('Tiến độ cam kết trong tháng', 'Committed for the month'),
};
