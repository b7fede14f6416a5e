// The open rows of an event feed in the order in which they need attention: gravest first, then newest.
import type { Language } from '#kernel/localized-text.ts';
import type { EventListSpec } from '#kernel/sector/sector.ts';
import { severityWord, type Severity } from '#kernel/severity.ts';
import { meets } from '#kernel/table/fold-rollup.ts';
import { localizedTextAt, numberAt, type Table } from '#kernel/table/table.ts';
import { tableReader } from '#live/table-reader.ts';

/** One event as a list shows it; instants in epoch ms, NaN when unknown. */
export interface EventRow {
  feed: string;
  id: string;
  severity: Severity;
  severityCode: number;
  title: string;
  place: string;
  owner: string;
  startedMs: number;
  dueMs: number;
}

/** The open events of a feed's table; undefined columns read as missing. */
export function openEvents(spec: EventListSpec, table: Table, language: Language): EventRow[] {
  const reader = tableReader(table);
  const events: EventRow[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!meets(reader, row, spec.open)) continue;
    const severityCode = numberAt(table, spec.severityColumn, row);
    events.push({
      feed: spec.feed,
      id: table.ids[row] ?? '',
      severity: severityWord(severityCode),
      severityCode: Number.isNaN(severityCode) ? 0 : severityCode,
      title: localizedTextAt(table, spec.titleColumn, row, language),
      place: localizedTextAt(table, spec.placeColumn, row, language),
      owner: spec.ownerColumn ? localizedTextAt(table, spec.ownerColumn, row, language) : '',
      startedMs: numberAt(table, spec.startedColumn, row),
      dueMs: spec.dueColumn ? numberAt(table, spec.dueColumn, row) : Number.NaN,
    });
  }
  return sortEvents(events);
}

/** Gravest first, then newest; events without a start come last in their severity. Ids settle ties. */
export function sortEvents(events: readonly EventRow[]): EventRow[] {
  const started = ({ startedMs }: EventRow) =>
    Number.isNaN(startedMs) ? Number.NEGATIVE_INFINITY : startedMs;
  return [...events].sort((a, b) => {
    if (a.severityCode !== b.severityCode) return b.severityCode - a.severityCode;
    const [first, second] = [started(a), started(b)];
    return first === second ? a.id.localeCompare(b.id) : second > first ? 1 : -1;
  });
}
