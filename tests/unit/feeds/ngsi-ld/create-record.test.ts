// Records sent to a broker: one id an attempt or ten, units and times with the numbers, and what the decoder reads back.
import { describe, expect, it } from 'vitest';
import { entityIdOf, entityOfRecord } from '#feeds/ngsi-ld/write/entity-of-record.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { brokerSource, createFeedRig, json, speedFeed, START_MS } from '../ingest/feed-rig.ts';

const feed = speedFeed({
  entityType: 'CitizenReport',
  columns: [
    { column: 'speed', kind: 'number', attribute: 'waterSpeed', unit: 'km/h' },
    { column: 'count', kind: 'number', attribute: 'people', unit: '{count}' },
    { column: 'name', kind: 'text', attribute: 'name' },
    { column: 'name@en', kind: 'text', attribute: 'title@en' },
    { column: 'place', kind: 'text', attribute: 'address.addressLocality' },
    { column: 'street', kind: 'text', attribute: 'address.streetAddress' },
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1', codes: { low: 1, high: 3 } },
    { column: 'due', kind: 'time', attribute: 'dateDue' },
    { column: 'road', kind: 'text', attribute: 'refRoad' },
  ],
});
const record = {
  id: 'tin 7/đường ngập',
  values: {
    speed: 36.5,
    count: 3,
    name: 'Ngập “sâu”',
    'name@en': 'Deep water',
    place: 'Vũng Tàu',
    street: 'Trương Công Định',
    severity: 3,
    due: START_MS + 60_000,
    road: 'urn:ngsi-ld:Road:QL51',
    unknown: 'x',
  },
  position: [107.08, 10.35],
} as const;
const write = { kind: 'write', feedId: 'speeds', record } as const;

/** A broker that keeps what it is sent. */
function writableBroker(habits: { loses?: boolean; refuses?: number } = {}) {
  const held = new Map<string, Record<string, unknown>>();
  let loses = habits.loses ?? false;
  const rig = createFeedRig(
    [feed],
    (url, { method = 'GET', body }) => {
      if (method === 'GET') return json([...held.values()], { 'NGSILD-Results-Count': String(held.size) });
      if (habits.refuses)
        return json({ type: 'BadRequestData', title: 'no', detail: 'not so' }, {}, habits.refuses);
      const sent = JSON.parse(String(body)) as Record<string, unknown>;
      const [, id] = /\/entities\/([^/]+)\/attrs$/.exec(url.pathname) ?? [];
      if (id !== undefined) {
        Object.assign(held.get(decodeURIComponent(id))!, sent);
        return new Response(null, { status: 204 });
      }
      const entityId = String(sent['id']);
      if (held.has(entityId))
        return json({ type: 'https://uri.etsi.org/ngsi-ld/errors/AlreadyExists', title: 'there' }, {}, 409);
      held.set(entityId, sent);
      if (loses) {
        loses = false;
        throw new TypeError('the connection broke');
      }
      return new Response(null, { status: 201, headers: { Location: `/ngsi-ld/v1/entities/${entityId}` } });
    },
    { sources: [brokerSource({ tenant: 'tinh', context: 'http://ctx.test/c.jsonld' })] },
  );
  return { rig, held };
}

describe('a record', () => {
  it('is created once, and read back as it was meant', async () => {
    const { rig, held } = writableBroker();
    const id = entityIdOf(record, feed);
    expect(await rig.ask(write)).toEqual({ id, isNew: true, notice: '' });
    expect(await rig.ask(write)).toEqual({ id, isNew: false, notice: '' });
    expect(held.size).toBe(1);
    const { headers } = rig.requests[0]!.init;
    expect(headers).toMatchObject({ 'NGSILD-Tenant': 'tinh', 'Content-Type': 'application/json' });
    expect((headers as Record<string, string>)['Link']).toContain('<http://ctx.test/c.jsonld>');
    const receipt = await rig.ask({ kind: 'poll', feedId: 'speeds' });
    expect(receipt).toMatchObject({ rows: 1, refusals: [] });
    const table = rig.table('speeds')!;
    expect(table.ids).toEqual([id]);
    const numbers = ['speed', 'count', 'severity', 'due'].map((column) => numberAt(table, column, 0));
    expect(numbers).toEqual([36.5, 3, 3, START_MS + 60_000]);
    const texts = ['name', 'name@en', 'place', 'street', 'road'].map((column) => textAt(table, column, 0));
    expect(texts).toEqual([
      'Ngập “sâu”',
      'Deep water',
      'Vũng Tàu',
      'Trương Công Định',
      'urn:ngsi-ld:Road:QL51',
    ]);
    expect([...table.geometry.anchors]).toEqual([107.08, 10.35]);
    expect(table.observedAtMs[0]).toBe(START_MS);
  });

  it('whose answer was lost is not created a second time', async () => {
    const { rig, held } = writableBroker({ loses: true });
    await expect(rig.ask(write)).rejects.toMatchObject({ kind: 'offline' });
    rig.advance(30_000);
    expect(await rig.ask(write)).toMatchObject({ isNew: false });
    expect(held.size).toBe(1);
  });

  it('that is refused fails in the words of the broker', async () => {
    const { rig } = writableBroker({ refuses: 400 });
    await expect(rig.ask(write)).rejects.toMatchObject({ kind: 'http', status: 400, detail: 'no: not so' });
  });

  it('carries units, times and words as the standard has them', () => {
    const entity = entityOfRecord(record, feed, START_MS);
    expect(entity['waterSpeed']).toEqual({
      type: 'Property',
      value: 36.5,
      unitCode: 'KMH',
      observedAt: '2026-03-02T03:00:00Z',
    });
    expect(entity['severity']).toEqual({ type: 'Property', value: 'high' });
    expect(entity['address']).toEqual({
      type: 'Property',
      value: { addressLocality: 'Vũng Tàu', streetAddress: 'Trương Công Định' },
    });
    expect(entity).not.toHaveProperty('unknown');
    expect(entityIdOf({ ...record, id: 'urn:ngsi-ld:X:1' }, feed)).toBe('urn:ngsi-ld:X:1');
    expect(URL.canParse(entity.id)).toBe(true);
  });
});
