// What the benches of record standards share: a table that is kept from body to body, and one writer of its records.
import { RecordWriter, type SourceRecord } from '#feeds/mapping/record-writer.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';

/** Takes the records of one body. */
export interface RecordTaker {
  nowMs: number;
  take(record: SourceRecord): void;
  refuse(reason: string, example: string): void;
}

/** Reads one body into what takes its records. */
type ReadBody = (body: Uint8Array, taker: RecordTaker) => void;

/** A reader that answers the rows of each body. */
export function createRecordReader(
  spec: FeedSpec,
  nowMs: number,
  readBody: ReadBody,
): (body: Uint8Array) => number {
  const writer = new RecordWriter(spec);
  const table = new ColumnWriter(spec.columns, spec.geometry);
  const context = { nowMs, isReplay: false, zoneOffsetMs: 0, bounds: [102, 7, 118, 24] as const };
  const taker: RecordTaker = {
    nowMs,
    take: (record) => void writer.write(record, context, table),
    refuse: (reason, example) => table.refuse(reason, example),
  };
  return (body) => {
    table.beginPoll(nowMs);
    readBody(body, taker);
    return table.seenCount();
  };
}

/** The least that anyone must do with a JSON body. */
export function parseJsonBody(body: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(body));
}
