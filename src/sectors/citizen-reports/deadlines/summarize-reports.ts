// The open reports by matter and level, and those whose deadline comes first. Pure.
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { STANDING } from '../report-rules.ts';
import { LEVEL_WORDS } from '../report-words.ts';

/** One matter with its open reports. */
export interface MatterLine {
  /** Name of the matter, '' where the source names none. */
  name: string;
  /** Open reports by level in the order of `LEVEL_WORDS`; the last are those without level yet. */
  byLevel: readonly number[];
  open: number;
  overdue: number;
  /** Earliest deadline of an open report, epoch ms, and its row; NaN and -1 where none has a deadline. */
  dueAtMs: number;
  dueRow: number;
}

const LEVELS = Object.keys(LEVEL_WORDS);

/** Lines of the matters that have open reports, most overdue first, then most open. */
export function summarizeReports(table: Table, isEnglish: boolean): MatterLine[] {
  const lines = new Map<string, MatterLine & { byLevel: number[] }>();
  for (let row = 0; row < table.rowCount; row += 1) {
    if (textAt(table, 'status', row) !== 'open') continue;
    const name = (isEnglish && textAt(table, 'service@en', row)) || textAt(table, 'service', row);
    const line = lines.get(name) ?? emptyLine(name);
    lines.set(name, line);
    const level = LEVELS.indexOf(textAt(table, 'level', row));
    const place = level === -1 ? LEVELS.length : level;
    line.byLevel[place] = (line.byLevel[place] ?? 0) + 1;
    line.open += 1;
    if (numberAt(table, 'standing', row) >= STANDING.overdue) line.overdue += 1;
    const dueAtMs = numberAt(table, 'dueAt', row);
    if (!(dueAtMs >= line.dueAtMs) && !Number.isNaN(dueAtMs)) Object.assign(line, { dueAtMs, dueRow: row });
  }
  return [...lines.values()].sort(
    (a, b) => b.overdue - a.overdue || b.open - a.open || a.name.localeCompare(b.name, 'vi'),
  );
}

function emptyLine(name: string): MatterLine & { byLevel: number[] } {
  const byLevel = [...LEVELS, ''].map(() => 0);
  return { name, byLevel, open: 0, overdue: 0, dueAtMs: Number.NaN, dueRow: -1 };
}

/** Rows of open reports that have a deadline, the earliest first. */
export function nextDeadlines(table: Table, count: number): number[] {
  const due = Array.from({ length: table.rowCount }, (_, row) => row).filter(
    (row) => textAt(table, 'status', row) === 'open' && !Number.isNaN(numberAt(table, 'dueAt', row)),
  );
  return due.sort((a, b) => numberAt(table, 'dueAt', a) - numberAt(table, 'dueAt', b)).slice(0, count);
}
