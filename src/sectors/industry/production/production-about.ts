// What the figures of production mean and rest on, and how their columns are named; oil and gas never hide in the whole.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';

const STATISTICS: LocalizedText = {
  vi: 'Số ước của cơ quan thống kê; ngưỡng là ngưỡng thiết kế',
  en: 'Estimates of the statistics office; thresholds are design values',
};
const YEAR_2024 = 'https://bnews.vn/ba-ria-vung-tau-ty-le-lap-day-cac-khu-cong-nghiep-dat-gan-68/350717.html';

const words = (vi: string, en: string): MetricSpec => ({ title: { vi, en } });
const index = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '1', digits: 1 });
const percent = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '%', digits: 1 });
const secondary = (spec: MetricSpec): MetricSpec => ({ ...spec, secondary: true });

/** Columns of the branches. */
export const branchMetrics: Readonly<Record<string, MetricSpec>> = {
  name: words('Ngành công nghiệp', 'Branch'),
  'name@en': secondary(words('Ngành (tiếng Anh)', 'Branch in English')),
  branch: secondary(words('Mã ngành', 'Code of the branch')),
  basis: {
    ...words('Phạm vi', 'Basis'),
    words: {
      'without-oil': { vi: 'Trừ dầu khí', en: 'Without oil and gas' },
      oil: { vi: 'Dầu khí', en: 'Oil and gas' },
    },
  },
  dataProvider: secondary(words('Nguồn cung cấp', 'Data provider')),
  branchWeight: percent('Quyền số', 'Weight'),
  productionIndex: index('Chỉ số tháng (2024 = 100)', 'Index of the month (2024 = 100)'),
  productionIndexLastMonth: index('Chỉ số tháng trước', 'Index of last month'),
  productionIndexLastYear: index('Chỉ số tháng này năm trước', 'Same month last year'),
  productionIndexYearToDate: index('Chỉ số bình quân từ đầu năm', 'Mean index since January'),
  productionIndexYearToDateLastYear: index(
    'Chỉ số bình quân cùng kỳ',
    'Mean index to the same month last year',
  ),
  growth: percent('Tăng so cùng kỳ', 'Growth on last year'),
  growthYearToDate: percent('Tăng lũy kế so cùng kỳ', 'Growth since January'),
  weighedIncrease: secondary(index('Mức tăng nhân quyền số', 'Increase times weight')),
  weighedLastYear: secondary(index('Chỉ số cùng kỳ nhân quyền số', 'Last year’s index times weight')),
  weighedIncreaseYearToDate: secondary(
    index('Mức tăng lũy kế nhân quyền số', 'Increase to date times weight'),
  ),
  weighedYearToDateLastYear: secondary(
    index('Chỉ số lũy kế cùng kỳ nhân quyền số', 'Last year’s index to date times weight'),
  ),
};

/** Columns of the months. */
export const monthMetrics: Readonly<Record<string, MetricSpec>> = {
  name: words('Tháng', 'Month'),
  'name@en': secondary(words('Tháng (tiếng Anh)', 'Month in English')),
  dataProvider: secondary(words('Nguồn cung cấp', 'Data provider')),
  startAt: words('Từ ngày', 'From'),
  endAt: words('Đến ngày', 'To'),
  productionIndexWithoutOil: index('Chỉ số trừ dầu khí (2024 = 100)', 'Index without oil (2024 = 100)'),
  oilProductionIndex: index('Chỉ số khai thác dầu khí (2024 = 100)', 'Index of oil and gas (2024 = 100)'),
};

/** By KPI id. */
export const productionAbout: Readonly<Record<string, KpiAbout>> = {
  'industry.iip-growth-year-to-date': {
    definition: {
      vi: 'Mức tăng chỉ số sản xuất công nghiệp bình quân từ đầu năm so cùng kỳ, các ngành theo quyền số, không tính khai thác dầu khí.',
      en: 'Growth of the mean production index since January on last year, branches by weight, oil and gas extraction left out.',
    },
    source: STATISTICS,
    references: [
      {
        value: 12.91,
        period: { vi: '2024', en: '2024' },
        basis: { vi: 'Trừ dầu khí', en: 'Without oil and gas' },
        source: YEAR_2024,
      },
    ],
  },
  'industry.iip-growth': {
    definition: {
      vi: 'Mức tăng chỉ số sản xuất công nghiệp của tháng so cùng tháng năm trước, các ngành theo quyền số, không tính khai thác dầu khí.',
      en: 'Growth of the month’s production index on the same month of last year, branches by weight, oil and gas extraction left out.',
    },
    source: STATISTICS,
  },
  'industry.oil-growth-year-to-date': {
    definition: {
      vi: 'Mức tăng chỉ số khai thác dầu thô và khí bình quân từ đầu năm so cùng kỳ.',
      en: 'Growth of the mean index of crude oil and gas extraction since January on last year.',
    },
    source: STATISTICS,
  },
};
