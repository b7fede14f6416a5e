// Courses for officials and citizens: what is taught, where, how often. Themes are ordinary ones; dates and seats are synthetic.
import { DAY_MS, HOUR_MS, timeOfDay, weekday } from '../calendar/local-time.ts';
import { isFreeDay } from '../calendar/holidays.ts';
import { clamp } from '../noise/curves.ts';
import { bell, hashText, uniform } from '../noise/hash.ts';

/** For whom a course is. */
type Audience = 'leaders' | 'officials' | 'it-officers' | 'teams' | 'citizens';

/** One course as it is announced; instants in epoch ms. */
export interface Course {
  localId: string;
  theme: Theme;
  place: Place;
  announcedMs: number;
  startMs: number;
  endMs: number;
  seats: number;
  /** Seats taken when it begins. */
  wanted: number;
}

interface Theme {
  id: string;
  name: { vi: string; en: string };
  audience: Audience;
  days: number;
  seats: number;
}

interface Place {
  name: { vi: string; en: string };
  lon: number;
  lat: number;
}

const THEMES: readonly Theme[] = [
  {
    id: 'skills',
    name: { vi: 'Kỹ năng số cơ bản cho cán bộ, công chức', en: 'Basic digital skills for officials' },
    audience: 'officials',
    days: 3,
    seats: 60,
  },
  {
    id: 'services',
    name: { vi: 'Xử lý hồ sơ dịch vụ công trực tuyến', en: 'Handling online public services' },
    audience: 'officials',
    days: 2,
    seats: 50,
  },
  {
    id: 'data',
    name: { vi: 'Khai thác dữ liệu dùng chung', en: 'Working with shared data' },
    audience: 'officials',
    days: 3,
    seats: 40,
  },
  {
    id: 'security',
    name: { vi: 'Ứng cứu sự cố an toàn thông tin', en: 'Response to security incidents' },
    audience: 'it-officers',
    days: 5,
    seats: 30,
  },
  {
    id: 'network',
    name: { vi: 'Quản trị mạng và máy chủ', en: 'Running networks and servers' },
    audience: 'it-officers',
    days: 5,
    seats: 30,
  },
  {
    id: 'leadership',
    name: { vi: 'Lãnh đạo chuyển đổi số', en: 'Leading digital transformation' },
    audience: 'leaders',
    days: 2,
    seats: 45,
  },
  {
    id: 'teams',
    name: { vi: 'Tập huấn tổ công nghệ số cộng đồng', en: 'Training of community digital teams' },
    audience: 'teams',
    days: 1,
    seats: 90,
  },
  {
    id: 'payments',
    name: { vi: 'Thanh toán không tiền mặt an toàn', en: 'Safe cashless payment' },
    audience: 'citizens',
    days: 1,
    seats: 80,
  },
];

const PLACES: readonly Place[] = [
  { name: { vi: 'Trường Chính trị tỉnh', en: 'Provincial School of Politics' }, lon: 107.1795, lat: 10.4895 },
  {
    name: { vi: 'Trung tâm Công nghệ thông tin và Truyền thông', en: 'Information Technology Centre' },
    lon: 107.1822,
    lat: 10.4936,
  },
  {
    name: { vi: 'Trường Đại học Bà Rịa – Vũng Tàu', en: 'Bà Rịa – Vũng Tàu University' },
    lon: 107.0925,
    lat: 10.3535,
  },
  {
    name: {
      vi: 'Trường Cao đẳng Kỹ thuật Công nghệ Bà Rịa – Vũng Tàu',
      en: 'Bà Rịa – Vũng Tàu College of Technology',
    },
    lon: 107.1835,
    lat: 10.5145,
  },
  {
    name: { vi: 'Nhà văn hóa phường Phú Mỹ', en: 'Phú Mỹ House of Culture' },
    lon: 107.0535,
    lat: 10.5925,
  },
  { name: { vi: 'Nhà văn hóa xã Ngãi Giao', en: 'Ngãi Giao House of Culture' }, lon: 107.2455, lat: 10.6485 },
  {
    name: { vi: 'Nhà văn hóa xã Xuyên Mộc', en: 'Xuyên Mộc House of Culture' },
    lon: 107.4165,
    lat: 10.5595,
  },
  { name: { vi: 'Nhà văn hóa xã Long Điền', en: 'Long Điền House of Culture' }, lon: 107.2115, lat: 10.4845 },
];

/** Courses are announced this long ahead and stay in the register two weeks. */
export const ANNOUNCED_DAYS = 45;
const KEPT_MS = 14 * DAY_MS;
/** Chance that a working day other than Friday begins a course. */
const BEGINS = 0.42;
const FRIDAY = 5;

/** The course that begins on a local day; undefined on most days. */
export function courseOn(seed: number, day: number): Course | undefined {
  const stream = hashText(`course/${seed}`);
  if (isFreeDay(day) || weekday(day) === FRIDAY || uniform(stream, day) >= BEGINS) return undefined;
  const theme = THEMES[Math.floor(uniform(stream + 1, day) * THEMES.length)];
  const place = PLACES[Math.floor(uniform(stream + 2, day) * PLACES.length)];
  if (!theme || !place) return undefined;
  const seats = Math.round((theme.seats * (0.8 + 0.4 * uniform(stream + 3, day))) / 5) * 5;
  return {
    localId: `${theme.id}-${day}`,
    theme,
    place,
    announcedMs: timeOfDay(day - ANNOUNCED_DAYS, 9),
    startMs: timeOfDay(day, 8),
    endMs: timeOfDay(lastDay(day, theme.days), 17),
    seats,
    wanted: Math.round(seats * clamp(0.88 + 0.12 * bell(stream + 4, day), 0.4, 1)),
  };
}

/** The day on which a course of so many working days ends. */
function lastDay(day: number, days: number): number {
  let last = day;
  for (let taught = 1; taught < days; last += 1) if (!isFreeDay(last + 1)) taught += 1;
  return last;
}

/** True when the register holds the course at some time in [fromMs, toMs]. */
export function isCourseHeld({ announcedMs, endMs }: Course, fromMs: number, toMs: number): boolean {
  return announcedMs <= toMs && endMs + KEPT_MS > fromMs;
}

/** Days over which seats are taken, by days before the begin: each step is one message of the register. */
export const BOOKING_STEPS: readonly (readonly [daysBefore: number, share: number])[] = [
  [35, 0.12],
  [25, 0.3],
  [18, 0.52],
  [10, 0.78],
  [4, 0.94],
  [0, 1],
];

/** Seats taken at an instant, and since when it is so many. */
export function seatsTakenAt({ announcedMs, startMs, wanted }: Course, atMs: number) {
  let known = { taken: 0, sinceMs: announcedMs };
  for (const [daysBefore, share] of BOOKING_STEPS) {
    const stepMs = startMs - daysBefore * DAY_MS + (daysBefore === 0 ? 0 : HOUR_MS);
    if (atMs >= stepMs) known = { taken: Math.round(wanted * share), sinceMs: stepMs };
  }
  return known;
}
