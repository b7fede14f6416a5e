// A feed's live table together with what is needed to judge its rows now.
import { qualityWord, type Quality } from '#kernel/quality.ts';
import { rowQuality } from '#kernel/table/row-quality.ts';
import type { Table } from '#kernel/table/table.ts';
import { useNow } from '#live/use-now.ts';
import { useTable } from '#live/use-table.ts';
import { getInstalled } from '#session/installed.ts';

const REFRESH_MS = 10_000;

/** A table at one instant. */
export interface SubjectTable {
  table: Table;
  /** The quality of a row as it must be shown, age considered. */
  qualityOf(row: number): Quality;
  /** Age of a row's observation, ms; NaN when it has no time. */
  ageMsOf(row: number): number;
}

/** The table of an observation feed of this sector; undefined before its first batch. */
export function useSubjectTable(feedId: string): SubjectTable | undefined {
  const table = useTable(feedId);
  const nowMs = useNow(REFRESH_MS);
  const feed = getInstalled().feeds.get(feedId);
  if (!table || !feed) return undefined;
  return {
    table,
    qualityOf: (row) => qualityWord(rowQuality(table, row, feed, nowMs)),
    ageMsOf: (row) => nowMs - (table.observedAtMs[row] ?? Number.NaN),
  };
}
