// Every captured NGSI-LD body becomes rows or is refused with a reason; none throws anything else.
import { describe, expect, it } from 'vitest';
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { decodeEntities } from '#feeds/ngsi-ld/decode/entity-body.ts';
import { EntityDecoder } from '#feeds/ngsi-ld/decode/entity-decoder.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { ownFiles, payloadFiles, type PayloadFile } from './payload-files.ts';

const WORLD = [-180, -90, 180, 90] as const;

/** The collection spans years; each file is read as of the end of 2026, so that only the oldest are too old. */
const NOW_MS = Date.UTC(2026, 11, 31);

function feedOf(
  entityType: string,
  columns: readonly ColumnMapping[],
  geometry: FeedSpec['geometry'],
): FeedSpec {
  return {
    id: 'probe',
    source: 'broker',
    title: { vi: 'Thử', en: 'Probe' },
    entityType,
    geometry,
    columns,
    rollups: [],
    cadenceMs: 60_000,
    pollMs: 60_000,
  };
}

function decode(bytes: Uint8Array, spec: FeedSpec = feedOf('', [], 'point'), nowMs = NOW_MS): ColumnWriter {
  const writer = new ColumnWriter(spec.columns, spec.geometry);
  writer.beginPoll(nowMs);
  const context = { nowMs, isReplay: false, zoneOffsetMs: 7 * 3_600_000, bounds: WORLD };
  decodeEntities(bytes, new EntityDecoder(compilePlan(spec)), context, writer);
  writer.removeUnseen();
  return writer;
}

/** What became of a file: how many rows, or why there are none. */
function outcome({ bytes }: PayloadFile): { rows: number; reasons: string[] } {
  try {
    const writer = decode(bytes);
    return { rows: writer.ids.length, reasons: writer.refusals.list().map(({ reason }) => reason) };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return { rows: 0, reasons: [thrown.message] };
    throw thrown;
  }
}

function expectRowsOrReasons(files: readonly PayloadFile[]): { rows: number; refused: number } {
  let rows = 0;
  let refused = 0;
  for (const file of files) {
    const result = outcome(file);
    expect(result.rows > 0 || result.reasons.some((reason) => reason.length > 5), file.name).toBe(true);
    rows += result.rows;
    if (result.rows === 0) refused += 1;
  }
  return { rows, refused };
}

function fileOf(files: readonly PayloadFile[], name: string): Uint8Array {
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Error(`no payload ${name}`);
  return file.bytes;
}

describe('own NGSI-LD fixtures', () => {
  const files = ownFiles('ngsi-ld');

  it('become rows or reasons', () => {
    expect(expectRowsOrReasons(files)).toEqual({ rows: 5, refused: 2 });
  });

  it('say why a body is refused', () => {
    expect(outcome(files.find(({ name }) => name === 'problem.json')!).reasons).toEqual([
      'entity without id',
    ]);
    expect(outcome(files.find(({ name }) => name === 'truncated.json')!).reasons[0]).toMatch(/JSON/);
  });
});

const api = payloadFiles('ngsi-ld-api');
const models = payloadFiles('ngsi-ld-smart-data-models');

describe.skipIf(!api)('captured NGSI-LD API bodies (skipped where ../shared/payloads is not)', () => {
  it('become rows or reasons', () => {
    expect(api!.length).toBeGreaterThan(200);
    expectRowsOrReasons(api!);
  });

  it('read known values', () => {
    const spec = feedOf(
      'Building,OffStreetParking,Vehicle',
      [
        { column: 'level', kind: 'number', attribute: 'airQualityLevel', unit: '1' },
        { column: 'name', kind: 'text', attribute: 'name' },
        { column: 'street', kind: 'text', attribute: 'street' },
        { column: 'free', kind: 'number', attribute: 'availableSpotNumber', unit: '{count}' },
        { column: 'speed', kind: 'number', attribute: 'speed', unit: '1' },
      ],
      'point',
    );
    const read = (name: string) => decode(fileOf(api!, name), spec);
    const expanded = read('entities__expectations__building-simple-attributes-expanded.json');
    expect(expanded.columns[0]!.values[0]).toBe(4);
    expect(expanded.observedAtMs[0]).toBe(Date.UTC(2020, 8, 9, 16, 40));
    const instances = read('entities__building-multi-instances-attributes.jsonld');
    expect(instances.columns[1]!.texts.texts[instances.columns[1]!.values[0]!]).toBe('Eiffel Tower');
    const street = read('entities__building-language-property.jsonld').columns[2]!;
    expect(street.texts.texts[street.values[0]!]).toBe('Grand Place');
    const parking = read('entities__expectations__vehicle-parking-019-02-05.geojson');
    expect(parking.ids).toEqual(['urn:ngsi-ld:Vehicle:019-02-05', 'urn:ngsi-ld:OffStreetParking:019-02-05']);
    expect([...parking.geometry.build(2).anchors]).toEqual([Number.NaN, Number.NaN, -8.5, 41.2]);
    expect(parking.columns[3]!.values[1]).toBe(121);
  });
});

describe.skipIf(!models)(
  'published Smart Data Models examples (skipped where ../shared/payloads is not)',
  () => {
    it('become rows or reasons', () => {
      expect(models!.length).toBeGreaterThan(190);
      const { refused } = expectRowsOrReasons(models!);
      expect(refused).toBeLessThan(models!.length / 2);
    });

    it('read one traffic flow alike in all its representations', () => {
      const spec = feedOf(
        'TrafficFlowObserved',
        [
          { column: 'speed', kind: 'number', attribute: 'averageVehicleSpeed', unit: 'km/h' },
          { column: 'place', kind: 'text', attribute: 'address.addressLocality' },
          { column: 'reversed', kind: 'number', attribute: 'reversedLane', unit: '1' },
        ],
        'line',
      );
      for (const form of [
        'example.json',
        'example.jsonld',
        'example-normalized.json',
        'example-normalized.jsonld',
      ]) {
        const writer = decode(
          fileOf(models!, `Transportation/TrafficFlowObserved/${form}`),
          spec,
          Date.UTC(2017, 0, 1),
        );
        expect(writer.columns[0]!.values[0], form).toBe(52.6);
        expect(writer.columns[1]!.texts.texts[writer.columns[1]!.values[0]!], form).toBe('Valladolid');
        expect(writer.columns[2]!.values[0], form).toBe(0);
        expect([...writer.geometry.build(1).rowStarts], form).toEqual([0, 3]);
        // The published interval has no zone: local time of the source; its end is the phenomenon time.
        const minute = form === 'example-normalized.jsonld' ? 10 : 15;
        expect(writer.observedAtMs[0], form).toBe(Date.UTC(2016, 11, 7, 4, minute));
      }
    });
  },
);
