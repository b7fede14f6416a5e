// What a Gantt chart is given and where it lies on its axis of years: pure.
import { addPeriods, periodStart } from '#kernel/time/calendar-period.ts';
import { LOCAL_OFFSET_MS } from '#kernel/time/local-time.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';

/** How a piece of work or a milestone stands. */
export type Progress = 'done' | 'running' | 'late' | 'planned' | 'stopped';

/** The words of the states. */
export const PROGRESS_WORDS: Readonly<Record<Progress, LocalizedText>> = {
  done: { vi: 'Hoàn thành', en: 'Done' },
  running: { vi: 'Đang thực hiện', en: 'Under way' },
  late: { vi: 'Chậm tiến độ', en: 'Behind schedule' },
  planned: { vi: 'Chưa bắt đầu', en: 'Not begun' },
  stopped: { vi: 'Đã dừng', en: 'Stopped' },
};

/** An instant of a row, epoch ms. */
export interface GanttMilestone {
  atMs: number;
  label: string;
  state: Progress;
}

/** A piece of work from `startMs` to before `endMs` (local midnight after its last day), epoch ms. */
export interface GanttRow {
  key: string;
  label: string;
  startMs: number;
  endMs: number;
  state: Progress;
  /** Share done, 0 … 1, where it is known. */
  done?: number | undefined;
  /** Who answers for it, or any short remark. */
  note?: string | undefined;
  milestones: readonly GanttMilestone[];
}

/** Rows under one heading. */
export interface GanttGroup {
  key: string;
  label: string;
  rows: readonly GanttRow[];
}

/** The axis: whole years that hold every row, milestone and the present; ticks at their starts, as shares 0 … 1. */
export interface GanttAxis {
  fromMs: number;
  toMs: number;
  years: readonly { year: number; share: number }[];
}

/** Lays the axis out; instants that are not finite are left out. */
export function ganttAxis(groups: readonly GanttGroup[], nowMs: number): GanttAxis {
  const instants = groups
    .flatMap(({ rows }) => rows)
    .flatMap(({ startMs, endMs, milestones }) => [startMs, endMs, ...milestones.map(({ atMs }) => atMs)])
    .concat(nowMs)
    .filter(Number.isFinite);
  const fromMs = periodStart(Math.min(...instants), 'year');
  const toMs = addPeriods(periodStart(Math.max(...instants) - 1, 'year'), 'year', 1);
  const years = [];
  for (let startMs = fromMs; startMs < toMs; startMs = addPeriods(startMs, 'year', 1)) {
    years.push({
      year: new Date(startMs + LOCAL_OFFSET_MS).getUTCFullYear(),
      share: (startMs - fromMs) / (toMs - fromMs),
    });
  }
  return { fromMs, toMs, years };
}

/** Where an instant lies on the axis, 0 … 1, clamped to it. */
export function axisShare({ fromMs, toMs }: GanttAxis, atMs: number): number {
  return Math.max(0, Math.min(1, (atMs - fromMs) / (toMs - fromMs)));
}
