// The key performance indicators of the digital workforce, most telling first.
import type { KpiSpec } from '#kernel/sector/sector.ts';

type Figure = Omit<KpiSpec, 'id' | 'feed' | 'unitColumn'>;

const of = (feed: string, name: string, figure: Figure): KpiSpec => ({
  id: `digital-workforce.${name}`,
  feed,
  unitColumn: 'unitCode',
  ...figure,
});

const SHARE = { unit: '%', digits: 1, direction: 'up' } as const;
const PEOPLE = { unit: '{person}', digits: 0, direction: 'up' } as const;

/** KPIs of the digital workforce. */
export const kpis: readonly KpiSpec[] = [
  of('digital-skills', 'trained-share', {
    title: { vi: 'Cán bộ, công chức được bồi dưỡng kỹ năng số', en: 'Officials trained in digital skills' },
    ...SHARE,
    period: 'month',
    thresholds: { medium: 85, high: 70, critical: 50 },
    target: { value: 90 },
  }),
  of('digital-skills', 'certified-share', {
    title: { vi: 'Cán bộ, công chức đạt chuẩn kỹ năng số', en: 'Officials certified in digital skills' },
    ...SHARE,
    period: 'month',
  }),
  of('it-staff', 'agencies-staffed-share', {
    title: { vi: 'Cơ quan có cán bộ chuyên trách CNTT', en: 'Agencies with a full-time IT officer' },
    ...SHARE,
    period: 'month',
    thresholds: { medium: 90, high: 80, critical: 60 },
    target: { value: 100 },
  }),
  of('it-staff', 'it-officers', {
    title: { vi: 'Cán bộ chuyên trách công nghệ thông tin', en: 'Full-time IT officers' },
    ...PEOPLE,
    period: 'month',
  }),
  of('it-staff', 'security-experts', {
    title: { vi: 'Chuyên gia an toàn thông tin có chứng chỉ', en: 'Certified security experts' },
    ...PEOPLE,
    period: 'month',
  }),
  of('digital-skills', 'community-teams', {
    title: { vi: 'Tổ công nghệ số cộng đồng', en: 'Community digital teams' },
    unit: '{count}',
    digits: 0,
    direction: 'up',
    period: 'month',
  }),
  of('digital-skills', 'team-members', {
    title: { vi: 'Thành viên tổ công nghệ số cộng đồng', en: 'Members of community digital teams' },
    ...PEOPLE,
    period: 'month',
  }),
  of('digital-skills', 'people-guided', {
    title: { vi: 'Người dân được hướng dẫn kỹ năng số', en: 'People guided by community teams' },
    ...PEOPLE,
    period: 'month',
    flow: true,
  }),
  of('digital-skills', 'mooc-learners', {
    title: { vi: 'Lượt học khóa học trực tuyến mở', en: 'Open online courses begun' },
    ...PEOPLE,
    period: 'month',
    flow: true,
  }),
  of('digital-labour', 'workers-per-1000', {
    title: { vi: 'Nhân lực số trên 1.000 lao động', en: 'Digital workers per 1,000 of the labour force' },
    unit: '/10*3',
    digits: 1,
    direction: 'up',
    period: 'quarter',
  }),
  of('it-education', 'it-students', {
    title: { vi: 'Sinh viên công nghệ thông tin', en: 'IT students' },
    ...PEOPLE,
    period: 'year',
  }),
  of('it-education', 'it-graduates', {
    title: { vi: 'Sinh viên công nghệ thông tin tốt nghiệp', en: 'IT graduates' },
    ...PEOPLE,
    period: 'year',
    flow: true,
  }),
  of('internships', 'interns-filled-share', {
    title: { vi: 'Chỗ thực tập đã có sinh viên', en: 'Internship places filled' },
    ...SHARE,
    thresholds: { medium: 75, high: 60, critical: 40 },
    target: { value: 90 },
  }),
  of('internships', 'interns-now', {
    title: { vi: 'Sinh viên đang thực tập', en: 'Interns at work' },
    ...PEOPLE,
  }),
  of('training-courses', 'seats-free', {
    title: { vi: 'Chỗ còn trống ở các lớp sắp mở', en: 'Free seats in courses to come' },
    unit: '{person}',
    digits: 0,
    direction: 'neutral',
  }),
];
