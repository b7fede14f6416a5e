// How the columns of schools and of the units' monthly reports are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { STAGE_IDS, type StageId } from './class-sizes.ts';

const count = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '{count}', digits: 0 });
const size = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '1', digits: 1 });

const CODE: MetricSpec = { title: { vi: 'Mã đơn vị hành chính', en: 'Code of the unit' }, secondary: true };
const PROVIDER: MetricSpec = { title: { vi: 'Nguồn cung cấp', en: 'Data provider' }, secondary: true };

const STAGES: Readonly<Record<StageId, LocalizedText>> = {
  nursery: { vi: 'nhà trẻ', en: 'nursery' },
  kindergarten: { vi: 'mẫu giáo', en: 'kindergarten' },
  primary: { vi: 'tiểu học', en: 'primary' },
  lowerSecondary: { vi: 'trung học cơ sở', en: 'lower secondary' },
  upperSecondary: { vi: 'trung học phổ thông', en: 'upper secondary' },
};

/** Pupils, classes and class size of every stage. */
const stageMetrics: Readonly<Record<string, MetricSpec>> = Object.fromEntries(
  STAGE_IDS.flatMap((stage) => {
    const { vi, en } = STAGES[stage];
    return [
      [`${stage}ClassSize`, size(`Sĩ số lớp ${vi}`, `Class size, ${en}`)],
      [`${stage}Pupils`, count(`Trẻ, học sinh ${vi}`, `Pupils, ${en}`)],
      [`${stage}Classes`, count(`Nhóm, lớp ${vi}`, `Classes, ${en}`)],
    ];
  }),
);

/** Columns of the list of schools. */
export const schoolMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Trường', en: 'School' } },
  'name@en': { title: { vi: 'Trường (tiếng Anh)', en: 'School in English' }, secondary: true },
  level: {
    title: { vi: 'Cấp học', en: 'Level' },
    words: {
      preschool: { vi: 'Mầm non', en: 'Preschool' },
      primary: { vi: 'Tiểu học', en: 'Primary' },
      lowerSecondary: { vi: 'Trung học cơ sở', en: 'Lower secondary' },
      upperSecondary: { vi: 'Trung học phổ thông', en: 'Upper secondary' },
    },
  },
  standard: {
    title: { vi: 'Chuẩn quốc gia', en: 'National standard' },
    words: {
      none: { vi: 'Chưa đạt', en: 'Not reached' },
      'level-1': { vi: 'Mức độ 1', en: 'Level 1' },
      'level-2': { vi: 'Mức độ 2', en: 'Level 2' },
    },
  },
  pupils: count('Trẻ, học sinh', 'Pupils'),
  classes: count('Nhóm, lớp', 'Classes'),
  classSize: size('Sĩ số lớp', 'Class size'),
  overNorm: size('Hơn quy định (học sinh/lớp)', 'Above the norm (pupils per class)'),
  teachers: count('Giáo viên', 'Teachers'),
  unitCode: CODE,
  dataProvider: PROVIDER,
};

/** Columns of the monthly reports of units. */
export const unitMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Đơn vị hành chính', en: 'Administrative unit' } },
  'name@en': { title: { vi: 'Đơn vị (tiếng Anh)', en: 'Unit in English' }, secondary: true },
  schools: count('Trường', 'Schools'),
  pupils: count('Trẻ, học sinh', 'Pupils'),
  ...stageMetrics,
  teachers: count('Giáo viên', 'Teachers'),
  generalPupils: count('Học sinh phổ thông', 'Pupils of general schools'),
  twoSessionPupils: count('Học sinh tiểu học học 2 buổi/ngày', 'Primary pupils in two sessions'),
  digitalReportPupils: count('Học sinh có học bạ số', 'Pupils with a digital report'),
  schoolPayments: count('Khoản thu từ đầu năm học', 'Payments since the school year began'),
  cashlessPayments: count('Khoản thu không dùng tiền mặt', 'Payments without cash'),
  dropouts: count('Học sinh bỏ học từ đầu năm học', 'Dropouts since the school year began'),
  unitCode: CODE,
  dataProvider: PROVIDER,
};
