// How the fields of the agreement stand: commitments by state, and money disbursed of what was planned to date. Pure.
import type { Language } from '#kernel/localized-text.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { FIELD_WORDS, STATE_WORDS } from '../programme-words.ts';
import { rowsOf } from './roadmap-groups.ts';

/** The states in the order of the stack. */
export const STATES = Object.keys(STATE_WORDS);

/** One field; money in billion đồng, NaN where nothing was planned yet. */
export interface FieldFigures {
  key: string;
  label: string;
  /** Commitments by state, in the order of `STATES`. */
  counts: readonly number[];
  disbursed: number;
  plannedToDate: number;
  disbursedShare: number;
}

/** The fields that have commitments, in the order of the agreement; what was cancelled counts, its money does not. */
export function fieldFigures(table: Table, language: Language): FieldFigures[] {
  const rows = rowsOf(table);
  const known = Object.keys(FIELD_WORDS);
  const fields = [...new Set([...known, ...rows.map((row) => textAt(table, 'field', row))])];
  return fields.flatMap((key) => {
    const own = rows.filter((row) => textAt(table, 'field', row) === key);
    if (own.length === 0) return [];
    const counts = STATES.map((state) => own.filter((row) => textAt(table, 'state', row) === state).length);
    const paid = own.filter((row) => textAt(table, 'state', row) !== 'cancelled');
    const sum = (column: string) =>
      paid.reduce((total, row) => total + (numberAt(table, column, row) || 0), 0);
    const [disbursed, plannedToDate] = [sum('disbursed'), sum('plannedToDate')];
    const disbursedShare = plannedToDate > 0 ? (100 * disbursed) / plannedToDate : Number.NaN;
    const label = FIELD_WORDS[key]?.[language] ?? key;
    return [{ key, label, counts, disbursed, plannedToDate, disbursedShare }];
  });
}
