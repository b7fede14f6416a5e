// What reading WZDx costs: a feed of work zones, bytes to columns.
import { createJsonMemory } from '#feeds/snapshot/json-record-reader.ts';
import { WorkZoneReader } from '#feeds/wzdx/work-zone-reader.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { createRecordReader, parseJsonBody } from '../record-reader.ts';
import type { StandardBench } from '../standards.bench.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const HOUR_MS = 3_600_000;

const spec: FeedSpec = {
  id: 'works',
  source: 'works',
  title: { vi: 'Công trình', en: 'Works' },
  entityType: 'events',
  geometry: 'line',
  cadenceMs: 60_000,
  pollMs: 60_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'road', kind: 'text', attribute: 'road_names' },
    { column: 'impact', kind: 'text', attribute: 'vehicle_impact' },
    { column: 'startAt', kind: 'time', attribute: 'start_date' },
    { column: 'endAt', kind: 'time', attribute: 'end_date' },
    { column: 'lanesClosed', kind: 'number', attribute: 'lanes_closed', unit: '1' },
  ],
  rollups: [],
};

/** A feed of `rows` events at a poll; every update differs from those of the poll before. */
function makeBody(rows: number, poll: number): Uint8Array {
  const iso = (atMs: number) => new Date(atMs).toISOString();
  const features = Array.from({ length: rows }, (_, index) => ({
    id: `work-${index}`,
    type: 'Feature',
    properties: {
      core_details: {
        event_type: 'work-zone',
        data_source_id: '1',
        road_names: [`QL${index % 60}`],
        direction: 'northbound',
        name: `Công trình ${index}`,
        update_date: iso(NOW_MS - (index % 60) * 1000 - poll * 60_000),
      },
      start_date: iso(NOW_MS - 24 * HOUR_MS),
      end_date: iso(NOW_MS + 24 * HOUR_MS),
      vehicle_impact: index % 5 === 0 ? 'all-lanes-closed' : 'some-lanes-closed',
      lanes: [
        { order: 1, type: 'general', status: 'open' },
        { order: 2, type: 'general', status: 'closed' },
      ],
    },
    geometry: {
      type: 'LineString',
      coordinates: [0, 1, 2].map((step) => [
        107 + (index % 1000) / 1000 + step / 1000,
        10.3 + index / 5_000_000,
      ]),
    },
  }));
  const feed_info = { publisher: 'bench', version: '4.2', update_date: iso(NOW_MS - poll * 60_000) };
  return new TextEncoder().encode(JSON.stringify({ feed_info, type: 'FeatureCollection', features }));
}

/** A reader that keeps its table from body to body; answers the rows of each. */
function makeReader(): (body: Uint8Array) => number {
  const memory = createJsonMemory();
  const selection = { kind: 'events', geometry: 'line', zoneOffsetMs: 0, keepEndedHours: 24 } as const;
  return createRecordReader(spec, NOW_MS, (body, taker) => {
    const reader = new WorkZoneReader(memory, selection, taker);
    reader.push(body);
    reader.finish();
  });
}

/** The bench of this standard. */
export const bench: StandardBench = {
  standard: 'wzdx',
  makeBody,
  makeReader,
  bareParse: parseJsonBody,
};
