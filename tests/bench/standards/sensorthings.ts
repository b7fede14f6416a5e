// What reading stations costs: a page of SensorThings Things with five datastreams each, bytes to columns.
import { EntityBody, EntityLayout } from '#feeds/sensorthings/paging/entity-body.ts';
import { StationReader } from '#feeds/sensorthings/decode/station-reader.ts';
import type { Entity } from '#feeds/sensorthings/decode/entity.ts';
import { RecordWriter } from '#feeds/mapping/record-writer.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { StandardBench } from '../standards.bench.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const BOUNDS = [102, 7, 118, 24] as const;
const POLLUTANTS = ['PM2.5', 'PM10', 'NO2', 'O3', 'SO2'];

const spec: FeedSpec = {
  id: 'stations',
  source: 'sensors',
  title: { vi: 'Trạm', en: 'Stations' },
  entityType: 'Things',
  geometry: 'point',
  cadenceMs: 3_600_000,
  pollMs: 300_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'owner', kind: 'text', attribute: 'properties.owner' },
    ...POLLUTANTS.map((attribute) => ({
      column: attribute,
      kind: 'number' as const,
      attribute,
      unit: 'ug/m3',
      range: [0, 5000] as const,
    })),
  ],
  rollups: [],
};

/** A page of `rows` Things at a poll; every time and result differs from those of the poll before. */
function makeBody(rows: number, poll: number): Uint8Array {
  const root = 'http://10.1.0.7:8080/FROST-Server/v1.1/';
  const value = Array.from({ length: rows }, (_, index) => {
    const phenomenonTime = new Date(NOW_MS - (index % 60) * 1000 - poll * 60_000).toISOString();
    return {
      '@iot.selfLink': `${root}Things(${index})`,
      '@iot.id': index,
      name: `Trạm ${index}`,
      description: 'Air-quality station',
      properties: { owner: `DONRE ${index % 7}` },
      'HistoricalLocations@iot.navigationLink': `${root}Things(${index})/HistoricalLocations`,
      Locations: [
        {
          location: {
            type: 'Point',
            coordinates: [
              Number((107 + (index % 1000) / 1000).toFixed(6)),
              Number((10.3 + index / 5_000_000).toFixed(6)),
            ],
          },
        },
      ],
      Datastreams: POLLUTANTS.map((name, order) => ({
        '@iot.id': index * 10 + order,
        name: `${name} hourly`,
        unitOfMeasurement: { name: 'microgram per cubic metre', symbol: 'µg/m³', definition: 'ucum:ug/m3' },
        ObservedProperty: { name },
        Observations: [{ phenomenonTime, result: ((index + order + poll) % 900) / 10 }],
      })),
    };
  });
  return new TextEncoder().encode(JSON.stringify({ '@iot.count': rows, value }));
}

/** A reader that keeps its table from body to body; answers the rows of each. */
function makeReader(): (body: Uint8Array) => number {
  const layout = new EntityLayout();
  const stations = new StationReader(spec, 0);
  const records = new RecordWriter(spec);
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  const context = { nowMs: NOW_MS, isReplay: false, zoneOffsetMs: 0, bounds: BOUNDS };
  return (body) => {
    writer.beginPoll(NOW_MS);
    const page = new EntityBody(layout, (entity) =>
      records.write(stations.readThing(entity as Entity).record, context, writer),
    );
    page.push(body);
    page.finish();
    return writer.seenCount();
  };
}

/** The bench of this standard. */
export const bench: StandardBench = {
  standard: 'sensorthings',
  makeBody,
  makeReader,
  bareParse: (body: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(body)),
};
