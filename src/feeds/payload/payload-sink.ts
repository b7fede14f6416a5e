// A table that takes every row of a payload and counts what was kept and what was lost.
import type { Refusal } from '#kernel/feed/ingest-message.ts';
import { REPEATED_REASON } from '../mapping/row-time.ts';
import { ColumnWriter } from '../writer/column-writer.ts';

/** Reasons that do not cost a row: it is kept, or only a value of it is missing. */
const KEPT = /\(kept|^the same id twice/;

/** The receiving end of a payload. */
export class PayloadSink extends ColumnWriter {
  private isInRow = false;
  private droppedRows = 0;
  private refusedOutside = 0;

  constructor() {
    super([], 'point');
    this.beginPoll(0);
  }

  /** Different rows that were kept. */
  get rows(): number {
    return this.seenCount();
  }

  /** Rows that were begun and given up, and records that never became one. */
  get refusedRows(): number {
    return this.droppedRows + this.refusedOutside;
  }

  /** Reasons by how often they were given. */
  reasons(): Refusal[] {
    return this.refusals.list().sort((one, other) => other.count - one.count);
  }

  override beginRow(id: string): void {
    this.isInRow = true;
    super.beginRow(id);
  }

  override beginRowOfBytes(view: DataView, from: number, to: number): void {
    this.isInRow = true;
    super.beginRowOfBytes(view, from, to);
  }

  override beginExpectedRow(bytes: Uint8Array, view: DataView, from: number): number {
    const end = super.beginExpectedRow(bytes, view, from);
    if (end >= 0) this.isInRow = true;
    return end;
  }

  override endRow(observedAtMs: number, quality: number): boolean {
    this.isInRow = false;
    return super.endRow(observedAtMs, quality);
  }

  override dropRow(): void {
    if (this.isInRow) this.droppedRows += 1;
    this.isInRow = false;
    super.dropRow();
  }

  override refuse(reason: string, example: string, count = 1): void {
    if (!this.isInRow && reason !== REPEATED_REASON && !KEPT.test(reason)) this.refusedOutside += count;
    super.refuse(reason, example, count);
  }
}
