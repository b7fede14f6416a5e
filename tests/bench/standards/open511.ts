// What reading Open511 costs: a page of road events in JSON, bytes to columns.
import { JsonEventReader } from '#feeds/open511/event-reader.ts';
import { createJsonMemory } from '#feeds/snapshot/json-record-reader.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { createRecordReader, parseJsonBody } from '../record-reader.ts';
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
  const selection = {
    geometry: 'point',
    zoneOffsetMs: 0,
    filter: new Map([['status', ['active']]]),
  } as const;
  return createRecordReader(spec, NOW_MS, (body, taker) => {
    const reader = new JsonEventReader(memory, selection, taker);
    reader.push(body);
    reader.finish();
  });
}

/** The bench of this standard. */
export const bench: StandardBench = {
  standard: 'open511',
  makeBody,
  makeReader,
  bareParse: parseJsonBody,
};
