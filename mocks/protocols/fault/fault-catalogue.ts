// Every fault with its names and its one parameter: what panel, URL, command line and tests offer.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { Fault, FaultKind } from './fault.ts';

/** The one number of a fault: milliseconds, or an HTTP status. */
export interface FaultParameter {
  title: LocalizedText;
  /** How people say it; the values here are milliseconds all the same, or the status itself. */
  unit: 'second' | 'minute' | 'status';
  initial: number;
  least: number;
  most: number;
  /** Only multiples of this above `least` make sense. */
  step: number;
}

/** What is offered of a fault. */
export interface FaultEntry {
  title: LocalizedText;
  parameter: FaultParameter | null;
}

const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const plain = (vi: string, en: string): FaultEntry => ({ title: { vi, en }, parameter: null });

/** All faults by kind, in the order in which they are offered. */
export const faultCatalogue: Readonly<Record<FaultKind, FaultEntry>> = {
  slow: {
    title: { vi: 'Trả lời chậm', en: 'Slow' },
    parameter: {
      title: { vi: 'Chậm', en: 'Delay' },
      unit: 'second',
      initial: 8 * SECOND_MS,
      least: 0,
      most: 10 * MINUTE_MS,
      step: 1,
    },
  },
  stale: {
    title: { vi: 'Số liệu đứng yên', en: 'Stale data' },
    parameter: {
      title: { vi: 'Đã cũ', en: 'Age' },
      unit: 'minute',
      initial: 30 * MINUTE_MS,
      least: 0,
      most: 7 * DAY_MS,
      step: 1,
    },
  },
  dead: plain('Mất kết nối', 'Dead'),
  'dns-gone': plain('Mất tên miền', 'DNS gone'),
  reset: plain('Đứt kết nối giữa chừng', 'Reset in mid-body'),
  truncated: plain('Nội dung bị cắt', 'Truncated'),
  'gzip-cut': plain('Gói nén bị cắt', 'Gzip cut'),
  malformed: plain('Một số dòng sai', 'Some rows malformed'),
  'wrong-type': plain('Sai kiểu nội dung', 'Wrong content type'),
  'http-500': plain('Lỗi máy chủ (500)', 'Server error (500)'),
  'http-401': plain('Từ chối truy cập (401)', 'Refused (401)'),
  'http-429': {
    title: { vi: 'Hỏi quá nhiều (429)', en: 'Too many requests (429)' },
    parameter: {
      title: { vi: 'Yêu cầu đợi', en: 'Retry-After' },
      unit: 'second',
      initial: 30 * SECOND_MS,
      least: 0,
      most: DAY_MS,
      step: SECOND_MS,
    },
  },
  html: plain('Trang HTML thay số liệu (200)', 'HTML page, status 200'),
  'login-redirect': plain('Chuyển sang trang đăng nhập', 'Redirect to a log-in page'),
  'session-expired': {
    title: { vi: 'Hết phiên làm việc', en: 'Session expired' },
    parameter: {
      title: { vi: 'Mã trả lời', en: 'Status' },
      unit: 'status',
      initial: 401,
      least: 401,
      most: 403,
      step: 2,
    },
  },
  'skewed-clock': {
    title: { vi: 'Đồng hồ nguồn sai', en: 'Skewed clock' },
    parameter: {
      title: { vi: 'Lệch (+ là nhanh)', en: 'Offset (+ is ahead)' },
      unit: 'minute',
      initial: 10 * MINUTE_MS,
      least: -DAY_MS,
      most: DAY_MS,
      step: 1,
    },
  },
  'other-ids': plain('Khởi động lại, đổi mã đối tượng', 'Restarted with other ids'),
};

/** All kinds in the order of the catalogue. */
export const faultKinds = Object.keys(faultCatalogue) as readonly FaultKind[];

/** True when a text names a fault. */
export function isFaultKind(text: string): text is FaultKind {
  return Object.hasOwn(faultCatalogue, text);
}

/** True when the fault of this kind takes the value. */
export function isFaultValue(kind: FaultKind, value: number): boolean {
  const { parameter } = faultCatalogue[kind];
  if (!parameter) return false;
  const { least, most, step } = parameter;
  return Number.isInteger(value) && value >= least && value <= most && (value - least) % step === 0;
}

/** The fault of a kind at the value of its parameter (the initial one unless given), begun at `nowMs`. */
export function createFault(kind: FaultKind, nowMs: number, value?: number): Fault {
  const chosen = value ?? faultCatalogue[kind].parameter?.initial ?? 0;
  switch (kind) {
    case 'slow':
      return { kind, delayMs: chosen };
    case 'stale':
      return { kind, sinceMs: nowMs - chosen };
    case 'http-429':
      return { kind, retryAfterMs: chosen };
    case 'session-expired':
      return { kind, status: chosen === 403 ? 403 : 401 };
    case 'skewed-clock':
      return { kind, offsetMs: chosen };
    default:
      return { kind };
  }
}

/** The value at which a fault stands, null where its kind has no parameter. */
export function faultValue(fault: Fault, nowMs: number): number | null {
  switch (fault.kind) {
    case 'slow':
      return fault.delayMs;
    case 'stale':
      return nowMs - fault.sinceMs;
    case 'http-429':
      return fault.retryAfterMs ?? faultCatalogue['http-429'].parameter?.initial ?? null;
    case 'session-expired':
      return fault.status;
    case 'skewed-clock':
      return fault.offsetMs;
    default:
      return null;
  }
}
