// The key performance indicators of education and training.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';

/** KPIs of one feed share its period; every row belongs to a unit. */
const kpisOf =
  (feed: string, period: CalendarPeriod) =>
  (name: string, facts: Omit<KpiSpec, 'id' | 'feed' | 'period' | 'unitColumn'>): KpiSpec => ({
    id: `education.${name}`,
    feed,
    period,
    unitColumn: 'unitCode',
    ...facts,
  });

const daily = kpisOf('school-attendance', 'day');
const monthly = kpisOf('education-units', 'month');
const stated = kpisOf('schools', 'year');
const yearly = kpisOf('school-results', 'year');

/** KPIs of education and training, most telling first. */
export const kpis: readonly KpiSpec[] = [
  stated('pupils', {
    title: { vi: 'Số trẻ, học sinh', en: 'Children and pupils' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  daily('attendance', {
    title: { vi: 'Tỷ lệ học sinh đi học trong ngày', en: 'School attendance of the day' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 94, high: 90, critical: 80 },
  }),
  daily('absent-sick', {
    title: { vi: 'Tỷ lệ học sinh nghỉ ốm trong ngày', en: 'Pupils absent sick' },
    unit: '%',
    digits: 2,
    direction: 'down',
    thresholds: { medium: 3, high: 5, critical: 10 },
  }),
  monthly('class-size-primary', {
    title: { vi: 'Sĩ số lớp tiểu học', en: 'Class size, primary' },
    unit: '1',
    digits: 1,
    direction: 'down',
    thresholds: { medium: 38, high: 42, critical: 46 },
    target: { value: 35 },
  }),
  monthly('class-size-lower-secondary', {
    title: { vi: 'Sĩ số lớp trung học cơ sở', en: 'Class size, lower secondary' },
    unit: '1',
    digits: 1,
    direction: 'down',
    thresholds: { medium: 45, high: 48, critical: 52 },
    target: { value: 45 },
  }),
  monthly('class-size-upper-secondary', {
    title: { vi: 'Sĩ số lớp trung học phổ thông', en: 'Class size, upper secondary' },
    unit: '1',
    digits: 1,
    direction: 'down',
    thresholds: { medium: 45, high: 48, critical: 52 },
    target: { value: 45 },
  }),
  stated('crowded-schools', {
    title: { vi: 'Trường phổ thông vượt sĩ số lớp quy định', en: 'Schools above the norm of class size' },
    unit: '%',
    digits: 1,
    direction: 'down',
  }),
  stated('standard-schools', {
    title: { vi: 'Trường đạt chuẩn quốc gia', en: 'Schools at the national standard' },
    unit: '%',
    digits: 2,
    direction: 'up',
    thresholds: { medium: 60, high: 50, critical: 40 },
  }),
  stated('schools', {
    title: { vi: 'Số trường học', en: 'Schools' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  monthly('pupils-per-teacher', {
    title: { vi: 'Số học sinh trên một giáo viên', en: 'Pupils per teacher' },
    unit: '1',
    digits: 1,
    direction: 'down',
    thresholds: { medium: 23, high: 26, critical: 30 },
  }),
  monthly('two-session-primary', {
    title: { vi: 'Học sinh tiểu học học 2 buổi/ngày', en: 'Primary pupils taught in two sessions a day' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 85, high: 75, critical: 60 },
  }),
  yearly('graduation', {
    title: { vi: 'Tỷ lệ tốt nghiệp trung học phổ thông', en: 'Upper secondary graduation rate' },
    unit: '%',
    digits: 2,
    direction: 'up',
    thresholds: { medium: 97, high: 95, critical: 90 },
  }),
  yearly('transfer', {
    title: {
      vi: 'Tỷ lệ chuyển cấp từ trung học cơ sở lên trung học phổ thông',
      en: 'Transfer from lower to upper secondary',
    },
    unit: '%',
    digits: 2,
    direction: 'neutral',
  }),
  yearly('primary-completion', {
    title: { vi: 'Tỷ lệ hoàn thành chương trình tiểu học', en: 'Primary completion rate' },
    unit: '%',
    digits: 2,
    direction: 'up',
    thresholds: { medium: 99, high: 98, critical: 95 },
  }),
  monthly('dropouts', {
    title: { vi: 'Học sinh phổ thông bỏ học từ đầu năm học', en: 'Dropouts since the school year began' },
    unit: '%',
    digits: 2,
    direction: 'down',
    thresholds: { medium: 0.6, high: 1, critical: 2 },
  }),
  monthly('digital-reports', {
    title: { vi: 'Học sinh có học bạ số', en: 'Pupils with a digital school report' },
    unit: '%',
    digits: 1,
    direction: 'up',
  }),
  monthly('cashless-payments', {
    title: { vi: 'Khoản thu của trường không dùng tiền mặt', en: 'School payments without cash' },
    unit: '%',
    digits: 1,
    direction: 'up',
  }),
];
