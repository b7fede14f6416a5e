// What reading AIS costs: positions as Digitraffic has them, bytes to columns.
import { STATIONS } from '#feeds/ais/ais-connector.ts';
import { AisReader } from '#feeds/ais/ais-reader.ts';
import { createJsonMemory } from '#feeds/snapshot/json-record-reader.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { createRecordReader, parseJsonBody } from '../record-reader.ts';
import type { StandardBench } from '../standards.bench.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);

const spec: FeedSpec = {
  id: 'vessels',
  source: 'ais',
  title: { vi: 'Tàu thuyền', en: 'Ships' },
  entityType: 'vessels',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: 30_000,
  columns: [
    { column: 'mmsi', kind: 'text', attribute: 'mmsi' },
    { column: 'speed', kind: 'number', attribute: 'speedOverGround', unit: '[kn_i]', range: [0, 60] },
    { column: 'course', kind: 'number', attribute: 'courseOverGround', unit: 'deg' },
    { column: 'heading', kind: 'number', attribute: 'heading', unit: 'deg' },
    { column: 'status', kind: 'number', attribute: 'navigationStatus', unit: '1' },
  ],
  rollups: [],
};

/** `rows` positions at a poll; every time, speed and place differs from those of the poll before. */
function makeBody(rows: number, poll: number): Uint8Array {
  const features = Array.from({ length: rows }, (_, index) => {
    const reportMs = NOW_MS - (index % 60) * 1000 - poll * 60_000;
    const mmsi = 574_000_000 + index;
    return {
      mmsi,
      type: 'Feature',
      geometry: {
        type: 'Point',
        coordinates: [107 + (index % 1000) / 1000, 10.3 + (index + poll) / 5_000_000],
      },
      properties: {
        mmsi,
        sog: (index % 200) / 10 + poll / 10,
        cog: index % 9 === 0 ? 360 : index % 360,
        navStat: index % 16,
        rot: -128,
        posAcc: true,
        raim: false,
        heading: index % 7 === 0 ? 511 : index % 360,
        timestamp: Math.floor(reportMs / 1000) % 60,
        timestampExternal: reportMs + 400,
      },
    };
  });
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}

/** A reader that keeps its table from body to body; answers the rows of each. */
function makeReader(): (body: Uint8Array) => number {
  const memory = createJsonMemory();
  const selection = {
    stations: STATIONS.vessels,
    speedUnit: '',
    needsSpeedUnit: true,
    zoneOffsetMs: 0,
    statics: new Map(),
  };
  return createRecordReader(spec, NOW_MS, (body, taker) => {
    const reader = new AisReader(memory, selection, taker);
    reader.push(body);
    reader.finish();
  });
}

/** The bench of this standard. */
export const bench: StandardBench = {
  standard: 'ais',
  makeBody,
  makeReader,
  bareParse: parseJsonBody,
};
