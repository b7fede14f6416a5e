// How a citizen's report is judged: where it stands, whether it is late, how long it took. Pure; epoch ms, NaN = not known.
import { DAY_MS, HOUR_MS, startOfPeriod } from '#kernel/time/local-time.ts';

/** The instants of one report, and what its source says of it. */
export interface ReportFacts {
  /** `open` or `closed`. */
  status: string;
  /** The source's own finer word; '' where it has none. */
  detail: string;
  level: string;
  requestedAtMs: number;
  receivedAtMs: number;
  assignedAtMs: number;
  startedAtMs: number;
  closedAtMs: number;
  dueAtMs: number;
  nowMs: number;
}

/** How near the deadline is; ordered, so that the gravest is the greatest. */
export const STANDING = { undated: 0, inTime: 1, dueSoon: 2, overdue: 3, urgentOverdue: 4 } as const;

/** What counts as soon: half a working day, as long as an urgent report may take. */
const SOON_MS = 4 * HOUR_MS;
/** Figures of handling look back this far. */
export const LOOK_BACK_DAYS = 30;

/** True while somebody still has to answer. */
export function isOpen({ status }: Pick<ReportFacts, 'status'>): boolean {
  return status === 'open';
}

/**
 * The state in the words of the report line (new, received, assigned, processing, done, rejected): the source's own word,
 * else what its times tell, so that a server that knows only open and closed is shown as far as it knows.
 */
export function stateOf(facts: ReportFacts, known: ReadonlySet<string>): string {
  const { detail, status, nowMs, receivedAtMs, assignedAtMs, startedAtMs } = facts;
  if (known.has(detail)) return detail;
  if (status === 'closed') return 'done';
  if (status !== 'open') return '';
  if (startedAtMs <= nowMs) return 'processing';
  if (assignedAtMs <= nowMs) return 'assigned';
  return receivedAtMs <= nowMs ? 'received' : 'new';
}

/** How near the deadline of an open report is; NaN once it is closed. */
export function standingOf(facts: ReportFacts): number {
  if (!isOpen(facts)) return Number.NaN;
  const restMs = facts.dueAtMs - facts.nowMs;
  if (Number.isNaN(restMs)) return STANDING.undated;
  if (restMs < 0) return facts.level === 'urgent' ? STANDING.urgentOverdue : STANDING.overdue;
  return restMs <= SOON_MS ? STANDING.dueSoon : STANDING.inTime;
}

/** Hours past the deadline of an open report; 0 before it, NaN without one. */
export function overdueHours(facts: ReportFacts): number {
  const hours = (facts.nowMs - facts.dueAtMs) / HOUR_MS;
  return isOpen(facts) && !Number.isNaN(hours) ? Math.max(0, hours) : Number.NaN;
}

/** 1 when answered by its deadline, 0 when later or still unanswered past it; NaN while undecided, and for what was rejected. */
export function answeredOnTime(facts: ReportFacts, state: string): number {
  const { dueAtMs, closedAtMs, nowMs } = facts;
  if (Number.isNaN(dueAtMs) || state === 'rejected') return Number.NaN;
  if (isOpen(facts)) return nowMs > dueAtMs ? 0 : Number.NaN;
  return Number.isNaN(closedAtMs) ? Number.NaN : closedAtMs <= dueAtMs ? 1 : 0;
}

/** Hours from the report to its answer; NaN before it, for what was rejected, and where the two contradict each other. */
export function handlingHours({ requestedAtMs, closedAtMs }: ReportFacts, state: string): number {
  const isAnswered = state === 'done' && closedAtMs >= requestedAtMs;
  return isAnswered ? (closedAtMs - requestedAtMs) / HOUR_MS : Number.NaN;
}

/** Days since the report. */
export function daysSinceRequested({ requestedAtMs, nowMs }: ReportFacts): number {
  return (nowMs - requestedAtMs) / DAY_MS;
}

/** 1 when reported since local midnight, else 0; NaN when the report has no time. */
export function requestedToday({ requestedAtMs, nowMs }: ReportFacts): number {
  if (Number.isNaN(requestedAtMs)) return Number.NaN;
  return requestedAtMs >= startOfPeriod(nowMs, DAY_MS) && requestedAtMs <= nowMs ? 1 : 0;
}
