// Finds out whether an address is an Open511 service, and what its events offer.
import type { Discover } from '../discovery/discover.ts';
import { describeRecords } from '../snapshot/describe-records.ts';
import { isObject, parseObject } from '../snapshot/json-record-reader.ts';
import { probeDocument } from '../snapshot/probe-document.ts';
import { writeResource } from '../snapshot/resource-name.ts';
import { flattenEvent } from './flatten-event.ts';

/** Asks for one page of events: at `events` below the address, or at the address itself. */
export const discoverOpen511: Discover = async (probe) => {
  const document = await probeDocument(probe, ['events?limit=50', 'events', '']);
  const body = document && parseObject(document.bytes);
  if (!document || !body || !Array.isArray(body['events'])) return null;
  const context = { nowMs: probe.clock.now(), zoneOffsetMs: probe.zoneOffsetMs, geometry: 'line' } as const;
  const flat = body['events'].map((event) => flattenEvent(event, context));
  const records = flat.flatMap((one) => (typeof one === 'string' ? [] : [one.record]));
  if (records.length === 0 && !isObject(body['pagination'])) return null;
  const path = (document.path.split('?')[0] ?? '').replace(/^events$/, '');
  const hasMore = isObject(body['pagination']) && typeof body['pagination']['next_url'] === 'string';
  const offer = describeRecords(writeResource({ path, kind: 'events' }), 'Road events', records);
  return {
    baseUrl: document.baseUrl,
    server: document.server || 'Open511',
    pageSize: hasMore ? body['events'].length : Number.NaN,
    offers: [hasMore ? { ...offer, count: Number.NaN } : offer],
    obstacles: [],
  };
};
