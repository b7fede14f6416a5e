// Pages as real servers link them: to hosts that nobody reaches, in circles, without their filters, without an end.
import { describe, expect, it } from 'vitest';
import { json } from '../ingest/feed-rig.ts';
import { iso, itemsAsked, page, reasonsOf, ROOT, station, stationRig } from './scripted-server.ts';

const poll = { kind: 'poll', feedId: 'stations' } as const;
const INNER = 'http://inner:8090/IOC/ogcapi/';
const offsetOf = (url: URL) => Number(url.searchParams.get('offset') ?? 0);

describe('next links', () => {
  it.each([
    ['of an inner host', `${INNER}collections/stations/items?f=json&limit=2&offset=2`],
    ['of our own root', `${ROOT}collections/stations/items?limit=2&offset=2`],
    ['relative to the page', 'items?limit=2&offset=2'],
    ['with an empty first parameter', 'items?&limit=2&offset=2'],
    ['that are a path of the inner host', '/IOC/ogcapi/collections/stations/items?limit=2&offset=2'],
    ['of another port and scheme', 'https://gis.test:8443/x/collections/stations/items?limit=2&offset=2'],
    ['with a format ending of their own', `${INNER}collections/stations/items.json?&offset=2&limit=2`],
  ])('%s are followed below our root only', async (_what, next) => {
    const rig = stationRig((url) =>
      offsetOf(url) === 0 ? page([station(1), station(2)], {}, next) : page([station(3)]),
    );
    const receipt = await rig.ask(poll);
    expect(receipt).toMatchObject({ rows: 3, pages: 2, refusals: [] });
    for (const { url } of rig.requests) expect(url.href.startsWith(ROOT), url.href).toBe(true);
    expect(itemsAsked(rig)[1]).toContain('offset=2');
  });

  it('keep the area and the filters that MapServer forgets', async () => {
    const rig = stationRig(
      (url) =>
        offsetOf(url) === 0
          ? page([station(1)], {}, `${INNER}collections/stations/items?f=json&limit=2&offset=2`)
          : page([station(2)]),
      { feed: { query: 'kind=river' } },
    );
    await rig.ask(poll);
    const [first, second] = itemsAsked(rig).map((asked) => new URLSearchParams(asked.split('?')[1]));
    expect(first!.get('bbox')).toBe('102,7,118,24');
    expect(Object.fromEntries(second!)).toEqual({ ...Object.fromEntries(first!), offset: '2' });
  });

  it('keep the area that QGIS Server garbles', async () => {
    const rig = stationRig((url) =>
      offsetOf(url) === 0
        ? page([station(1)], {}, 'items.json?bbox=10210C710C11810C24&offset=2&limit=1')
        : page([station(2)]),
    );
    await rig.ask(poll);
    const second = new URLSearchParams(itemsAsked(rig)[1]!.split('?')[1]);
    expect(Object.fromEntries(second)).toMatchObject({ bbox: '102,7,118,24', offset: '2', limit: '1' });
  });

  it('are left as they are where they carry a cursor', async () => {
    const rig = stationRig((url) =>
      url.searchParams.has('token') ? page([station(2)]) : page([station(1)], {}, 'items?token=abc%3D'),
    );
    expect((await rig.ask(poll)).rows).toBe(2);
    expect(itemsAsked(rig)[1]).toBe('collections/stations/items?token=abc%3D');
  });

  it.each([
    ['to the same page', (url: URL) => page([station(1)], {}, url.href), 1],
    [
      'to a page before',
      (url: URL) =>
        page(
          [station(offsetOf(url))],
          {},
          `items?limit=2&offset=${offsetOf(url) === 4 ? 2 : offsetOf(url) + 2}`,
        ),
      3,
    ],
  ])('that lead back %s are stopped', async (_what, items, requests) => {
    const rig = stationRig(items);
    const receipt = await rig.ask(poll);
    expect(reasonsOf(receipt)).toEqual({ 'the next links lead in a circle: not followed further': 1 });
    expect(receipt.rows).toBeGreaterThan(0);
    expect(itemsAsked(rig)).toHaveLength(requests);
  });

  it('that bring the same features for ever are stopped', async () => {
    const rig = stationRig((url) => page([station(1)], {}, `items?limit=2&offset=${offsetOf(url) + 2}`));
    const receipt = await rig.ask(poll);
    expect(receipt).toMatchObject({ rows: 1, pages: 2 });
    expect(reasonsOf(receipt)).toEqual({
      'the next links go on without new features: not followed further': 1,
    });
  });

  it('of empty pages are followed a little, not for ever', async () => {
    const some = stationRig((url) =>
      offsetOf(url) === 4 ? page([station(1)]) : page([], {}, `items?limit=2&offset=${offsetOf(url) + 2}`),
    );
    expect(await some.ask(poll)).toMatchObject({ rows: 1, pages: 3, refusals: [] });
    const endless = stationRig((url) => page([], {}, `items?limit=2&offset=${offsetOf(url) + 2}`));
    expect((await endless.ask(poll)).pages).toBe(4);
  });

  it('that leave the source are not followed, and what is missing is counted', async () => {
    const rig = stationRig(() => page([station(1)], { numberMatched: 7 }, 'ftp://elsewhere/items?offset=1'));
    expect(reasonsOf(await rig.ask(poll))).toEqual({
      'the next link leads out of the source: not followed': 6,
    });
  });
});

describe('pages', () => {
  it('need no count, and say so where a count is not kept', async () => {
    const silent = stationRig(() => page([station(1)]));
    expect((await silent.ask(poll)).refusals).toEqual([]);
    const cut = stationRig(() => page([station(1)], { numberMatched: 5 }));
    expect(reasonsOf(await cut.ask(poll))).toEqual({
      'counted by the source but not given: no next link': 4,
    });
  });

  it('are merged by id, the newer observation wins', async () => {
    const newer = { observedAt: iso(Date.UTC(2026, 2, 2, 2, 59, 30)), level: 9 };
    const rig = stationRig((url) =>
      offsetOf(url) === 0
        ? page([station(1), station(2)], {}, 'items?offset=2')
        : page([station(2, newer), station(3)]),
    );
    const receipt = await rig.ask(poll);
    rig.advance(300);
    expect(receipt).toMatchObject({ rows: 3, refusals: [] });
    expect(rig.table('stations')!.ids).toEqual(['st-1', 'st-2', 'st-3']);
    expect(rig.table('stations')!.columns.get('level')).toMatchObject({
      values: new Float64Array([1, 9, 3]),
    });
  });

  it.each([
    ['named in words', 'limit value should be between 1 and 50', 50],
    ['not named', 'limit is too large', 50],
  ])('are asked for smaller where the source refuses the size, %s', async (_what, description, accepted) => {
    const rig = stationRig(
      (url) =>
        Number(url.searchParams.get('limit')) > 50
          ? json([{ code: 'Bad request error', description }], {}, 400)
          : page([station(1)]),
      { source: { pageSize: 100 } },
    );
    expect((await rig.ask(poll)).rows).toBe(1);
    await rig.ask(poll);
    const limits = itemsAsked(rig).map((asked) => new URLSearchParams(asked.split('?')[1]).get('limit'));
    expect(limits).toEqual(['100', String(accepted), String(accepted)]);
  });

  it('are asked for once more when one breaks off, and fail in words when it does again', async () => {
    let failures = 1;
    const rig = stationRig((url) => {
      if (offsetOf(url) === 0) return page([station(1)], {}, 'items?offset=2');
      failures -= 1;
      return failures >= 0 ? new Response('{"features":[{"type":"Fea') : page([station(2)]);
    });
    expect((await rig.ask(poll)).rows).toBe(2);
    failures = 2;
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'malformed' });
  });

  it('that have not changed are not read again', async () => {
    const versions = ['"a"', '"b"'];
    const rig = stationRig((url, init) => {
      const index = offsetOf(url) / 2;
      const headers = { ETag: versions[index]! };
      if (new Headers(init.headers).get('If-None-Match') === versions[index])
        return new Response(null, { status: 304, headers });
      return json(index === 0 ? page([station(1)], {}, 'items?offset=2') : page([station(2)]), headers);
    });
    expect(await rig.ask(poll)).toMatchObject({ changed: true, rows: 2 });
    expect(await rig.ask(poll)).toMatchObject({ changed: false, rows: 2, pages: 2, bytes: 0 });
    versions[1] = '"c"';
    expect(await rig.ask(poll)).toMatchObject({ changed: true, rows: 2, pages: 2 });
    expect(await rig.ask(poll)).toMatchObject({ changed: false });
  });
});
