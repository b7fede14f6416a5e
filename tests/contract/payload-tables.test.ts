// Every captured body of NGSI-LD, NGSI-v2 and CAP: parsed to the rows that an independent count finds, or refused in these words.
import { describe, expect, it } from 'vitest';
import { capPayload } from '#feeds/cap/payload/cap-payload.ts';
import { ngsiLdPayload } from '#feeds/ngsi-ld/payload/ngsi-ld-payload.ts';
import type { PayloadParser } from '#feeds/payload/payload-parser.ts';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { readDocument } from '#feeds/payload/read-document.ts';
import { readPayload } from '#feeds/payload/read-payload.ts';
import { payloadFiles, type PayloadFile } from './payload-files.ts';

const NOW_MS = Date.UTC(2026, 10, 22);
/** Near enough to most examples that they are neither too old nor from the future. */
const THEN_MS = Date.UTC(2025, 0, 1);

/** What is not as the rule says: rows, rows refused, and why. */
type Exception = readonly [rows: number, refusedRows: number, reason: RegExp];

const NGSI_API: Readonly<Record<string, Exception>> = {
  'entities__expectations__batch-merge__two-buildings-attributes-edited.jsonld': [1, 0, /same id twice/],
  'entities__expectations__batch-merge__two-buildings-non-edited.jsonld': [1, 0, /same id twice/],
  'entities__expectations__batch-merge__two-buildings-with-changed-airQualityLevel.jsonld': [1, 0, /same id/],
  'entities__expectations__batch-merge__two-buildings-with-relationship.jsonld': [1, 0, /same id twice/],
  'entities__expectations__two-vehicles.jsonld': [1, 0, /same id twice/],
  'entities__expectations__pick-omit__building-simple-attributes-omit-id.json': [0, 1, /entity without id/],
  'entities__expectations__pick-omit__building-simple-attributes-pick-name.json': [0, 1, /entity without id/],
  'entities__expectations__pick-omit__entities-omit-id.json': [0, 3, /entity without id/],
  'temporalEntities__expectations__pick-omit__temporal-entities-pick-speed.json': [0, 3, /entity without id/],
  'notifications__expectations__1-timesSent-ok.json': [0, 0, /^the notification settings of a subscription/],
  ...exceptions(
    [0, 1, /the entity was deleted at its source/],
    'subscriptions__expectations__building-deleted-json-property-deleted-entity.json',
    'subscriptions__expectations__building-deleted-vocab-property-deleted-entity.json',
    'subscriptions__expectations__entity-deleted-name-attribute-on-entity-deleted-normalized-sysAttrs.json',
    'subscriptions__expectations__entity-deleted-name-attribute-on-entity-deleted-normalized.json',
    'subscriptions__expectations__entity-different-attributes-types-deleted-entity.json',
  ),
  ...exceptions(
    [0, 0, /^a subscription: /],
    'subscriptions__expectations__subscription-vehicle-expanded-types.jsonld',
    'subscriptions__expectations__subscription-vehicle.jsonld',
    'subscriptions__expectations__subscription-with-datasetId.jsonld',
    'subscriptions__expectations__subscriptions-030-03.json',
  ),
};

const MODELS: Readonly<Record<string, Exception>> = {
  'PointOfInterest/PointOfInterest/example.jsonld': [0, 0, /^no valid JSON.*byte 1103/],
  'Energy/SolarEnergy/example-normalized.jsonld': [0, 1, /not a pair of finite numbers/],
  ...exceptions(
    [0, 1, /latitude and longitude look swapped/],
    'Device/Camera/example-normalized.json',
    'Transportation/RoadAccident/example-geojsonfeature.json',
    'Transportation/RoadAccident/example-normalized.json',
    'Transportation/RoadAccident/example.json',
    'Transportation/RoadAccident/example.jsonld',
  ),
};

const CAP: Readonly<Record<string, Exception>> = {
  'earthquake_index.atom': [0, 0, /^an index of 1 warnings that are elsewhere/],
  'usgs_alerthub.atom': [0, 0, /^an index of 1 warnings that are elsewhere/],
  'ny_index.rss': [0, 0, /^an index of 2 warnings that are elsewhere/],
  'empty_weather_index.atom': [0, 0, /^an index without warnings$/],
  'xee.cap': [0, 0, /DOCTYPE/],
  'weather_invalid.atom': [0, 1, /identifier holds characters that CAP forbids/],
  'invalid.cap': [1, 0, /scope missing/],
  'oregon_nws.atom': [1, 0, /scope missing/],
  'sweden.atom': [4, 0, /^$/],
  'us_nws_weather.atom': [2, 0, /^$/],
};

function exceptions(exception: Exception, ...names: string[]): Record<string, Exception> {
  return Object.fromEntries(names.map((name) => [name, exception]));
}

/** Different ids of the entities of a body, by a plain walk. */
function countIds(bytes: Uint8Array): number {
  const body = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
  const rows = Array.isArray(body) ? body : ((body['features'] ?? body['@graph'] ?? [body]) as object[]);
  return new Set(
    rows.map((row) => (row as Record<string, unknown>)['id'] ?? (row as Record<string, unknown>)['@id']),
  ).size;
}

/** The table that a body fills. */
async function tableOf(parser: PayloadParser, { bytes }: PayloadFile): Promise<PayloadSink> {
  const { document } = await readDocument(bytes);
  const sink = new PayloadSink();
  const context = {
    bytes,
    nowMs: THEN_MS,
    bounds: [-180, -90, 180, 90] as const,
    zoneOffsetMs: 7 * 3_600_000,
  };
  await parser.parse(document, context, sink);
  return sink;
}

/** Checks each file against its exception, or against what `ruleOf` counts and no reason at all. */
async function expectTable(
  files: readonly PayloadFile[],
  standard: string,
  table: Readonly<Record<string, Exception>>,
  ruleOf: (file: PayloadFile) => number,
): Promise<void> {
  const names = new Set(files.map(({ name }) => name));
  for (const name of Object.keys(table)) expect(names).toContain(name);
  for (const file of files) {
    const [rows, refusedRows, reason] = table[file.name] ?? [ruleOf(file), 0, /^$/];
    const reading = await readPayload(file.bytes, NOW_MS);
    expect([reading.standard, reading.rows, reading.refusedRows], file.name).toEqual([
      standard,
      rows,
      refusedRows,
    ]);
    expect(reading.reason ?? '', file.name).toMatch(reason);
  }
}

const api = payloadFiles('ngsi-ld-api');
const models = payloadFiles('ngsi-ld-smart-data-models');
const cap = payloadFiles('cap');

describe.skipIf(!api || !models)(
  'bodies of NGSI-LD and NGSI-v2 (skipped where ../shared/payloads is not)',
  () => {
    it('of the API are entities, row by row, or say what they are', async () => {
      expect(api!.length).toBeGreaterThan(200);
      await expectTable(api!, 'ngsi-ld', NGSI_API, ({ bytes }) => countIds(bytes));
    });

    it('of the Smart Data Models are one entity each', async () => {
      expect(models!.length).toBeGreaterThan(190);
      await expectTable(models!, 'ngsi-ld', MODELS, () => 1);
    });

    it('hold every plain number of an entity in a column of its own', async () => {
      let checked = 0;
      for (const file of models!.filter(({ name }) => !(name in MODELS))) {
        const body = JSON.parse(new TextDecoder().decode(file.bytes)) as Record<string, unknown>;
        const sink = await tableOf(ngsiLdPayload, file);
        for (const [name, raw] of Object.entries((body['properties'] ?? body) as object)) {
          const value: unknown =
            typeof raw === 'object' && raw !== null ? (raw as { value?: unknown }).value : raw;
          const column = sink.columns[sink.columnIndex(name)];
          if (typeof value !== 'number' || sink.rows === 0 || sink.columns.length >= 64) continue;
          expect(column?.values[0], `${file.name} ${name}`).toBe(value);
          checked += 1;
        }
      }
      expect(checked).toBeGreaterThan(700);
    });
  },
);

describe.skipIf(!cap)('documents of CAP (skipped where ../shared/payloads is not)', () => {
  it('are messages, one row each, or say why not', async () => {
    expect(cap!.length).toBe(27);
    await expectTable(cap!, 'cap', CAP, () => 1);
  });

  it('are dated and named as they say', async () => {
    const sink = await tableOf(
      capPayload,
      cap!.find(({ name }) => name === 'taiwan.cap')!,
    );
    expect(sink.ids).toEqual(['ddmt01@wra.gov.tw,WRA_ReservoirWarn_201405142010,2014-05-14T12:10:00.000Z']);
    const times = ['sent', 'expires'].map((name) => sink.columns[sink.columnIndex(name)]!.values[0]);
    expect(times).toEqual([Date.UTC(2014, 4, 14, 12, 10), Date.UTC(2014, 4, 14, 13, 10)]);
  });
});
