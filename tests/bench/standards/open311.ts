// Ingest of GeoReport v2: JSON bytes to columns, as the connector does it.
import { RecordWriter } from '#feeds/mapping/record-writer.ts';
import { readJsonRequests } from '#feeds/open311/read-requests.ts';
import { requestRecord } from '#feeds/open311/service-request.ts';
import { createJsonMemory } from '#feeds/snapshot/json-record-reader.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { StandardBench } from '../standards.bench.ts';

const standard = 'open311';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const SPEC: FeedSpec = {
  id: 'reports',
  source: 'line',
  title: { vi: 'Phản ánh', en: 'Reports' },
  entityType: 'requests',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 60_000,
  pollMs: 60_000,
  columns: [
    { column: 'code', kind: 'text', attribute: 'service_code' },
    { column: 'service', kind: 'text', attribute: 'service_name' },
    { column: 'status', kind: 'text', attribute: 'standard_status' },
    { column: 'requestedAt', kind: 'time', attribute: 'requested_datetime' },
    { column: 'dueAt', kind: 'time', attribute: 'expected_datetime' },
    { column: 'level', kind: 'text', attribute: 'extended_attributes.level' },
  ],
  rollups: [],
};

/** A list of requests; every time differs from those of the poll before. */
function makeBody(rows: number, poll: number): Uint8Array {
  const iso = (atMs: number) => new Date(atMs).toISOString();
  const list = Array.from({ length: rows }, (_, index) => {
    const requestedMs = NOW_MS - (index % 2_000_000) * 1000 - 86_400_000;
    return {
      service_request_id: `BRVT-${index}`,
      status: index % 3 ? 'closed' : 'open',
      status_notes: '',
      service_name: `Lĩnh vực ${index % 12}`,
      service_code: String(index % 12).padStart(3, '0'),
      agency_responsible: `UBND phường ${index % 80}`,
      requested_datetime: iso(requestedMs),
      updated_datetime: iso(NOW_MS - (index % 600) * 1000 - 1000 * (1 - poll)),
      expected_datetime: iso(requestedMs + 86_400_000),
      address: `${index % 300} Lê Lợi`,
      lat: Number((10.3 + index / 5_000_000).toFixed(6)),
      long: Number((107 + (index % 1000) / 1000).toFixed(6)),
      extended_attributes: { level: index % 5 ? 'normal' : 'urgent' },
    };
  });
  return new TextEncoder().encode(JSON.stringify(list));
}

/** A reader that keeps what it learns from poll to poll; answers how many rows the table holds. */
function makeReader(): (body: Uint8Array) => number {
  const memory = createJsonMemory();
  const writer = new RecordWriter(SPEC);
  const table = new ColumnWriter(SPEC.columns, SPEC.geometry);
  const context = { nowMs: NOW_MS, isReplay: false, zoneOffsetMs: 0, bounds: [102, 7, 118, 24] as const };
  return (body) => {
    table.beginPoll(NOW_MS);
    const refuse = (reason: string, example: string) => table.refuse(reason, example);
    for (const fields of readJsonRequests(body, memory).rows) {
      const record = requestRecord(fields, 0, refuse);
      if (record) writer.write(record, context, table);
    }
    return table.ids.length;
  };
}

/** The same bytes parsed and nothing more. */
function bareParse(body: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(body));
}

/** The bench of this standard. */
export const bench: StandardBench = { standard, makeBody, makeReader, bareParse };
