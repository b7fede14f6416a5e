// What the source wizard hands out: a piece of config.json that the program's own schema accepts, and one of nginx.
import { describe, expect, it } from 'vitest';
import * as v from 'valibot';
import { proposeMapping } from '#feeds/discovery/propose-mapping.ts';
import type { Discovery, Offer } from '#kernel/feed/discovery.ts';
import { configSchema } from '../../../src/app/config/config-schema.ts';
import { describeConversion } from '../../../src/faces/connect/describe-conversion.ts';
import {
  configPiece,
  draftOf,
  isForeign,
  nginxPiece,
  overrideOf,
  sourceOf,
} from '../../../src/faces/connect/configuration-piece.ts';
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
  const piece = JSON.parse(configPiece(source, segments.id, override, 'https://ioc.example')) as object;

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

  it('keeps the whole address of another origin', () => {
    expect(configPiece(source, 'x', override, 'https://other.example')).toContain(
      '"https://ioc.example/sources/gis/"',
    );
  });
});

describe('the piece of nginx', () => {
  it('passes a folder on, a file’s folder too, and names the host for TLS', () => {
    expect(isForeign('https://gis.example/ogc/', 'https://ioc.example')).toBe(true);
    expect(isForeign('/sources/gis/', 'https://ioc.example')).toBe(false);
    const piece = nginxPiece('gis', 'https://gis.example/ogc/roads.geojson');
    expect(piece).toContain('location /sources/gis/ {');
    expect(piece).toContain('proxy_pass https://gis.example/ogc/;');
    expect(piece).toContain('proxy_ssl_server_name on;');
    expect(nginxPiece('a', 'http://h:8080/')).not.toContain('ssl');
  });
});

describe('a conversion in words', () => {
  it.each([
    ['m/s', 'km/h', { factor: 3.6, offset: 0 }, 'm/s → km/h (× 3,6)'],
    ['K', 'Cel', { factor: 1, offset: -273.15 }, 'K → °C (− 273,15)'],
    ['km/h', 'km/h', { factor: 1, offset: 0 }, ''],
    ['mm', 'km', { factor: 1e-6, offset: 0 }, 'mm → km (× 0,000001)'],
  ])('%s to %s', (from, to, conversion, text) => {
    expect(describeConversion(from, to, conversion, 'vi')).toBe(text);
  });
});
