// CAP in its other forms: older versions, bundles, RSS, the JSON of a weather service; and versions that cannot be read.
import { describe, expect, it } from 'vitest';
import { readAreas } from '#feeds/cap/alert-area.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { CAP_SEVERITY } from '#kernel/severity.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { createFeedRig, START_MS, type Responder } from '../ingest/feed-rig.ts';

const text = (name: string) => ({ column: name, kind: 'text', attribute: name }) as const;
const warnings: FeedSpec = {
  id: 'warnings',
  source: 'alerts',
  title: { vi: 'Cảnh báo', en: 'Warnings' },
  entityType: 'Alert',
  geometry: 'polygon',
  lifetime: 'register',
  cadenceMs: 300_000,
  pollMs: 60_000,
  columns: [
    ...['headline', 'certainty', 'status', 'areaDesc', 'event', 'responseType'].map(text),
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1', codes: CAP_SEVERITY },
    { column: 'motion', kind: 'text', attribute: 'parameter.eventMotion' },
    { column: 'same', kind: 'text', attribute: 'geocode.SAME' },
  ],
  rollups: [],
};
const poll = { kind: 'poll', feedId: 'warnings' } as const;
const iso = (atMs: number) => new Date(atMs).toISOString().replace('.000Z', '+00:00');
const SENT = iso(START_MS - HOUR_MS);
const EXPIRES = iso(START_MS + HOUR_MS);

function rigOf(responder: Responder) {
  const source = {
    id: 'alerts',
    connector: 'cap',
    baseUrl: 'http://alerts.test/feed/',
    pageSize: 100,
  } as const;
  const rig = createFeedRig([warnings], responder, { sources: [{ ...source, timeoutMs: 5000 }] });
  const of = (column: string) => {
    const table = rig.table('warnings')!;
    return table.ids.map((_, row) => textAt(table, column, row));
  };
  return { ...rig, of };
}

const xml = (body: string) => new Response(body, { headers: { 'Content-Type': 'application/xml' } });

function alert(id: string, sent = SENT, headline = id): string {
  return `<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>${id}</identifier><sender>s@x</sender>
<sent>${sent}</sent><status>Actual</status><msgType>Alert</msgType><scope>Public</scope>
<info><headline>${headline}</headline><expires>${EXPIRES}</expires></info></alert>`;
}

describe('versions of CAP', () => {
  it('1.0 speaks in the words of 1.2', async () => {
    const rig = rigOf(() =>
      xml(`<cap:alert xmlns:cap="http://www.incident.com/cap/1.0"><cap:identifier>a</cap:identifier><cap:sender>s</cap:sender>
<cap:sent>${SENT}</cap:sent><cap:status>Actual</cap:status><cap:scope>Public</cap:scope><cap:msgType>Alert</cap:msgType>
<cap:info><cap:event>Lũ</cap:event><cap:certainty>Very Likely</cap:certainty><cap:severity>Severe</cap:severity>
<cap:parameter>eventMotion=NE</cap:parameter><cap:expires>${EXPIRES}</cap:expires>
<cap:area><cap:areaDesc>Xã A</cap:areaDesc><cap:geocode>SAME=123</cap:geocode></cap:area></cap:info></cap:alert>`),
    );
    expect((await rig.ask(poll)).refusals).toEqual([]);
    expect([rig.of('certainty'), rig.of('motion'), rig.of('same')]).toEqual([['Likely'], ['NE'], ['123']]);
  });

  it('come in RSS as links', async () => {
    const rig = rigOf((url) =>
      url.pathname === '/feed/'
        ? xml(
            '<rss version="2.0"><channel><item><title>A</title><link>a.xml</link><pubDate>1</pubDate></item></channel></rss>',
          )
        : xml(alert('a')),
    );
    await rig.ask(poll);
    expect(rig.of('headline')).toEqual(['a']);
  });
});

describe('the JSON of a weather service', () => {
  const properties = {
    id: 'urn:oid:1',
    areaDesc: 'Rach Gia & islands',
    geocode: { SAME: ['1', '2'], UGC: ['X'] },
    references: [{ identifier: 'urn:oid:0', sender: 'w@noaa', sent: iso(START_MS - 2 * HOUR_MS) }],
    sent: SENT,
    expires: EXPIRES,
    status: 'Actual',
    messageType: 'Update',
    severity: 'Moderate',
    certainty: 'Observed',
    urgency: 'Expected',
    event: 'Gale <Warning>',
    sender: 'w@noaa',
    headline: 'Gale',
    response: 'Avoid',
    parameters: { eventMotion: ['E'] },
  };
  const older = {
    ...properties,
    id: 'urn:oid:0',
    sent: iso(START_MS - 2 * HOUR_MS),
    messageType: 'Alert',
    references: [],
  };
  const polygon = {
    type: 'Polygon',
    coordinates: [
      [
        [107, 10.3],
        [107.2, 10.3],
        [107.2, 10.5],
        [107, 10.3],
      ],
    ],
  };
  const collection = (...features: object[]) =>
    new Response(JSON.stringify({ '@context': [], type: 'FeatureCollection', features }), {
      headers: { 'Content-Type': 'application/geo+json' },
    });
  const feature = (inner: object, geometry: object | null) => ({
    type: 'Feature',
    geometry,
    properties: inner,
  });

  it('is read as the messages that it carries', async () => {
    const rig = rigOf(() => collection(feature(properties, polygon), feature(older, null)));
    expect((await rig.ask(poll)).refusals).toEqual([]);
    // The update replaces what it references.
    expect(rig.table('warnings')!.ids).toEqual([
      `w@noaa,urn:oid:1,${new Date(START_MS - HOUR_MS).toISOString()}`,
    ]);
    const shown = ['event', 'areaDesc', 'responseType', 'motion', 'same'].map((column) => rig.of(column)[0]);
    expect(shown).toEqual(['Gale <Warning>', 'Rach Gia & islands', 'Avoid', 'E', '1, 2']);
    expect(numberAt(rig.table('warnings')!, 'severity', 0)).toBe(CAP_SEVERITY['Moderate']);
    expect(rig.table('warnings')!.geometry.positions.length).toBe(8);
  });

  it('may have no warnings, and other JSON is none', async () => {
    const empty = new Response(
      JSON.stringify({ type: 'FeatureCollection', title: 'Current watches, warnings', features: [] }),
    );
    const rig = rigOf(() => empty);
    expect((await rig.ask(poll)).rows).toBe(0);
    const other = rigOf(() => collection(feature({ name: 'Quán' }, null)));
    await expect(other.ask(poll)).rejects.toMatchObject({ kind: 'malformed' });
    const none = rigOf(() => new Response('alerts', { headers: { 'Content-Type': 'text/plain' } }));
    await expect(none.ask(poll)).rejects.toMatchObject({ kind: 'unexpected-content' });
  });
});

describe('a version that cannot be read', () => {
  it('does not take the last readable one with it', async () => {
    let body = `<feed>${alert('a', SENT, 'Lũ quét')}${alert('b')}</feed>`;
    const rig = rigOf(() => xml(body));
    await rig.ask(poll);
    body = `<feed>${alert('a', 'hôm nay', 'Lũ quét, mới')}${alert('b')}</feed>`;
    for (let repeat = 0; repeat < 2; repeat += 1) {
      rig.advance(60_000);
      const { refusals } = await rig.ask(poll);
      expect(refusals).toMatchObject([
        {
          reason: 'newer version not readable (the last one is kept): sent is not a time',
          example: 'a',
          count: 1,
        },
      ]);
      expect(rig.of('headline').sort()).toEqual(['Lũ quét', 'b']);
    }
    body = `<feed>${alert('b')}</feed>`;
    rig.advance(60_000);
    await rig.ask(poll);
    rig.advance(300);
    expect(rig.of('headline')).toEqual(['b']);
  });

  it('behind a link is asked for again, while the one before holds', async () => {
    let version = 1;
    const rig = rigOf((url) => {
      if (url.pathname === '/feed/')
        return xml(
          `<feed><entry><title>A</title><updated>${version}</updated><link href="a.xml"/></entry></feed>`,
        );
      return version === 2 ? xml('<alert><identifier>a') : xml(alert('a', SENT, `Tin ${version}`));
    });
    await rig.ask(poll);
    version = 2;
    rig.advance(60_000);
    expect((await rig.ask(poll)).refusals).toMatchObject([
      { reason: 'linked message not available: malformed' },
    ]);
    expect(rig.of('headline')).toEqual(['Tin 1']);
    version = 3;
    rig.advance(60_000);
    expect((await rig.ask(poll)).refusals).toEqual([]);
    rig.advance(300);
    expect(rig.of('headline')).toEqual(['Tin 3']);
  });
});

describe('circles', () => {
  it('without radius are places, beside areas nothing', () => {
    const circle = (text: string) => ({ circle: text });
    expect(readAreas([circle('10.5,107.25 0')])).toEqual({
      geometry: { type: 'MultiPoint', coordinates: [[107.25, 10.5]] },
      refusals: [],
    });
    const { geometry } = readAreas([{ circle: ['10.5,107.25 0', '10,107 11.1195'] }]);
    const { coordinates } = geometry as { coordinates: number[][][][] };
    expect(coordinates).toHaveLength(1);
    // 11.1195 km are a tenth of a degree of latitude; the first corner lies east of the centre.
    expect(coordinates[0]![0]![16]![1]).toBeCloseTo(10.1, 9);
    expect(coordinates[0]![0]![0]![0]).toBeCloseTo(107 + 0.1 / Math.cos((10 * Math.PI) / 180), 9);
  });
});
