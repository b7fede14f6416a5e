// One bad entity among good ones, and a body cut at any byte: the other rows are what they were, to the last digit.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { feeds as environmentFeeds } from '../../../src/sectors/environment/feeds.ts';
import { feeds as incidentFeeds } from '../../../src/sectors/incidents/feeds.ts';
import { feeds as transportFeeds } from '../../../src/sectors/transport/feeds.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { START_MS } from '../../unit/feeds/ingest/feed-rig.ts';
import { entityFacts, idsOf } from '../support/body-facts.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { foreignBody } from '../support/mutate-bytes.ts';
import { jsonChange } from '../support/mutate-json.ts';
import { chunked, pollOnce } from '../support/poll-body.ts';
import { createProvinceSource, type ProvinceSource } from '../support/province-source.ts';
import { snapshotOf } from '../support/table-checks.ts';
import { findInventions } from '../support/table-oracle.ts';

const all = [...transportFeeds, ...incidentFeeds, ...environmentFeeds];
const feeds = ['traffic-segments', 'incidents', 'weather-stations', 'river-gauges'].map((id) =>
  all.find((feed) => feed.id === id)!,
);
const FORMS = ['options=concise', 'options=keyValues', ''];
const ROWS = 25;

let province: ProvinceSource;
beforeAll(async () => {
  province = await createProvinceSource();
}, 120_000);

/** Entities of a feed as the broker writes them in one representation. */
async function entitiesOf(spec: FeedSpec, form: string): Promise<unknown[]> {
  const url = new URL(`http://ioc.test/ngsi-ld/v1/entities?type=${spec.entityType}&limit=${ROWS}&${form}`);
  return (await (await province(url, {}, START_MS)).json()) as unknown[];
}

const encode = (json: unknown) => new TextEncoder().encode(JSON.stringify(json));
const chunkBytes = fc.constantFrom(64, 100, 1000, 1_000_000);
const size = (bytes: Uint8Array, wanted: number) => Math.max(wanted, bytes.length / 2000);

describe.each(feeds.map((feed) => [feed.id, feed] as const))('rows of %s', (_id, spec) => {
  it.each(FORMS)('with one bad entity among them stay what they were (%s)', async (form) => {
    const entities = await entitiesOf(spec, form);
    const clean = await pollOnce(spec, () => chunked(encode(entities), 1_000_000));
    const expected = snapshotOf(clean.table!, spec);
    expect(Object.keys(expected)).toHaveLength(entities.length);
    expect(findInventions(clean.table!, spec, entityFacts(entities))).toEqual([]);
    const changes = fc.array(jsonChange, { minLength: 1, maxLength: 5 });
    await fuzzLater(
      fc.asyncProperty(fc.nat(), changes, chunkBytes, async (choice, edits, wanted) => {
        const at = choice % entities.length;
        const bad = edits.reduce((value, edit) => edit(value), entities[at]);
        const body = encode(entities.with(at, bad));
        const { table, receipt } = await pollOnce(spec, () => chunked(body, size(body, wanted)));
        const rows = snapshotOf(table!, spec);
        const changed = new Set([...idsOf(entities[at]), ...idsOf(bad)]);
        for (const id of Object.keys(expected))
          if (!changed.has(id)) expect(rows[id], id).toEqual(expected[id]);
        expect(findInventions(table!, spec, entityFacts(JSON.parse(new TextDecoder().decode(body))))).toEqual(
          [],
        );
        if (table!.rowCount < entities.length)
          expect(receipt!.refusals.length + changed.size).toBeGreaterThan(1);
      }),
      12,
    );
  });

  it('cut at any byte, or followed by anything, are whole or not there, and the poll fails in words', async () => {
    const entities = await entitiesOf(spec, 'options=concise');
    const bytes = encode(entities);
    const expected = snapshotOf((await pollOnce(spec, () => chunked(bytes, 1_000_000))).table!, spec);
    const tail = fc.oneof(fc.constant(new Uint8Array(0)), foreignBody);
    await fuzzLater(
      fc.asyncProperty(
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        tail,
        chunkBytes,
        async (share, rest, wanted) => {
          const cut = new Uint8Array(
            Buffer.concat([bytes.subarray(0, Math.floor(share * bytes.length)), rest]),
          );
          const { error, table } = await pollOnce(spec, () => chunked(cut, size(cut, wanted)));
          if (!isJson(cut)) expect(error).toBeDefined();
          const rows = table ? snapshotOf(table, spec) : {};
          for (const [id, row] of Object.entries(rows)) expect(row, id).toEqual(expected[id]);
        },
      ),
      30,
    );
  });
});

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}
