// Reads one body with a reader as a connector would, and keeps what it took and refused.
import type { SourceRecord } from '#feeds/mapping/record-writer.ts';
import type { BodyEnd, RecordReader, RecordTaker } from '#feeds/snapshot/record-reader.ts';

/** What a reader made of a body. */
export interface ReadRecords {
  records: SourceRecord[];
  refusals: string[];
  end: BodyEnd;
  of(id: string): SourceRecord;
}

/** Pushes a body in pieces of `chunkBytes`. */
export function readRecords(
  body: Uint8Array | object,
  nowMs: number,
  open: (taker: RecordTaker) => RecordReader,
  chunkBytes = 97,
): ReadRecords {
  const bytes = body instanceof Uint8Array ? body : new TextEncoder().encode(JSON.stringify(body));
  const records: SourceRecord[] = [];
  const refusals: string[] = [];
  const reader = open({
    nowMs,
    take: (record) => void records.push(record),
    refuse: (reason) => void refusals.push(reason),
  });
  for (let at = 0; at < bytes.length; at += chunkBytes) reader.push(bytes.subarray(at, at + chunkBytes));
  const end = reader.finish();
  const of = (id: string): SourceRecord => {
    const found = records.find((record) => record.id === id);
    if (!found) throw new Error(`no record ${id} among ${records.map((record) => record.id).join(' ')}`);
    return found;
  };
  return { records, refusals, end, of };
}
