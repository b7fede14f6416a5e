// Damaged documents of OGC API servers and GeoJSON files through the connector: rows, reasons or a failure in words; nothing invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ogcFeaturesPayload } from '#feeds/ogc-features/payload.ts';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { readDocument } from '#feeds/payload/read-document.ts';
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import type { Table } from '#kernel/table/table.ts';
import { ownFiles, payloadFiles } from '../../contract/payload-files.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { instantOracle } from '../support/instant-oracle.ts';
import { foreignBody, mutatedBytes } from '../support/mutate-bytes.ts';
import { mutatedJson } from '../support/mutate-json.ts';
import { chunked, pollRig, rigOf, type PollOutcome } from '../support/poll-body.ts';
import { expectSoundTable } from '../support/table-checks.ts';

const LONGEST_BYTES = 40_000;
const LONGEST_CPU_MS = 1000;
const ZONE_MS = 7 * 3_600_000;
const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

const captured = ['ogcapi-features', 'ogcapi-edr', 'peer-captures'].flatMap(
  (name) => payloadFiles(name) ?? [],
);
const corpus = [...ownFiles('ogc-features'), ...captured]
  .map(({ bytes }) => bytes)
  .filter((bytes) => bytes.length <= LONGEST_BYTES && /^\s*[[{]/.test(decode(bytes)));
const documents = corpus.flatMap((bytes) => {
  try {
    return [JSON.parse(decode(bytes)) as unknown];
  } catch {
    return [];
  }
});

const column = (attribute: string, kind: ColumnMapping['kind']): ColumnMapping => ({
  column: `column of ${attribute}`,
  kind,
  attribute,
  ...(kind === 'number' && { unit: '1' }),
});

function feedOf(geometry: FeedSpec['geometry'], query?: string): FeedSpec {
  return {
    id: 'probe',
    source: 'broker',
    title: { vi: 'Thử', en: 'Probe' },
    entityType: 'places',
    geometry,
    idAttribute: 'fid',
    cadenceMs: 60_000,
    pollMs: 60_000,
    ...(query !== undefined && { query }),
    columns: [
      column('name', 'text'),
      column('pop_max', 'number'),
      column('level_m', 'number'),
      column('LASTMOD', 'time'),
      column('content.size', 'number'),
    ],
    rollups: [],
  };
}
const feeds = [
  feedOf('point'),
  feedOf('line'),
  feedOf('polygon'),
  feedOf('none'),
  feedOf('point', 'adm0name=V*'),
];

/** Everything a body could have meant, read without knowing what it is. */
function factsOf(bytes: Uint8Array) {
  const text = decode(bytes);
  const numbers = new Set<number>([0, 1]);
  for (const [token] of text.matchAll(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)) numbers.add(Number(token));
  const texts = new Set<string>(['true', 'false']);
  // Quotes may have come or gone: a text may begin at any of them.
  for (const start of text.matchAll(/"/g)) {
    const token = /^"(?:[^"\\]|\\.)*"/s.exec(text.slice(start.index, start.index + 5000))?.[0] ?? '""';
    try {
      texts.add(JSON.parse(token) as string);
    } catch {
      continue;
    }
  }
  const sorted = [...numbers].filter(Number.isFinite);
  return { text, numbers, texts, least: Math.min(...sorted), most: Math.max(...sorted) };
}

type Facts = ReturnType<typeof factsOf>;

function isKnownText(value: string, { texts, numbers, text }: Facts): boolean {
  if (texts.has(value) || numbers.has(Number(value))) return true;
  return (
    value.split(', ').every((piece) => texts.has(piece) || numbers.has(Number(piece))) || text.includes(value)
  );
}

function isKnownTime(value: number, { texts, numbers }: Facts): boolean {
  if (numbers.has(value) || numbers.has(value / 1000)) return true;
  for (const text of texts) if (instantOracle(text, ZONE_MS) === value) return true;
  return false;
}

function expectKnown(table: Table, facts: Facts): void {
  expectSoundTable(table);
  for (const { name, ...column } of table.columns.values())
    for (let row = 0; row < table.rowCount; row += 1) {
      if (column.kind === 'text') {
        const value = column.dictionary[column.codes[row] ?? 0] ?? '';
        if (value !== '') expect(isKnownText(value, facts), `${name} = ${value}`).toBe(true);
        continue;
      }
      const value = column.values[row] ?? Number.NaN;
      if (Number.isNaN(value)) continue;
      const isKnown = column.kind === 'time' ? isKnownTime(value, facts) : facts.numbers.has(value);
      expect(isKnown, `${name} = ${value}`).toBe(true);
    }
  for (const atMs of table.observedAtMs)
    if (!Number.isNaN(atMs)) expect(isKnownTime(atMs, facts), String(atMs)).toBe(true);
  expectKnownPlaces(table, facts);
}

function expectKnownPlaces({ geometry }: Table, { numbers, text, least, most }: Facts): void {
  for (const degrees of geometry.positions) expect(numbers.has(degrees), String(degrees)).toBe(true);
  // A point of a line or an area is computed; nothing leads out of what was written.
  const isComputed =
    geometry.kind !== 'point' || /LineString|Polygon|MultiPoint|GeometryCollection/.test(text);
  for (const degrees of geometry.anchors) {
    if (Number.isNaN(degrees)) continue;
    const isKnown = numbers.has(degrees) || (isComputed && degrees >= least && degrees <= most);
    expect(isKnown, String(degrees)).toBe(true);
  }
}

/** Polls a fresh program, which gets the body as its answer to everything. */
async function expectHonest(bytes: Uint8Array, spec: FeedSpec, chunkBytes = 4096): Promise<PollOutcome> {
  const rig = rigOf(spec, { connector: 'ogc-features', nowMs: Date.UTC(2026, 10, 22, 12) });
  rig.respond(() => chunked(bytes, Math.max(chunkBytes, bytes.length / 2000)));
  const before = process.cpuUsage();
  const outcome = await pollRig(rig, spec.id);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, 'milliseconds of computing for one body').toBeLessThan(LONGEST_CPU_MS);
  for (const { url } of rig.requests) expect(url.origin).toBe('http://broker.test');
  if (outcome.table) expectKnown(outcome.table, factsOf(bytes));
  return outcome;
}

/** The same bytes without a network, as `npm run payloads` reads them. */
async function expectPayload(whole: Uint8Array): Promise<void> {
  const { document, bytes } = await readDocument(whole);
  if (!ogcFeaturesPayload.recognises(document, bytes)) return;
  const sink = new PayloadSink();
  const context = {
    bytes,
    nowMs: Date.UTC(2026, 10, 22),
    bounds: [-180, -90, 180, 90] as const,
    zoneOffsetMs: ZONE_MS,
  };
  const reason = await ogcFeaturesPayload.parse(document, context, sink);
  expect(reason === null || reason.length > 5).toBe(true);
  if (sink.rows === 0) expect(reason ?? sink.reasons()[0]?.reason).toBeTypeOf('string');
}

const anyFeed = fc.constantFrom(...feeds);
const chunkBytes = fc.constantFrom(1, 64, 1000, 1_000_000);

describe('the judge of these tables', () => {
  const body = JSON.stringify({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        id: 'a',
        geometry: { type: 'Point', coordinates: [107.25, 10.5] },
        properties: {
          name: 'Trạm',
          pop_max: 4378,
          LASTMOD: '2026-11-21T01:10:00Z',
          timestamp: '2026-11-22T11:59:00Z',
        },
      },
    ],
  });

  it.each([
    ['number', '4378', '4379'],
    ['text', 'Trạm', 'Tram'],
    ['coordinate', '107.25', '107.26'],
    ['time in a column', '01:10:00', '01:11:00'],
    ['phenomenon time', '11:59:00', '11:58:00'],
  ])('finds a %s that the body does not have', async (_what, written, other) => {
    const { table } = await expectHonest(encode(body), feeds[0]!);
    expect(table!.rowCount).toBe(1);
    expect(() => expectKnown(table!, factsOf(encode(body.replace(written, other))))).toThrow();
  });
});

describe(`OGC API documents (${corpus.length} in the corpus)`, () => {
  it('as captured give what is in them', async () => {
    let rows = 0;
    for (const bytes of corpus) rows += (await expectHonest(bytes, feeds[0]!)).table?.rowCount ?? 0;
    expect(rows).toBeGreaterThanOrEqual(4);
  });

  it('with damaged bytes give what is left in them', async () => {
    await fuzzLater(
      fc.asyncProperty(mutatedBytes(corpus), anyFeed, chunkBytes, async (bytes, spec, size) => {
        await expectHonest(bytes, spec, size);
        await expectPayload(bytes);
      }),
      150,
    );
  });

  it('with other values in them give those values', async () => {
    const changed = fc.constantFrom(...documents).chain(mutatedJson);
    await fuzzLater(
      fc.asyncProperty(changed, anyFeed, chunkBytes, async (changedDocument, spec, size) => {
        const bytes = encode(JSON.stringify(changedDocument) ?? 'null');
        await expectHonest(bytes, spec, size);
        await expectPayload(bytes);
      }),
      150,
    );
  });

  it('that are none fail in words', async () => {
    await fuzzLater(
      fc.asyncProperty(foreignBody, anyFeed, async (bytes, spec) => {
        await expectHonest(bytes, spec);
        await expectPayload(bytes);
      }),
      100,
    );
  });

  it.each([
    [
      'coordinates',
      (deep: number) =>
        `{"type":"Feature","id":1,"properties":{},"geometry":{"type":"Point","coordinates":${'['.repeat(deep)}${']'.repeat(deep)}}}`,
    ],
    [
      'properties',
      (deep: number) =>
        `{"type":"Feature","id":1,"geometry":null,"properties":${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}}`,
    ],
    [
      'collections of geometries',
      (deep: number) =>
        `{"type":"Feature","id":1,"properties":{},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(deep)}${']}'.repeat(deep)}}`,
    ],
    ['nothing', (deep: number) => '['.repeat(deep)],
    [
      'properties without id',
      (deep: number) =>
        `{"type":"Feature","geometry":null,"properties":{"x":${'['.repeat(deep)}${']'.repeat(deep)}}}`,
    ],
  ])('with a hundred thousand nested %s are rows or fail in words', async (_what, plant) => {
    const bytes = encode(`{"type":"FeatureCollection","features":[${plant(50_000)}]}`);
    const { error, receipt } = await expectHonest(bytes, feeds[0]!);
    expect(error?.kind ?? 'rows').toBeOneOf(['malformed', 'misconfigured', 'rows']);
    if (receipt) expect(receipt.rows).toBeLessThanOrEqual(1);
  });
});
