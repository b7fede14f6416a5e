// decode(encode(world)) = world: tables written as an office saves them, as CSV and XLSX, and read by the connector.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { answerSpreadsheet } from '../../../../../mocks/protocols/spreadsheet/answer-spreadsheet.ts';
import {
  bilingual,
  dateTime,
  geo,
  measured,
  property,
} from '../../../../../mocks/province/entity-attributes.ts';
import type { EntityKind, World, WorldEntity } from '../../../../../mocks/province/world-contract.ts';
import { fuzzLater } from '../../../../fuzz/support/fuzz-settings.ts';
import { createFeedRig, START_MS } from '../../../feeds/ingest/feed-rig.ts';

const feedOf = (format: string): FeedSpec => ({
  id: 'stations',
  source: 'files',
  title: { vi: 'Trạm', en: 'Stations' },
  entityType: `WeatherObserved.${format}`,
  geometry: 'point',
  idAttribute: 'Mã',
  observedAttribute: 'Thời điểm số liệu',
  cadenceMs: 600_000,
  pollMs: 60_000,
  columns: [
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'rain', kind: 'number', attribute: 'precipitation', unit: 'mm' },
    { column: 'wind', kind: 'number', attribute: 'windSpeed', unit: 'm/s' },
    { column: 'issued', kind: 'time', attribute: 'dateIssued' },
  ],
  rollups: [],
});
const source: SourceConfig = {
  id: 'files',
  connector: 'spreadsheet',
  baseUrl: 'http://files.test/',
  pageSize: 100,
  timeoutMs: 5000,
  utcOffsetMinutes: 420,
};

/** What XML, a cell and a screen can carry. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((raw) =>
    raw
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((clean) => clean !== '' && clean.isWellFormed());
const second = fc.integer({ min: START_MS / 1000 - 86_400, max: START_MS / 1000 }).map((s) => s * 1000);
const degrees = (least: number, most: number) =>
  fc.integer({ min: least * 1e5, max: most * 1e5 }).map((n) => n / 1e5);
const figure = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((n) => n / 1000);

const entity = fc
  .record({
    id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9:-]{0,12}$/),
    name: text,
    rain: figure,
    wind: figure,
    observedMs: second,
    issuedMs: second,
    position: fc.tuple(degrees(103, 109), degrees(8, 23)),
  })
  .map(({ id, name, rain, wind, observedMs, issuedMs, position }): WorldEntity => ({
    id,
    type: 'WeatherObserved',
    attributes: {
      name: bilingual({ vi: name, en: 'x' }),
      precipitation: measured(rain, 'MMT', observedMs, 3),
      windSpeed: measured(wind, 'KMH', observedMs, 3),
      dateIssued: dateTime(issuedMs),
      location: geo({ type: 'Point', coordinates: position }),
      structure: property({ not: 'a cell' }),
    },
  }));

async function readBack(list: readonly WorldEntity[], format: string) {
  const kind: EntityKind = {
    type: 'WeatherObserved',
    cadenceMs: 600_000,
    list: () => [...list],
    get: () => undefined,
    idsBetween: () => [],
  };
  const world = { kinds: new Map([[kind.type, kind]]) } as unknown as World;
  const spec = feedOf(format);
  const rig = createFeedRig(
    [spec],
    (url) => answerSpreadsheet(new Request(url), { world, now: () => START_MS }),
    {
      sources: [source],
    },
  );
  const receipt = await rig.ask({ kind: 'poll', feedId: spec.id });
  return { receipt, table: rig.table(spec.id)! };
}

describe.each(['csv', 'xlsx'])('tables as %s', (format) => {
  it('come back as they were', async () => {
    const entities = fc.uniqueArray(entity, { selector: ({ id }) => id, minLength: 1, maxLength: 10 });
    await fuzzLater(
      fc.asyncProperty(entities, async (list) => {
        const { receipt, table } = await readBack(list, format);
        expect(receipt.refusals).toEqual([]);
        expect(receipt.rows).toBe(list.length);
        for (const { id, attributes } of list) {
          const row = table.ids.indexOf(id);
          const { coordinates } = attributes['location']!.value as GeoJSON.Point;
          expect(textAt(table, 'name', row)).toBe((attributes['name']!.value as { vi: string }).vi);
          expect(numberAt(table, 'rain', row)).toBe(attributes['precipitation']!.value);
          expect(numberAt(table, 'wind', row)).toBeCloseTo(Number(attributes['windSpeed']!.value) / 3.6, 9);
          const issued = attributes['dateIssued']!.value as { '@value': string };
          expect(numberAt(table, 'issued', row)).toBe(Date.parse(issued['@value']));
          expect(table.observedAtMs[row]).toBe(attributes['precipitation']!.observedAtMs);
          expect([...table.geometry.anchors.subarray(2 * row, 2 * row + 2)]).toEqual(coordinates);
        }
      }),
      60,
    );
  });
});
