// Features as rows: ids, times, places, coordinates of other systems, and filters that a source ignored.
import { describe, expect, it } from 'vitest';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { json, START_MS } from '../ingest/feed-rig.ts';
import { iso, itemsAsked, page, reasonsOf, station, stationRig } from './scripted-server.ts';

const poll = { kind: 'poll', feedId: 'stations' } as const;
const VN_2000 = 'http://www.opengis.net/def/crs/EPSG/0/9217';
const EPSG_4326 = 'http://www.opengis.net/def/crs/EPSG/0/4326';
const crsOf = (url: URL) => url.searchParams.get('crs') ?? '';

async function read(features: readonly unknown[], options: Parameters<typeof stationRig>[1] = {}) {
  const rig = stationRig(() => page(features), options);
  const receipt = await rig.ask(poll);
  rig.advance(300);
  return { rig, receipt, table: rig.table('stations')!, reasons: reasonsOf(receipt) };
}

describe('a feature', () => {
  it('is known by a number, a text or the attribute that the feed names, else refused', async () => {
    const features = [station(1, {}, { id: 0 }), station(2, {}, { id: '3.000000000000000' })];
    const { table, reasons } = await read([...features, station(3, { gid: 7 }, { id: undefined })]);
    expect(table.ids).toEqual(['0', '3.000000000000000']);
    expect(reasons).toEqual({ 'no id': 1 });
    const named = await read([station(3, { gid: 7 }, { id: null }), station(4)], {
      feed: { idAttribute: 'gid' },
    });
    expect(named.table.ids).toEqual(['7', 'st-4']);
  });

  it('may lack a place and properties, which are no fault', async () => {
    const { table, reasons } = await read([
      station(1, {}, { geometry: null }),
      station(2, {}, { properties: null }),
    ]);
    expect(reasons).toEqual({});
    expect(table.rowCount).toBe(2);
    expect([...table.geometry.anchors.subarray(0, 2)]).toEqual([Number.NaN, Number.NaN]);
    expect(table.quality[1]).toBe(3);
  });

  it('that is none is refused with its place in the page', async () => {
    const { receipt } = await read([
      null,
      7,
      [],
      { type: 'Point' },
      station(1, {}, { properties: [] }),
      station(2),
    ]);
    expect(receipt.refusals).toEqual([
      { reason: 'not a feature', count: 4, example: 'feature 1 of the page' },
      { reason: 'a feature whose properties are no object', count: 1, example: 'feature 5 of the page' },
    ]);
    expect(receipt.rows).toBe(1);
  });

  it('is dated by JSON-FG, by the attribute of the feed, or by usual names', async () => {
    const atMs = START_MS - 120_000;
    const timeless = { observedAt: undefined };
    const { table } = await read([
      station(1, timeless, { time: { timestamp: iso(atMs) } }),
      station(2, timeless, { time: { interval: ['..', iso(atMs)] } }),
      station(3, { ...timeless, timestamp: iso(atMs) }),
      station(4, timeless),
    ]);
    expect([...table.observedAtMs]).toEqual([atMs, atMs, atMs, Number.NaN]);
    const named = { feed: { observedAttribute: 'doLuc' } };
    const numbers = [
      station(1, { doLuc: atMs }),
      station(2, { doLuc: atMs / 1000 }),
      station(3, { doLuc: iso(atMs) }),
    ];
    expect([...(await read(numbers, named)).table.observedAtMs]).toEqual([atMs, atMs, atMs]);
  });

  it('whose outline crosses itself stands on it, not somewhere else on Earth', async () => {
    const outline = [
      [107, 10],
      [107.1, 10.1],
      [107, 10.1],
      [107.1002, 10],
      [107, 10],
    ];
    const { table } = await read([station(1, {}, { geometry: { type: 'Polygon', coordinates: [outline] } })]);
    const [lon = 0, lat = 0] = table.geometry.anchors;
    expect(lon >= 107 && lon <= 107.1002 && lat >= 10 && lat <= 10.1, `${lon} ${lat}`).toBe(true);
  });

  it('keeps what no column names, also inside objects', async () => {
    const { table } = await read([station(1, { owner: { unit: { code: 26 } }, ok: true })]);
    expect(numberAt(table, 'owner.unit.code', 0)).toBe(26);
    expect(numberAt(table, 'ok', 0)).toBe(1);
  });
});

describe('coordinates', () => {
  it('of another system are asked for again as CRS84', async () => {
    const rig = stationRig((url) =>
      crsOf(url).endsWith('/CRS84')
        ? page([station(1)])
        : json(page([station(1, {}, { geometry: { type: 'Point', coordinates: [600_000, 1_150_000] } })]), {
            'Content-Crs': `<${VN_2000}>`,
          }),
    );
    expect(await rig.ask(poll)).toMatchObject({ rows: 1, refusals: [] });
    await rig.ask(poll);
    expect(itemsAsked(rig)).toHaveLength(3);
  });

  it.each([
    ['sends them all the same', () => json(page([station(1)]), { 'Content-Crs': `<${VN_2000}>` })],
    [
      'does not know the question',
      (url: URL) =>
        crsOf(url) === ''
          ? json(page([station(1)]), { 'Content-Crs': `<${VN_2000}>` })
          : json({ code: 'InvalidParameterValue', description: 'Unknown query parameter: crs' }, {}, 400),
    ],
  ])('are refused with their name where the source %s', async (_what, items) => {
    const rig = stationRig(items);
    for (let attempt = 0; attempt < 2; attempt += 1)
      await expect(rig.ask(poll)).rejects.toMatchObject({
        kind: 'misconfigured',
        detail: 'coordinates come in EPSG:9217 (VN-2000); the source must offer CRS84 (WGS 84)',
      });
  });

  it('that are declared latitude first are read so, and longitude first where a server lies', async () => {
    const turned = station(1, {}, { geometry: { type: 'Point', coordinates: [10.5, 107.25] } });
    const rig = stationRig(() => json(page([turned, station(2)]), { 'Content-Crs': `<${EPSG_4326}>` }));
    const receipt = await rig.ask(poll);
    rig.advance(300);
    expect(receipt.refusals).toEqual([]);
    expect([...rig.table('stations')!.geometry.anchors]).toEqual([107.25, 10.5, 107.02, 10.5]);
    expect(itemsAsked(rig)[1]).toContain('CRS84');
  });

  it('that are swapped without being declared so are refused, never turned', async () => {
    const { reasons } = await read([
      station(1, {}, { geometry: { type: 'Point', coordinates: [10.5, 107.2] } }),
    ]);
    expect(reasons).toEqual({
      'position outside the plausible bounds: latitude and longitude look swapped': 1,
    });
  });

  it('in metres are told from degrees, named or not', async () => {
    const metres = station(1, {}, { geometry: { type: 'Point', coordinates: [435_672.1, 1_152_004.9] } });
    const { reasons } = await read([metres, station(2)]);
    expect(reasons).toEqual({ 'coordinates in metres of a projection (VN-2000 or UTM?), not in degrees': 1 });
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3405' } };
    const rig = stationRig(() => ({ type: 'FeatureCollection', crs, features: [metres], links: [] }));
    await expect(rig.ask(poll)).rejects.toMatchObject({
      kind: 'misconfigured',
      detail: /EPSG:3405 \(VN-2000\)/,
    });
  });

  it('of GeoJSON 2008 in WGS 84 are longitude first', async () => {
    const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4326' } };
    const rig = stationRig(() => ({ type: 'FeatureCollection', crs, features: [station(1)], links: [] }));
    expect(await rig.ask(poll)).toMatchObject({ rows: 1, refusals: [] });
  });
});

describe('a filter', () => {
  const kinds = ['river', 'sea', undefined, ['sea', 'river'], 'river mouth'];
  const features = kinds.map((kind, n) => station(n, { kind, n, open: n % 2 === 0 }));

  it('that the source ignored is applied to the rows, and counted', async () => {
    const { table, reasons, rig } = await read(features, { feed: { query: 'kind=river' } });
    expect(itemsAsked(rig)[0]).toContain('kind=river');
    expect(table.ids).toEqual(['st-0', 'st-3']);
    expect(reasons).toEqual({ 'kind: not the value asked for (the source ignored the filter)': 3 });
  });

  it.each([
    ['kind=river*', ['st-0', 'st-3', 'st-4']],
    ['kind=*mouth', ['st-4']],
    ['n=3.0', ['st-3']],
    ['open=true&kind=river', ['st-0']],
  ])('%s matches as the standard says', async (query, ids) => {
    expect((await read(features, { feed: { query } })).table.ids).toEqual(ids);
  });

  it('with spaces and marks is written as every server reads it', async () => {
    const { rig, table } = await read([station(5)], { feed: { query: 'name=Trạm 5' } });
    expect(itemsAsked(rig)[0]).toContain(`name=${encodeURIComponent('Trạm 5')}&`);
    expect(table.ids).toEqual(['st-5']);
  });

  it('on what the source cannot filter by is not sent, only applied', async () => {
    const queryables = { $schema: 'https://json-schema.org/x', type: 'object', properties: { kind: {} } };
    const { table, reasons, rig } = await read(features, { feed: { query: 'kind=river&n=0' }, queryables });
    expect(itemsAsked(rig)[0]).toContain('kind=river');
    expect(itemsAsked(rig)[0]).not.toContain('n=0');
    // A row that does not tell what a queryable is, is taken as the source gave it.
    expect(table.ids).toEqual(['st-0']);
    expect(reasons['n: not the value asked for (the source cannot filter by it)']).toBe(2);
  });

  it('for an area is applied to whatever lies wholly outside', async () => {
    const far = station(1, {}, { geometry: { type: 'Point', coordinates: [2.35, 48.85] } });
    const around = station(2, {}, { geometry: { type: 'Polygon', coordinates: [square(90, 0, 130)] } });
    const { reasons, table } = await read([far, around, station(3)]);
    expect(reasons).toEqual({
      'outside the area asked for (the source ignored bbox)': 1,
      'position outside the plausible bounds': 1,
    });
    expect(table.ids).toEqual(['st-3']);
    const open = await read([station(3)], { source: { options: { bbox: false } } });
    expect(itemsAsked(open.rig)[0]).not.toContain('bbox');
    const narrow = await read([station(3), station(60)], { feed: { query: 'bbox=107,10,107.5,11' } });
    expect(narrow.table.ids).toEqual(['st-3']);
  });

  it('for times may count back from now', async () => {
    const { rig } = await read([station(1)], { feed: { query: 'datetime=PT2H/..' } });
    expect(itemsAsked(rig)[0]).toContain(`datetime=${encodeURIComponent('2026-03-02T01:00:00Z/..')}`);
  });

  it('that the source never honours ends the walk before a whole country has come', async () => {
    const far = { geometry: { type: 'Point', coordinates: [2.35, 48.85] } };
    const many = Array.from({ length: 20_000 }, (_, n) => station(n, {}, far));
    const rig = stationRig((url) =>
      page(many, {}, `items?offset=${Number(url.searchParams.get('offset') ?? 0) + 20_000}`),
    );
    await expect(rig.ask(poll)).rejects.toMatchObject({
      kind: 'misconfigured',
      detail: /ignores what it is asked for: 60000 features/,
    });
    expect(itemsAsked(rig)).toHaveLength(3);
  });

  it.each([
    ['category=="traffic"', /not written as name=value/],
    ['speed>3', /not written as name=value/],
    ['limit=5', /must not set "limit"/],
    ['bbox=1,2,3', /not west,south,east,north/],
  ])('%s of another language is refused before anything is asked for', async (query, words) => {
    const rig = stationRig(() => page([]), { feed: { query } });
    await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'misconfigured', detail: words });
    expect(itemsAsked(rig)).toEqual([]);
  });
});

describe('beside the state', () => {
  it('a record is the feature as the source has it', async () => {
    const rig = stationRig((url) =>
      url.pathname.endsWith('/items')
        ? page([station(1)])
        : json(station(1, { note: 'Ơ' }), { 'Content-Type': 'application/geo+json' }),
    );
    await rig.ask(poll);
    const record = await rig.ask({ kind: 'record', feedId: 'stations', entityId: 'st-1' });
    expect(JSON.parse(record.raw)).toMatchObject({ id: 'st-1', properties: { note: 'Ơ' } });
    expect(record.contentType).toBe('application/geo+json');
    expect(itemsAsked(rig).at(-1)).toBe('collections/stations/items/st-1?f=json');
  });

  it('a record that QGIS Server answers with 500 for is missing, and the polls go on', async () => {
    const rig = stationRig((url) =>
      url.pathname.endsWith('/items')
        ? page([station(1)])
        : json([{ code: 'Internal server error', description: 'Invalid feature [9]' }], {}, 500),
    );
    await expect(rig.ask({ kind: 'record', feedId: 'stations', entityId: '9' })).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await rig.ask(poll)).rows).toBe(1);
  });

  it('a record of rows without ids is looked for by the attribute that names them', async () => {
    const rig = stationRig(
      (url) =>
        url.searchParams.get('gid') === '7'
          ? page([station(1, { gid: 7 }, { id: null })])
          : json({}, {}, 404),
      { feed: { idAttribute: 'gid' } },
    );
    const record = await rig.ask({ kind: 'record', feedId: 'stations', entityId: '7' });
    expect(JSON.parse(record.raw)).toMatchObject({ properties: { gid: 7 } });
  });

  it('there is no past', async () => {
    const rig = stationRig(() => page([station(1)]));
    const series = { feedId: 'stations', entityId: 'st-1', columns: ['level'], fromMs: 0, toMs: START_MS };
    await expect(rig.ask({ kind: 'series', ...series })).rejects.toMatchObject({ kind: 'no-history' });
    expect(textAt((await read([station(1)])).table, 'name', 0)).toBe('Trạm 1');
  });
});

function square(west: number, south: number, size: number): [number, number][] {
  const [east, north] = [west + size / 3, south + size / 3];
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}
