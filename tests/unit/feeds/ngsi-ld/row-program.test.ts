// Rows that are alike are read by a program: it must leave the same table as decoding them one by one.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { EntityBody, decodeEntities } from '#feeds/ngsi-ld/decode/entity-body.ts';
import { EntityDecoder } from '#feeds/ngsi-ld/decode/entity-decoder.ts';
import { RowProgram } from '#feeds/ngsi-ld/decode/program/row-program.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import { textOf } from '#feeds/writer/column-store.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const context = {
  nowMs: NOW_MS,
  isReplay: false,
  zoneOffsetMs: 7 * 3_600_000,
  bounds: [102, 7, 118, 24] as const,
};

const spec: FeedSpec = {
  id: 'segments',
  source: 'broker',
  title: { vi: 'Đoạn đường', en: 'Road segments' },
  entityType: 'TrafficFlowObserved',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: 30_000,
  rollups: [],
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'title', kind: 'text', attribute: 'name' },
    {
      column: 'speed',
      kind: 'number',
      attribute: 'speed',
      unit: 'km/h',
      assumedUnit: 'm/s',
      range: [0, 200],
    },
    { column: 'share', kind: 'number', attribute: 'share', unit: '%', assumedUnit: '1' },
    { column: 'since', kind: 'time', attribute: 'since' },
    { column: 'city', kind: 'text', attribute: 'address.addressLocality' },
  ],
};

type Form = 'key-values' | 'concise' | 'normalized' | 'geojson' | 'geojson with location';

const instant = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .integer({ min: -4000, max: 60 })
      .map((minutes) => new Date(NOW_MS + minutes * 60_000).toISOString()),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '2026-03-02',
      '2026-03-02T09:00:00+07:00',
      '2026-03-02T09:00:00',
      '1999-01-01T00:00:00Z',
      '2026-02-30T00:00:00Z',
    ),
  },
);
const rarely = <T>(usual: fc.Arbitrary<T>, ...odd: unknown[]) =>
  fc.oneof(
    { weight: 12, arbitrary: usual as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: fc.constantFrom(...odd) },
  );
const attributes = fc.record({
  name: rarely(
    fc.constantFrom('Lê Lợi', 'Trần Phú', 'A', 'x'.repeat(40)),
    '',
    'urn:ngsi-ld:null',
    'a"b',
    null,
    7,
  ),
  dateObserved: rarely(instant, 'soon', 5),
  speed: rarely(fc.integer({ min: 0, max: 50 }), -1, 900, '12', null, 1e308, 'fast', true),
  share: rarely(fc.double({ min: 0, max: 1, noNaN: true }), null),
  since: rarely(instant, 'never'),
  open: rarely(fc.boolean(), null, 'yes'),
  note: rarely(fc.constantFrom('dry', 'wet'), '', '2026-03-02T01:00:00Z', 'n'.repeat(300)),
  spare: rarely(fc.constant(null), 1),
  address: fc.record({ addressLocality: fc.constantFrom('Vũng Tàu', 'Bà Rịa') }),
  location: rarely(
    fc.record({
      type: fc.constant('Point'),
      coordinates: fc.tuple(fc.double({ min: 104, max: 109, noNaN: true }), fc.integer({ min: 9, max: 12 })),
    }),
    { type: 'Point', coordinates: [10, 106] },
    {
      type: 'LineString',
      coordinates: [
        [107, 10],
        [107, 11],
      ],
    },
    null,
  ),
});
type Attributes = typeof attributes extends fc.Arbitrary<infer Value> ? Value : never;

const BARE = new Set(['dateObserved', 'spare']);

function entityOf(id: string, { location, ...values }: Attributes, form: Form): object {
  const wrap = (name: string, value: unknown) => {
    if (form === 'key-values' || BARE.has(name) || value === null) return value;
    const unit = name === 'speed' ? { unitCode: 'KMH' } : {};
    const observed = { value, ...unit, observedAt: values.dateObserved };
    return form === 'concise' ? observed : { type: 'Property', ...observed };
  };
  const wrapped = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, wrap(name, value)]),
  );
  const type = spec.entityType;
  if (form === 'geojson')
    return { id, type: 'Feature', geometry: location, properties: { type, ...wrapped } };
  if (form === 'geojson with location')
    return {
      type: 'Feature',
      id,
      properties: { type, location: { type: 'GeoProperty', value: location }, ...wrapped },
      geometry: location,
    };
  const isGeoProperty = form === 'normalized' && location !== null;
  return {
    id,
    type,
    ...wrapped,
    location: isGeoProperty ? { type: 'GeoProperty', value: location } : location,
  };
}

/** All that a table says. */
function contentsOf(writer: ColumnWriter) {
  const rows = writer.ids.map((_id, row) => row);
  const block = writer.geometry.build(writer.ids.length);
  return {
    ids: [...writer.ids],
    observedAtMs: rows.map((row) => writer.observedAtMs[row]),
    quality: rows.map((row) => writer.quality[row]),
    anchors: [...block.anchors],
    columns: Object.fromEntries(
      writer.columns
        .map(
          (store) =>
            [
              `${store.name} ${store.kind} ${store.unit}`,
              rows.map((row) => (store.kind === 'text' ? textOf(store, row) : store.values[row])),
            ] as const,
        )
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    refusals: writer.refusals
      .list()
      .map(({ reason, count }) => `${count} × ${reason}`)
      .toSorted(),
  };
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe('a program for rows that are alike', { timeout: 60_000 }, () => {
  const forms: Form[] = ['key-values', 'concise', 'normalized', 'geojson', 'geojson with location'];

  it.each(forms)('leaves the table that rows decoded one by one leave (%s)', (form) => {
    const row = fc.record({ number: fc.integer({ min: 0, max: 30 }), values: attributes });
    const polls = fc.array(fc.array(row, { minLength: 1, maxLength: 40 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(polls, fc.integer({ min: 40, max: 6000 }), (bodies, chunkBytes) => {
        const fast = new ColumnWriter(spec.columns, spec.geometry);
        const slow = new ColumnWriter(spec.columns, spec.geometry);
        const decoder = new EntityDecoder(compilePlan(spec));
        const oneByOne = new EntityDecoder(compilePlan(spec));
        for (const rows of bodies) {
          const entities = rows.map(({ number, values }) => entityOf(`urn:x:${number}`, values, form));
          for (const writer of [fast, slow]) writer.beginPoll(NOW_MS);
          const isFeature = form.startsWith('geojson');
          const bytes = bytesOf(isFeature ? { type: 'FeatureCollection', features: entities } : entities);
          const body = new EntityBody(decoder, context, fast);
          for (let from = 0; from < bytes.length; from += chunkBytes)
            body.push(bytes.slice(from, from + chunkBytes));
          body.finish();
          // A body of one entity is never read by a program.
          for (const entity of entities) decodeEntities(bytesOf(entity), oneByOne, context, slow);
          expect(contentsOf(fast)).toStrictEqual(contentsOf(slow));
        }
      }),
      {
        seed: Number(process.env['FUZZ_SEED'] ?? 20_261_122),
        numRuns: Number(process.env['FUZZ_RUNS'] ?? 60),
      },
    );
  });

  it.each(forms)('reads all rows but the first where nothing is odd (%s)', (form) => {
    const location = { type: 'Point', coordinates: [107.1, 10.4] };
    const values = (index: number): Attributes => ({
      name: `Đoạn ${index}`,
      dateObserved: new Date(NOW_MS - index * 1000).toISOString(),
      speed: 10 + (index % 20),
      share: index / 100,
      since: new Date(NOW_MS - 86_400_000).toISOString(),
      open: index % 2 === 0,
      note: 'dry',
      spare: null,
      address: { addressLocality: 'Vũng Tàu' },
      location,
    });
    const entities = Array.from({ length: 50 }, (_, index) =>
      entityOf(`urn:x:${index}`, values(index), form),
    );
    const isFeature = form.startsWith('geojson');
    const writer = new ColumnWriter(spec.columns, spec.geometry);
    writer.beginPoll(NOW_MS);
    let read = 0;
    const end = RowProgram.prototype.end;
    RowProgram.prototype.end = function (this: RowProgram) {
      read += 1;
      end.call(this);
    };
    try {
      const body = isFeature ? { type: 'FeatureCollection', features: entities } : entities;
      decodeEntities(bytesOf(body), new EntityDecoder(compilePlan(spec)), context, writer);
    } finally {
      RowProgram.prototype.end = end;
    }
    expect(writer.refusals.list()).toEqual([]);
    // The first row is scanned, the second is decoded by the layout of the first: from then on there is a program.
    expect(read).toBe(48);
  });
});
