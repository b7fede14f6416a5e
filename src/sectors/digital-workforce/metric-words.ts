// How the columns of the digital workforce are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { AUDIENCE_WORDS, COURSE_WORDS, INTAKE_WORDS } from './courses/course-words.ts';

type Metrics = Readonly<Record<string, MetricSpec>>;

const people = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '{person}', digits: 0 });
const count = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '{count}', digits: 0 });
const text = (vi: string, en: string, words?: Readonly<Record<string, LocalizedText>>): MetricSpec => ({
  title: { vi, en },
  ...(words && { words }),
});
const inEnglish = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, secondary: true });

const named = (vi: string, en: string): Metrics => ({
  name: text(vi, en),
  'name@en': inEnglish('Tên tiếng Anh', 'Name in English'),
  unitCode: inEnglish('Mã đơn vị hành chính', 'Unit code'),
});

const LEVEL_WORDS = {
  unit: { vi: 'Cấp xã', en: 'Unit' },
  province: { vi: 'Cấp tỉnh', en: 'Province' },
};

const BY_FEED: Readonly<Record<string, Metrics>> = {
  'digital-skills': {
    ...named('Đơn vị', 'Unit'),
    officials: people('Cán bộ, công chức, viên chức', 'Officials'),
    officialsTrained: people('Đã bồi dưỡng kỹ năng số', 'Trained in digital skills'),
    officialsCertified: people('Đạt chuẩn kỹ năng số', 'Certified'),
    officialsWorking: people('Làm việc trên môi trường số', 'Working digitally'),
    trainedShare: { title: { vi: 'Tỷ lệ đã bồi dưỡng', en: 'Share trained' }, unit: '%', digits: 1 },
    communityTeams: count('Tổ công nghệ số cộng đồng', 'Community digital teams'),
    teamsActive: count('Tổ hoạt động trong tháng', 'Teams active in the month'),
    teamMembers: people('Thành viên tổ', 'Team members'),
    peopleGuided: people('Người dân được hướng dẫn', 'People guided'),
    coursesStarted: people('Lượt học trực tuyến mở', 'Open online courses begun'),
    coursesCompleted: people('Hoàn thành khóa học trực tuyến', 'Open online courses completed'),
  },
  'it-staff': {
    ...named('Cơ quan', 'Agency'),
    level: text('Cấp', 'Level', LEVEL_WORDS),
    agencies: { ...count('Số cơ quan', 'Agencies'), secondary: true },
    agenciesStaffed: { ...count('Có cán bộ chuyên trách', 'With an IT officer'), secondary: true },
    itPosts: people('Vị trí việc làm CNTT', 'IT posts'),
    itOfficers: people('Cán bộ chuyên trách CNTT', 'Full-time IT officers'),
    securityExperts: people('Chuyên gia an toàn thông tin', 'Security experts'),
    filledShare: { title: { vi: 'Vị trí đã có người', en: 'Posts filled' }, unit: '%', digits: 0 },
  },
  'digital-labour': {
    ...named('Đơn vị', 'Unit'),
    labourForce: people('Lực lượng lao động', 'Labour force'),
    digitalWorkers: people('Nhân lực số', 'Digital workers'),
  },
  'it-education': {
    ...named('Cơ sở đào tạo', 'Institution'),
    itStudents: people('Sinh viên CNTT', 'IT students'),
    itGraduates: people('Tốt nghiệp trong năm', 'Graduates of the year'),
    graduatesEmployed: people('Có việc làm đúng ngành', 'At work in their field'),
  },
  internships: {
    ...named('Cơ sở đào tạo', 'Institution'),
    semester: text('Học kỳ', 'Semester'),
    state: text('Trạng thái', 'State', INTAKE_WORDS),
    startsAt: text('Bắt đầu', 'Begins'),
    endsAt: text('Kết thúc', 'Ends'),
    placesOffered: people('Chỗ thực tập', 'Places offered'),
    placesFilled: people('Đã có sinh viên', 'Places filled'),
    internshipsCompleted: people('Hoàn thành thực tập', 'Completed'),
  },
  'training-courses': {
    ...named('Lớp', 'Course'),
    audience: text('Đối tượng', 'For', AUDIENCE_WORDS),
    place: text('Địa điểm', 'Place'),
    'place@en': inEnglish('Địa điểm bằng tiếng Anh', 'Place in English'),
    organizer: text('Đơn vị tổ chức', 'Organiser'),
    'organizer@en': inEnglish('Đơn vị tổ chức bằng tiếng Anh', 'Organizer in English'),
    state: text('Trạng thái', 'State', COURSE_WORDS),
    startsAt: text('Khai giảng', 'Begins'),
    endsAt: text('Bế giảng', 'Ends'),
    seats: people('Số chỗ', 'Seats'),
    seatsTaken: people('Đã đăng ký', 'Seats taken'),
    seatsFree: people('Còn trống', 'Seats free'),
  },
};

/** By `<feed>.<column>`. */
export const metrics: Metrics = Object.fromEntries(
  Object.entries(BY_FEED).flatMap(([feed, columns]) =>
    Object.entries(columns).map(([column, metric]) => [`${feed}.${column}`, metric]),
  ),
);
