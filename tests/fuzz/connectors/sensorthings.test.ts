// Damaged SensorThings bodies through connector, push and payload parser: rows, or reasons, or a failure in words; nothing invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { readDocument } from '#feeds/payload/read-document.ts';
import { sensorThingsPayload } from '#feeds/sensorthings/payload.ts';
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { Table } from '#kernel/table/table.ts';
import { ownFiles, payloadFiles } from '../../contract/payload-files.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { foreignBody, mutatedBytes } from '../support/mutate-bytes.ts';
import { mutatedJson } from '../support/mutate-json.ts';
import { chunked, pollRig, rigOf, type PollOutcome } from '../support/poll-body.ts';

const LONGEST_BYTES = 40_000;
const LONGEST_CPU_MS = 1000;
/** Units of the mapped columns lie by this from what sources write. */
const FACTORS = [1, 1000, 0.001];

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const captured = ['sensorthings', 'peer-captures'].flatMap((name) => payloadFiles(name) ?? []);
const corpus = [...ownFiles('sensorthings'), ...captured]
  .map(({ bytes }) => bytes)
  .filter((bytes) => bytes.length <= LONGEST_BYTES && decode(bytes).includes('"'));
const documents = corpus.flatMap((bytes) => {
  try {
    return [JSON.parse(decode(bytes)) as unknown];
  } catch {
    return [];
  }
});

const text = (attribute: string): ColumnMapping => ({
  column: `column of ${attribute}`,
  kind: 'text',
  attribute,
});
const number = (attribute: string, unit: string): ColumnMapping => ({
  column: `column of ${attribute}`,
  kind: 'number',
  attribute,
  unit,
});

function feedOf(entityType: string): FeedSpec {
  return {
    id: 'probe',
    source: 'broker',
    title: { vi: 'Thử', en: 'Probe' },
    entityType,
    geometry: 'point',
    cadenceMs: 60_000,
    pollMs: 60_000,
    columns: [
      text('name'),
      text('properties.owner'),
      text('Door'),
      number('PM2.5', 'ug/m3'),
      number('Wind.speed', 'm/s'),
      number('result', 'ug/m3'),
      { column: 'installed', kind: 'time', attribute: 'properties.installed' },
    ],
    rollups: [],
  };
}
const feeds = ['Things', 'Datastreams', 'Observations'].map(feedOf);

/** Every number and text that stands in the bytes, read without knowing what they mean. */
function factsOf(bytes: Uint8Array) {
  const body = decode(bytes);
  const numbers = new Set<number>([0, 1]);
  for (const [token] of body.matchAll(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)) numbers.add(Number(token));
  return { body, numbers };
}

function isKnownNumber(value: number, numbers: ReadonlySet<number>): boolean {
  if (numbers.has(value)) return true;
  return [...numbers].some((own) =>
    FACTORS.some((factor) => Math.abs(own * factor - value) <= 1e-9 * Math.abs(value)),
  );
}

/** Numbers and places of a table that were not in the bytes. Times are judged by the tests of instants. */
function inventions(table: Table, bytes: Uint8Array): string[] {
  const { numbers } = factsOf(bytes);
  const found: string[] = [];
  for (const column of table.columns.values()) {
    if (column.kind !== 'number') continue;
    for (const value of column.values.subarray(0, table.rowCount))
      if (!Number.isNaN(value) && !isKnownNumber(value, numbers)) found.push(`${column.name} = ${value}`);
  }
  for (const value of table.geometry.anchors.subarray(0, 2 * table.rowCount))
    if (!Number.isNaN(value) && !numbers.has(value)) found.push(`position ${value}`);
  return found;
}

/** Every request is answered by the same damaged body, steps and pages included, or all but the first by an empty one. */
async function poll(
  bytes: Uint8Array,
  chunkBytes: number,
  turn: number,
  isOnce = false,
): Promise<PollOutcome> {
  const spec = feeds[turn % feeds.length]!;
  const rig = rigOf(spec, { connector: 'sensorthings' });
  rig.respond(() =>
    isOnce && rig.requests.length > 1 ? new Response('{"value":[]}') : chunked(bytes, chunkBytes),
  );
  const before = process.cpuUsage();
  const outcome = await pollRig(rig, spec.id);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, 'milliseconds of computing').toBeLessThan(LONGEST_CPU_MS);
  if (outcome.table) expect(inventions(outcome.table, bytes)).toEqual([]);
  return outcome;
}

async function parsePayload(bytes: Uint8Array): Promise<void> {
  const { document, bytes: body } = await readDocument(bytes);
  if (!sensorThingsPayload.recognises(document, body)) return;
  const sink = new PayloadSink();
  const context = {
    bytes: body,
    nowMs: Date.UTC(2026, 10, 23),
    bounds: [-180, -90, 180, 90],
    zoneOffsetMs: 0,
  } as const;
  const reason = await sensorThingsPayload.parse(document, context, sink);
  if (reason !== null) expect([reason.length > 5, sink.rows]).toEqual([true, 0]);
  else expect(sink.rows + sink.refusedRows + sink.reasons().length).toBeGreaterThan(0);
}

const chunkBytes = fc.constantFrom(7, 100, 4096, 1_000_000);

describe(`SensorThings bodies (${corpus.length} in the corpus)`, () => {
  it('with damaged bytes give what is left in them', async () => {
    await fuzzLater(
      fc.asyncProperty(mutatedBytes(corpus), chunkBytes, fc.nat(), async (bytes, size, turn) => {
        await poll(bytes, Math.max(size, bytes.length / 500), turn);
        await parsePayload(bytes);
      }),
      300,
    );
  });

  it('with other values, members and places give what is in them', async () => {
    const changed = fc.nat({ max: documents.length - 1 }).chain((index) => mutatedJson(documents[index]));
    await fuzzLater(
      fc.asyncProperty(changed, chunkBytes, fc.nat(), async (json, size, turn) => {
        const bytes = encode(JSON.stringify(json));
        await poll(bytes, Math.max(size, bytes.length / 500), turn);
        await parsePayload(bytes);
      }),
      300,
    );
  });

  it('that are none fail in words', async () => {
    await fuzzLater(
      fc.asyncProperty(foreignBody, fc.nat(), async (bytes, turn) => {
        await poll(bytes, 64, turn);
        await parsePayload(bytes);
      }),
      100,
    );
  });

  it.each([
    ['a list in a list', '[', ']'],
    ['an object in an object', '{"result":', '}'],
    ['a Thing in a Thing', '{"@iot.id":1,"Datastreams":[{"Thing":', '}]}'],
  ])('a hundred thousand deep (%s) are counted or fail in words', async (_what, open, close) => {
    const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    for (const name of [
      '@iot.id',
      'name',
      'properties',
      'Locations',
      'Datastreams',
      'phenomenonTime',
      'dataArray',
      'unmapped',
    ]) {
      const body = encode(
        `{"value":[{"@iot.id":7,"name":"a","Locations":[],"Datastreams":[],"${name}":${deep}},{"@iot.id":8,"Locations":[],"Datastreams":[]}]}`,
      );
      const { error, table } = await poll(body, 65_536, 0, true);
      if (!error) expect(table!.ids).toContain('8');
      await parsePayload(body);
    }
  });

  it('that name members as the language does are rows all the same', async () => {
    const hostile = { toString: 1, valueOf: null, constructor: 'x', hasOwnProperty: [] };
    const datastream = {
      '@iot.id': hostile,
      name: '__proto__',
      unitOfMeasurement: hostile,
      Observations: [{ result: hostile, phenomenonTime: hostile }],
    };
    const thing = {
      '@iot.id': 'constructor',
      name: hostile,
      properties: hostile,
      Locations: [hostile],
      Datastreams: [datastream],
    };
    const { table } = await poll(encode(JSON.stringify({ value: [thing] })), 4096, 0);
    expect(table!.ids).toEqual(['constructor']);
    const packed = {
      value: [{ components: [hostile, '__proto__', 'result'], dataArray: [[hostile, hostile, 1], [2]] }],
    };
    await parsePayload(encode(JSON.stringify(packed)));
    await poll(encode(JSON.stringify(packed)), 4096, 1);
  });
});
