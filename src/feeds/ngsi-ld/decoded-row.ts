// One row while it is decoded: what is known of it so far, and how it ends: kept, marked or refused.
import type { Bounds } from '#kernel/geo.ts';
import { QUALITY } from '#kernel/quality.ts';
import { DAY_MS } from '#kernel/time/local-time.ts';
import type { RowSink } from '../writer/row-sink.ts';

/** How far a source's clock may run ahead before a time counts as future. */
const FUTURE_TOLERANCE_MS = 5 * 60_000;
const OLDEST_AGE_MS = 3653 * DAY_MS;

/** What decoding needs to know besides the plan. */
export interface DecodeContext {
  /** Now by the source's clock (ours corrected by its Date header), epoch ms; in replay the instant asked for. */
  nowMs: number;
  /** Replay: rows observed after `nowMs` are refused. */
  isReplay: boolean;
  /** Offset east of UTC of times without zone, ms. */
  zoneOffsetMs: number;
  bounds: Bounds;
}

/** Reused for all rows of a body. */
export interface DecodedRow {
  id: string;
  observedAtMs: number;
  rowTimeMs: number;
  rowTimeOrder: number;
  isSuspect: boolean;
  valueCount: number;
  refusal: string | null;
  hasGeometry: boolean;
  lon: number;
  lat: number;
}

/** Creates the reusable row. */
export function createRow(): DecodedRow {
  const row = {} as DecodedRow;
  resetRow(row, '');
  return row;
}

/** Makes it the row of an entity of which nothing is known. */
export function resetRow(row: DecodedRow, id: string): void {
  row.id = id;
  row.observedAtMs = row.rowTimeMs = row.lon = row.lat = Number.NaN;
  row.rowTimeOrder = Number.POSITIVE_INFINITY;
  row.isSuspect = row.hasGeometry = false;
  row.valueCount = 0;
  row.refusal = null;
}

/** Hands the row to the sink, or refuses it; `mayBeEmpty` where the feed maps no attribute. */
export function finishRow(row: DecodedRow, context: DecodeContext, sink: RowSink, mayBeEmpty: boolean): void {
  const observedAtMs = Number.isNaN(row.observedAtMs) ? row.rowTimeMs : row.observedAtMs;
  const refusal = row.refusal ?? refusedTime(observedAtMs, context);
  if (refusal !== null) {
    sink.refuse(refusal, row.id);
    return sink.dropRow();
  }
  const isFuture = observedAtMs > context.nowMs + FUTURE_TOLERANCE_MS;
  if (isFuture) sink.refuse('phenomenon time in the future (kept, marked suspect)', row.id);
  const isEmpty = row.valueCount === 0 && !mayBeEmpty;
  const quality = isEmpty ? QUALITY.missing : row.isSuspect || isFuture ? QUALITY.suspect : QUALITY.good;
  sink.endRow(observedAtMs, quality);
}

function refusedTime(observedAtMs: number, { nowMs, isReplay }: DecodeContext): string | null {
  if (isReplay && observedAtMs > nowMs) return 'observed after the instant asked for';
  if (observedAtMs > nowMs + DAY_MS) return 'phenomenon time more than a day in the future';
  return observedAtMs < nowMs - OLDEST_AGE_MS ? 'phenomenon time more than ten years ago' : null;
}
