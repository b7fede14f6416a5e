// What the figures of notifiable diseases mean, and how the columns of their feeds are named.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';

const WEEKLY: LocalizedText = {
  vi: 'Báo cáo tuần của các đơn vị y tế (tuần bắt đầu từ thứ Hai)',
  en: 'Weekly reports of health units (weeks begin on Monday)',
};
const MEAN: LocalizedText = {
  vi: 'So với trung bình cùng tuần của 5 năm trước; ngưỡng 180, 250, 350% là ngưỡng thiết kế',
  en: 'Against the mean of the same week of the five years before; thresholds of 180, 250, 350% are design values',
};
const AT_MEAN = {
  basis: {
    vi: 'Mục tiêu thiết kế: không vượt trung bình 5 năm',
    en: 'Design target: not above the five-year mean',
  },
};

const count = (vi: string, en: string, digits = 0): MetricSpec => ({
  title: { vi, en },
  unit: '{count}',
  digits,
});
const ratio = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '%', digits: 0 });

const PROVIDER: MetricSpec = { title: { vi: 'Nguồn cung cấp', en: 'Data provider' }, secondary: true };

/** Columns of the weekly reports. */
export const diseaseMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Đơn vị hành chính', en: 'Administrative unit' } },
  'name@en': { title: { vi: 'Đơn vị (tiếng Anh)', en: 'Unit in English' }, secondary: true },
  dengue: count('Ca sốt xuất huyết', 'Dengue cases'),
  dengueMean: count('Sốt xuất huyết, trung bình 5 năm', 'Dengue, five-year mean', 1),
  dengueRatio: ratio('Sốt xuất huyết so với trung bình', 'Dengue against the mean'),
  clusters: count('Ổ dịch sốt xuất huyết', 'Dengue clusters'),
  hfmd: count('Ca tay chân miệng', 'Hand-foot-mouth cases'),
  hfmdMean: count('Tay chân miệng, trung bình 5 năm', 'Hand-foot-mouth disease, five-year mean', 1),
  hfmdRatio: ratio('Tay chân miệng so với trung bình', 'Hand-foot-mouth disease against the mean'),
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Code of the unit' }, secondary: true },
  dataProvider: PROVIDER,
};

/** Columns of the curve of the year. */
export const curveMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Bệnh và tuần', en: 'Disease and week' } },
  'name@en': {
    title: { vi: 'Bệnh và tuần (tiếng Anh)', en: 'Disease and week in English' },
    secondary: true,
  },
  disease: {
    title: { vi: 'Bệnh', en: 'Disease' },
    words: {
      dengue: { vi: 'Sốt xuất huyết', en: 'Dengue' },
      handFootMouth: { vi: 'Tay chân miệng', en: 'Hand-foot-mouth disease' },
    },
  },
  week: { title: { vi: 'Tuần trong năm', en: 'Week of the year' }, unit: '1', digits: 0 },
  startAt: { title: { vi: 'Từ', en: 'From' } },
  endAt: { title: { vi: 'Đến', en: 'To' } },
  cases: count('Ca trong tuần', 'Cases of the week'),
  mean: count('Trung bình 5 năm', 'Five-year mean', 1),
  low: count('Thấp nhất 5 năm', 'Least of five years'),
  high: count('Cao nhất 5 năm', 'Most of five years'),
  dataProvider: PROVIDER,
};

/** By KPI id. */
export const diseaseAbout: Readonly<Record<string, KpiAbout>> = {
  'health.dengue-week': {
    definition: {
      vi: 'Số ca sốt xuất huyết các đơn vị báo cáo trong tuần trọn gần nhất.',
      en: 'Dengue cases that units reported for the last complete week.',
    },
    source: WEEKLY,
  },
  'health.dengue-ratio': {
    definition: {
      vi: 'Tổng số ca sốt xuất huyết trong tuần chia tổng trung bình cùng tuần của 5 năm trước.',
      en: 'Dengue cases of the week over the mean of the same week of the five years before, both summed over units.',
    },
    source: MEAN,
    target: AT_MEAN,
  },
  'health.dengue-clusters': {
    definition: {
      vi: 'Số ổ dịch sốt xuất huyết được phát hiện trong tuần trọn gần nhất.',
      en: 'Clusters of dengue found in the last complete week.',
    },
    source: WEEKLY,
  },
  'health.hfmd-week': {
    definition: {
      vi: 'Số ca tay chân miệng các đơn vị báo cáo trong tuần trọn gần nhất.',
      en: 'Hand-foot-mouth cases that units reported for the last complete week.',
    },
    source: WEEKLY,
  },
  'health.hfmd-ratio': {
    definition: {
      vi: 'Tổng số ca tay chân miệng trong tuần chia tổng trung bình cùng tuần của 5 năm trước.',
      en: 'Hand-foot-mouth cases of the week over the mean of the same week of the five years before, both summed over units.',
    },
    source: MEAN,
    target: AT_MEAN,
  },
};
