// Finds out whether an address is a WZDx feed, and what it offers.
import type { Discover } from '../discovery/discover.ts';
import type { SourceRecord } from '../mapping/record-writer.ts';
import { describeRecords } from '../snapshot/describe-records.ts';
import { parseObject, textOf } from '../snapshot/json-record-reader.ts';
import { probeDocument } from '../snapshot/probe-document.ts';
import { writeResource } from '../snapshot/resource-name.ts';
import { flattenFeature, type FeatureKind } from './flatten-feature.ts';
import { feedInfoOf, organizationsOf } from './work-zone-reader.ts';

const TITLES: Readonly<Record<FeatureKind, string>> = { events: 'Road events', devices: 'Field devices' };

/** Asks for one document: a feed is one, and has no pages. */
export const discoverWzdx: Discover = async (probe) => {
  const document = await probeDocument(probe);
  if (!document) return null;
  const { baseUrl, path, server } = document;
  const body = parseObject(document.bytes);
  const info = body && feedInfoOf(body);
  if (!info || !Array.isArray(body['features'])) return null;
  const organizations = organizationsOf(info);
  const byKind = new Map<FeatureKind, SourceRecord[]>();
  const context = { nowMs: probe.clock.now(), zoneOffsetMs: probe.zoneOffsetMs, geometry: 'line' } as const;
  for (const feature of body['features']) {
    const flat = flattenFeature(feature, { ...context, feedUpdatedMs: Number.NaN, organizations });
    if (typeof flat === 'string') continue;
    byKind.set(flat.kind, [...(byKind.get(flat.kind) ?? []), flat.record]);
  }
  return {
    baseUrl,
    server: server || `${textOf(info['publisher'])} WZDx ${textOf(info['version'])}`.trim(),
    pageSize: Number.NaN,
    offers: [...byKind].map(([kind, records]) =>
      describeRecords(writeResource({ path, kind }), TITLES[kind], records),
    ),
    obstacles: [],
  };
};
