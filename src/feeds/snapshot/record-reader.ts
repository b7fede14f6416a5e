// What connectors of one kind share: an address that answers with all records as they are now, in one body or in pages.
import type { ExpectedContent } from '../http/classify-response.ts';
import type { BodyReader } from '../http/read-body.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';

/** Who takes the records of a body. */
export interface RecordTaker {
  /** Now by the source's clock, epoch ms. */
  nowMs: number;
  /** One record, and what the source wrote for it. */
  take(record: SourceRecord, raw: unknown): void;
  refuse(reason: string, example: string): void;
}

/** What a body told besides its records. */
export interface BodyEnd {
  /** The query of the next page (`offset=50`), or null. */
  nextQuery: string | null;
  /** When records change by themselves although the body stays the same (an event starts or ends), epoch ms. */
  changesAtMs: number;
}

/** Takes one body as it streams in; both throw SyntaxError for what cannot be read. */
export interface RecordReader extends BodyReader {
  finish(): BodyEnd;
}

/** How a standard answers. */
export interface SnapshotFormat {
  expects: ExpectedContent;
  accept: string;
  /** Path and query below the base URL. */
  path: string;
  /** Rows may come twice, because they move between pages while these are asked for. */
  isPaged?: boolean;
  /** Loads what reading needs, once. */
  prepare?(): Promise<void>;
  open(taker: RecordTaker): RecordReader;
}

/** Nothing but records. */
export const PLAIN_END: BodyEnd = { nextQuery: null, changesAtMs: Number.POSITIVE_INFINITY };
