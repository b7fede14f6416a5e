// How one report lives: when it is received, passed on, worked at and answered, and when each was due.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../calendar/local-time.ts';
import type { IncidentPlace } from '../incidents/incident-places.ts';
import { uniform } from '../noise/hash.ts';
import type { ReportCategory } from './report-categories.ts';
import { addWorkingHours, WORKING_DAY_HOURS } from './working-hours.ts';

/** Level of a report as QĐ 1207/QĐ-UBND of Hà Nội names them: khẩn, bình thường, phức tạp. */
export type ReportLevel = 'urgent' | 'normal' | 'complex';

/** Working hours from receipt to answer: 4 hours for urgent ones by the same decision, 3 days as Đà Nẵng 1022, 15 days by design. */
const ALLOWED_HOURS: Readonly<Record<ReportLevel, number>> = {
  urgent: 4,
  normal: 3 * WORKING_DAY_HOURS,
  complex: 15 * WORKING_DAY_HOURS,
};
/** Reports that are no matter for the centre: complaints under law, duplicates, reports without a place. */
const REJECTED_SHARE = 0.06;
const REJECTIONS = [
  'Trùng với phản ánh đã tiếp nhận.',
  'Nội dung thuộc thẩm quyền giải quyết khiếu nại, tố cáo.',
  'Không xác định được địa điểm.',
];

/** One report, whole; what is known of it at an instant is up to the reader. Instants are epoch ms, ascending. */
export interface CitizenReport {
  localId: string;
  category: ReportCategory;
  level: ReportLevel;
  place: IncidentPlace;
  description: string;
  requestedMs: number;
  receivedMs: number;
  /** Never reached by what was rejected. */
  assignedMs: number;
  startedMs: number;
  closedMs: number;
  dueMs: number;
  /** Why it was rejected; '' when it was not. */
  rejection: string;
  /** 1 … 5; 0 when the citizen never rates it. */
  rating: number;
  ratedMs: number;
}

/** A report without its id, which its place in the day gives. */
export type UnnumberedReport = Omit<CitizenReport, 'localId'>;

/** What is drawn of a report before it is lived: enough to know how long it may last. */
export interface ReportDraft {
  category: ReportCategory;
  stream: number;
  /** 0 … 1: how much more than usual the offices have to do. */
  strain: number;
}

/** Calendar days that no report outlasts from request to answer, weekends and Tết included: nine hours, seven, thirteen and thirty working days. */
const LONGEST_LIFE_DAYS = { urgent: 2, normal: 30, complex: 40, lateComplex: 60 } as const;

/** How long a report may last at most, ms; cheaper to tell than to live it. */
export function longestLifeMs({ category, stream, strain }: ReportDraft): number {
  const level = levelOf(category, uniform(stream, 1));
  const isLate = level === 'complex' && isLateReport(stream, strain);
  return LONGEST_LIFE_DAYS[isLate ? 'lateComplex' : level] * DAY_MS;
}

/** When what happens to a report, apart from what it says and where. */
type ReportCourse = Omit<UnnumberedReport, 'category' | 'place' | 'description' | 'rejection'> & {
  isRejected: boolean;
};

/** The course of a report: all that must be known to tell whether it is still on the list. */
export function courseOf({ category, stream, strain }: ReportDraft, requestedMs: number): ReportCourse {
  const share = (index: number) => uniform(stream, index);
  const level = levelOf(category, share(1));
  const isUrgent = level === 'urgent';
  // Somebody is always on duty for what cannot wait; everything else waits for the office to open.
  const after = (fromMs: number, hours: number) =>
    toSecond(isUrgent ? fromMs + hours * HOUR_MS : addWorkingHours(fromMs, hours));
  const receivedMs = after(requestedMs, isUrgent ? 0.1 + 0.9 * share(2) : 0.3 + 7 * share(2) ** 2);
  const dueMs = addWorkingHours(receivedMs, ALLOWED_HOURS[level]);
  const isRejected = !isUrgent && share(3) < REJECTED_SHARE;
  const assignedMs = after(receivedMs, isUrgent ? 0.05 + 0.2 * share(4) : 0.2 + 3 * share(4));
  const startedMs = after(assignedMs, isUrgent ? 0.1 + 0.4 * share(5) : 0.5 + 5 * share(5));
  const allowedHours = ALLOWED_HOURS[level];
  const isLate = isLateReport(stream, strain);
  const workHours = allowedHours * (isLate ? 0.9 + 0.9 * share(7) : 0.12 + 0.58 * share(7));
  const closedMs = isRejected ? after(receivedMs, 1 + 6 * share(8)) : after(startedMs, workHours);
  const isRated = !isRejected && share(9) < 0.4;
  const pleasure = 3.2 + 2.3 * share(10) - (closedMs > dueMs ? 1.4 : 0);
  return {
    level,
    requestedMs,
    receivedMs,
    assignedMs: isRejected ? closedMs : assignedMs,
    startedMs: isRejected ? closedMs : startedMs,
    closedMs,
    dueMs,
    isRejected,
    rating: isRated ? Math.max(1, Math.min(5, Math.round(pleasure))) : 0,
    ratedMs: toSecond(closedMs + (30 + 1400 * share(11)) * MINUTE_MS),
  };
}

/** Lives a report at a place; its course, where it is known already. */
export function liveReport(
  draft: ReportDraft,
  place: IncidentPlace,
  requestedMs: number,
  { isRejected, ...course } = courseOf(draft, requestedMs),
): UnnumberedReport {
  const { category, stream } = draft;
  const { descriptions } = category;
  return {
    category,
    place,
    description: descriptions[Math.floor(uniform(stream, 12) * descriptions.length)] ?? '',
    ...course,
    rejection: isRejected ? (REJECTIONS[Math.floor(uniform(stream, 13) * REJECTIONS.length)] ?? '') : '',
  };
}

function isLateReport(stream: number, strain: number): boolean {
  return uniform(stream, 6) < 0.04 + 0.25 * strain;
}

function levelOf({ urgentChance, complexChance }: ReportCategory, share: number): ReportLevel {
  if (share < urgentChance) return 'urgent';
  return share < urgentChance + complexChance ? 'complex' : 'normal';
}

function toSecond(atMs: number): number {
  return Math.floor(atMs / 1000) * 1000;
}

/** Where a report stands. */
export type ReportState = 'new' | 'received' | 'assigned' | 'processing' | 'done' | 'rejected';

/** The state at an instant and when it was reached; a rating changes a report that is done once more. */
export function stateAt(report: CitizenReport, atMs: number): { state: ReportState; sinceMs: number } {
  const { requestedMs, receivedMs, assignedMs, startedMs, closedMs, rating, ratedMs, rejection } = report;
  if (atMs >= closedMs) {
    const sinceMs = rating > 0 && atMs >= ratedMs ? ratedMs : closedMs;
    return { state: rejection === '' ? 'done' : 'rejected', sinceMs };
  }
  if (atMs >= startedMs) return { state: 'processing', sinceMs: startedMs };
  if (atMs >= assignedMs) return { state: 'assigned', sinceMs: assignedMs };
  if (atMs >= receivedMs) return { state: 'received', sinceMs: receivedMs };
  return { state: 'new', sinceMs: requestedMs };
}

/** The instants at which something became known of a report, ascending, each once. */
export function turningPoints(report: CitizenReport): number[] {
  const { requestedMs, receivedMs, assignedMs, startedMs, closedMs, rating, ratedMs } = report;
  const points = [requestedMs, receivedMs, assignedMs, startedMs, closedMs];
  return [...new Set(rating > 0 ? [...points, ratedMs] : points)].sort((a, b) => a - b);
}
