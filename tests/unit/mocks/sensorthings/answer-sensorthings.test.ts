// The simulated service in its own words: paths, options, filters, pages, refusals.
import { describe, expect, it } from 'vitest';
import { createServiceAnswer } from '../../../../mocks/protocols/sensorthings/answer-sensorthings.ts';
import { serviceProfiles } from '../../../../mocks/protocols/sensorthings/service-profile.ts';
import type { EntityKind, World, WorldEntity } from '../../../../mocks/province/world-contract.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.parse('2026-03-02T03:20:00Z');
const ROOT = 'http://ioc.test/sources/sensors/v1.1/';

/** Three stations whose PM2.5 of an hour is the hour of the day plus ten times their number. */
function stationAt(number: number, atMs: number): WorldEntity {
  const observedAtMs = Math.floor(atMs / HOUR_MS) * HOUR_MS;
  const value = 10 * number + new Date(observedAtMs).getUTCHours();
  return {
    id: `urn:ngsi-ld:AirQualityObserved:x:${number}`,
    type: 'AirQualityObserved',
    attributes: {
      name: { kind: 'language', value: { vi: `Trạm ${number}`, en: `Station ${number}` } },
      location: { kind: 'geo', value: { type: 'Point', coordinates: [107 + number / 10, 10.5] } },
      pm25: { kind: 'property', value, unitCode: 'GQ', observedAtMs },
    },
  };
}

const kind: EntityKind = {
  type: 'AirQualityObserved',
  cadenceMs: HOUR_MS,
  list: (atMs) => [1, 2, 3].map((number) => stationAt(number, atMs)),
  get: (id, atMs) => stationAt(Number(id.at(-1)), atMs),
  idsBetween: () => [],
};
const world: World = { seed: 1, kinds: new Map([[kind.type, kind]]), warnings: () => [] };

/** As much of an answer as these tests look into. */
interface Body {
  [name: string]: unknown;
  name: string;
  url: string;
  result: number;
  location: { coordinates: number[] };
  unitOfMeasurement: unknown;
  value: Body[];
  Locations: unknown;
  Datastreams: Body[];
  Observations: unknown;
  ObservedProperty: Body;
  dataArray: unknown[][];
}

async function ask(path: string, profile: keyof typeof serviceProfiles = 'frost', root = ROOT) {
  const response = createServiceAnswer(serviceProfiles[profile])(new Request(root + path), {
    world,
    now: () => NOW_MS,
  });
  const text = await response.text();
  return {
    status: response.status,
    etag: response.headers.get('etag'),
    body: (text === '' ? null : JSON.parse(text)) as Body,
  };
}

const names = (body: { value: { name: string }[] }) => body.value.map(({ name }) => name);

describe('paths', () => {
  it('lead from the root to every entity', async () => {
    const { body } = await ask('');
    expect(body.value.find(({ name }) => name === 'Things')!.url).toBe(`${ROOT}Things`);
    expect((await ask('Things(2)')).body).toMatchObject({
      '@iot.id': 2,
      name: 'Trạm 2',
      properties: { nameEn: 'Station 2' },
    });
    expect((await ask('Things(2)/Locations')).body.value[0]!.location.coordinates).toEqual([107.2, 10.5]);
    const [datastream] = (await ask('Things(2)/Datastreams')).body.value;
    const path = `Datastreams(${String(datastream!['@iot.id'])})`;
    expect((await ask(`${path}/Thing`)).body['@iot.id']).toBe(2);
    expect((await ask(`${path}/ObservedProperty`)).body.name).toBe('PM2.5');
    expect(datastream!.unitOfMeasurement).toEqual({
      name: 'microgram per cubic metre',
      symbol: 'µg/m³',
      definition: 'ucum:ug/m3',
    });
    expect((await ask(`${path}/Observations?$top=1&$orderby=phenomenonTime desc`)).body.value).toMatchObject([
      { result: 23, phenomenonTime: '2026-03-02T02:00:00.000Z/2026-03-02T03:00:00.000Z' },
    ]);
  });

  it.each(['Nothing', 'Things(9)', 'Things/Datastreams', 'Things(1)/Sensor', 'Things(a)'])(
    'to nothing (%s) are 404',
    async (path) => {
      expect(await ask(path)).toMatchObject({ status: 404, body: { code: 404, type: 'error' } });
    },
  );

  it('stay unchanged by their tag', async () => {
    const { etag } = await ask('Things');
    const request = new Request(`${ROOT}Things`, { headers: { 'If-None-Match': etag! } });
    const again = createServiceAnswer(serviceProfiles.frost)(request, { world, now: () => NOW_MS + 1000 });
    expect(again.status).toBe(304);
  });
});

describe('filters', () => {
  it.each([
    ["name eq 'Trạm 2'", ['Trạm 2']],
    ["name ne 'Trạm 2'", ['Trạm 1', 'Trạm 3']],
    ["(name eq 'Trạm 1' or name eq 'Trạm 2') and not (id eq 1)", ['Trạm 2']],
    ["properties/nameEn eq 'Station 3'", ['Trạm 3']],
    ["Datastreams/ObservedProperty/name eq 'PM2.5' and id ge 2", ['Trạm 2', 'Trạm 3']],
    ["startswith(name,'Trạm') and endswith(name,'3')", ['Trạm 3']],
    ["substringof('ạm 1',name)", ['Trạm 1']],
    [
      "st_within(Locations/location,geography'POLYGON((107.15 10,107.4 10,107.4 11,107.15 11,107.15 10))')",
      ['Trạm 2', 'Trạm 3'],
    ],
  ])('%s', async (filter, found) => {
    expect(names((await ask(`Things?$filter=${encodeURIComponent(filter)}`)).body)).toEqual(found);
  });

  it.each([
    'name eq',
    'name like 1',
    '(id eq 1',
    'id eq 1 id',
    "st_within(location,geography'CIRCLE(1)')",
    "geo.distance(location,geography'POINT(1 2)') lt 3",
  ])('that make no sense (%s) are refused', async (filter) => {
    expect(await ask(`Things?$filter=${encodeURIComponent(filter)}`)).toMatchObject({ status: 400 });
  });

  it('of time choose observations, ends included, ascending or descending', async () => {
    const from = '2026-03-01T22:00:00Z';
    const to = '2026-03-02T02:00:00Z';
    const path = (order: string) =>
      `Datastreams(103)/Observations?$filter=phenomenonTime ge ${from} and phenomenonTime le ${to}&$orderby=phenomenonTime ${order}`;
    const results = async (order: string) => (await ask(path(order))).body.value.map(({ result }) => result);
    // Of means over an hour the start is compared with the one end, the end with the other.
    expect(await results('asc')).toEqual([33, 10, 11, 12]);
    expect(await results('desc')).toEqual([12, 11, 10, 33]);
  });
});

describe('options', () => {
  it('select, order and page', async () => {
    const { body } = await ask('Things?$select=name,@iot.id&$orderby=name desc&$top=2&$count=true');
    expect(body).toEqual({
      '@iot.count': 3,
      '@iot.nextLink': `${ROOT}Things?%24select=name%2C%40iot.id&%24orderby=name+desc&%24top=2&%24count=true&%24skip=2`,
      value: [
        { '@iot.id': 3, name: 'Trạm 3' },
        { '@iot.id': 2, name: 'Trạm 2' },
      ],
    });
  });

  it('expand with options inside, and by path', async () => {
    const inside = await ask(
      'Things?$top=1&$expand=Locations($select=location),Datastreams($select=name;$expand=Observations($top=1;$select=result;$orderby=phenomenonTime desc))',
    );
    const [thing] = inside.body.value;
    expect(thing!.Locations).toEqual([{ location: { type: 'Point', coordinates: [107.1, 10.5] } }]);
    expect(thing!.Datastreams[0]!.Observations).toEqual([{ result: 13 }]);
    expect(thing!.Datastreams[0]!['Observations@iot.nextLink']).toContain('/Observations?$top=1&$skip=1');
    const byPath = await ask('Things?$top=1&$expand=Datastreams/ObservedProperty');
    expect(byPath.body.value[0]!.Datastreams[0]!.ObservedProperty.name).toBe('PM2.5');
  });

  it('pack observations', async () => {
    const { body } = await ask(
      'Datastreams(103)/Observations?$top=2&$orderby=phenomenonTime desc&$select=phenomenonTime,result&$resultFormat=dataArray',
    );
    expect(body.value[0]).toMatchObject({
      components: ['phenomenonTime', 'result'],
      'dataArray@iot.count': 2,
    });
    expect(body.value[0]!.dataArray[0]![1]).toBe(13);
  });

  it.each([
    '$top=-1',
    '$skip=x',
    '$orderby=name up',
    '$expand=Nothing',
    '$expand=Datastreams($top=1',
    '$format=xml',
    '$resultFormat=CSV',
  ])('that are none (%s) are refused', async (search) =>
    expect((await ask(`Things?${search}`)).status).toBe(400),
  );
});

describe('other services', () => {
  it('name an inner host', async () => {
    const { body } = await ask('Things?$top=1', 'innerHost');
    expect(body['@iot.nextLink']).toMatch(/^http:\/\/10\.1\.0\.7:8080\/FROST-Server\/v1\.1\/Things\?/);
  });

  it('lose their way like the npm server', async () => {
    const page = await ask('Datastreams(103)/Observations?$top=1&$orderby=phenomenonTime desc', 'npm');
    expect(page.body['@iot.nextLink']).toBe('http://127.0.0.1:8091/v1.0/Observations?$top=1&$skip=1');
    expect(page.body.value[0]).toMatchObject({ result: '13' });
    expect(await ask('Things?$expand=Datastreams($top=1)', 'npm')).toMatchObject({
      status: 400,
      body: { errno: 400, message: '$expand' },
    });
    const elsewhere = "st_within(Locations/location,geography'POLYGON((1 1,2 1,2 2,1 1))')";
    expect((await ask(`Things?$filter=${elsewhere}`, 'npm')).body.value).toHaveLength(3);
    const [thing] = (await ask('Things?$expand=Datastreams/ObservedProperty', 'npm')).body.value;
    expect(thing!['@iot.id']).toBe('1');
    expect(thing!.Datastreams[0]!).toMatchObject({ id: '103', userId: null });
  });
});
