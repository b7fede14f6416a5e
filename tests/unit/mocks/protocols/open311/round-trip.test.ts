// decode(encode(world)) = world: reports written as GeoReport v2, in both formats, and read by the connector.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { feeds } from '../../../../../src/sectors/citizen-reports/feeds.ts';
import { deployFeed } from '#kernel/feed/deployed-feed.ts';
import { answerOpen311 } from '../../../../../mocks/protocols/open311/answer-open311.ts';
import type { EntityKind, World, WorldEntity } from '../../../../../mocks/province/world-contract.ts';
import { bilingual, dateTime, geo, property } from '../../../../../mocks/province/entity-attributes.ts';
import { createFeedRig, START_MS } from '../../../feeds/ingest/feed-rig.ts';
import { fuzzLater } from '../../../../fuzz/support/fuzz-settings.ts';

const [feed] = feeds;
const SOURCE = {
  id: 'reports',
  connector: 'open311',
  baseUrl: 'http://line.test/',
  pageSize: 100,
  timeoutMs: 5000,
} as const;

/** What both XML and a screen can carry. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((raw) =>
    raw
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  )
  .filter((clean) => clean !== '' && clean.isWellFormed() && !/^\d{4}-\d\d-\d\d/.test(clean));
const instant = fc
  .integer({ min: START_MS / 1000 - 25 * 86_400, max: START_MS / 1000 })
  .map((seconds) => seconds * 1000);
const degrees = (least: number, most: number) =>
  fc.integer({ min: least * 1e5, max: most * 1e5 }).map((n) => n / 1e5);

const entity = fc
  .record({
    id: fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/),
    name: fc.record({ vi: text, en: text }),
    place: fc.record({ vi: text, en: text }),
    description: text,
    requestedMs: instant,
    isClosed: fc.boolean(),
    level: fc.constantFrom('urgent', 'normal', 'complex'),
    state: fc.constantFrom('new', 'received', 'assigned', 'processing', 'done', 'rejected'),
    rating: fc.integer({ min: 1, max: 5 }),
    position: fc.tuple(degrees(103, 109), degrees(8, 23)),
  })
  .map(
    ({
      id,
      name,
      place,
      description,
      requestedMs,
      isClosed,
      level,
      state,
      rating,
      position,
    }): WorldEntity => ({
      id: `urn:ngsi-ld:service_requests:${id}`,
      type: 'service_requests',
      attributes: {
        service_request_id: property(id),
        service_code: property('001'),
        service_name: bilingual(name),
        address_string: bilingual(place),
        description: property(description),
        requested_datetime: dateTime(requestedMs),
        updated_datetime: dateTime(requestedMs + 1000),
        expected_datetime: dateTime(requestedMs + 3_600_000),
        status: property(isClosed ? 'closed' : 'open'),
        detailed_status: property(state),
        level: property(level),
        rating: property(rating),
        location: geo({ type: 'Point', coordinates: position }),
      },
    }),
  );
const entities = fc.uniqueArray(entity, { selector: ({ id }) => id, maxLength: 12 });

async function readBack(list: readonly WorldEntity[], format: 'json' | 'xml') {
  const kind: EntityKind = {
    type: 'service_requests',
    cadenceMs: 60_000,
    list: () => [...list],
    get: () => undefined,
    idsBetween: () => [],
  };
  const world = { kinds: new Map([[kind.type, kind]]) } as unknown as World;
  const source = { ...SOURCE, options: { format } };
  const spec = deployFeed(feed!, { sources: [source] });
  const rig = createFeedRig(
    [spec],
    (url) => answerOpen311(new Request(url), { world, now: () => START_MS }),
    { sources: [source] },
  );
  const receipt = await rig.ask({ kind: 'poll', feedId: spec.id });
  return { receipt, table: rig.table(spec.id) };
}

const valueOf = ({ attributes }: WorldEntity, name: string): unknown => attributes[name]?.value;
const stampOf = (one: WorldEntity, name: string) =>
  Date.parse((valueOf(one, name) as { '@value': string })['@value']);

describe.each(['json', 'xml'] as const)('reports in %s', (format) => {
  it('come back as they were', async () => {
    await fuzzLater(
      fc.asyncProperty(entities, async (list) => {
        const { receipt, table } = await readBack(list, format);
        expect(receipt.rows).toBe(list.length);
        expect(receipt.refusals).toEqual([]);
        for (const one of list) {
          const row = table!.ids.indexOf(String(valueOf(one, 'service_request_id')));
          const read = (column: string) => textAt(table!, column, row);
          const [name, place] = [valueOf(one, 'service_name'), valueOf(one, 'address_string')];
          expect({ vi: read('service'), en: read('service@en') }).toEqual(name);
          expect({ vi: read('place'), en: read('place@en') }).toEqual(place);
          expect(read('description')).toBe(valueOf(one, 'description'));
          expect(read('status')).toBe(valueOf(one, 'status'));
          expect(read('detail')).toBe(valueOf(one, 'detailed_status'));
          expect(read('level')).toBe(valueOf(one, 'level'));
          expect(numberAt(table!, 'rating', row)).toBe(valueOf(one, 'rating'));
          expect(numberAt(table!, 'requestedAt', row)).toBe(stampOf(one, 'requested_datetime'));
          expect(numberAt(table!, 'dueAt', row)).toBe(stampOf(one, 'expected_datetime'));
          const { coordinates } = valueOf(one, 'location') as GeoJSON.Point;
          expect([...table!.geometry.anchors.subarray(2 * row, 2 * row + 2)]).toEqual(coordinates);
        }
      }),
      60,
    );
  });
});
