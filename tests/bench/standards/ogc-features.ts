// What reading features costs: a page of OGC API – Features with road segments, bytes to columns.
import { createFeatureReader, FeatureBody } from '#feeds/ogc-features/items/feature-body.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { StandardBench } from '../standards.bench.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const BOUNDS = [102, 7, 118, 24] as const;

const spec: FeedSpec = {
  id: 'segments',
  source: 'gis',
  title: { vi: 'Đoạn đường', en: 'Road segments' },
  entityType: 'segments',
  geometry: 'point',
  observedAttribute: 'observedAt',
  cadenceMs: 60_000,
  pollMs: 30_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'speed', kind: 'number', attribute: 'averageVehicleSpeed', unit: 'km/h', range: [0, 200] },
    { column: 'intensity', kind: 'number', attribute: 'intensity', unit: '1' },
    { column: 'occupancy', kind: 'number', attribute: 'occupancy', unit: '%', assumedUnit: '1' },
    { column: 'direction', kind: 'text', attribute: 'laneDirection' },
    { column: 'segment', kind: 'text', attribute: 'refRoadSegment' },
  ],
  rollups: [],
};

/** A page of `rows` features at a poll; every time and speed differs from those of the poll before. */
function makeBody(rows: number, poll: number): Uint8Array {
  const features = Array.from({ length: rows }, (_, index) => ({
    type: 'Feature',
    id: `segment-${index}`,
    geometry: {
      type: 'Point',
      coordinates: [
        Number((107 + (index % 1000) / 1000).toFixed(6)),
        Number((10.3 + index / 5_000_000).toFixed(6)),
      ],
    },
    properties: {
      name: `Đoạn ${index}`,
      observedAt: new Date(NOW_MS - (index % 60) * 1000 - poll * 60_000).toISOString(),
      averageVehicleSpeed: 20 + (index % 60) + poll,
      averageHeadwayTime: (index % 50) / 10,
      intensity: index % 300,
      occupancy: (index % 100) / 100,
      congested: index % 9 === 0,
      laneDirection: index % 2 ? 'forward' : 'backward',
      refRoadSegment: `urn:ngsi-ld:RoadSegment:${index}`,
    },
  }));
  const links = [{ rel: 'self', href: 'http://inner:5000/collections/segments/items' }];
  const page = { type: 'FeatureCollection', features, links, numberMatched: rows, numberReturned: rows };
  return new TextEncoder().encode(JSON.stringify(page));
}

/** A reader that keeps its table from body to body; answers the rows of each. */
function makeReader(): (body: Uint8Array) => number {
  const reader = createFeatureReader(spec);
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  const conditions = { properties: [], sent: new Set<string>(), queryables: new Set<string>(), bbox: BOUNDS };
  const context = {
    nowMs: NOW_MS,
    isReplay: false,
    zoneOffsetMs: 0,
    bounds: BOUNDS,
    conditions,
    axes: 'longitude-first',
  } as const;
  return (body) => {
    writer.beginPoll(NOW_MS);
    const page = new FeatureBody(reader, context, writer);
    page.push(body);
    page.finish();
    return writer.seenCount();
  };
}

/** The bench of this standard. */
export const bench: StandardBench = {
  standard: 'ogc-features',
  makeBody,
  makeReader,
  bareParse: (body: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(body)),
};
