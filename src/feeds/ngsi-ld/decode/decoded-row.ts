// One row while it is decoded: what is known of it so far, and how it ends: kept, marked or refused.
import type { Bounds } from '#kernel/geo.ts';
import { QUALITY } from '#kernel/quality.ts';
import type { JsonTape } from '../../json/json-tape.ts';
import {
  FUTURE_REASON,
  isFutureTime,
  refusedTime,
  REPEATED_REASON,
  type RowTimeContext,
} from '../../mapping/row-time.ts';
import type { PageSink } from './entity-decoder.ts';

/** What decoding needs to know besides the plan. */
export interface DecodeContext extends RowTimeContext {
  /** Offset east of UTC of times without zone, ms. */
  zoneOffsetMs: number;
  bounds: Bounds;
}

/** Reused for all rows. */
export class DecodedRow {
  observedAtMs = Number.NaN;
  rowTimeMs = Number.NaN;
  rowTimeOrder = Number.POSITIVE_INFINITY;
  isSuspect = false;
  valueCount = 0;
  refusal: string | null = null;
  hasGeometry = false;
  lon = Number.NaN;
  lat = Number.NaN;
  private tape: JsonTape | null = null;
  private idNode = -1;

  /** The entity's id; a string is made only for who asks. */
  get id(): string {
    const { tape, idNode } = this;
    if (!tape || idNode < 0) return '';
    return tape.isString(idNode) ? tape.text(idNode) : String(tape.numberOf(idNode));
  }

  /** Makes it the row of an entity of which nothing but the id is known. */
  reset(tape: JsonTape, idNode: number): void {
    // Writing a pointer costs the collector.
    if (this.tape !== tape) this.tape = tape;
    this.idNode = idNode;
    this.observedAtMs = this.rowTimeMs = this.lon = this.lat = Number.NaN;
    this.rowTimeOrder = Number.POSITIVE_INFINITY;
    this.isSuspect = this.hasGeometry = false;
    this.valueCount = 0;
    this.refusal = null;
  }
}

/** Hands the row to the sink, or refuses it; `mayBeEmpty` where the feed maps no attribute. */
export function finishRow(row: DecodedRow, page: PageSink, mayBeEmpty: boolean): void {
  const { context, sink, refusals } = page;
  const observedAtMs = Number.isNaN(row.observedAtMs) ? row.rowTimeMs : row.observedAtMs;
  const refusal = row.refusal ?? refusedTime(observedAtMs, context);
  if (refusal !== null) {
    refusals.refuse(refusal, row.id);
    return sink.dropRow();
  }
  const isFuture = isFutureTime(observedAtMs, context);
  if (isFuture) refusals.refuse(FUTURE_REASON, row.id);
  const isEmpty = row.valueCount === 0 && !mayBeEmpty;
  const quality = isEmpty ? QUALITY.missing : row.isSuspect || isFuture ? QUALITY.suspect : QUALITY.good;
  if (sink.endRow(observedAtMs, quality) && !page.mayRepeat) refusals.refuse(REPEATED_REASON, row.id);
}
