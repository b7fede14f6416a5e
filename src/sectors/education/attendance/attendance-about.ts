// What the figures of attendance mean, and how the columns are named.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';

const ROLL_CALL: LocalizedText = {
  vi: 'Điểm danh đầu buổi sáng các ngày học, thứ Hai đến thứ Sáu; ngưỡng là ngưỡng thiết kế',
  en: 'Roll calls on the mornings of school days, Monday to Friday; thresholds are design values',
};

const count = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '{count}', digits: 0 });

/** By column. */
export const attendanceMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Đơn vị hành chính', en: 'Administrative unit' } },
  'name@en': { title: { vi: 'Đơn vị (tiếng Anh)', en: 'Unit in English' }, secondary: true },
  attendance: { title: { vi: 'Tỷ lệ đi học', en: 'Attendance' }, unit: '%', digits: 1 },
  enrolled: count('Trẻ, học sinh theo danh sách', 'Pupils on the roll'),
  present: count('Có mặt', 'Present'),
  sick: count('Nghỉ ốm', 'Absent sick'),
  away: count('Nghỉ vì lý do khác', 'Absent for other reasons'),
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Code of the unit' }, secondary: true },
  dataProvider: { title: { vi: 'Nguồn cung cấp', en: 'Data provider' }, secondary: true },
};

/** By KPI id. */
export const attendanceAbout: Readonly<Record<string, KpiAbout>> = {
  'education.attendance': {
    definition: {
      vi: 'Số trẻ, học sinh có mặt chia số theo danh sách, ngày học gần nhất.',
      en: 'Pupils present over pupils on the roll, on the last school day.',
    },
    source: ROLL_CALL,
  },
  'education.absent-sick': {
    definition: {
      vi: 'Số trẻ, học sinh nghỉ ốm chia số theo danh sách, ngày học gần nhất.',
      en: 'Pupils absent sick over pupils on the roll, on the last school day.',
    },
    source: ROLL_CALL,
  },
};
