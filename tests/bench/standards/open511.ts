// What reading Open511 costs: a page of road events in JSON, bytes to columns.
import { RecordWriter } from '#feeds/mapping/record-writer.ts';
import { JsonEventReader } from '#feeds/open511/event-reader.ts';
import { createJsonMemory } from '#feeds/snapshot/json-record-reader.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { StandardBench } from '../standards.bench.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);

const spec: FeedSpec = {
  id: 'events',
  source: 'roads511',
  title: { vi: 'Sự kiện', en: 'Events' },
  entityType: 'events',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: 60_000,
  columns: [
    { column: 'headline', kind: 'text', attribute: 'headline' },
    { column: 'road', kind: 'text', attribute: 'road_names' },
    { column: 'severity', kind: 'text', attribute: 'severity' },
    { column: 'state', kind: 'text', attribute: 'event_state' },
    { column: 'startAt', kind: 'time', attribute: 'start_date' },
  ],
  rollups: [],
};

/** A page of `rows` events at a poll; every update differs from those of the poll before. */
function makeBody(rows: number, poll: number): Uint8Array {
  const events = Array.from({ length: rows }, (_, index) => ({
    id: `bench.org/${index}`,
    url: `https://bench.org/events/${index}`,
    status: 'ACTIVE',
    headline: `Công trình ${index}`,
    event_type: 'CONSTRUCTION',
    severity: index % 3 === 0 ? 'MAJOR' : 'MINOR',
    created: '2026-02-01T00:00:00Z',
    updated: new Date(NOW_MS - (index % 60) * 1000 - poll * 60_000).toISOString(),
    schedule: { intervals: ['2026-03-01T00:00Z/2026-04-01T00:00Z'] },
    roads: [{ name: `QL${index % 60}`, direction: 'N', state: 'SOME_LANES_CLOSED', lanes_closed: 1 }],
    geography: { type: 'Point', coordinates: [107 + (index % 1000) / 1000, 10.3 + index / 5_000_000] },
  }));
  return new TextEncoder().encode(JSON.stringify({ events, pagination: { offset: '0' } }));
}

/** A reader that keeps its table from body to body; answers the rows of each. */
function makeReader(): (body: Uint8Array) => number {
  const memory = createJsonMemory();
  const writer = new RecordWriter(spec);
  const table = new ColumnWriter(spec.columns, spec.geometry);
  const selection = {
    geometry: 'point',
    zoneOffsetMs: 0,
    filter: new Map([['status', ['active']]]),
  } as const;
  const context = { nowMs: NOW_MS, isReplay: false, zoneOffsetMs: 0, bounds: [102, 7, 118, 24] as const };
  return (body) => {
    table.beginPoll(NOW_MS);
    const reader = new JsonEventReader(memory, selection, {
      nowMs: NOW_MS,
      take: (record) => void writer.write(record, context, table),
      refuse: (reason, example) => table.refuse(reason, example),
    });
    reader.push(body);
    reader.finish();
    return table.seenCount();
  };
}

/** The bench of this standard. */
export const bench: StandardBench = {
  standard: 'open511',
  makeBody,
  makeReader,
  bareParse: (body: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(body)),
};
