// Damaged WZDx, Open511 and AIS bodies through their connectors: rows, reasons or a failure in words; nothing invented, nothing hangs.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPayload } from '#feeds/payload/read-payload.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { numbersOf, type Table } from '#kernel/table/table.ts';
import { brokerSource, createFeedRig, START_MS } from '../../unit/feeds/ingest/feed-rig.ts';
import { fuzzLater } from '../support/fuzz-settings.ts';
import { foreignBody, mutatedBytes } from '../support/mutate-bytes.ts';
import { mutatedJson } from '../support/mutate-json.ts';
import { inventedNumber } from '../support/number-oracle.ts';
import { chunked, pollRig } from '../support/poll-body.ts';
import { probeFeed, snapshotCorpus } from '../support/snapshot-corpus.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const LONGEST_CPU_MS = 1000;
const chunkBytes = fc.constantFrom(64, 1000, 1_000_000);

/** A standard with a feed on it, and the numbers of that feed that come as they are written. */
interface Trial {
  name: string;
  connector: SourceConfig['connector'];
  options: SourceConfig['options'];
  spec: FeedSpec;
  corpus: readonly Uint8Array[];
  asWritten: readonly string[];
}

const isXml = (bytes: Uint8Array) => bytes[0] === 60;
const isJson = (bytes: Uint8Array) => /^\s*[[{]/.test(decode(bytes));
const ROADS = {
  texts: ['name', 'description', 'road_names', 'event_state'],
  times: ['start_date', 'end_date'],
};

const trials: readonly Trial[] = [
  {
    name: 'WZDx',
    connector: 'wzdx',
    options: {},
    spec: probeFeed('line', { ...ROADS, numbers: ['reduced_speed_limit_kph', 'beginning_milepost'] }),
    corpus: snapshotCorpus('wzdx'),
    asWritten: ['reduced_speed_limit_kph', 'beginning_milepost'],
  },
  {
    name: 'Open511 in JSON',
    connector: 'open511',
    options: {},
    spec: probeFeed('line', { ...ROADS, numbers: ['lanes_closed'] }),
    corpus: snapshotCorpus('open511').filter(isJson),
    asWritten: ['lanes_closed'],
  },
  {
    name: 'Open511 in XML',
    connector: 'open511',
    options: { format: 'xml' },
    spec: probeFeed('line', { ...ROADS, numbers: ['lanes_closed'] }),
    corpus: snapshotCorpus('open511').filter(isXml),
    asWritten: ['lanes_closed'],
  },
  {
    name: 'AIS in JSON',
    connector: 'ais',
    options: { speedUnit: 'kn' },
    spec: probeFeed('point', { numbers: ['courseOverGround', 'shipType'], texts: ['name'], times: ['eta'] }),
    corpus: snapshotCorpus('ais').filter(isJson),
    asWritten: ['courseOverGround', 'shipType'],
  },
  {
    name: 'AIS in NMEA sentences',
    connector: 'ais',
    options: { format: 'nmea' },
    spec: probeFeed('point', { numbers: ['courseOverGround'], texts: ['name', 'callSign'] }),
    corpus: snapshotCorpus('ais').filter((bytes) => !isJson(bytes)),
    asWritten: [],
  },
];

async function expectHonest(trial: Trial, bytes: Uint8Array, size: number): Promise<Table | undefined> {
  const sources = [brokerSource({ connector: trial.connector, options: trial.options })];
  const rig = createFeedRig([trial.spec], () => chunked(bytes, Math.max(size, bytes.length / 2000)), {
    sources,
  });
  rig.runtime.receive({
    kind: 'configure',
    config: {
      sources,
      simulator: { enabled: false, seed: 1, story: null },
      packUrl: 'http://pack.test/',
      plausibleBounds: [-180, -90, 180, 90],
      clock: { anchorRealMs: START_MS, anchorMs: START_MS, rate: 1 },
    },
  });
  const before = process.cpuUsage();
  const { error, receipt, table } = await pollRig(rig, trial.spec.id);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000, 'milliseconds of computing').toBeLessThan(LONGEST_CPU_MS);
  if (error) expect(['malformed', 'unexpected-content']).toContain(error.kind);
  if (!table) return undefined;
  expect(new Set(table.ids).size).toBe(table.rowCount);
  if (receipt) expect(receipt.rows).toBe(table.rowCount);
  for (const column of trial.asWritten)
    expect(inventedNumber(numbersOf(table, column)?.values ?? [], bytes), column).toBeUndefined();
  if (trial.asWritten.length > 0) expect(inventedPosition(table, bytes)).toBeUndefined();
  return table;
}

/** Vertices of lines and positions of points; the middle of a line is computed, its vertices are not. */
function inventedPosition({ geometry }: Table, bytes: Uint8Array): number | undefined {
  return inventedNumber(geometry.kind === 'line' ? geometry.positions : geometry.anchors, bytes);
}

it('finds a number that was not in the body', () => {
  expect(inventedNumber([107.1, 2], encode('[107.1]'))).toBe(2);
  expect(inventedNumber([107.1, Number.NaN], encode('{"lon": "107.1"}'))).toBeUndefined();
});

describe.each(trials)('$name ($corpus.length in the corpus)', (trial) => {
  const { corpus } = trial;

  it('has bodies to damage', () => expect(corpus.length).toBeGreaterThan(0));

  it('with damaged bytes gives what is left', async () => {
    await fuzzLater(
      fc.asyncProperty(mutatedBytes(corpus), chunkBytes, async (bytes, size) => {
        await expectHonest(trial, bytes, size);
      }),
      150,
    );
  });

  it.skipIf(!isJson(corpus[0] ?? encode('')))(
    'with other values in its members gives those values',
    async () => {
      const documents = corpus.map((bytes) => JSON.parse(decode(bytes)) as unknown);
      await fuzzLater(
        fc.asyncProperty(fc.constantFrom(...documents).chain(mutatedJson), async (document) => {
          await expectHonest(trial, encode(JSON.stringify(document ?? null)), 4096);
        }),
        150,
      );
    },
  );

  it('that is none fails in words', async () => {
    await fuzzLater(
      fc.asyncProperty(foreignBody, async (bytes) => {
        await expectHonest(trial, bytes, 4096);
      }),
      60,
    );
  });

  it('is read as a file without a word thrown', async () => {
    await fuzzLater(
      fc.asyncProperty(mutatedBytes(corpus), async (bytes) => {
        const { outcome, reason } = await readPayload(bytes, START_MS);
        if (outcome === 'refused') expect(reason).toBeTruthy();
        expect(reason ?? '').not.toMatch(/the parser failed|could not be read/);
      }),
      100,
    );
  });
});

it('reads members that are called as Object’s own', async () => {
  const trial = trials.find(({ name }) => name === 'AIS in JSON')!;
  const body = {
    vessels: [{ mmsi: 574001240, lat: 10.35, lon: 107.05, toString: 58, constructor: 'x', __proto__: 1 }],
  };
  const table = await expectHonest(trial, encode(JSON.stringify(body)), 4096);
  expect(table!.rowCount).toBe(1);
});
