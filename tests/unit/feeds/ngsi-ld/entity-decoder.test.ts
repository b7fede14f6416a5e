// One decoder for every representation, and what it refuses.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compilePlan } from '#feeds/mapping/decode-plan.ts';
import { decodeEntities } from '#feeds/ngsi-ld/decode/entity-body.ts';
import { EntityDecoder } from '#feeds/ngsi-ld/decode/entity-decoder.ts';
import { ColumnWriter } from '#feeds/writer/column-writer.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { QUALITY } from '#kernel/quality.ts';
import { SEVERITY } from '#kernel/severity.ts';

const NOW_MS = Date.UTC(2026, 2, 2, 3);
const VIETNAM = [102, 7, 118, 24] as const;
const ID = 'urn:ngsi-ld:Station:1';

const spec: FeedSpec = {
  id: 'stations',
  source: 'broker',
  title: { vi: 'Trạm', en: 'Stations' },
  entityType: 'Station',
  geometry: 'point',
  cadenceMs: 60_000,
  pollMs: 60_000,
  rollups: [],
  columns: [
    {
      column: 'wind',
      kind: 'number',
      attribute: 'windSpeed',
      unit: 'km/h',
      assumedUnit: 'm/s',
      range: [0, 300],
    },
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'name@en' },
    { column: 'locality', kind: 'text', attribute: 'address.addressLocality' },
    { column: 'issued', kind: 'time', attribute: 'dateIssued' },
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1', codes: SEVERITY },
  ],
};

function decode(body: unknown, overrides: Partial<FeedSpec> = {}, isReplay = false) {
  const feed = { ...spec, ...overrides };
  const writer = new ColumnWriter(feed.columns, feed.geometry);
  writer.beginPoll(NOW_MS);
  const context = { nowMs: NOW_MS, isReplay, zoneOffsetMs: 7 * 3_600_000, bounds: VIETNAM };
  decodeEntities(
    new TextEncoder().encode(JSON.stringify(body)),
    new EntityDecoder(compilePlan(feed)),
    context,
    writer,
  );
  const number = (name: string, row = 0) => writer.columns[writer.columnIndex(name)]?.values[row];
  const text = (name: string, row = 0) => {
    const store = writer.columns[writer.columnIndex(name)];
    return store?.texts.texts[store.values[row] ?? 0];
  };
  return { writer, number, text, reasons: writer.refusals.list().map(({ reason }) => reason) };
}

const entity = (attributes: object) => ({ id: ID, type: 'Station', ...attributes });
const observedAt = '2026-03-02T02:59:00Z';
const core = 'https://uri.etsi.org/ngsi-ld/';

describe('representations of one number', () => {
  it.each<[string, unknown]>([
    ['normalized', entity({ windSpeed: { type: 'Property', value: 10, unitCode: 'MTS', observedAt } })],
    ['concise', [entity({ windSpeed: { value: 10, unitCode: 'MTS', observedAt } })]],
    ['key-value with dateObserved', entity({ windSpeed: 10, dateObserved: observedAt })],
    [
      'NGSI-v2',
      entity({ windSpeed: { type: 'Number', value: 10, metadata: { TimeInstant: { value: observedAt } } } }),
    ],
    [
      'expanded name',
      entity({ 'https://x.org/model#windSpeed': { value: 36, unitCode: 'KMH', observedAt } }),
    ],
    [
      'expanded type',
      { ...entity({ windSpeed: { value: 10, observedAt } }), type: ['https://x.org/m/Station'] },
    ],
    [
      'expanded JSON-LD',
      entity({
        'https://x.org/windSpeed': [
          {
            '@type': [`${core}Property`],
            [`${core}hasValue`]: [{ '@value': 10 }],
            [`${core}observedAt`]: [{ '@type': `${core}DateTime`, '@value': observedAt }],
          },
        ],
      }),
    ],
    [
      'feature',
      {
        type: 'Feature',
        id: ID,
        geometry: null,
        properties: { type: 'Station', windSpeed: { value: 10, observedAt } },
      },
    ],
    [
      'notification',
      { id: 'n', type: 'Notification', data: [entity({ windSpeed: { value: 10, observedAt } })] },
    ],
    ['text that is a number', entity({ windSpeed: { value: '10', observedAt } })],
    [
      'reified observedAt',
      entity({ windSpeed: { value: 10, observedAt: { type: 'Property', value: observedAt } } }),
    ],
    ['local time with offset', entity({ windSpeed: { value: 10, observedAt: '2026-03-02T09:59:00+07:00' } })],
    ['time without zone', entity({ windSpeed: { value: 10, observedAt: '2026-03-02T09:59:00' } })],
    ['interval', entity({ windSpeed: 10, dateObserved: '2026-03-02T02:54:00Z/2026-03-02T02:59:00Z' })],
    [
      'default instance of several',
      entity({
        windSpeed: [
          { value: 3, datasetId: 'urn:a', observedAt: '2026-03-02T02:59:30Z' },
          { value: 10, observedAt },
        ],
      }),
    ],
    [
      'newest of named instances',
      entity({
        windSpeed: [
          { value: 3, datasetId: 'urn:a', observedAt: '2026-03-02T01:00:00Z' },
          { value: 10, datasetId: 'urn:b', observedAt },
        ],
      }),
    ],
    [
      'temporal values',
      entity({
        windSpeed: {
          type: 'Property',
          values: [
            [10, observedAt],
            [4, '2026-03-02T02:00:00Z'],
          ],
        },
      }),
    ],
  ])('%s', (_name, body) => {
    const { writer, number, reasons } = decode(body);
    expect(reasons).toEqual([]);
    expect(number('wind')).toBeCloseTo(36, 9);
    expect(writer.observedAtMs[0]).toBe(Date.UTC(2026, 2, 2, 2, 59));
    expect(writer.quality[0]).toBe(QUALITY.good);
  });
});

describe('texts, times and codes', () => {
  it('takes languages, structures, lists and codes', () => {
    const { text, number } = decode(
      entity({
        name: { languageMap: { vi: 'Cầu Gành Hào', en: 'Gành Hào bridge' } },
        address: { type: 'Property', value: { addressLocality: 'Vũng Tàu' } },
        dateIssued: '2026-03-01',
        severity: 'high',
        tags: { vocab: ['a', 'b'] },
        isOpen: true,
      }),
    );
    expect(text('name')).toBe('Cầu Gành Hào');
    expect(text('name@en')).toBe('Gành Hào bridge');
    expect(text('locality')).toBe('Vũng Tàu');
    expect(number('issued')).toBe(Date.UTC(2026, 1, 28, 17));
    expect(number('severity')).toBe(3);
    expect(text('tags')).toBe('a, b');
    expect(number('isOpen')).toBe(1);
  });

  it('keeps unknown attributes as columns with their own unit, at most 64', () => {
    const many = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`extra${index}`, { value: index, unitCode: 'CEL' }]),
    );
    const { writer } = decode(entity({ ...many, long: 'x'.repeat(300) }));
    expect(writer.columns).toHaveLength(spec.columns.length + 64);
    expect(writer.columns.at(-1)).toMatchObject({ name: 'extra63', unit: 'Cel' });
    expect(writer.columnIndex('long')).toBe(-1);
  });
});

describe('refusals', () => {
  it.each<[string, object, RegExp, rows: number]>([
    ['unknown unit', { windSpeed: { value: 1, unitCode: 'XYZ' } }, /unit "XYZ" is unknown/, 1],
    ['foreign unit', { windSpeed: { value: 1, unitCode: 'CEL' } }, /unit Cel cannot become km\/h/, 1],
    ['half a number', { windSpeed: '12 km' }, /windSpeed: not a number/, 1],
    ['unknown word', { severity: 'apocalyptic' }, /word "apocalyptic" has no code/, 1],
    ['broken time', { dateIssued: 'yesterday' }, /dateIssued: not an ISO 8601 time/, 1],
    ['swapped axes', { location: { type: 'Point', coordinates: [10.5, 107.2] } }, /swapped/, 0],
    [
      'another country',
      { location: { type: 'Point', coordinates: [2.3, 48.8] } },
      /outside the plausible bounds/,
      0,
    ],
    ['no numbers', { location: { type: 'Point', coordinates: ['107', null] } }, /finite numbers/, 0],
    ['VN-2000 metres', { location: { type: 'Point', coordinates: [429_000, 1_160_000] } }, /in degrees/, 0],
    ['far future', { dateObserved: '2026-03-04T00:00:00Z' }, /more than a day in the future/, 0],
    ['ancient', { dateObserved: '2001-01-01T00:00:00Z' }, /more than ten years ago/, 0],
  ])('%s', (_name, attributes, reason, rows) => {
    const { writer, reasons } = decode(entity({ name: 'a', ...attributes }));
    expect(reasons.join()).toMatch(reason);
    expect(writer.ids).toHaveLength(rows);
    expect(writer.columns[0]!.values[0]).toBeNaN();
  });

  it('counts a number that no double holds, mapped or not, wherever it stands', () => {
    const written = JSON.stringify(
      Array.from({ length: 5 }, (_, index) => ({
        ...entity({
          windSpeed: 1,
          spare: index === 1 || index === 4 ? '@huge' : index,
          other: { value: [0], json: 1 },
        }),
        id: `urn:x:${index}`,
      })),
    );
    const writer = new ColumnWriter(spec.columns, spec.geometry);
    writer.beginPoll(NOW_MS);
    const context = { nowMs: NOW_MS, isReplay: false, zoneOffsetMs: 0, bounds: VIETNAM };
    const bytes = new TextEncoder().encode(written.replaceAll('"@huge"', '1e999'));
    decodeEntities(bytes, new EntityDecoder(compilePlan(spec)), context, writer);
    const spare = writer.columns[writer.columnIndex('spare')]!;
    expect([...spare.values.subarray(0, 5)]).toEqual([0, Number.NaN, 2, 3, Number.NaN]);
    expect(writer.refusals.list()).toEqual([{ reason: 'spare: not a number', count: 2, example: 'urn:x:1' }]);
  });

  it('marks what is kept but doubtful as suspect', () => {
    expect(decode(entity({ windSpeed: { value: 400, unitCode: 'KMH' } })).writer.quality[0]).toBe(
      QUALITY.suspect,
    );
    const future = decode(entity({ windSpeed: 1, dateObserved: '2026-03-02T03:30:00Z' }));
    expect(future.writer.quality[0]).toBe(QUALITY.suspect);
    expect(decode(entity({})).writer.quality[0]).toBe(QUALITY.missing);
  });

  it('refuses what a replayed instant cannot know', () => {
    const body = entity({ windSpeed: { value: 1, observedAt: '2026-03-02T03:00:01Z' } });
    expect(decode(body, {}, true).reasons).toEqual(['observed after the instant asked for']);
  });

  it('accepts null geometry and counts entities without id or of another type', () => {
    const { writer, reasons } = decode([
      entity({ name: 'a', location: null }),
      { type: 'Station' },
      { id: 'x', type: 'Road' },
    ]);
    expect(writer.ids).toEqual([ID]);
    expect(writer.geometry.build(1).anchors[0]).toBeNaN();
    expect(reasons).toEqual(['entity without id', 'entity is not of type Station']);
  });

  it('merges an id that comes twice: the newer phenomenon time wins in either order', () => {
    const older = entity({ windSpeed: { value: 1, observedAt: '2026-03-02T02:00:00Z' } });
    const newer = entity({ windSpeed: { value: 2, observedAt } });
    for (const body of [
      [older, newer],
      [newer, older],
    ])
      expect(decode(body).number('wind')).toBeCloseTo(7.2, 9);
  });
});

describe('any JSON', () => {
  it('never throws, and no position outside the bounds reaches the table', () => {
    const coordinate = fc.oneof(
      fc.double({ min: -200, max: 200 }),
      fc.constant(null),
      fc.constantFrom(107.2, 10.5),
    );
    const geometry = fc.oneof(
      fc.record({ type: fc.constant('Point'), coordinates: fc.array(coordinate, { maxLength: 3 }) }),
      fc.record({
        type: fc.constantFrom('LineString', 'MultiPoint', 'Polygon'),
        coordinates: fc.array(fc.array(coordinate, { minLength: 2, maxLength: 2 }), { maxLength: 5 }),
      }),
      fc.jsonValue(),
    );
    const attributes = fc.record({
      location: geometry,
      windSpeed: fc.jsonValue(),
      name: fc.jsonValue(),
      dateIssued: fc.jsonValue(),
    });
    fc.assert(
      fc.property(attributes, fc.constantFrom('point', 'line', 'polygon'), (values, kind) => {
        const { writer } = decode(entity(values), { geometry: kind as 'point' });
        const { anchors, positions } = writer.geometry.build(writer.ids.length);
        for (const flat of [anchors, positions]) {
          for (let at = 0; at < flat.length; at += 2) {
            if (Number.isNaN(flat[at]!)) continue;
            expect(flat[at]!).toBeGreaterThanOrEqual(102);
            expect(flat[at]!).toBeLessThanOrEqual(118);
            expect(flat[at + 1]!).toBeGreaterThanOrEqual(7);
            expect(flat[at + 1]!).toBeLessThanOrEqual(24);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
