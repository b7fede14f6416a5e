// One configuration says what browsers get and what is forwarded; what is secret in it stays here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUpstreams } from '../../../../../mocks/backend/proxy/read-upstreams.ts';
import { describeSources } from '../../../../../mocks/backend/read-deployment.ts';
import { publishConfig } from '../../../../../mocks/backend/publish-config.ts';
import { parseConfig } from '../../../../../src/app/config/load-config.ts';

const config = {
  title: { vi: 'Trung tâm', en: 'Centre' },
  provincePack: 'provinces/p/',
  simulator: { enabled: true },
  sources: [
    { id: 'broker', connector: 'ngsi-ld', baseUrl: 'sources/broker/', headers: { 'X-Public': '1' } },
    {
      id: 'sensors',
      connector: 'sensorthings',
      baseUrl: 'https://frost.internal/FROST/',
      headers: { Authorization: 'Bearer ${env:HAI_DANG_TEST_TOKEN}' },
      push: { url: 'wss://frost.internal/mqtt' },
    },
    { id: 'transit', connector: 'cap', baseUrl: 'http://bus.internal/feeds/?key=1' },
  ],
  proxy: {
    broker: {
      upstream: 'http://orion.internal:1026',
      headers: { 'X-Key': 'k' },
      timeoutMs: 20_000,
      push: 'ws://mosquitto.internal:9001/',
    },
  },
};

beforeAll(() => void (process.env['HAI_DANG_TEST_TOKEN'] = 's3cret'));
afterAll(() => void delete process.env['HAI_DANG_TEST_TOKEN']);

describe('the upstreams of a configuration', () => {
  it('come from absolute addresses, from “proxy” and from the command line', () => {
    const upstreams = readUpstreams(config, ['transit=http://127.0.0.1:5/x']);
    const href = (id: string) => [upstreams[id]?.url?.href, upstreams[id]?.push?.url.href];
    expect(href('broker')).toEqual(['http://orion.internal:1026/', 'ws://mosquitto.internal:9001/']);
    expect(href('sensors')).toEqual(['https://frost.internal/FROST/', 'wss://frost.internal/mqtt']);
    expect(href('transit')).toEqual(['http://127.0.0.1:5/x/', undefined]);
    expect(upstreams['broker']).toMatchObject({ headers: { 'X-Key': 'k' }, timeoutMs: 20_000 });
  });

  it('leave a configuration that the program accepts and that holds no secret and no inner address', () => {
    const published = publishConfig(config, readUpstreams(config));
    const text = JSON.stringify(published);
    expect(text).not.toMatch(/internal|HAI_DANG_TEST_TOKEN|s3cret|X-Key|proxy/);
    const parsed = parseConfig('config.json', text);
    expect(parsed.ok).toBe(true);
    expect(published['simulator']).toEqual({ enabled: false });
    expect(published['sources']).toEqual([
      {
        id: 'broker',
        connector: 'ngsi-ld',
        baseUrl: 'sources/broker/',
        headers: { 'X-Public': '1' },
        push: { url: 'sources/broker/mqtt' },
      },
      {
        id: 'sensors',
        connector: 'sensorthings',
        baseUrl: 'sources/sensors/',
        push: { url: 'sources/sensors/mqtt' },
      },
      { id: 'transit', connector: 'cap', baseUrl: 'sources/transit/?key=1' },
    ]);
  });

  it('may come before their source, for the wizard to probe; browsers hear nothing of them', () => {
    const sources = [{ id: 'broker', baseUrl: 'sources/broker/' }];
    const options = ['metro=http://10.0.0.7/api', 'gis=http://10.0.0.8/'];
    const upstreams = readUpstreams({ sources: [...sources, { id: 'ais', baseUrl: 'x' }] }, options);
    expect(upstreams['metro']?.url?.href).toBe('http://10.0.0.7/api/');
    expect(JSON.stringify(publishConfig({ sources }, upstreams))).not.toContain('10.0.0');
    const deployment = { config: { sources }, upstreams, simulates: false };
    expect(describeSources(deployment, () => false)).toEqual([
      '  broker: NOBODY ANSWERS',
      '  metro: http://10.0.0.7/api/ (no source yet; /connect can probe /sources/metro/)',
      '  gis: http://10.0.0.8/ (no source yet; /connect can probe /sources/gis/)',
    ]);
  });

  it('have a file’s folder where the base is a file', () => {
    const source = { id: 'transit', baseUrl: 'https://bus.internal/gtfs/vehicles.pb?key=1' };
    const upstreams = readUpstreams({ sources: [source] });
    expect(upstreams['transit']?.url?.href).toBe('https://bus.internal/gtfs/');
    expect(publishConfig({ sources: [source] }, upstreams)['sources']).toEqual([
      { id: 'transit', baseUrl: 'sources/transit/vehicles.pb?key=1' },
    ]);
  });

  it.each([
    [{ proxy: { broker: { upstream: 'ftp://x/' } } }, [], /proxy\.broker\.upstream: “ftp/],
    [{ proxy: { broker: { upstream: 'http://a:b@x/' } } }, [], /password as a header/],
    [{ proxy: { broker: { upstrem: 'http://x/' } } }, [], /proxy\.broker\.upstrem: not known/],
    [{ proxy: { broker: {} } }, [], /“upstream” or “push”/],
    [
      { proxy: { borker: { upstream: 'http://x/' } } },
      [],
      /no source “borker” to forward: is “broker” meant/,
    ],
    [{ proxy: { Broker: { upstream: 'http://x/' } } }, [], /is “broker” meant/],
    [{}, ['brokers=http://x/'], /is “broker” meant/],
    [{ proxy: { 'a/b': { upstream: 'http://x/' } } }, [], /“a\/b” cannot be forwarded/],
    [{ proxy: { broker: { upstream: 'http://x/', timeoutMs: 1 } } }, [], /milliseconds/],
    [
      { proxy: { broker: { upstream: 'http://x/', headers: { A: '${env:NOT_THERE_9}' } } } },
      [],
      /NOT_THERE_9/,
    ],
    [{ proxy: { broker: { upstream: 'http://x/', headers: { A: 'a\nb' } } } }, [], /proxy\.broker\.headers/],
    [{ proxy: [] }, [], /proxy: an object/],
    [{}, ['http://x/'], /--upstream/],
    [{}, ['broker=nowhere'], /--upstream broker=nowhere/],
  ])('refuse %j %j with a sentence', (wrong, options, sentence) => {
    const sources = [{ id: 'broker', baseUrl: 'sources/broker/' }];
    expect(() => readUpstreams({ sources, ...wrong }, options)).toThrow(sentence);
  });
});
