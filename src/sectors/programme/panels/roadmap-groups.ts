// The tables of commitments and milestones as the groups of a Gantt chart. Pure.
import type { Language } from '#kernel/localized-text.ts';
import { idAt, localizedTextAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';
import type { GanttGroup, GanttMilestone, GanttRow, Progress } from '#charts/gantt/gantt-rows.ts';
import { FIELD_WORDS } from '../programme-words.ts';

/** A date is the last second of its day; a bar ends at the midnight after. */
const SECOND_MS = 1000;
const PROGRESS: Readonly<Record<string, Progress>> = {
  done: 'done',
  onTrack: 'running',
  late: 'late',
  notStarted: 'planned',
  cancelled: 'stopped',
  reached: 'done',
  planned: 'planned',
  overdue: 'late',
  dropped: 'stopped',
};
const progressOf = (state: string): Progress => PROGRESS[state] ?? 'planned';

/** Rows of a table without an order of their own. */
export const rowsOf = (table: Table): number[] => Array.from({ length: table.rowCount }, (_, row) => row);

/** Fields in the order of the agreement, unknown ones last; in a field by begin. `nowMs` may be the start of the day. */
export function roadmapGroups(
  commitments: Table,
  milestones: Table | undefined,
  nowMs: number,
  language: Language,
): GanttGroup[] {
  const reached = milestones ? milestonesOf(milestones, language) : new Map<string, GanttMilestone[]>();
  const byField = new Map<string, GanttRow[]>();
  for (const row of rowsOf(commitments)) {
    const bar = barOf(commitments, row, reached, nowMs, language);
    if (!Number.isFinite(bar.startMs) || !(bar.endMs > bar.startMs)) continue;
    const field = textAt(commitments, 'field', row);
    const rows = byField.get(field);
    if (rows) rows.push(bar);
    else byField.set(field, [bar]);
  }
  const order = Object.keys(FIELD_WORDS);
  const rank = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
  return [...byField]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([key, rows]) => ({
      key,
      label: FIELD_WORDS[key]?.[language] ?? key,
      rows: rows.sort((a, b) => a.startMs - b.startMs),
    }));
}

/** The bar of a commitment: to its end where it has one, to today where it should have ended, else to its date. */
function barOf(
  table: Table,
  row: number,
  reached: ReadonlyMap<string, readonly GanttMilestone[]>,
  nowMs: number,
  language: Language,
): GanttRow {
  const state = textAt(table, 'state', row);
  const at = (column: string) => numberAt(table, column, row);
  const dueMs = at('dueAt') + SECOND_MS;
  const ended = state === 'done' ? at('doneAt') : state === 'cancelled' ? at('cancelledAt') : Number.NaN;
  const endMs = Number.isFinite(ended) ? ended : state === 'late' ? Math.max(dueMs, nowMs) : dueMs;
  const key = idAt(table, row);
  return {
    key,
    label: localizedTextAt(table, 'name', row, language),
    startMs: at('startAt'),
    endMs,
    state: progressOf(state),
    done: at('completion') / 100,
    note: localizedTextAt(table, 'owner', row, language),
    milestones: reached.get(key) ?? [],
  };
}

/** By commitment, in time; a milestone stands where it was reached, else where it is due. */
function milestonesOf(table: Table, language: Language): Map<string, GanttMilestone[]> {
  const byCommitment = new Map<string, GanttMilestone[]>();
  for (const row of rowsOf(table)) {
    const reachedMs = numberAt(table, 'reachedAt', row);
    const atMs = Number.isNaN(reachedMs) ? numberAt(table, 'dueAt', row) : reachedMs;
    if (!Number.isFinite(atMs)) continue;
    const label = localizedTextAt(table, 'name', row, language);
    const milestone = { atMs, label, state: progressOf(textAt(table, 'state', row)) };
    const key = textAt(table, 'commitmentId', row);
    const list = byCommitment.get(key);
    if (list) list.push(milestone);
    else byCommitment.set(key, [milestone]);
  }
  for (const list of byCommitment.values()) list.sort((a, b) => a.atMs - b.atMs);
  return byCommitment;
}

/** Rows of the commitments that are late: the gravest risk first, among equals the longest late. */
export function lateRows(table: Table): number[] {
  const at = (column: string, row: number) => numberAt(table, column, row) || 0;
  return rowsOf(table)
    .filter((row) => textAt(table, 'state', row) === 'late')
    .sort((a, b) => at('risk', b) - at('risk', a) || at('daysLate', b) - at('daysLate', a));
}

/** Rows of the milestones that are overdue or due within so many days, the earliest date first. */
export function nextMilestoneRows(table: Table, days: number): number[] {
  return rowsOf(table)
    .filter((row) => {
      const state = textAt(table, 'state', row);
      return state === 'overdue' || (state === 'planned' && numberAt(table, 'daysToDue', row) <= days);
    })
    .sort((a, b) => numberAt(table, 'dueAt', a) - numberAt(table, 'dueAt', b));
}
