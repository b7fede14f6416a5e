// What the results of a school year mean and rest on, and how their columns are named.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';

const REVIEW_2023 =
  'https://baobariavungtau.com.vn/xa-hoi/202312/tiep-tuc-doi-moi-can-ban-toan-dien-giao-duc-dao-tao-998396/';
const YEAR_2023: LocalizedText = { vi: '2023', en: '2023' };
const PROVINCE: LocalizedText = { vi: 'Toàn tỉnh', en: 'Whole province' };
const YEARLY: LocalizedText = {
  vi: 'Báo cáo tổng kết năm học; ngưỡng là ngưỡng thiết kế',
  en: 'Reports at the end of the school year; thresholds are design values',
};

const count = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '{count}', digits: 0 });

/** By column. */
export const resultMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Đơn vị hành chính', en: 'Administrative unit' } },
  'name@en': { title: { vi: 'Đơn vị (tiếng Anh)', en: 'Unit in English' }, secondary: true },
  graduationCandidates: count('Dự thi tốt nghiệp THPT', 'Graduation candidates'),
  graduates: count('Đỗ tốt nghiệp THPT', 'Graduates'),
  lowerSecondaryLeavers: count('Tốt nghiệp THCS', 'Leavers of lower secondary'),
  enteredUpperSecondary: count('Vào THPT', 'Entered upper secondary'),
  primaryFinishers: count('Học sinh cuối cấp tiểu học', 'Pupils at the end of primary'),
  primaryCompleted: count('Hoàn thành chương trình tiểu học', 'Completed primary'),
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Code of the unit' }, secondary: true },
  dataProvider: { title: { vi: 'Nguồn cung cấp', en: 'Data provider' }, secondary: true },
};

/** By KPI id. */
export const resultAbout: Readonly<Record<string, KpiAbout>> = {
  'education.graduation': {
    definition: {
      vi: 'Số học sinh đỗ tốt nghiệp trung học phổ thông chia số dự thi.',
      en: 'Graduates of upper secondary schools over candidates.',
    },
    source: YEARLY,
    references: [
      {
        value: 98,
        period: { vi: '2013–2022', en: '2013–2022' },
        basis: { vi: 'Trung bình của giai đoạn, toàn tỉnh', en: 'Mean of the period, whole province' },
        source: REVIEW_2023,
      },
    ],
  },
  'education.transfer': {
    definition: {
      vi: 'Số học sinh vào trung học phổ thông chia số tốt nghiệp trung học cơ sở; số còn lại theo hướng phân luồng khác.',
      en: 'Pupils who entered upper secondary school over leavers of lower secondary; the others take other paths.',
    },
    source: YEARLY,
    references: [{ value: 75.29, period: YEAR_2023, basis: PROVINCE, source: REVIEW_2023 }],
  },
  'education.primary-completion': {
    definition: {
      vi: 'Số học sinh hoàn thành chương trình tiểu học chia số học sinh cuối cấp.',
      en: 'Pupils who completed primary school over pupils in its last year.',
    },
    source: YEARLY,
    references: [{ value: 99.97, period: YEAR_2023, basis: PROVINCE, source: REVIEW_2023 }],
  },
};
