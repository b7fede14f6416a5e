// decode(encode(world)) = world: whatever entities the simulator writes, in every form, the connector's decoder reads back as they were.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { decodeEntities } from '#feeds/ngsi-ld/decode/entity-body.ts';
import { EntityDecoder } from '#feeds/ngsi-ld/decode/entity-decoder.ts';
import { readEntityMessage } from '#feeds/ngsi-ld/push/entity-message.ts';
import { buildBatch } from '#feeds/ingest/build-batch.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { numberAt, applyBatch, textAt, type Table } from '#kernel/table/table.ts';
import { expandName } from '../../../../../mocks/protocols/ngsi-ld/name-context.ts';
import type { Presentation } from '../../../../../mocks/protocols/ngsi-ld/output/presentation.ts';
import { writeEntities } from '../../../../../mocks/protocols/ngsi-ld/output/write-entities.ts';
import { createNgsiLdPublisher } from '../../../../../mocks/push/ngsi-ld-publisher.ts';
import type { World, WorldEntity } from '../../../../../mocks/province/world-contract.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const BOUNDS = [102, 7, 118, 24] as const;

const spec: FeedSpec = {
  id: 'stations',
  source: 'broker',
  title: { vi: 'Trạm', en: 'Stations' },
  entityType: 'AirQualityObserved',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: 30_000,
  columns: [
    { column: 'pm25', kind: 'number', attribute: 'pm25', unit: 'ug/m3' },
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'station', kind: 'text', attribute: 'refDevice' },
    { column: 'place', kind: 'text', attribute: 'address.addressLocality' },
    { column: 'wet', kind: 'number', attribute: 'wet', unit: '1' },
    { column: 'seen', kind: 'time', attribute: 'dateObserved' },
  ],
  rollups: [],
};

/** A station as the world has it. */
interface Station {
  number: number;
  pm25: number;
  vi: string;
  en: string;
  place: string;
  wet: boolean;
  observedAtMs: number;
  position: [number, number];
}

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((one) => one.isWellFormed());
const stations = fc.uniqueArray(
  fc.record<Station>({
    number: fc.nat({ max: 1_000_000 }),
    pm25: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
    vi: text,
    en: text,
    place: text,
    wet: fc.boolean(),
    observedAtMs: fc.integer({ min: NOW_MS - 9 * 365 * 86_400_000, max: NOW_MS }),
    position: fc.tuple(
      fc.double({ min: 102, max: 118, noNaN: true }),
      fc.double({ min: 7, max: 24, noNaN: true }),
    ),
  }),
  { selector: ({ number }) => number, maxLength: 8 },
);

const entityOf = (station: Station): WorldEntity => {
  const { observedAtMs } = station;
  return {
    id: `urn:ngsi-ld:AirQualityObserved:${station.number}`,
    type: 'AirQualityObserved',
    attributes: {
      location: { kind: 'geo', value: { type: 'Point', coordinates: station.position } },
      name: { kind: 'language', value: { vi: station.vi, en: station.en } },
      pm25: { kind: 'property', value: station.pm25, unitCode: 'GQ', observedAtMs },
      refDevice: { kind: 'relationship', value: `urn:ngsi-ld:Device:${station.number}` },
      address: { kind: 'property', value: { addressLocality: station.place } },
      wet: { kind: 'property', value: station.wet, observedAtMs },
      dateObserved: {
        kind: 'property',
        value: { '@type': 'DateTime', '@value': new Date(observedAtMs).toISOString() },
      },
    },
  };
};

const forms = ['normalized', 'concise', 'simplified'] as const;
const mediaTypes = ['application/json', 'application/ld+json', 'application/geo+json'] as const;

function presentation(
  form: Presentation['form'],
  mediaType: Presentation['mediaType'],
  isExpanded: boolean,
): Presentation {
  return {
    mediaType,
    form,
    withSystemTimes: false,
    language: null,
    geometryProperty: 'location',
    context: [],
    nameOf: isExpanded ? expandName : (name) => name,
    shows: () => true,
  };
}

function tableOf(read: (decoder: EntityDecoder, writer: ColumnWriter) => void): Table {
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  writer.beginPoll(NOW_MS);
  read(new EntityDecoder(compilePlan(spec)), writer);
  expect(writer.refusals.list()).toEqual([]);
  return applyBatch(undefined, buildBatch('stations', 1, writer, [], NOW_MS));
}

const context = { nowMs: NOW_MS, isReplay: false, zoneOffsetMs: 0, bounds: BOUNDS };
const bytesOf = (body: string) => new TextEncoder().encode(body);

function expectStations(table: Table, world: readonly Station[]): void {
  expect(table.ids).toEqual(world.map(({ number }) => `urn:ngsi-ld:AirQualityObserved:${number}`));
  world.forEach((station, row) => {
    expect(numberAt(table, 'pm25', row)).toBe(station.pm25);
    const texts = ['name', 'name@en', 'station', 'place'].map((column) => textAt(table, column, row));
    expect(texts).toEqual([station.vi, station.en, `urn:ngsi-ld:Device:${station.number}`, station.place]);
    expect([numberAt(table, 'wet', row), numberAt(table, 'seen', row)]).toEqual([
      Number(station.wet),
      station.observedAtMs,
    ]);
    expect(table.observedAtMs[row]).toBe(station.observedAtMs);
    expect([...table.geometry.anchors].slice(2 * row, 2 * row + 2)).toEqual(station.position);
  });
}

describe('entities', () => {
  it.each(forms.flatMap((form) => mediaTypes.map((mediaType) => [form, mediaType] as const)))(
    'written %s as %s are read back as they were',
    (form, mediaType) => {
      fc.assert(
        fc.property(stations, fc.boolean(), (world, isExpanded) => {
          const entities = world.map(entityOf);
          const { body } = writeEntities(entities, presentation(form, mediaType, isExpanded), undefined, []);
          const table = tableOf((decoder, writer) => {
            decodeEntities(bytesOf(body), decoder, context, writer);
          });
          expectStations(table, world);
        }),
        { numRuns: 60 },
      );
    },
  );

  it('published as notifications are read back as they were', () => {
    fc.assert(
      fc.property(stations, (stationsNow) => {
        const publisher = createNgsiLdPublisher();
        const worldOf = (entities: WorldEntity[]) =>
          ({
            kinds: new Map([['AirQualityObserved', { type: 'AirQualityObserved', list: () => entities }]]),
          }) as unknown as World;
        expect(publisher.messages(worldOf([]), NOW_MS - 1, () => true)).toEqual([]);
        const messages = publisher.messages(worldOf(stationsNow.map(entityOf)), NOW_MS, () => true);
        const table = tableOf((decoder, writer) => {
          for (const { payload } of messages) readEntityMessage(bytesOf(payload), decoder, context, writer);
        });
        expectStations(table, stationsNow);
      }),
      { numRuns: 60 },
    );
  });
});
