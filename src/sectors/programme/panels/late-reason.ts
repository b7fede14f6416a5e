// What the registers tell of why a commitment is late: its own date, or a milestone on the way. Pure.
import { idAt, numberAt, textAt, type Table } from '#kernel/table/table.ts';

/** `due`: its own date has passed; `milestone`: that row of the milestones is overdue; `untold`: neither, and nobody says why. */
export type LateReason = { kind: 'due' } | { kind: 'untold' } | { kind: 'milestone'; row: number };

/** The reason of one late commitment; of several overdue milestones the first. */
export function lateReason(commitments: Table, row: number, milestones: Table | undefined): LateReason {
  if (numberAt(commitments, 'lateSince', row) >= numberAt(commitments, 'dueAt', row)) return { kind: 'due' };
  const id = idAt(commitments, row);
  const [first] = milestones ? overdueOf(milestones, id) : [];
  return first === undefined ? { kind: 'untold' } : { kind: 'milestone', row: first };
}

function overdueOf(milestones: Table, commitmentId: string): number[] {
  return Array.from({ length: milestones.rowCount }, (_, row) => row)
    .filter((row) => textAt(milestones, 'commitmentId', row) === commitmentId)
    .filter((row) => textAt(milestones, 'state', row) === 'overdue')
    .sort((a, b) => numberAt(milestones, 'dueAt', a) - numberAt(milestones, 'dueAt', b));
}
