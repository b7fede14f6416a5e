// decode(encode(world)) = world: what the simulated server writes of any kind at any time, the connector reads back.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ColumnMapping, FeedSpec } from '#kernel/feed/feed.ts';
import { numberAt, textAt, type Table } from '#kernel/table/table.ts';
import { answerOgcFeatures } from '../../../../../mocks/protocols/ogc-features/answer-ogc-features.ts';
import {
  serverProfiles,
  type ServerProfile,
} from '../../../../../mocks/protocols/ogc-features/server-profile.ts';
import { toFeature } from '../../../../../mocks/protocols/ogc-features/world-features.ts';
import { readGeography } from '../../../../../mocks/province/read-geography.ts';
import type { World, WorldEntity } from '../../../../../mocks/province/world-contract.ts';
import { createWorld } from '../../../../../mocks/province/world.ts';
import { createFeedRig, START_MS } from '../../../feeds/ingest/feed-rig.ts';

let world: World;

beforeAll(async () => {
  world = createWorld({ seed: 2018, geography: await readGeography('public/provinces/ba-ria-vung-tau/') });
}, 60_000);

type Plain = { kind: ColumnMapping['kind']; value: number | string };

/** The attributes of an entity as the world has them, under the names of flat properties; structures are left out. */
function plainAttributes({ attributes }: WorldEntity): Map<string, Plain> {
  const plain = new Map<string, Plain>();
  for (const [name, { kind, value }] of Object.entries(attributes)) {
    if (kind === 'language') {
      const { vi, en } = value as { vi: string; en: string };
      plain.set(name, { kind: 'text', value: vi }).set(`${name}_en`, { kind: 'text', value: en });
    } else if (typeof value === 'number') {
      // JSON knows no negative zero.
      plain.set(name, { kind: 'number', value: value + 0 });
    } else if (typeof value === 'string') plain.set(name, { kind: 'text', value });
    else if (typeof value === 'object' && value !== null && '@value' in value)
      plain.set(name, { kind: 'time', value: Date.parse(String(value['@value'])) });
  }
  return plain;
}

/** A feed with a column for every plain attribute that any entity has. */
function feedOf(type: string, entities: readonly WorldEntity[]): FeedSpec {
  const kinds = new Map(
    entities.flatMap((entity) =>
      [...plainAttributes(entity)].map(([name, { kind }]) => [name, kind] as const),
    ),
  );
  const geometryType = (entities[0]?.attributes['location']?.value as { type?: string } | undefined)?.type;
  return {
    id: 'probe',
    source: 'gis',
    title: { vi: 'Thử', en: 'Probe' },
    entityType: type,
    geometry: geometryType === undefined ? 'none' : geometryType === 'LineString' ? 'line' : 'point',
    lifetime: 'register',
    cadenceMs: 60_000,
    pollMs: 60_000,
    columns: [...kinds].map(([name, kind]) => ({
      column: name,
      attribute: name,
      kind,
      ...(kind === 'number' && { unit: '1' }),
    })),
    rollups: [],
  };
}

async function readBack(spec: FeedSpec, atMs: number, server: ServerProfile): Promise<Table | undefined> {
  const baseUrl = 'http://ioc.test/sources/gis/';
  const source = { id: 'gis', connector: 'ogc-features', baseUrl, pageSize: 500, timeoutMs: 60_000 } as const;
  const rig = createFeedRig(
    [spec],
    (url, init) => answerOgcFeatures(new Request(url, init), { world, now: () => atMs, server }),
    { sources: [source] },
  );
  rig.runtime.receive({
    kind: 'time',
    clock: { anchorRealMs: START_MS, anchorMs: atMs, rate: 1 },
    asOfMs: null,
  });
  const receipt = await rig.ask({ kind: 'poll', feedId: 'probe' });
  expect(receipt.refusals).toEqual([]);
  rig.advance(300);
  return rig.table('probe');
}

/** What differs between the table and the world, in words; empty when nothing does. */
function differences(table: Table, entities: readonly WorldEntity[], spec: FeedSpec): string[] {
  const found: string[] = [];
  const compare = (what: string, read: unknown, held: unknown) => {
    if (!Object.is(read, held)) found.push(`${what}: ${String(read)} is not ${String(held)}`);
  };
  compare('rows', table.rowCount, entities.length);
  for (const entity of entities) {
    const { id, geometry, properties } = toFeature(entity);
    const row = table.rowOf(id);
    const plain = plainAttributes(entity);
    for (const { column, kind } of spec.columns) {
      const read = kind === 'text' ? textAt(table, column, row) : numberAt(table, column, row);
      compare(`${id} ${column}`, read, plain.get(column)?.value ?? (kind === 'text' ? '' : Number.NaN));
    }
    compare(`${id} time`, table.observedAtMs[row], Date.parse(String(properties['observedAt'])));
    const [from = 0, to = 0] = table.geometry.rowStarts.subarray(row, row + 2);
    const isLine = geometry?.type === 'LineString';
    const positions = isLine
      ? table.geometry.positions.subarray(2 * from, 2 * to)
      : table.geometry.anchors.subarray(2 * row, 2 * row + 2);
    if (isLine || geometry?.type === 'Point')
      compare(`${id} place`, positions.join(), geometry.coordinates.flat().join());
  }
  return found;
}

describe('the simulated geographic server', () => {
  it('gives back every kind of the world at any time, whichever server it plays', async () => {
    const kinds = [...world.kinds.values()];
    const times = fc
      .integer({ min: Date.UTC(2025, 6, 1), max: Date.UTC(2026, 2, 1) })
      .map((ms) => Math.floor(ms / 1000) * 1000);
    const servers = fc.constantFrom<ServerProfile[]>(...Object.values(serverProfiles));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kinds), times, servers, async (kind, atMs, server) => {
        const entities = kind.list(atMs);
        if (entities.length === 0) return;
        const spec = feedOf(kind.type, entities);
        const table = await readBack(spec, atMs, server);
        expect(differences(table!, entities, spec)).toEqual([]);
      }),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 8), seed: 20_261_122 },
    );
  }, 120_000);

  it('says unchanged while nothing has happened', async () => {
    const request = () => new Request('http://ioc.test/sources/gis/collections/WaterObserved/items?limit=5');
    const first = await answerOgcFeatures(request(), { world, now: () => START_MS });
    const etag = first.headers.get('ETag')!;
    const again = new Request(request(), { headers: { 'If-None-Match': etag } });
    expect((await answerOgcFeatures(again, { world, now: () => START_MS })).status).toBe(304);
  });
});
