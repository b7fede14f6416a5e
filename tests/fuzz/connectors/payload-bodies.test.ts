// Damaged bodies of NGSI-LD and CAP through the pure parsers, and pushed messages: no throw, no wait, nothing invented.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capPayload } from '#feeds/cap/payload/cap-payload.ts';
import { buildBatch } from '#feeds/ingest/build-batch.ts';
import { ngsiLdPayload } from '#feeds/ngsi-ld/payload/ngsi-ld-payload.ts';
import type { PayloadParser } from '#feeds/payload/payload-parser.ts';
import { PayloadSink } from '#feeds/payload/payload-sink.ts';
import { readDocument } from '#feeds/payload/read-document.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { applyBatch, type Table } from '#kernel/table/table.ts';
import { entityFacts } from '../support/body-facts.ts';
import { capCorpus, ngsiLdCorpus, type CorpusBody } from '../support/corpus.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { foreignBody, mutatedBytes } from '../support/mutate-bytes.ts';
import { jsonChange } from '../support/mutate-json.ts';
import { expectSoundTable } from '../support/table-checks.ts';
import { findInventions } from '../support/table-oracle.ts';
import { findXmlInventions } from '../support/xml-oracle.ts';

const NOW_MS = Date.UTC(2026, 10, 22);
const LONGEST_MS = 1000;

async function parseHonestly(
  parser: PayloadParser,
  bytes: Uint8Array,
  spec: FeedSpec,
): Promise<Table | null> {
  const startedMs = performance.now();
  const { document } = await readDocument(bytes);
  const sink = new PayloadSink();
  const bounds = [-180, -90, 180, 90] as const;
  const where = { bytes, nowMs: NOW_MS, bounds, zoneOffsetMs: 7 * 3_600_000 };
  parser.recognises(document, bytes);
  const refusal = await parser.parse(document, where, sink);
  expect(performance.now() - startedMs).toBeLessThan(LONGEST_MS);
  if (refusal !== null) expect(refusal.length).toBeGreaterThan(5);
  for (const { reason, count } of sink.reasons()) {
    expect(reason.length).toBeGreaterThan(5);
    expect(count).toBeGreaterThan(0);
  }
  if (sink.rows === 0) return null;
  const table = applyBatch(undefined, buildBatch(spec.id, 1, sink, [], NOW_MS));
  expectSoundTable(table);
  return table;
}

async function expectNgsi(bytes: Uint8Array, body: CorpusBody): Promise<void> {
  const spec = { ...body.spec, columns: [], geometry: 'point' } as const;
  const table = await parseHonestly(ngsiLdPayload, bytes, spec).catch((thrown: unknown) => {
    throw new Error(`${body.name}: ${String(thrown)}`, { cause: thrown });
  });
  if (!table) return;
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
  expect(findInventions(table, spec, entityFacts(json)), body.name).toEqual([]);
}

async function expectCap(bytes: Uint8Array, { spec }: CorpusBody): Promise<void> {
  const table = await parseHonestly(capPayload, bytes, spec);
  if (table) expect(findXmlInventions(table, spec, bytes)).toEqual([]);
}

const ngsi = ngsiLdCorpus();
const warnings = capCorpus();
const anyOf = (corpus: readonly CorpusBody[]) =>
  fc.nat({ max: corpus.length - 1 }).map((index) => corpus[index]!);

describe('damaged bodies', () => {
  it('of NGSI-LD give what is left in them', async () => {
    const damaged = anyOf(ngsi).chain((body) => mutatedBytes([body.bytes]).map((bytes) => ({ body, bytes })));
    await fuzzLater(
      fc.asyncProperty(damaged, ({ body, bytes }) => expectNgsi(bytes, body)),
      150,
    );
  });

  it('of NGSI-LD with other values give those values', async () => {
    const encode = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
    const changed = anyOf(ngsi).chain((body) => {
      const json: unknown = JSON.parse(new TextDecoder().decode(body.bytes));
      const changes = fc.array(jsonChange, { minLength: 1, maxLength: 4 });
      return changes.map((edits) => ({
        body,
        bytes: encode(edits.reduce<unknown>((value, edit) => edit(value), json)),
      }));
    });
    await fuzzLater(
      fc.asyncProperty(changed, ({ body, bytes }) => expectNgsi(bytes, body)),
      150,
    );
  });

  it('of CAP give what is left in them', async () => {
    const damaged = anyOf(warnings).chain((body) =>
      mutatedBytes([body.bytes]).map((bytes) => ({ body, bytes })),
    );
    await fuzzLater(
      fc.asyncProperty(damaged, ({ body, bytes }) => expectCap(bytes, body)),
      150,
    );
  });

  it('that are of no standard at all', async () => {
    await fuzzLater(
      fc.asyncProperty(foreignBody, async (bytes) => {
        await parseHonestly(capPayload, bytes, warnings[0]!.spec);
        await parseHonestly(ngsiLdPayload, bytes, ngsi[0]!.spec);
      }),
      100,
    );
  });
});
