// Representations, names, validators and refusals of the current state.
import { describe, expect, it } from 'vitest';
import { brokerProfiles } from '../../../../../mocks/protocols/ngsi-ld/broker-profile.ts';
import { measured, NOW_MS, reportMs } from '../tiny-world.ts';
import { ask, askJson, LINK, post } from './ask-broker.ts';

const STATION = 'urn:ngsi-ld:AirQualityObserved:003';
const observedMs = reportMs(3, NOW_MS, 300_000);
const observedAt = new Date(observedMs).toISOString();
const value = measured(3, observedMs);
const one = `/entities/${encodeURIComponent(STATION)}`;

describe('representations', () => {
  it('is normalized unless asked otherwise', async () => {
    expect(await askJson(one)).toMatchObject({
      id: STATION,
      type: 'AirQualityObserved',
      pm25: { type: 'Property', value, unitCode: 'GQ', observedAt },
      location: { type: 'GeoProperty', value: { type: 'Point' } },
      refDevice: { type: 'Relationship', object: 'urn:ngsi-ld:Device:0' },
      title: { type: 'LanguageProperty', languageMap: { vi: 'Không khí 3', en: 'Air 3' } },
      name: { type: 'Property', value: 'Trạm 3' },
    });
  });

  it.each(['options=concise', 'format=concise'])('is concise with %s', async (option) => {
    const entity = await askJson(`${one}?${option}`);
    expect(entity.pm25).toEqual({ value, unitCode: 'GQ', observedAt });
    expect(entity.name).toBe('Trạm 3');
    expect(entity.location).toEqual({ type: 'Point', coordinates: [107.15, 10.3] });
    expect(entity.refDevice).toEqual({ object: 'urn:ngsi-ld:Device:0' });
    expect(entity.title).toEqual({ languageMap: { vi: 'Không khí 3', en: 'Air 3' } });
  });

  it.each(['options=keyValues', 'format=simplified'])('is bare with %s', async (option) => {
    const entity = await askJson(`${one}?${option}`);
    expect(entity).toMatchObject({ pm25: value, refDevice: 'urn:ngsi-ld:Device:0', isCalm: false });
    expect(JSON.stringify(entity)).not.toContain('unitCode');
  });

  it('picks a language', async () => {
    expect((await askJson(`${one}?lang=vi&options=keyValues`)).title).toBe('Không khí 3');
    expect((await askJson(`${one}?lang=fr`)).title).toEqual({
      type: 'Property',
      value: 'Không khí 3',
      lang: 'vi',
    });
  });

  it('adds system times with sysAttrs only', async () => {
    const entity = await askJson(`${one}?options=sysAttrs`);
    expect(entity.modifiedAt).toBe(observedAt);
    expect(Date.parse(entity.createdAt)).toBeLessThanOrEqual(observedMs);
    expect(entity.pm25.modifiedAt).toBe(observedAt);
    expect(await askJson(one)).not.toHaveProperty('modifiedAt');
  });

  it('holds the asked attributes only', async () => {
    expect(Object.keys(await askJson(`${one}?attrs=pm25,isCalm`))).toEqual(['id', 'type', 'pm25', 'isCalm']);
    expect(Object.keys(await askJson(`${one}?pick=id,pm25`))).toEqual(['id', 'pm25']);
    expect(await askJson(`${one}?omit=pm25`)).not.toHaveProperty('pm25');
    expect(await askJson('/entities?attrs=status')).toHaveLength(1);
  });

  it('is GeoJSON where asked, with null for what has no place', async () => {
    const headers = { link: LINK, accept: 'application/geo+json' };
    const { features, type } = await askJson(
      '/entities?type=TrafficFlowObserved&limit=1000&options=keyValues',
      { headers },
    );
    expect(type).toBe('FeatureCollection');
    expect(features).toHaveLength(230);
    expect(features[0].geometry).toBeNull();
    expect(features[1].geometry).toMatchObject({ type: 'LineString' });
    expect(features[1].properties.location).toEqual(features[1].geometry);
    expect(features[1].properties.type).toBe('TrafficFlowObserved');
    const feature = await askJson(`${one}?geometryProperty=observationSpace`, { headers });
    expect(feature).toMatchObject({ type: 'Feature', id: STATION, geometry: null });
  });

  it('carries the context in the body of JSON-LD and in the Link of JSON', async () => {
    const headers = { link: LINK, accept: 'application/ld+json' };
    const linked = await ask(one, { headers });
    expect(linked.headers.get('content-type')).toBe('application/ld+json');
    expect(linked.headers.get('link')).toBeNull();
    expect(await linked.json()).toHaveProperty('@context', 'https://smartdatamodels.org/context.jsonld');
    expect((await ask(one)).headers.get('link')).toContain(
      'context.jsonld>; rel="http://www.w3.org/ns/json-ld#context"',
    );
  });
});

describe('names', () => {
  it('are expanded for a client that brings no context', async () => {
    const entity = await askJson(one, { headers: {} });
    expect(entity.type).toBe('https://smartdatamodels.org/dataModel.Environment/AirQualityObserved');
    expect(entity['https://smartdatamodels.org/dataModel.Environment/pm25']).toMatchObject({ value });
    expect(entity).toHaveProperty('location');
    expect(entity).toHaveProperty(['https://smartdatamodels.org/address']);
  });

  it('stay short where the broker was set so, and are understood expanded', async () => {
    const broker = { ...brokerProfiles.stellio, namesWithoutContext: 'short' as const };
    expect(await askJson(one, { broker, headers: {} })).toHaveProperty('pm25');
    const type = encodeURIComponent('https://smartdatamodels.org/dataModel.Environment/AirQualityObserved');
    expect(await askJson(`/entities?type=${type}&limit=3`)).toHaveLength(3);
  });
});

describe('selection', () => {
  it('joins types with a comma', async () => {
    const found: { type: string }[] = await askJson('/entities?type=AirQualityObserved,Alert&limit=1000');
    expect(new Set(found.map(({ type }) => type))).toEqual(new Set(['AirQualityObserved', 'Alert']));
  });

  it('takes ids and id patterns', async () => {
    expect(await askJson(`/entities?type=AirQualityObserved&id=${STATION}`)).toHaveLength(1);
    const found = await askJson('/entities?type=AirQualityObserved&idPattern=%3A00%5B0-4%5D%24');
    expect(found).toHaveLength(5);
  });

  it('answers POST queries as their GET', async () => {
    const body = {
      type: 'Query',
      entities: [{ type: 'AirQualityObserved', idPattern: ':0[01]' }, { type: 'Alert' }],
      q: 'pm25>50|status=="open"',
      attrs: ['pm25', 'status'],
    };
    const posted = await askJson('/entityOperations/query?limit=100&count=true', post(body));
    const air = await askJson(
      '/entities?type=AirQualityObserved&idPattern=%3A0%5B01%5D&q=pm25%3E50&attrs=pm25&limit=100',
    );
    expect(posted.slice(0, -1)).toEqual(air);
    expect(posted.at(-1)).toMatchObject({ type: 'Alert', status: { value: 'open' } });
    const linked = post(
      { ...body, '@context': 'https://smartdatamodels.org/context.jsonld' },
      'application/ld+json',
    );
    expect(await askJson('/entityOperations/query?limit=100', linked)).toEqual(posted);
  });

  it('lists and describes types', async () => {
    const { typeList } = await askJson('/types');
    expect(typeList).toEqual(['AirQualityObserved', 'TrafficFlowObserved', 'Alert']);
    expect((await askJson('/types?details=true'))[0].attributeNames).toContain('pm25');
    const type = await askJson('/types/AirQualityObserved');
    expect(type).toMatchObject({ type: 'EntityTypeInformation', entityCount: 57 });
    expect(type.attributeDetails).toContainEqual(
      expect.objectContaining({ attributeName: 'location', attributeTypes: ['GeoProperty'] }),
    );
  });
});

describe('validators', () => {
  it('answers 304 to the own tag until the state changes', async () => {
    const path = '/entities?type=AirQualityObserved&limit=5';
    const first = await ask(path);
    const headers = { link: LINK, 'if-none-match': `"other", W/${first.headers.get('etag')}` };
    const second = await ask(path, { headers });
    expect([second.status, await second.text()]).toEqual([304, '']);
    expect(second.headers.get('etag')).toBe(first.headers.get('etag'));
    expect((await ask(path, { headers, nowMs: NOW_MS + 300_000 })).status).toBe(200);
    expect((await ask(`${path}&offset=5`, { headers })).status).toBe(200);
  });

  it('sends no CORS headers', async () => {
    const response = await ask(one, { headers: { origin: 'http://elsewhere.test' } });
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

const refusals: [path: string, status: number, type: string][] = [
  ['/entities', 400, 'BadRequestData'],
  [`/entities?id=${STATION}`, 400, 'BadRequestData'],
  ['/entities?type=Alert&id=3', 400, 'BadRequestData'],
  ['/entities?type=Alert&idPattern=(', 400, 'BadRequestData'],
  ['/entities?type=Alert&limit=-1', 400, 'BadRequestData'],
  ['/entities?type=Alert&limit=x', 400, 'BadRequestData'],
  ['/entities?type=Alert&offset=1.5', 400, 'BadRequestData'],
  ['/entities?type=Alert&limit=0', 400, 'BadRequestData'],
  ['/entities/none', 400, 'BadRequestData'],
  ['/entities/urn:ngsi-ld:Alert:9', 404, 'ResourceNotFound'],
  [`${one}?attrs=no2`, 404, 'ResourceNotFound'],
  ['/types/Nothing', 404, 'ResourceNotFound'],
  ['/subscriptions', 404, 'ResourceNotFound'],
  ['/entities/%E0%A4%A', 400, 'BadRequestData'],
];

describe('refusals', () => {
  it.each(refusals)('%s is %i %s', async (path, status, type) => {
    const problem = await askJson(path, {}, status);
    expect(problem).toMatchObject({ type: `https://uri.etsi.org/ngsi-ld/errors/${type}`, status });
    expect(problem.title).toBeTruthy();
    expect(problem.detail).toBeTruthy();
  });

  it.each([
    ['not JSON', post('{'), 400],
    ['an array', post([]), 400],
    ['no Query', post({ type: 'Subscription' }), 400],
    ['an empty Query', post({ type: 'Query' }), 400],
    ['an entity without type', post({ type: 'Query', entities: [{ id: STATION }] }), 400],
    [
      'a context in plain JSON',
      post({ type: 'Query', entities: [{ type: 'Alert' }], '@context': 'x:y' }),
      400,
    ],
    [
      'no context in JSON-LD',
      post({ type: 'Query', entities: [{ type: 'Alert' }] }, 'application/ld+json'),
      400,
    ],
    ['text', post('x', 'text/plain'), 415],
  ])('a body that is %s', async (_name, options, status) => {
    await askJson('/entityOperations/query', options, status);
  });

  it('knows its methods, media types and tenants', async () => {
    expect((await ask('/entities', { method: 'DELETE' })).status).toBe(405);
    expect((await ask(one, { headers: { accept: 'text/csv' } })).status).toBe(406);
    const headers = { link: LINK, 'NGSILD-Tenant': 'brvt' };
    expect(await askJson(one, { headers }, 404)).toMatchObject({
      type: 'https://uri.etsi.org/ngsi-ld/errors/NonexistentTenant',
    });
    const response = await ask(one, { headers, broker: { ...brokerProfiles.scorpio, tenants: ['brvt'] } });
    expect([response.status, response.headers.get('ngsild-tenant')]).toEqual([200, 'brvt']);
  });

  it.each([
    ['orion-ld', 20, 1000, 400, 'BadRequestData'],
    ['scorpio', 50, 1000, 403, 'TooManyResults '],
    ['stellio', 30, 100, 403, 'TooManyResults'],
  ] as const)('%s: default %i, maximum %i, over it %i', async (name, byDefault, maximum, status, type) => {
    const broker = brokerProfiles[name];
    expect(await askJson('/entities?type=TrafficFlowObserved', { broker })).toHaveLength(byDefault);
    const most = await askJson(`/entities?type=TrafficFlowObserved&limit=${maximum}`, { broker });
    expect(most).toHaveLength(Math.min(230, maximum));
    const over = await askJson(`/entities?type=TrafficFlowObserved&limit=${maximum + 1}`, { broker }, status);
    expect(over.type).toBe(`https://uri.etsi.org/ngsi-ld/errors/${type}`);
  });
});
