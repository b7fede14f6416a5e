// How the columns of the followed fishing boats are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import {
  DEVICE_WORDS,
  LENGTH_WORDS,
  LICENCE_WORDS,
  METHOD_WORDS,
  NAVIGATION_WORDS,
  SIGNAL_WORDS,
  TIER_WORDS,
  ZONE_WORDS,
} from './fleet-words.ts';

const text = (vi: string, en: string, words?: Readonly<Record<string, LocalizedText>>): MetricSpec => ({
  title: { vi, en },
  ...(words && { words }),
});
const english = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, secondary: true });
const number = (vi: string, en: string, unit: string, digits: number): MetricSpec => ({
  title: { vi, en },
  unit,
  digits,
});
const YES_NO = { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } };
const SEVERITIES = {
  0: { vi: 'Bình thường', en: 'Normal' },
  1: { vi: 'Thấp', en: 'Low' },
  2: { vi: 'Trung bình', en: 'Medium' },
  3: { vi: 'Cao', en: 'High' },
  4: { vi: 'Nghiêm trọng', en: 'Critical' },
};

/** By column. */
export const fleetMetrics: Readonly<Record<string, MetricSpec>> = {
  name: text('Số hiệu tàu', 'Boat'),
  'name@en': english('Số hiệu tàu (tiếng Anh)', 'Boat in English'),
  registration: english('Số đăng ký', 'Registration'),
  length: number('Chiều dài lớn nhất', 'Length overall', 'm', 1),
  lengthClass: text('Nhóm chiều dài', 'Length class', LENGTH_WORDS),
  method: text('Nghề khai thác', 'Method', METHOD_WORDS),
  licence: text('Giấy tờ', 'Papers', LICENCE_WORDS),
  device: text('Thiết bị giám sát hành trình', 'Tracking device', DEVICE_WORDS),
  homePort: text('Cảng đăng ký', 'Home port'),
  'homePort@en': english('Cảng đăng ký (tiếng Anh)', 'Home port in English'),
  state: text('Tình trạng', 'State', NAVIGATION_WORDS),
  lastPort: text('Cảng gần nhất', 'Last port'),
  'lastPort@en': english('Cảng gần nhất (tiếng Anh)', 'Last port in English'),
  speed: number('Tốc độ', 'Speed', '[kn_i]', 1),
  course: number('Hướng đi', 'Course', 'deg', 0),
  edgeKm: number('Cách ranh giới vùng khai thác', 'Distance to the edge of the zone', 'km', 0),
  zoneSince: english('Ở trong hoặc ngoài vùng từ', 'Inside or beyond since'),
  lastSignal: text('Tín hiệu cuối', 'Last signal'),
  lastCall: text('Liên lạc cuối', 'Last call'),
  owner: text('Đơn vị theo dõi', 'Followed by'),
  'owner@en': english('Đơn vị theo dõi (tiếng Anh)', 'Followed by, in English'),
  unitCode: english('Mã đơn vị hành chính', 'Unit code'),
  tier: text('Cảnh báo', 'Alert', TIER_WORDS),
  severity: { ...number('Mức độ', 'Severity', '1', 0), words: SEVERITIES },
  signal: text('Tín hiệu giám sát', 'Signal', SIGNAL_WORDS),
  zone: text('Vùng khai thác', 'Fishing zone', ZONE_WORDS),
  alert: english('Nội dung cảnh báo', 'Alert text'),
  'alert@en': english('Nội dung cảnh báo (tiếng Anh)', 'Alert text in English'),
  alertSince: text('Từ lúc', 'Since'),
  returnDue: text('Hạn về bờ', 'Back by'),
  callDue: text('Hạn báo vị trí', 'Call due'),
  hoursSilent: number('Thời gian từ tín hiệu cuối', 'Time since the last signal', 'h', 1),
  isCallOverdue: { ...number('Quá giờ báo vị trí', 'Call overdue', '{count}', 0), words: YES_NO },
};
