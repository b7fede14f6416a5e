// Courses, their learners and intakes of interns in words.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** For whom a course is. */
export const AUDIENCE_WORDS: Words = {
  leaders: { vi: 'Lãnh đạo', en: 'Leaders' },
  officials: { vi: 'Cán bộ, công chức', en: 'Officials' },
  'it-officers': { vi: 'Cán bộ chuyên trách CNTT', en: 'IT officers' },
  teams: { vi: 'Tổ công nghệ số cộng đồng', en: 'Community teams' },
  citizens: { vi: 'Người dân', en: 'Citizens' },
};

/** Where a course stands. */
export const COURSE_WORDS: Words = {
  open: { vi: 'Đang nhận đăng ký', en: 'Open for booking' },
  running: { vi: 'Đang học', en: 'Running' },
  finished: { vi: 'Đã kết thúc', en: 'Finished' },
};

/** Where an intake of interns stands. */
export const INTAKE_WORDS: Words = {
  offered: { vi: 'Đang nhận đăng ký', en: 'Open for booking' },
  running: { vi: 'Đang thực tập', en: 'Running' },
  finished: { vi: 'Đã kết thúc', en: 'Finished' },
};
