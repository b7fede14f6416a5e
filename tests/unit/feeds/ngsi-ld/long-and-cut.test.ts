// Queries too long for a URL, boxes, histories that come cut, and representations beyond the usual.
import { describe, expect, it } from 'vitest';
import { brokerRequest } from '#feeds/ngsi-ld/broker-query.ts';
import { mergeHistory } from '#feeds/ngsi-ld/rest-of-history.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import {
  brokerSource,
  createFeedRig,
  json,
  speedEntity,
  speedFeed,
  START_MS,
  type Responder,
} from '../ingest/feed-rig.ts';

const poll = { kind: 'poll', feedId: 'speeds' } as const;
const iso = (atMs: number) => new Date(atMs).toISOString();
const idOf = (index: number) => `urn:ngsi-ld:TrafficFlowObserved:${index}`;

describe('queries', () => {
  it('over four thousand characters go as POST, with all that they ask for', () => {
    const q = Array.from({ length: 300 }, (_, index) => `name=="Đoạn ${index}"`).join('|');
    const parameters = {
      type: 'A,B',
      q,
      attrs: 'name,speed',
      id: 'urn:1,urn:2',
      georel: 'within',
      geometry: 'Polygon',
      coordinates: '[[[1,2],[3,4],[5,6],[1,2]]]',
      geoproperty: 'location',
      limit: '100',
      offset: '0',
      count: 'true',
    };
    const request = brokerRequest(brokerSource({ tenant: 't' }), { path: 'entities', parameters });
    expect(request.url).toBe(
      'http://broker.test/ngsi-ld/v1/entityOperations/query?limit=100&offset=0&count=true',
    );
    expect(request.headers).toMatchObject({ 'NGSILD-Tenant': 't', 'Content-Type': 'application/json' });
    expect(JSON.parse(request.body!)).toEqual({
      type: 'Query',
      entities: [
        { type: 'A', id: 'urn:1' },
        { type: 'A', id: 'urn:2' },
        { type: 'B', id: 'urn:1' },
        { type: 'B', id: 'urn:2' },
      ],
      q,
      attrs: ['name', 'speed'],
      geoQ: {
        georel: 'within',
        geometry: 'Polygon',
        coordinates: [
          [
            [1, 2],
            [3, 4],
            [5, 6],
            [1, 2],
          ],
        ],
        geoproperty: 'location',
      },
    });
    const short = brokerRequest(brokerSource(), { path: 'entities', parameters: { type: 'A' } });
    expect(short.body).toBeUndefined();
  });
});

describe('a box', () => {
  const boxed = brokerSource({ options: { bbox: true } });

  it('is asked for where the source is set so, and left out where the broker refuses it', async () => {
    let refuses = false;
    const responder: Responder = (url) =>
      refuses && url.searchParams.has('georel')
        ? json({ title: 'BadRequestData', detail: 'geo-queries are not supported' }, {}, 400)
        : json([speedEntity(1, 30)]);
    for (refuses of [false, true]) {
      const rig = createFeedRig([speedFeed()], responder, { sources: [boxed] });
      expect((await rig.ask(poll)).rows).toBe(1);
      const asked = rig.requests.map(({ url }) => url.searchParams.get('georel'));
      expect(asked).toEqual(refuses ? ['within', null] : ['within']);
      const { searchParams } = rig.requests[0]!.url;
      expect(JSON.parse(searchParams.get('coordinates')!)).toEqual([
        [
          [102, 7],
          [118, 7],
          [118, 24],
          [102, 24],
          [102, 7],
        ],
      ]);
      await rig.ask(poll);
      expect(rig.requests.at(-1)!.url.searchParams.has('georel')).toBe(!refuses);
    }
    const plain = createFeedRig([speedFeed()], responder);
    await plain.ask(poll);
    expect(plain.requests[0]!.url.searchParams.has('georel')).toBe(false);
  });
});

describe('histories that come cut', () => {
  const minutes = Array.from({ length: 180 }, (_, index) => START_MS - 3 * HOUR_MS + (index + 1) * 60_000);
  const valueAt = (index: number, atMs: number) => index * 10 + ((atMs / 60_000) % 60);

  /** Three entities, at most `cap` instances an answer; `offset` pages over entities. */
  function cutting(cap: number): Responder {
    return (url) => {
      const asked = url.searchParams;
      const [fromMs, toMs] = [Date.parse(asked.get('timeAt')!), Date.parse(asked.get('endTimeAt')!)];
      const offset = Number(asked.get('offset') ?? 0);
      const all = asked.get('id')?.split(',') ?? [0, 1, 2].map(idOf);
      const page = all.slice(offset, offset + Number(asked.get('limit') ?? 100));
      const times = minutes.filter((atMs) => atMs >= fromMs && atMs < toMs);
      const kept = times.slice(0, Math.floor(cap / Math.max(1, page.length)));
      const entities = page.map((id) => ({
        id,
        type: 'TrafficFlowObserved',
        averageVehicleSpeed: { values: kept.map((atMs) => [valueAt(Number(id.at(-1)), atMs), iso(atMs)]) },
      }));
      const headers = { 'NGSILD-Results-Count': String(all.length) };
      if (kept.length === times.length) return json(entities, headers);
      const range = `date-time ${iso(kept[0]!)}-${iso(kept.at(-1)!)}/${cap}`;
      return json(entities, { ...headers, 'Content-Range': range }, 206);
    };
  }

  it.each([1000, 200, 70, 25])('give the means of all values at %d instances an answer', async (cap) => {
    // The broker aggregates nothing: means are of the values themselves.
    const answer = cutting(cap);
    const rig = createFeedRig([speedFeed()], (url, init) =>
      url.searchParams.get('options') === 'aggregatedValues'
        ? json({ title: 'no' }, {}, 422)
        : answer(url, init),
    );
    const [speeds] = await rig.ask({
      kind: 'kpi-series',
      feedId: 'speeds',
      toMs: START_MS,
      period: 'hour',
      count: 3,
    });
    const expected = [0, 1, 2].map((hour) => {
      const own = minutes.slice(60 * hour, 60 * (hour + 1));
      const sum = [0, 1, 2].flatMap((index) => own.map((atMs) => valueAt(index, atMs)));
      return sum.reduce((total, value) => total + value, 0) / sum.length;
    });
    speeds!.samples.forEach(({ value, rowsTotal }, hour) => {
      expect(value).toBeCloseTo(expected[hour]!, 9);
      expect(rowsTotal).toBe(3);
    });
  });

  it('are put together in any representation, each value once', () => {
    const one = {
      id: 'a',
      speed: [{ value: 1, observedAt: 'x' }],
      flow: {
        values: [
          [1, 'x'],
          [2, 'y'],
        ],
      },
      name: 'n',
    };
    const other = {
      id: 'a',
      speed: { value: 2, observedAt: 'y' },
      flow: {
        values: [
          [2, 'y'],
          [3, 'z'],
        ],
      },
      avg: 1,
    };
    expect(mergeHistory(one, other)).toEqual({
      id: 'a',
      speed: [
        { value: 1, observedAt: 'x' },
        { value: 2, observedAt: 'y' },
      ],
      flow: {
        values: [
          [1, 'x'],
          [2, 'y'],
          [3, 'z'],
        ],
      },
      name: 'n',
      avg: 1,
    });
  });
});

describe('attributes of other forms', () => {
  const at = iso(START_MS - 60_000);
  async function tableOf(attributes: object) {
    const entity = { ...speedEntity(1, 30), ...attributes };
    const rig = createFeedRig([speedFeed()], () => json([entity]));
    expect((await rig.ask(poll)).refusals).toEqual([]);
    return rig.table('speeds')!;
  }

  it('with several instances fill the column by the default one, and a column each by name', async () => {
    const table = await tableOf({
      averageVehicleSpeed: [
        { value: 50, datasetId: 'urn:ngsi-ld:Dataset:gps', observedAt: at, unitCode: 'KMH' },
        { value: 40, observedAt: at, unitCode: 'KMH' },
        { value: 20, datasetId: 'urn:ngsi-ld:Dataset:loop', observedAt: at, unitCode: 'MTS' },
      ],
    });
    expect(numberAt(table, 'speed', 0)).toBe(40);
    expect(numberAt(table, 'averageVehicleSpeed#urn:ngsi-ld:Dataset:gps', 0)).toBe(50);
    const loop = table.columns.get('averageVehicleSpeed#urn:ngsi-ld:Dataset:loop');
    expect(loop).toMatchObject({ kind: 'number', unit: 'm/s' });
    expect(numberAt(table, 'averageVehicleSpeed#urn:ngsi-ld:Dataset:loop', 0)).toBe(20);
  });

  it('without a default instance fill it by the newest', async () => {
    const table = await tableOf({
      averageVehicleSpeed: [
        { value: 50, datasetId: 'urn:a', observedAt: iso(START_MS - 90_000) },
        { value: 60, datasetId: 'urn:b', observedAt: at },
        { value: 10, datasetId: 'urn:b', observedAt: iso(START_MS - 99_000) },
      ],
    });
    expect(numberAt(table, 'speed', 0)).toBe(60);
    expect(numberAt(table, 'averageVehicleSpeed#urn:b', 0)).toBe(60);
  });

  it('as lists, vocabularies, structures and deletions', async () => {
    const table = await tableOf({
      type: ['RoadSegment', 'TrafficFlowObserved'],
      name: { type: 'LanguageProperty', languageMap: { '@none': 'urn:ngsi-ld:null' } },
      category: { type: 'VocabProperty', vocab: ['urban', 'main'] },
      lanes: { type: 'ListProperty', valueList: [1, 2] },
      near: { type: 'ListRelationship', objectList: [{ object: 'urn:a' }, { object: 'urn:b' }] },
      refRoad: { type: 'Relationship', object: ['urn:r1', 'urn:r2'] },
      gone: { type: 'Property', value: 'urn:ngsi-ld:null' },
    });
    const texts = ['name', 'category', 'lanes', 'near', 'refRoad', 'gone'].map((name) =>
      textAt(table, name, 0),
    );
    expect(texts).toEqual(['', 'urban, main', '1, 2', 'urn:a, urn:b', 'urn:r1, urn:r2', '']);
  });

  it('as histories give their newest value', async () => {
    const older = iso(START_MS - 120_000);
    const table = await tableOf({
      averageVehicleSpeed: {
        type: 'Property',
        values: [
          [33, at],
          [22, older],
        ],
      },
      name: {
        type: 'LanguageProperty',
        languageMaps: [
          [{ languageMap: { vi: 'Mới' } }, at],
          [{ languageMap: { vi: 'Cũ' } }, older],
        ],
      },
      kind: {
        type: 'VocabProperty',
        vocabs: [
          [{ vocab: 'old' }, older],
          [{ vocab: 'new' }, at],
        ],
      },
      intensity: {
        type: 'Property',
        avg: [
          [5, older, at],
          [4, iso(START_MS - 180_000), older],
        ],
        max: [[9, older, at]],
      },
    });
    expect([numberAt(table, 'speed', 0), numberAt(table, 'intensity', 0)]).toEqual([33, 5]);
    expect([textAt(table, 'name', 0), textAt(table, 'kind', 0)]).toEqual(['Mới', 'new']);
  });
});
