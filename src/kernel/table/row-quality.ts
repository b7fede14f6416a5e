// The quality of a row as it must be shown now: what was recorded, degraded by age.
import { QUALITY } from '#kernel/quality.ts';
import { effectiveQuality, type Cadence } from '#kernel/time/freshness.ts';
import { qualityAt, type Table } from './table.ts';

/** QUALITY code of a row at `nowMs`; `confirmedAtMs` (when the source last answered) counts for registers only. */
export function rowQuality(
  table: Table,
  row: number,
  cadence: Cadence,
  nowMs: number,
  confirmedAtMs?: number,
): number {
  const observedAtMs = table.observedAtMs[row] ?? Number.NaN;
  return effectiveQuality(qualityAt(table, row), observedAtMs, nowMs, cadence, confirmedAtMs ?? observedAtMs);
}

/** Rows that may be counted at `nowMs`: neither missing nor past their cadence. */
export function freshRows(table: Table, cadence: Cadence, nowMs: number): number[] {
  const rows = Array.from({ length: table.rowCount }, (_, row) => row);
  return rows.filter((row) => rowQuality(table, row, cadence, nowMs) < QUALITY.stale);
}
