// Damaged NGSI-LD bodies through the connector: rows, or reasons, or a failure in words; nothing invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { numbersOf } from '#kernel/table/table.ts';
import { entityFacts, idsOf, rowsOfBody } from '../support/body-facts.ts';
import { ngsiLdCorpus, type CorpusBody } from '../support/corpus.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { hostileValue } from '../support/hostile-values.ts';
import { foreignBody, mutatedBytes } from '../support/mutate-bytes.ts';
import { jsonChange, pathsOf, plantValue, type JsonPath } from '../support/mutate-json.ts';
import { chunked, pollOnce, type PollOutcome } from '../support/poll-body.ts';
import { findInventions } from '../support/table-oracle.ts';

const corpus = ngsiLdCorpus();
const anyBody = fc.nat({ max: corpus.length - 1 }).map((index) => corpus[index]!);
const chunkBytes = fc.constantFrom(1, 7, 64, 1000, 1_000_000);
const encode = (text: string) => new TextEncoder().encode(text);

/** Reasons that cost an entity its row; all others cost a value or only warn. */
const ROW_REASONS =
  /^(?:not an entity|entity without id|entity is not of type|a position is not|position (?:is not|outside)|observed after|phenomenon time more than)/;

/** What a JSON text can say and `JSON.stringify` never would. */
const plantedText = fc.constantFrom(
  '-0',
  '1E+2',
  '1e-400',
  '12345678901234567890',
  '0.30000000000000004',
  '1.7976931348623157e308',
  '9007199254740993',
  '"\\ud800"',
  '"\\u0000\\u001f"',
  '"\\u00e9\\/\\b"',
  '"\\uD83D\\uDE00"',
  '" \\t\\n "',
  '{}',
  '[]',
  '[[]]',
  '{"value":1,"value":2}',
  '{"type":"Property","value":-0.0}',
  '{"value":"1e999"}',
  '{"__proto__":{"value":1}}',
  '{"type":"Point","coordinates":[1e999,10]}',
  '{"type":"Point","coordinates":["107","10"]}',
  '{"type":"Point","coordinates":[10.5,107.1]}',
  '{"value":1,"observedAt":1}',
  '{"value":1,"unitCode":{}}',
  '{"value":1,"unitCode":"constructor"}',
  '{"languageMap":{"vi":1}}',
);

const STATION_FEED: FeedSpec = {
  ...corpus[0]!.spec,
  geometry: 'point',
  columns: [
    { column: 'pm25', kind: 'number', attribute: 'pm25', unit: 'ug/m3' },
    { column: 'name', kind: 'text', attribute: 'name' },
  ],
};

function valueAt(json: unknown, path: JsonPath): unknown {
  return path.reduce((value, key) => (value as Record<string | number, unknown>)[key], json);
}

/** A member around the rows: what streams has given out the rows of the first one when the second comes. */
function isEnvelope(json: unknown, path: JsonPath): boolean {
  const members = Object.keys(json as object);
  return path.length === 1 && ['features', 'data', '@graph'].some((name) => members.includes(name));
}

async function expectHonest(
  bytes: Uint8Array,
  { spec, name }: CorpusBody,
  size: number,
): Promise<PollOutcome> {
  const outcome = await pollOnce(spec, () => chunked(bytes, Math.max(size, bytes.length / 2000)));
  const body = parsed(bytes);
  if (body === undefined) {
    expect(outcome.receipt, `${name}: no JSON, but taken for some`).toBeUndefined();
    expect(['malformed', 'unexpected-content']).toContain(outcome.error!.kind);
    return outcome;
  }
  const rows = rowsOfBody(body.json);
  if (!rows) expect(outcome.error, `${name}: no entities, but taken for some`).toBeDefined();
  if (outcome.table) expect(findInventions(outcome.table, spec, entityFacts(body.json)), name).toEqual([]);
  if (outcome.receipt && rows) expectCounted(outcome, rows);
  return outcome;
}

/** Every entity is a row, or counted with a reason, or a repetition of a row. */
function expectCounted({ receipt, table }: PollOutcome, rows: readonly unknown[]): void {
  const ids = new Set(rows.flatMap((row) => idsOf(row)[0] ?? []));
  const withId = rows.filter((row) => idsOf(row).length > 0).length;
  const refused = receipt!.refusals
    .filter(({ reason }) => ROW_REASONS.test(reason))
    .reduce((sum, { count }) => sum + count, 0);
  const unexplained = rows.length - receipt!.rows - refused;
  expect(receipt!.rows).toBe(table?.rowCount ?? 0);
  expect(new Set(table?.ids).size).toBe(receipt!.rows);
  expect(receipt!.quality.reduce((sum, count) => sum + count, 0)).toBe(receipt!.rows);
  expect(unexplained, 'entities that are neither a row nor counted').toBeLessThanOrEqual(withId - ids.size);
  expect(unexplained, 'more rows and reasons than entities').toBeGreaterThanOrEqual(0);
  for (const { reason, example } of receipt!.refusals) {
    expect(reason.length).toBeGreaterThan(5);
    expect(example.length).toBeLessThanOrEqual(120);
  }
}

function parsed(bytes: Uint8Array): { json: unknown } | undefined {
  try {
    return { json: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return undefined;
  }
}

describe(`NGSI-LD bodies (${corpus.length} in the corpus)`, () => {
  it('as captured give what is in them', async () => {
    let rows = 0;
    for (const body of corpus) rows += (await expectHonest(body.bytes, body, 4096)).table?.rowCount ?? 0;
    expect(rows).toBeGreaterThanOrEqual(5);
  });

  it('with damaged bytes give what is left in them', async () => {
    const damaged = anyBody.chain((body) => mutatedBytes([body.bytes]).map((bytes) => ({ body, bytes })));
    await fuzzLater(
      fc.asyncProperty(damaged, chunkBytes, async ({ body, bytes }, size) => {
        await expectHonest(bytes, body, size);
      }),
      400,
    );
  });

  it('with other values, members and places give what is in them', async () => {
    const changes = fc.array(jsonChange, { minLength: 1, maxLength: 4 });
    await fuzzLater(
      fc.asyncProperty(anyBody, changes, chunkBytes, async (body, edits, size) => {
        const json = edits.reduce((value, edit) => edit(value), parsed(body.bytes)!.json);
        await expectHonest(encode(JSON.stringify(json)), body, size);
      }),
      400,
    );
  });

  it('that are none fail in words', async () => {
    await fuzzLater(
      fc.asyncProperty(anyBody, foreignBody, chunkBytes, async (body, bytes, size) => {
        await expectHonest(bytes, body, size);
      }),
      150,
    );
  });

  it('with what only the text of JSON can say give what JSON.parse gives', async () => {
    await fuzzLater(
      fc.asyncProperty(anyBody, fc.nat(), plantedText, chunkBytes, async (body, choice, text, size) => {
        const { json } = parsed(body.bytes)!;
        const paths = pathsOf(json);
        await expectHonest(encode(plantValue(json, paths[choice % paths.length]!, text)), body, size);
      }),
      250,
    );
  });

  it('with a member written twice give the last one', async () => {
    const again = fc.oneof(hostileValue, fc.constantFrom<unknown>(null, { value: 7 }, 'urn:x', 3));
    await fuzzLater(
      fc.asyncProperty(anyBody, fc.nat(), again, fc.boolean(), async (body, choice, other, isLast) => {
        const { json } = parsed(body.bytes)!;
        const paths = pathsOf(json).filter(
          (path) => typeof path.at(-1) === 'string' && !isEnvelope(json, path),
        );
        if (paths.length === 0) return;
        const path = paths[choice % paths.length]!;
        const [name, value] = [JSON.stringify(path.at(-1)), JSON.stringify(valueAt(json, path))];
        const [first, last] = isLast ? [value, JSON.stringify(other)] : [JSON.stringify(other), value];
        await expectHonest(encode(plantValue(json, path, `${first},${name}:${last}`)), body, 64);
      }),
      400,
    );
  });

  it.each([
    ['a list in a list', '[', ']'],
    ['an object in an object', '{"value":', '}'],
    ['an attribute in a list', '[{"type":"Property","value":', '}]'],
    ['coordinates', '{"type":"Polygon","coordinates":[', ']}'],
  ])('a hundred thousand deep (%s) are counted or fail in words', async (_what, open, close) => {
    const deep = `${open.repeat(100_000)}1${close.repeat(100_000)}`;
    for (const name of ['pm25', 'location', 'observedAt', 'type', 'unmapped', '@id']) {
      const text = `[{"id":"urn:a","type":"T",${JSON.stringify(name)}:${deep}},{"id":"urn:b","type":"T","pm25":5}]`;
      const { table, error } = await pollOnce(STATION_FEED, () => chunked(encode(text), 65_536));
      expect(error ?? table!.ids, name).toBeDefined();
      if (!error) expect(table!.ids).toContain('urn:b');
    }
  });

  it('of one string of ten megabytes are rows, and the others with them', async () => {
    const long = 'x'.repeat(10_000_000);
    for (const name of ['name', 'pm25', 'unmapped', 'id', 'observedAt', 'location', long]) {
      const text = JSON.stringify([
        { id: 'urn:a', type: 'T', pm25: 4, [name]: long },
        { id: 'urn:b', type: 'T', pm25: 5 },
      ]);
      const { table, receipt } = await pollOnce(STATION_FEED, () => chunked(encode(text), 65_536));
      expect(table!.ids.at(-1), name.slice(0, 20)).toBe('urn:b');
      expect(receipt!.rows).toBe(2);
      for (const { reason, example } of receipt!.refusals)
        expect(reason.length + example.length).toBeLessThan(500);
    }
  });

  // Written into an extra column as infinity: it is to be left missing, as mapped columns do.
  it('with a number that no double can hold leave it missing, mapped or not', async () => {
    for (const name of ['pm25', 'unmapped']) {
      const text = `[{"id":"urn:a","type":"T","${name}":1e999},{"id":"urn:b","type":"T","${name}":5}]`;
      const { table } = await pollOnce(STATION_FEED, () => chunked(encode(text), 65_536));
      expect([...numbersOf(table!, name)!.values]).toEqual([Number.NaN, 5]);
    }
  });

  it('with geometry collections a hundred thousand deep lose the geometry, not the poll', async () => {
    const deep = `${'{"type":"GeometryCollection","geometries":['.repeat(100_000)}1${']}'.repeat(100_000)}`;
    const text = `[{"id":"urn:a","type":"T","location":${deep}},{"id":"urn:b","type":"T","pm25":5}]`;
    const { table } = await pollOnce(STATION_FEED, () => chunked(encode(text), 65_536));
    expect(table!.ids).toEqual(['urn:a', 'urn:b']);
  });

  it('with their list of rows written twice fail in words: rows stream out before the second list is seen', async () => {
    const list = '"features":[{"id":"urn:a","type":"Feature","properties":{"pm25":1}}]';
    for (const second of ['[]', 'null', '{"value":7}']) {
      const text = `{"type":"FeatureCollection",${list},"features":${second}}`;
      const { error } = await pollOnce(STATION_FEED, () => chunked(encode(text), 65_536));
      expect(error?.kind, second).toBe('malformed');
    }
  });
});
