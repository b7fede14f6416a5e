// The connector on scripted services: what real servers do to pages, expansions, filters and results.
import { describe, expect, it } from 'vitest';
import { json, ROOT, serviceRig, stationFeed } from './service-rig.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import type { FeedRig, Responder } from '../ingest/feed-rig.ts';

const TIME = '2026-03-02T02:30:00Z';

function thing(id: number | string, pm25: unknown = 10, extra: Record<string, unknown> = {}) {
  return {
    '@iot.id': id,
    name: `Trạm ${id}`,
    properties: {},
    Locations: [{ location: { type: 'Point', coordinates: [107.1, 10.5] } }],
    Datastreams: [datastream(`${id}`, pm25)],
    ...extra,
  };
}

function datastream(id: string, pm25: unknown, extra: Record<string, unknown> = {}) {
  return {
    '@iot.id': id,
    name: 'pm',
    unitOfMeasurement: { symbol: 'µg/m³' },
    ObservedProperty: { name: 'PM2.5' },
    Observations: [{ phenomenonTime: TIME, result: pm25 }],
    ...extra,
  };
}

const paths = (rig: FeedRig) => rig.requests.map(({ url }) => decodeURIComponent(url.pathname.slice(22)));
const poll = (rig: FeedRig) => rig.ask({ kind: 'poll', feedId: 'stations' });
const refused = (message = 'not supported', status = 400) =>
  json({ code: status, type: 'error', message }, status);

describe('one question', () => {
  it('asks for rows with their newest observation, within the bounds, counted', async () => {
    const rig = serviceRig([stationFeed({ query: "name ne 'x'" })], () => json({ value: [thing(1)] }));
    const receipt = await poll(rig);
    expect(receipt).toMatchObject({ rows: 1, pages: 1, refusals: [] });
    const { searchParams } = rig.requests[0]!.url;
    expect(searchParams.get('$count')).toBe('true');
    expect(searchParams.get('$top')).toBe('100');
    expect(searchParams.get('$filter')).toBe(
      "(name ne 'x') and (st_within(Locations/location,geography'POLYGON((102 7,118 7,118 24,102 24,102 7))'))",
    );
    expect(searchParams.get('$expand')).toBe(
      'Locations($select=location),Datastreams($select=name,description,unitOfMeasurement,observationType,@iot.id;' +
        '$expand=ObservedProperty($select=name),Observations($select=result,phenomenonTime,resultTime,resultQuality,parameters;' +
        '$orderby=phenomenonTime desc;$top=1))',
    );
    expect(numberAt(rig.table('stations')!, 'pm25', 0)).toBe(10);
    expect(rig.table('stations')!.observedAtMs[0]).toBe(Date.parse(TIME));
  });

  it('asks for datastreams with a filter of their own, and for observations with a filter of theirs', async () => {
    const columns = [{ column: 'value', kind: 'number' as const, attribute: 'result', unit: 'ug/m3' }];
    const Thing = { '@iot.id': 1, name: 'A', Locations: [] };
    for (const entityType of ['Datastreams', 'Observations']) {
      const spec = stationFeed({ entityType, query: 'result gt 4', columns });
      const rig = serviceRig([spec], () =>
        json({ value: [datastream('d1', 5, { Thing }), datastream('d2', 5, { Thing, Observations: [] })] }),
      );
      await poll(rig);
      const { pathname, searchParams } = rig.requests[0]!.url;
      expect(pathname).toMatch(/\/Datastreams$/);
      const isOwn = entityType === 'Datastreams';
      expect(searchParams.get('$filter')!.includes('result gt 4')).toBe(isOwn);
      expect(searchParams.get('$expand')!.includes('$filter=result gt 4;')).toBe(!isOwn);
      expect(rig.table('stations')!.ids).toEqual(isOwn ? ['d1', 'd2'] : ['d1']);
      expect(numberAt(rig.table('stations')!, 'value', 0)).toBe(5);
    }
  });

  it('counts what it cannot use, row by row', async () => {
    const value = [
      thing(1, 'broken'),
      thing(2, null),
      thing(3, 'NaN'),
      thing(4, 9999),
      { name: 'no id' },
      7,
      thing(5, 1, { Locations: [{ location: { type: 'Point', coordinates: [10.5, 107.1] } }] }),
      thing(6, 1, { Locations: [] }),
    ];
    const rig = serviceRig([stationFeed()], () => json({ value }));
    const { rows, refusals } = await poll(rig);
    expect(rows).toBe(5);
    expect(Object.fromEntries(refusals.map(({ reason, count }) => [reason, count]))).toEqual({
      'PM2.5: not a number': 1,
      'PM2.5: outside the possible range (kept, marked suspect)': 1,
      'entity without id': 2,
      'position outside the plausible bounds: latitude and longitude look swapped': 1,
    });
    const table = rig.table('stations')!;
    expect([0, 1, 2].map((row) => numberAt(table, 'pm25', row))).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
  });
});

describe('pages', () => {
  /** A service of five Things in pages of two whose link is written by `link`. */
  function paged(link: (skip: number, search: string) => string | undefined, count: unknown = 5): Responder {
    return (url) => {
      const skip = Number(url.searchParams.get('$skip') ?? 0);
      const isOurs = url.searchParams.has('$expand') && url.pathname.endsWith('/Things');
      const value = [1, 2, 3, 4, 5]
        .slice(skip, skip + 2)
        .map((id) => (isOurs ? thing(id) : { '@iot.id': 90 + id, name: 'other' }));
      const next = skip + 2 < 5 ? link(skip + 2, url.search) : undefined;
      return json({
        ...(count !== undefined && { '@iot.count': count }),
        ...(next && { '@iot.nextLink': next }),
        value,
      });
    };
  }

  it.each([
    [
      'as FROST writes it',
      (skip: number, search: string) => `${ROOT}Things${search.replace(/&\$skip=\d+/, '')}&$skip=${skip}`,
    ],
    [
      'from an inner host',
      (skip: number, search: string) =>
        `http://10.1.0.7:8080/FROST-Server/v1.1/Things${search.replace(/&\$skip=\d+/, '')}&$skip=${skip}`,
    ],
    ['without our parameters', (skip: number) => `http://127.0.0.1:8091/v1.0/Things?$top=2&$skip=${skip}`],
    ['without the path', (skip: number) => `http://127.0.0.1:8091/v1.0/?$skip=${skip}`],
    ['of a relative address', (skip: number) => `Things?$skip=${skip}`],
  ])('are all read where the link comes %s', async (_what, link) => {
    const rig = serviceRig([stationFeed()], paged(link));
    const receipt = await poll(rig);
    expect(rig.table('stations')!.ids).toEqual(['1', '2', '3', '4', '5']);
    expect(receipt).toMatchObject({ pages: 3, refusals: [] });
    for (const { url } of rig.requests) {
      expect(url.host).toBe('ioc.test');
      expect(url.searchParams.get('$filter')).toContain('st_within');
    }
  });

  it('are all read without any link, where the count promises more', async () => {
    const rig = serviceRig(
      [stationFeed()],
      paged(() => undefined, '5'),
    );
    await poll(rig);
    expect(rig.table('stations')!.rowCount).toBe(5);
  });

  it('end with a loop, and with an empty page', async () => {
    const looping = serviceRig([stationFeed()], (url) =>
      json({ '@iot.nextLink': `${url.href.replace(/&\$skip=\d+/, '')}&$skip=0`, value: [thing(1)] }),
    );
    await poll(looping);
    expect(looping.requests.length).toBeLessThan(4);
    const deaf = serviceRig([stationFeed()], () =>
      json({
        '@iot.count': 900,
        '@iot.nextLink': 'http://x/v1.1/Things?$skip=1',
        value: [thing(1), thing(2)],
      }),
    );
    expect(await poll(deaf)).toMatchObject({ rows: 2, pages: 2, refusals: [] });
    const endless = serviceRig([stationFeed()], (url) =>
      json({
        '@iot.count': 9,
        '@iot.nextLink': `${ROOT}Things?$skip=1`,
        value: url.search.includes('$skip') ? [] : [thing(1)],
      }),
    );
    expect((await poll(endless)).rows).toBe(1);
    expect(endless.requests).toHaveLength(2);
  });

  it('that failed once are asked for again; rows that came twice are one', async () => {
    let failures = 0;
    const answer = paged((skip) => `Things?$skip=${skip}`);
    const rig = serviceRig([stationFeed()], (url, init) =>
      url.searchParams.get('$skip') === '2' && failures++ === 0 ? json({}, 502) : answer(url, init),
    );
    expect(await poll(rig)).toMatchObject({ rows: 5, refusals: [] });
  });

  it('are asked for smaller where the service says that they are too large', async () => {
    const rig = serviceRig([stationFeed()], (url) =>
      Number(url.searchParams.get('$top')) > 50
        ? refused('the limit of $top is 50')
        : json({ value: [thing(1)] }),
    );
    expect((await poll(rig)).rows).toBe(1);
    expect(rig.requests.map(({ url }) => url.searchParams.get('$top'))).toEqual(['100', '50']);
  });

  it('are not read again while none has changed', async () => {
    const responder: Responder = (url, init) => {
      const etag = `"${url.searchParams.get('$skip') ?? 0}"`;
      if (new Headers(init.headers).get('if-none-match') === etag) return new Response(null, { status: 304 });
      const response = paged((skip) => `Things?$skip=${skip}`)(url, init) as Response;
      response.headers.set('ETag', etag);
      return response;
    };
    const rig = serviceRig([stationFeed()], responder);
    await poll(rig);
    expect(await poll(rig)).toMatchObject({ changed: false, rows: 5, pages: 3 });
    rig.respond((url, init) =>
      url.search.includes('$skip=4') ? paged(() => '')(url, init) : responder(url, init),
    );
    expect(await poll(rig)).toMatchObject({ changed: true, rows: 5 });
  });
});

describe('a service that understands less', () => {
  it('of places is asked for all, from then on', async () => {
    const rig = serviceRig([stationFeed()], (url) =>
      url.search.includes('st_within')
        ? refused('unknown function st_within', 501)
        : json({ value: [thing(1)] }),
    );
    await poll(rig);
    await poll(rig);
    expect(rig.requests.map(({ url }) => url.search.includes('st_within'))).toEqual([true, false, false]);
  });

  it('of expansions is asked by path and then step by step', async () => {
    const rig = serviceRig([stationFeed()], (url) => {
      const path = decodeURIComponent(url.pathname.slice(22));
      if (url.searchParams.has('$expand')) return refused('$expand');
      const { Locations, Datastreams: _, ...bare } = thing("o'n");
      const { ObservedProperty, Observations, ...stream } = datastream('7', 12);
      const bodies: Record<string, unknown> = {
        Things: { value: [bare] },
        "Things('o''n')/Locations": { value: Locations },
        "Things('o''n')/Datastreams": { value: [stream] },
        'Datastreams(7)/ObservedProperty': { '@iot.id': 1, ...ObservedProperty },
        'Datastreams(7)/Observations': { value: Observations },
      };
      return bodies[path] ? json(bodies[path]) : json({}, 404);
    });
    expect(await poll(rig)).toMatchObject({ rows: 1, refusals: [] });
    expect(numberAt(rig.table('stations')!, 'pm25', 0)).toBe(12);
    const last = rig.requests.findLast(({ url }) => url.pathname.endsWith('Observations'))!.url;
    expect(last.searchParams.get('$orderby')).toBe('phenomenonTime desc');
    expect(last.searchParams.get('$top')).toBe('1');
    rig.requests.length = 0;
    await poll(rig);
    expect(paths(rig)).not.toContain('Datastreams(7)/ObservedProperty');
  });

  it('and ignores what is inside an expansion is asked for the newest observation', async () => {
    const old = { phenomenonTime: '2026-03-01T00:00:00Z', result: 1 };
    const rig = serviceRig([stationFeed()], (url) => {
      if (url.pathname.endsWith('Observations'))
        return json({ value: [{ phenomenonTime: TIME, result: 3 }] });
      const Datastreams = [
        datastream('7', 1, { Observations: [old, old], 'Observations@iot.nextLink': 'http://x' }),
      ];
      return json({ value: [thing(1, 1, { Datastreams })] });
    });
    await poll(rig);
    expect(numberAt(rig.table('stations')!, 'pm25', 0)).toBe(3);
  });

  it('and cuts the datastreams of a Thing is asked for all of them', async () => {
    const rig = serviceRig([stationFeed()], (url) => {
      if (url.pathname.endsWith('/Datastreams'))
        return json({
          value: [datastream('8', 1, { name: 'x', ObservedProperty: { name: 'x' } }), datastream('9', 33)],
        });
      return json({ value: [thing(1, 1, { Datastreams: [], 'Datastreams@iot.nextLink': 'http://x' })] });
    });
    await poll(rig);
    expect(numberAt(rig.table('stations')!, 'pm25', 0)).toBe(33);
  });

  it('refuses a filter of the configuration in its own words, and is asked in full again', async () => {
    const rig = serviceRig([stationFeed({ query: 'nonsense' })], () => refused('cannot parse nonsense'));
    await expect(poll(rig)).rejects.toMatchObject({
      kind: 'http',
      status: 400,
      detail: 'cannot parse nonsense',
    });
    rig.respond(() => json({ value: [thing(1)] }));
    await poll(rig);
    expect(rig.requests.at(-1)!.url.search).toContain('st_within');
    expect(rig.requests.at(-1)!.url.search).toContain('Observations(');
  });

  it.each([
    [
      'an HTML page',
      new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
      'unexpected-content',
    ],
    ['a truncated body', new Response('{"value":[{"@iot.id":1'), 'malformed'],
    ['another standard', json({ type: 'FeatureCollectionX', things: [] }), 'malformed'],
    ['a failure', json({}, 500), 'http'],
  ])('or answers %s fails in words', async (_what, response, kind) => {
    const rig = serviceRig([stationFeed()], () => response.clone());
    const outcome = await poll(rig).catch((error: unknown) => error);
    expect(outcome).toMatchObject({ kind });
  });
});

describe('the past', () => {
  const series = { kind: 'series', feedId: 'stations', entityId: '1', columns: ['pm25'] } as const;
  const span = { fromMs: Date.parse('2026-03-01T00:00:00Z'), toMs: Date.parse('2026-03-02T00:00:00Z') };
  const hours = Array.from({ length: 5 }, (_, hour) => [`2026-03-01T0${hour}:00:00Z`, hour] as const);

  function withHistory(observations: Responder): FeedRig {
    return serviceRig([stationFeed()], (url, init) =>
      url.pathname.endsWith('Observations') ? observations(url, init) : json({ value: [thing(1)] }),
    );
  }

  it('comes as data arrays, whose links count observations', async () => {
    const rig = withHistory((url) => {
      const skip = Number(url.searchParams.get('$skip') ?? 0);
      const dataArray = hours.slice(skip, skip + 2);
      const packed = {
        components: ['phenomenonTime', 'result'],
        'dataArray@iot.count': dataArray.length,
        dataArray,
      };
      return json({
        ...(skip < 4 && { '@iot.nextLink': `http://x/v1.1/Observations?$skip=${skip + 2}` }),
        value: [packed],
      });
    });
    await poll(rig);
    const [pm25] = await rig.ask({ ...series, ...span });
    expect([...pm25!.values]).toEqual([0, 1, 2, 3, 4]);
    expect(pm25!.timesMs[4]).toBe(Date.parse('2026-03-01T04:00:00Z'));
    const { url } = rig.requests[1]!;
    expect(url.searchParams.get('$resultFormat')).toBe('dataArray');
    expect(url.searchParams.get('$filter')).toBe(
      'phenomenonTime ge 2026-03-01T00:00:00Z and phenomenonTime le 2026-03-02T00:00:00Z',
    );
  });

  it('comes as entities, in any order, where data arrays are refused', async () => {
    const rig = withHistory((url) =>
      url.searchParams.has('$resultFormat')
        ? refused('unknown result format')
        : json({
            value: hours
              .toReversed()
              .map(([phenomenonTime, result]) => ({ phenomenonTime, result: String(result) })),
          }),
    );
    await poll(rig);
    const [pm25] = await rig.ask({ ...series, ...span });
    expect([...pm25!.values]).toEqual([0, 1, 2, 3, 4]);
  });

  it('of a row that no poll has brought is found by its datastreams', async () => {
    const rig = serviceRig([stationFeed()], (url) =>
      url.pathname.endsWith('/Things(1)/Datastreams')
        ? json({ value: [datastream('9', 1)] })
        : json({ value: [{ phenomenonTime: hours[1]![0], result: 4 }] }),
    );
    const [pm25] = await rig.ask({ ...series, ...span });
    expect([...pm25!.values]).toEqual([4]);
    expect(paths(rig)).toEqual(['Things(1)/Datastreams', 'Datastreams(9)/Observations']);
  });

  it('as of an instant is asked with a filter inside the expansion, and later values are refused', async () => {
    const rig = serviceRig([stationFeed()], () => json({ value: [thing(1, 5)] }));
    await poll(rig);
    rig.runtime.receive({
      kind: 'time',
      clock: rig.clock.setting(),
      asOfMs: Date.parse('2026-03-01T12:00:00Z'),
    });
    const { refusals } = await poll(rig);
    expect(rig.requests.at(-1)!.url.searchParams.get('$expand')).toContain(
      '$filter=phenomenonTime le 2026-03-01T12:00:00Z;$orderby=phenomenonTime desc;$top=1',
    );
    expect(refusals.map(({ reason }) => reason)).toEqual(['observed after the instant asked for']);
  });

  it('by period is a mean of what each period closes, and of intervals by their middle', async () => {
    const observations = [
      ['2026-03-01T01:00:00Z', 2],
      ['2026-03-01T00:30:00Z', 4],
      ['2026-03-01T01:00:00Z/2026-03-01T02:00:00Z', 9],
      ['2026-03-01T05:00:00Z', 100],
    ] as const;
    const spec = stationFeed({
      rollups: [{ kpi: 'k', unit: 'ug/m3', method: { kind: 'mean', column: 'pm25' } }],
    });
    const rig = serviceRig([spec], (url) =>
      url.pathname.endsWith('Observations')
        ? json({ value: observations.map(([phenomenonTime, result]) => ({ phenomenonTime, result })) })
        : json({ value: [thing(1)] }),
    );
    await poll(rig);
    const [kpi] = await rig.ask({
      kind: 'kpi-series',
      feedId: 'stations',
      toMs: span.fromMs + 3 * 3_600_000,
      period: 'hour',
      count: 3,
    });
    expect(kpi!.samples.map(({ value }) => value)).toEqual([3, 9, Number.NaN]);
  });

  it('of a register by period is the last state at each end, words included', async () => {
    const states = [
      ['2026-02-28T20:00:00Z', 'open'],
      ['2026-03-01T01:30:00Z', 'closed'],
    ] as const;
    const columns = [
      {
        column: 'gate',
        kind: 'number' as const,
        attribute: 'Gate',
        unit: '1',
        codes: { open: 1, closed: 0 },
      },
    ];
    const rollups = [{ kpi: 'k', unit: '1', method: { kind: 'mean' as const, column: 'gate' } }];
    const gate = { name: 'g', ObservedProperty: { name: 'Gate' }, unitOfMeasurement: null };
    const Datastreams = [datastream('1', 'closed', gate)];
    const rig = serviceRig([stationFeed({ columns, rollups, lifetime: 'register' })], (url) =>
      url.pathname.endsWith('Observations')
        ? json({ value: states.map(([phenomenonTime, result]) => ({ phenomenonTime, result })) })
        : json({ value: [thing(1, 1, { Datastreams })] }),
    );
    await poll(rig);
    const [kpi] = await rig.ask({
      kind: 'kpi-series',
      feedId: 'stations',
      toMs: span.fromMs + 3 * 3_600_000,
      period: 'hour',
      count: 3,
    });
    expect(kpi!.samples.map(({ value }) => value)).toEqual([1, 0, 0]);
  });

  it('of one record is the service’s own, without what it cannot expand', async () => {
    const rig = serviceRig([stationFeed()], (url) =>
      url.search === '' ? json({ '@iot.id': 'a', name: 'Bà Rịa' }) : refused('$expand'),
    );
    const record = await rig.ask({ kind: 'record', feedId: 'stations', entityId: 'a' });
    expect(JSON.parse(record.raw)).toEqual({ '@iot.id': 'a', name: 'Bà Rịa' });
    expect(paths(rig)).toEqual(["Things('a')", "Things('a')"]);
  });
});

it('texts of properties, and results that are words, become columns', async () => {
  const columns = [
    { column: 'owner', kind: 'text' as const, attribute: 'properties.owner' },
    { column: 'gate', kind: 'number' as const, attribute: 'Gate', unit: '1', codes: { open: 1, closed: 0 } },
  ];
  const gate = { name: 'g', ObservedProperty: { name: 'Gate' }, unitOfMeasurement: null };
  const rig = serviceRig([stationFeed({ columns })], () =>
    json({
      value: [thing(1, 1, { properties: { owner: 'DONRE' }, Datastreams: [datastream('1', 'open', gate)] })],
    }),
  );
  await poll(rig);
  const table = rig.table('stations')!;
  expect(textAt(table, 'owner', 0)).toBe('DONRE');
  expect(numberAt(table, 'gate', 0)).toBe(1);
});
