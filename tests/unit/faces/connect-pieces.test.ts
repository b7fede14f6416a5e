// What the source wizard hands out: a piece of config.json that the program's own schema accepts, and one of nginx.
import { describe, expect, it, vi } from 'vitest';
import * as v from 'valibot';
import { proposeMapping } from '#feeds/discovery/propose-mapping.ts';
import type { Discovery, Offer } from '#kernel/feed/discovery.ts';
import { configSchema } from '../../../src/app/config/config-schema.ts';
import { describeConversion } from '../../../src/faces/connect/mapping/describe-conversion.ts';
import {
  draftOf,
  overrideOf,
  pieceOf,
  sourceOf,
  writePieces,
} from '../../../src/faces/connect/piece/configuration-piece.ts';
import {
  backendPiece,
  isForeign,
  nginxPiece,
  secretsOf,
} from '../../../src/faces/connect/piece/forward-pieces.ts';
import { writeJson } from '../../../src/faces/connect/piece/write-json.ts';
import { absoluteUrl, idFromAddress } from '../../../src/faces/connect/address/read-address.ts';
import { readUpstreams } from '../../../mocks/backend/proxy/read-upstreams.ts';
import { deployFeed } from '#kernel/feed/deployed-feed.ts';
import { feeds } from '../../../src/sectors/transport/feeds.ts';

const offer: Offer = {
  entityType: 'duong',
  title: 'Đường',
  count: 3,
  geometry: 'line',
  attributes: [
    { name: 'toc_do', kind: 'number', unit: '', examples: ['12'], share: 1 },
    { name: 'cap_nhat', kind: 'time', unit: '', examples: [], share: 1 },
  ],
  observedAttribute: 'cap_nhat',
  newestMs: Number.NaN,
  cadenceMs: Number.NaN,
};
const discovery = {
  connector: 'ogc-features' as const,
  baseUrl: 'https://ioc.example/sources/gis/',
  server: '',
  capabilities: null,
  pageSize: 1000,
  offers: [offer],
  obstacles: [],
  failure: null,
} satisfies Discovery;
const typed = { id: 'gis', baseUrl: discovery.baseUrl, pageSize: 100, timeoutMs: 15_000 };

describe('the piece of config.json', () => {
  const segments = feeds.find(({ id }) => id === 'traffic-segments')!;
  const source = sourceOf(discovery, typed);
  const override = overrideOf(draftOf(proposeMapping(offer, segments), offer), offer, 'gis');
  const own = pieceOf(source, segments.id, override, 'https://ioc.example');
  const piece = JSON.parse(writePieces([own])) as object;

  it('is accepted as it is, with a path under the page’s own address and the page size that was found', () => {
    const whole = { title: { vi: 'a', en: 'a' }, provincePack: 'p/', ...piece };
    const parsed = v.parse(configSchema, whole);
    expect(parsed.sources[0]).toMatchObject({
      id: 'gis',
      connector: 'ogc-features',
      baseUrl: 'sources/gis/',
      pageSize: 1000,
    });
    const deployed = deployFeed(segments, { sources: parsed.sources, feeds: parsed.feeds });
    expect(deployed).toMatchObject({ source: 'gis', entityType: 'duong', observedAttribute: 'cap_nhat' });
    expect(deployed.columns.find(({ column }) => column === 'speed')).toMatchObject({
      attribute: 'toc_do',
      assumedUnit: 'km/h',
    });
  });

  it('names a source on another host by the path that is forwarded, and says where to; the backend takes both', () => {
    const headers = { Authorization: 'Bearer abc', 'Accept-Language': 'vi' };
    const away = { ...source, baseUrl: 'https://gis.example/ogc/roads.geojson', headers };
    const written = writePieces([pieceOf(away, segments.id, override, 'https://ioc.example')]);
    expect(written).not.toContain('abc');
    const config = JSON.parse(written) as Record<string, unknown>;
    expect(config).toMatchObject({
      sources: [{ id: 'gis', baseUrl: 'sources/gis/roads.geojson' }],
      proxy: { gis: { headers: { Authorization: '${env:GIS_AUTHORIZATION}', 'Accept-Language': 'vi' } } },
    });
    process.env['GIS_AUTHORIZATION'] = 'Bearer abc';
    expect(readUpstreams(config)['gis']?.url?.href).toBe('https://gis.example/ogc/');
    expect(secretsOf(away)).toEqual(['GIS_AUTHORIZATION']);
  });

  it('says of a header that goes to a forwarded path that it is left out', () => {
    const typedToo = { ...source, headers: { 'X-Api-Key': 'geheim' } };
    const one = pieceOf(typedToo, segments.id, override, 'https://ioc.example');
    expect(one.leftOut).toEqual(['X-Api-Key']);
    expect(writePieces([one])).not.toContain('geheim');
  });

  it('keeps what a source is configured with already', () => {
    const push = { url: 'wss://ioc.example/sources/gis/mqtt', topics: ['a'] };
    const { entry } = pieceOf(
      { ...source, push, pollMs: { '*': 30_000 } },
      'x',
      override,
      'https://ioc.example',
    );
    expect(entry).toMatchObject({ push: { url: 'sources/gis/mqtt' }, pollMs: { '*': 30_000 } });
  });

  it('joins feeds of one source and of several; the later one of a feed or source wins', () => {
    const other = { ...own, feedId: 'traffic-detectors' };
    const moved = {
      ...own,
      entry: { ...own.entry, id: 'broker' },
      override: { ...override, source: 'broker' },
    };
    const joined = JSON.parse(writePieces([own, other, moved])) as {
      sources: { id: string }[];
      feeds: object;
    };
    expect(joined.sources.map(({ id }) => id)).toEqual(['gis', 'broker']);
    expect(joined.feeds).toMatchObject({
      'traffic-segments': { source: 'broker' },
      'traffic-detectors': { source: 'gis' },
    });
  });
});

describe('the ways to forward a source that was not probed yet', () => {
  it('are a piece that the backend accepts, for it asks for a source of that name, and one of nginx', () => {
    const source = { id: 'sensors', baseUrl: 'https://frost.example/FROST-Server/v1.1/' };
    const config = JSON.parse(backendPiece(source, null)) as Record<string, unknown>;
    expect(readUpstreams(config)['sensors']?.url?.href).toBe('https://frost.example/FROST-Server/v1.1/');
    const whole = { title: { vi: 'a', en: 'a' }, provincePack: 'p/', sources: config['sources'] };
    expect(v.parse(configSchema, whole).sources[0]).toMatchObject({
      id: 'sensors',
      baseUrl: 'sources/sensors/',
    });
  });

  it('pass a folder on, a file’s folder too, and name the host for TLS', () => {
    expect(isForeign('https://gis.example/ogc/', 'https://ioc.example')).toBe(true);
    expect(isForeign('/sources/gis/', 'https://ioc.example')).toBe(false);
    const piece = nginxPiece({
      id: 'gis',
      baseUrl: 'https://gis.example/ogc/roads.geojson?f=json',
      headers: { Authorization: 'Bearer abc' },
    });
    expect(piece).toContain('location /sources/gis/ {');
    expect(piece).toContain('proxy_pass https://gis.example/ogc/;');
    expect(piece).toContain('proxy_ssl_server_name on;');
    expect(piece).toContain('proxy_set_header Authorization "…";');
    expect(nginxPiece({ id: 'a', baseUrl: 'http://h:8080/' })).not.toContain('ssl');
  });
});

describe('JSON for people', () => {
  it('is the same JSON, with short members on a line', () => {
    const value = {
      a: { b: { attribute: 'x', assumedUnit: 'm' } },
      list: [1, 2],
      none: {},
      'q"': 'line\nbreak',
    };
    const text = writeJson(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).toContain('"b": { "attribute": "x", "assumedUnit": "m" }');
  });
});

describe('an address as people type it', () => {
  it.each([
    ['gis.tinh.gov.vn/ogc/', 'http://gis.tinh.gov.vn/ogc/', 'gis'],
    ['10.1.2.3:8080/FROST-Server/v1.1', 'http://10.1.2.3:8080/FROST-Server/v1.1', 'source'],
    ['localhost:1026', 'http://localhost:1026/', 'localhost'],
    ['https://www.api.quantrac.vn/', 'https://www.api.quantrac.vn/', 'quantrac'],
    ['/sources/broker/', 'https://ioc.example/sources/broker/', 'broker'],
    ['ftp://may-chu/', null, 'ftp'],
    ['htp://may-chu/', null, 'htp'],
    ['', null, 'source'],
  ])('%s', (typed, url, id) => {
    vi.stubGlobal('location', { origin: 'https://ioc.example' });
    expect(absoluteUrl(typed)).toBe(url);
    expect(idFromAddress(typed)).toBe(id);
    vi.unstubAllGlobals();
  });
});

describe('a conversion in words', () => {
  it.each([
    ['m/s', 'km/h', { factor: 3.6, offset: 0 }, 'm/s sang km/h (× 3,6)'],
    ['K', 'Cel', { factor: 1, offset: -273.15 }, 'K sang °C (− 273,15)'],
    ['km/h', 'km/h', { factor: 1, offset: 0 }, ''],
    ['1', '%', { factor: 100, offset: 0 }, 'tỉ lệ sang % (× 100)'],
    ['mm', 'km', { factor: 1e-6, offset: 0 }, 'mm sang km (× 0,000001)'],
  ])('%s to %s', (from, to, conversion, text) => {
    expect(describeConversion(from, to, conversion, { language: 'vi', ratio: 'tỉ lệ' })).toBe(text);
  });
});
