// A feed and a source of GeoReport v2 for tests, as small as they can be.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { createFeedRig, type FeedRig, type Responder } from '../ingest/feed-rig.ts';

export const REPORTS: FeedSpec = {
  id: 'reports',
  source: 'line',
  title: { vi: 'Phản ánh', en: 'Reports' },
  entityType: 'requests',
  geometry: 'point',
  lifetime: 'register',
  cadenceMs: 300_000,
  pollMs: 60_000,
  columns: [
    { column: 'code', kind: 'text', attribute: 'service_code' },
    { column: 'name', kind: 'text', attribute: 'service_name' },
    { column: 'description', kind: 'text', attribute: 'description' },
    { column: 'status', kind: 'text', attribute: 'standard_status' },
    { column: 'note', kind: 'text', attribute: 'status_notes' },
    { column: 'place', kind: 'text', attribute: 'address' },
    { column: 'requestedAt', kind: 'time', attribute: 'requested_datetime' },
    { column: 'closedAt', kind: 'time', attribute: 'closed_datetime' },
  ],
  rollups: [{ kpi: 'test.reports', unit: '{count}', method: { kind: 'countWhere' }, includeStale: true }],
};

/** A program that reads one report line. */
export function reportRig(
  responder: Responder,
  options: SourceConfig['options'] = {},
  feed: Partial<FeedSpec> = {},
): FeedRig {
  const source: SourceConfig = {
    id: 'line',
    connector: 'open311',
    baseUrl: 'http://line.test/v2/',
    pageSize: 100,
    timeoutMs: 5000,
    options,
  };
  return createFeedRig([{ ...REPORTS, ...feed }], responder, { sources: [source] });
}

/** A request as a server writes it. */
export function report(id: number, requestedMs: number, over: Record<string, unknown> = {}): object {
  return {
    service_request_id: String(id),
    status: 'open',
    service_code: '006',
    service_name: 'Vỉa hè',
    requested_datetime: new Date(requestedMs).toISOString(),
    updated_datetime: new Date(requestedMs).toISOString(),
    lat: 10.35,
    long: 107.08,
    ...over,
  };
}
