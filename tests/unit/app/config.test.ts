// The runtime configuration: faults name the path and what was expected; the shipped file and its schema are right.
import { CONNECTOR_IDS } from '#kernel/feed/source-config.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clockFromUrl } from '#app/clock-from-url.ts';
import { configJsonSchema } from '#app/config/json-schema-plugin.ts';
import { loadConfig, parseConfig } from '#app/config/load-config.ts';

const shipped = readFileSync(new URL('../../../public/config.json', import.meta.url), 'utf8');
interface LooseConfig {
  title: { en?: string };
  provincePack: string;
  souces?: unknown;
  sources: { id: string; connector: string; baseUrl: string; pageSize: unknown }[];
}
const faultsOf = (change: (config: LooseConfig) => void) => {
  const config = JSON.parse(shipped) as LooseConfig;
  change(config);
  const outcome = parseConfig('config.json', JSON.stringify(config));
  return outcome.ok ? [] : outcome.error.faults;
};

describe('configuration', () => {
  it('accepts the shipped file and fills in defaults', () => {
    const outcome = parseConfig('config.json', shipped);
    const broker: unknown = expect.objectContaining({ id: 'broker', pageSize: 1000 });
    const alerts: unknown = expect.objectContaining({ id: 'alerts', pageSize: 100 });
    expect(outcome).toMatchObject({
      ok: true,
      value: { simulator: { enabled: true }, sources: expect.arrayContaining([broker, alerts]) as unknown },
    });
  });

  it('takes a centre that is connected to nothing yet', () => {
    const config = JSON.parse(shipped) as object;
    const parsed = parseConfig('config.json', JSON.stringify({ ...config, sources: [] }));
    expect(parsed).toMatchObject({ ok: true, value: { sources: [] } });
  });

  it('takes the zone and the poll periods of a source', () => {
    const config = JSON.parse(shipped) as { sources: object[] };
    const source = { id: 'x', connector: 'cap', baseUrl: 'x/', utcOffsetMinutes: 420, pollMs: { '*': 5000 } };
    const parse = (change: object) =>
      parseConfig('config.json', JSON.stringify({ ...config, sources: [{ ...source, ...change }] }));
    expect(parse({})).toMatchObject({ ok: true, value: { sources: [source] } });

    expect(parse({ utcOffsetMinutes: 7 * 3600 })).toMatchObject({
      ok: false,
      error: { faults: [{ path: 'sources[0].utcOffsetMinutes' }] },
    });
  });

  it.each([
    ['a wrong type', (c: LooseConfig) => (c.sources[0]!.pageSize = 'many'), 'sources[0].pageSize', 'number'],
    [
      'an unknown connector',
      (c: LooseConfig) => (c.sources[1]!.connector = 'soap'),
      'sources[1].connector',
      '"ngsi-ld"',
    ],
    ['a missing member', (c: LooseConfig) => delete c.title.en, 'title.en', '"en"'],
    ['a misspelt member', (c: LooseConfig) => (c.souces = []), 'souces', 'never'],
    ['a folder without slash', (c: LooseConfig) => (c.provincePack = 'x'), 'provincePack', 'ends with'],
    ['two sources of one name', (c: LooseConfig) => (c.sources[1]!.id = 'broker'), 'sources', 'differ'],
    [
      'a script as address',
      (c: LooseConfig) => (c.sources[0]!.baseUrl = 'javascript:alert(1)/'),
      'sources[0].baseUrl',
      'http',
    ],
  ])('names %s', (_, change, path, expected) => {
    const faults = faultsOf(change);
    expect(faults).toHaveLength(1);
    expect(faults[0]?.path).toBe(path);
    expect(faults[0]?.expected).toContain(expected);
  });

  it('says what stands there instead of JSON, and that a server does not answer', async () => {
    expect(parseConfig('config.json', '<!doctype html>')).toMatchObject({
      ok: false,
      error: { faults: [{ expected: 'JSON' }] },
    });
    const gone = await loadConfig('config.json', async () => new Response('', { status: 404 }));
    expect(gone).toMatchObject({ ok: false, error: { faults: [{ received: 'HTTP 404' }] } });
    const offline = await loadConfig('config.json', () => Promise.reject(new TypeError('no network')));
    expect(offline.ok).toBe(false);
  });

  it('ships a JSON Schema that names every member', () => {
    const schema = JSON.parse(configJsonSchema());
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining([
        'title',
        'provincePack',
        'language',
        'theme',
        'simulator',
        'basemap',
        'wall',
        'sources',
        'feeds',
      ]),
    );
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.sources.items.properties.connector.enum).toEqual(CONNECTOR_IDS);
  });
});

describe('clock from URL', () => {
  it('is the machine’s own for a real backend, whatever the URL says', () => {
    expect(clockFromUrl('?clock=2020-01-01T00:00:00Z&rate=60', false, null)).toEqual({
      anchorRealMs: 0,
      anchorMs: 0,
      rate: 1,
    });
  });

  it('starts where the URL or else the story says', () => {
    const at = Date.parse('2025-11-08T06:00:00+07:00');
    expect(clockFromUrl('?clock=2025-11-08T06:00:00%2B07:00&rate=60', true, 5)).toMatchObject({
      anchorMs: at,
      rate: 60,
    });
    expect(clockFromUrl('', true, 5)).toMatchObject({ anchorMs: 5, rate: 1 });
    expect(clockFromUrl('?rate=1e9', true, null)).toMatchObject({ rate: 1 });
  });
  it.each(['1', '2025', '8 Nov 2025', '2025-11-08', '2025-02-30T06:00:00Z', 'now', ''])(
    'never guesses what “%s” may mean: the story’s start holds, or the machine’s time',
    (text) => {
      const search = `?clock=${encodeURIComponent(text)}`;
      expect(clockFromUrl(search, true, 5)).toMatchObject({ anchorMs: 5 });
      expect(clockFromUrl(search, true, null)).toEqual(clockFromUrl('', true, null));
    },
  );

  it('reads a time of the province, and a plus sign as people paste it', () => {
    const at = Date.parse('2025-11-08T06:00:00+07:00');
    for (const text of ['2025-11-08T06:00', '2025-11-08T06:00:00+07:00', '2025-11-07T23:00:00Z'])
      expect(clockFromUrl(`?clock=${text}`, true, null), text).toMatchObject({ anchorMs: at });
  });
});
