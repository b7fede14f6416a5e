// A body that lies on a disk, written as a feed without mappings would write it.
import type { StateSink } from '../connector/connector.ts';
import { RecordWriter, type SourceRecord } from '../mapping/record-writer.ts';
import type { PayloadContext } from '../payload/payload-parser.ts';
import type { RecordReader, RecordTaker } from './record-reader.ts';
import { ANY_FEED } from '../payload/any-feed.ts';

/**
 * Reads `context.bytes` and writes its records. A file is of the day on which it was saved: its times are judged by the
 * newest of them. Null when it was read, else the reason why not.
 */
export function parsePayload(
  open: (taker: RecordTaker) => RecordReader,
  context: PayloadContext,
  sink: StateSink,
): string | null {
  const records: SourceRecord[] = [];
  let refused = 0;
  const reader = open({
    nowMs: context.nowMs,
    take: (record) => void records.push(record),
    refuse(reason, example) {
      refused += 1;
      sink.refuse(reason, example);
    },
  });
  try {
    reader.push(context.bytes);
    reader.finish();
  } catch (thrown) {
    return thrown instanceof SyntaxError ? thrown.message : `it could not be read: ${String(thrown)}`;
  }
  writeRecords(records, context, sink);
  return records.length === 0 && refused === 0 ? 'it holds no records' : null;
}

function writeRecords(records: readonly SourceRecord[], payload: PayloadContext, sink: StateSink): void {
  const { bounds, zoneOffsetMs } = payload;
  const times = records.map(({ observedAtMs }) => observedAtMs).filter((atMs) => !Number.isNaN(atMs));
  const newestMs = times.reduce((latest, atMs) => Math.max(latest, atMs), Number.NEGATIVE_INFINITY);
  const nowMs = times.length > 0 ? Math.min(payload.nowMs, newestMs) : payload.nowMs;
  const writer = new RecordWriter(ANY_FEED);
  for (const record of records) writer.write(record, { nowMs, isReplay: false, zoneOffsetMs, bounds }, sink);
}
