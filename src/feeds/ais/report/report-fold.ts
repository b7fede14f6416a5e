// Several messages of one vessel as one record: the newest position, and what static messages told beside it.
import type { SourceRecord } from '../../mapping/record-writer.ts';

/** One record being put together, and what its source wrote. */
export interface FoldedRecord {
  record: SourceRecord;
  raws: unknown[];
}

/** Records by identity, in order of first sight. */
export class ReportFold {
  private readonly byId = new Map<string, FoldedRecord>();

  add(record: SourceRecord, raw: unknown): void {
    const known = this.byId.get(record.id);
    if (!known) {
      this.byId.set(record.id, { record, raws: [raw] });
      return;
    }
    known.raws.push(raw);
    known.record = mergeRecords(known.record, record);
  }

  records(): readonly FoldedRecord[] {
    return [...this.byId.values()];
  }
}

/** One record of two: values of the newer one where it has some; the position, its time and its doubts stay together. */
export function mergeRecords(first: SourceRecord, second: SourceRecord): SourceRecord {
  const isOlder = second.observedAtMs < first.observedAtMs;
  const [older, newer] = isOlder ? [second, first] : [first, second];
  const placed = newer.geometry === null && older.geometry !== null ? older : newer;
  const told = Object.entries(newer.values).filter(([, value]) => value !== undefined);
  return { ...placed, values: { ...older.values, ...Object.fromEntries(told) } };
}
