// What may need a leader: the facts that rules read and the exceptions that they make of them. Data; words are the face's.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { CalendarPeriod } from '#kernel/time/calendar-period.ts';
import type { LimitCrossed } from './limit-crossed.ts';
import type { FigurePast, Since } from './since-beyond.ts';
import type { Trend } from './trend.ts';

/** The rules by name. */
export type ExceptionRule =
  'beyond-limit' | 'grave-event' | 'overdue-event' | 'many-of-one-kind' | 'source-silent';

/** What every exception has; `rank` as `rank.ts` computes it from the other three. */
interface Ranked {
  rule: ExceptionRule;
  key: string;
  severityCode: number;
  reach: number;
  /** NaN where it is not known for how long. */
  steps: number;
  rank: number;
}

/** A figure at an instant, and what is known of its rows and its past. */
export interface FigureFacts {
  kpi: KpiSpec;
  value: number;
  /** Share of the province that is touched, 0 … 1. */
  reach: number;
  past: FigurePast | null;
  /** The calendar period of `past`. */
  period: CalendarPeriod;
  /** Its feed states it for a period: the value is that of the newest complete one. */
  isStated: boolean;
  /** When it was seen to cross its limit, epoch ms; NaN where it was beyond from the first look. */
  seenAtMs: number;
  /** All it counts are events that are told one by one. */
  isToldByEvents: boolean;
}

/** A figure beyond a limit; `also` are further figures of the same feed, most telling first. */
export interface FigureException extends Ranked {
  rule: 'beyond-limit';
  kpi: KpiSpec;
  value: number;
  crossed: LimitCrossed;
  since: Since | null;
  period: CalendarPeriod;
  trend: Trend | null;
  also: readonly FigureException[];
}

/** An open event; instants in epoch ms, NaN where unknown. */
export interface EventFacts {
  feed: string;
  id: string;
  severityCode: number;
  title: string;
  /** Places that it names; as many units of the province are touched. */
  places: readonly string[];
  owner: string;
  startedMs: number;
  dueMs: number;
  /** A plan or a project: its pace is days. */
  isPlan: boolean;
}

/** One event by itself. */
export interface EventException extends Ranked {
  rule: 'grave-event' | 'overdue-event';
  event: EventFacts;
}

/** Events of one list that are told together, most telling first; `sinceMs` is the start of the oldest. */
export interface EventGroupException extends Ranked {
  rule: 'many-of-one-kind';
  feed: string;
  events: readonly EventFacts[];
  sinceMs: number;
}

/** A source of which feeds do not answer; `lastHeardMs` is the newest answer of any of them, NaN for never. */
export interface SourceFacts {
  sourceId: string;
  feedIds: readonly string[];
  lastHeardMs: number;
  /** Figures that rest on those feeds. */
  kpiIds: readonly string[];
  /** Figures of all feeds. */
  kpisTotal: number;
}

/** A source that has been silent for long. */
export interface SourceException extends Ranked {
  rule: 'source-silent';
  source: SourceFacts;
}

/** Any of them. */
export type Exception = FigureException | EventException | EventGroupException | SourceException;

/** Everything that rules look at. */
export interface ExceptionFacts {
  figures: readonly FigureFacts[];
  events: readonly EventFacts[];
  sources: readonly SourceFacts[];
  /** Administrative units of the province. */
  unitsTotal: number;
}
