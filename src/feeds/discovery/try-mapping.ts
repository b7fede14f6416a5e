// Runs a mapping once that is not configured yet: what the feed would hold, row by row, with what would be refused.
import { applyMapping } from '#kernel/feed/deployed-feed.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SampleReply, SampleRequest } from '#kernel/feed/ingest-message.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { createConnector } from '../connector/connectors.ts';
import { FeedIngest } from '../ingest/feed-ingest.ts';
import { createTableReader } from '../ingest/table-reader.ts';
import type { ProbeSurroundings } from './discover.ts';

const MAX_SHOWN_ROWS = 20;

/** Polls once with the connector that will serve the feed, and reads back what arrived. Rejects with FeedFailure. */
export async function tryMapping(
  { source, mapping }: SampleRequest,
  declared: FeedSpec,
  { http, clock, bounds, zoneOffsetMs, signal }: ProbeSurroundings,
): Promise<SampleReply> {
  const ownMapping = declared.mappings?.[source.connector];
  const spec = {
    ...applyMapping(ownMapping ? applyMapping(declared, ownMapping) : declared, mapping),
    source: source.id,
  };
  const connector = createConnector({ spec, source, http, clock, bounds, zoneOffsetMs, push: null });
  if (!connector)
    throw new FeedFailure({
      kind: 'misconfigured',
      sourceId: source.id,
      detail: `connector "${source.connector}" is unknown`,
    });
  const ingest = new FeedIngest({
    spec,
    connector,
    clock,
    readRealMs: () => 0,
    schedule: () => () => undefined,
    send: () => undefined,
  });
  try {
    const receipt = await ingest.poll(signal);
    return { receipt, ...readRows(ingest, spec, clock.now()) };
  } finally {
    ingest.close();
  }
}

function readRows(ingest: FeedIngest, spec: FeedSpec, nowMs: number): Omit<SampleReply, 'receipt'> {
  const writer = ingest.liveWriter();
  const reader = createTableReader(writer, spec, nowMs, nowMs);
  const valueOf = (column: FeedSpec['columns'][number], row: number): string | number | null => {
    if (column.kind === 'text') return reader.text(column.column, row) || null;
    const number = reader.number(column.column, row);
    return Number.isNaN(number) ? null : number;
  };
  const present: Record<string, number> = {};
  for (const column of spec.columns) {
    let count = 0;
    for (let row = 0; row < reader.rowCount; row += 1) if (valueOf(column, row) !== null) count += 1;
    present[column.column] = count;
  }
  const rows = writer.ids.slice(0, MAX_SHOWN_ROWS).map((id, row) => ({
    id,
    observedAtMs: reader.observedAtMs(row),
    values: Object.fromEntries(spec.columns.map((column) => [column.column, valueOf(column, row)])),
  }));
  const { anchors } = writer.geometry.build(reader.rowCount);
  let placed = 0;
  for (let row = 0; row < reader.rowCount; row += 1) if (!Number.isNaN(anchors[2 * row])) placed += 1;
  return { rows, present, placed };
}
