// From damaged answers to the table on the page, poll after poll: never a crash, never a table at odds with itself, and it heals.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { feeds as environmentFeeds } from '../../../src/sectors/environment/feeds.ts';
import { feeds as incidentFeeds } from '../../../src/sectors/incidents/feeds.ts';
import { feeds as transportFeeds } from '../../../src/sectors/transport/feeds.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { brokerSource, createFeedRig, type FeedRig } from '../../unit/feeds/ingest/feed-rig.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { foreignBody } from '../support/mutate-bytes.ts';
import { jsonChange } from '../support/mutate-json.ts';
import { pollRig } from '../support/poll-body.ts';
import { createProvinceSource, type ProvinceSource } from '../support/province-source.ts';
import { expectSoundTable, expectOwnFigures, snapshotOf } from '../support/table-checks.ts';

const MINUTE_MS = 60_000;
/** Polls after which every feed has asked for everything again, and nothing of a well-formed lie may be left. */
const POLLS_TO_HEAL = 14;
const all = [...transportFeeds, ...incidentFeeds, ...environmentFeeds];
const ids = ['traffic-detectors', 'incidents', 'weather-stations', 'reservoirs', 'warnings'];
const feeds = ids.map((id) => all.find((feed) => feed.id === id)!);

/** What happens to an answer on its way. */
type Mishap = (response: Response) => Promise<Response>;
const withBody = (response: Response, bytes: Uint8Array, status = 200) => {
  const headers = new Headers(response.headers);
  headers.delete('ETag');
  return new Response(bytes.slice(), { status, headers });
};
const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

const lost: fc.Arbitrary<Mishap> = fc.oneof(
  fc.constantFrom(400, 401, 404, 429, 500, 503).map(
    (status): Mishap =>
      async (response) =>
        withBody(response, new Uint8Array(0), status),
  ),
  fc.constant<Mishap>(() => Promise.reject(new TypeError('Failed to fetch'))),
  foreignBody
    .filter((bytes) => !isJson(bytes))
    .map(
      (bytes): Mishap =>
        async (response) =>
          withBody(response, bytes),
    ),
  fc.double({ min: 0.01, max: 0.99, noNaN: true }).map((share): Mishap => async (response) => {
    const bytes = await bytesOf(response);
    return withBody(response, bytes.slice(0, Math.floor(share * bytes.length)));
  }),
);
const lied: fc.Arbitrary<Mishap> = fc
  .array(jsonChange, { minLength: 1, maxLength: 12 })
  .map((changes): Mishap => async (response) => {
    const bytes = await bytesOf(response);
    const json = changes.reduce(
      (value, change) => change(value),
      JSON.parse(new TextDecoder().decode(bytes)) as unknown,
    );
    return withBody(response, new TextEncoder().encode(JSON.stringify(json)));
  });
const identity: Mishap = (response) => Promise.resolve(response);

function isJson(bytes: Uint8Array): boolean {
  try {
    JSON.parse(new TextDecoder().decode(bytes));
    return true;
  } catch {
    return false;
  }
}

let province: ProvinceSource;
beforeAll(async () => {
  province = await createProvinceSource();
}, 120_000);

/** A program with one feed of the product on the province. */
function programOf(spec: FeedSpec): FeedRig {
  const rig: FeedRig = createFeedRig([spec], (url, init) => province(url, init, rig.clock.now()), {
    sources: [
      brokerSource({ baseUrl: 'http://ioc.test/sources/broker/', pageSize: 1000 }),
      brokerSource({ id: 'alerts', connector: 'cap', baseUrl: 'http://ioc.test/sources/alerts/' }),
    ],
  });
  return rig;
}

/** Polls with a mishap, then lets a minute pass; after both the table must be sound and its figures its own. */
async function step(rig: FeedRig, spec: FeedSpec, mishap: Mishap): Promise<boolean> {
  rig.respond(async (url, init) => {
    const answer = await province(url, init, rig.clock.now());
    return answer.status === 200 ? mishap(answer) : answer;
  });
  const known = rig.batches().length;
  const revision = rig.table(spec.id)?.revision ?? 0;
  const { error } = await pollRig(rig, spec.id);
  await Promise.resolve();
  rig.advance(300);
  const table = rig.table(spec.id);
  const sent = rig.batches().slice(known);
  expect((table?.revision ?? 0) - revision).toBe(sent.length);
  if (table) expectSoundTable(table);
  const last = sent.at(-1);
  if (table && last) expectOwnFigures(table, spec, last.kpis, rig.clock.now());
  rig.advance(MINUTE_MS - 300);
  await Promise.resolve();
  return error === undefined;
}

async function expectLikeFresh(rig: FeedRig, spec: FeedSpec): Promise<void> {
  const fresh = programOf(spec);
  fresh.advance(rig.clock.now() - fresh.clock.now());
  rig.respond((url, init) => province(url, init, rig.clock.now()));
  const first = await pollRig(fresh, spec.id);
  expect(first.error).toBeUndefined();
  if (spec.source !== 'alerts') expect(first.table!.rowCount).toBeGreaterThan(5);
  expect((await pollRig(rig, spec.id)).error).toBeUndefined();
  await Promise.resolve();
  rig.advance(300);
  expect(snapshotOf(rig.table(spec.id)!, spec)).toEqual(snapshotOf(fresh.table(spec.id)!, spec));
}

describe.each(feeds.map((feed) => [feed.id, feed] as const))('the feed %s', (_id, spec) => {
  it('keeps its last rows through answers that are none, and is itself again with the next good one', async () => {
    const mishaps = fc.array(fc.oneof(lost, fc.constant(identity)), { minLength: 1, maxLength: 5 });
    await fuzzLater(
      fc.asyncProperty(mishaps, async (sequence) => {
        const rig = programOf(spec);
        for (const mishap of sequence) await step(rig, spec, mishap);
        await expectLikeFresh(rig, spec);
      }),
      6,
    );
  });

  it.skipIf(spec.source === 'alerts')(
    'forgets what a source once lied when it has told the truth for a while',
    async () => {
      const mishaps = fc.array(fc.oneof({ weight: 3, arbitrary: lied }, lost, fc.constant(identity)), {
        minLength: 1,
        maxLength: 4,
      });
      await fuzzLater(
        fc.asyncProperty(mishaps, async (sequence) => {
          const rig = programOf(spec);
          for (const mishap of [identity, ...sequence]) await step(rig, spec, mishap);
          for (let poll = 0; poll < POLLS_TO_HEAL; poll += 1) await step(rig, spec, identity);
          await expectLikeFresh(rig, spec);
        }),
        6,
      );
    },
  );
});
