// CAP sources in play: chains out of order, expiry, exercises, indexes with links, replay.
import { describe, expect, it } from 'vitest';
import { readReferences } from '#feeds/cap/alert-message.ts';
import { parseXml } from '#feeds/cap/parse-xml.ts';
import { textOf, textOfChild } from '#feeds/cap/xml-element.ts';
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { CAP_SEVERITY } from '#kernel/severity.ts';
import { numberAt, textAt } from '#kernel/table/table.ts';
import { HOUR_MS } from '#kernel/time/local-time.ts';
import { createFeedRig, START_MS, type Responder } from '../ingest/feed-rig.ts';

const source: SourceConfig = {
  id: 'alerts',
  connector: 'cap',
  baseUrl: 'http://alerts.test/feed/',
  pageSize: 100,
  timeoutMs: 5000,
};
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
    { column: 'headline', kind: 'text', attribute: 'headline' },
    { column: 'headline@en', kind: 'text', attribute: 'headline@en' },
    { column: 'severity', kind: 'number', attribute: 'severity', unit: '1', codes: CAP_SEVERITY },
    { column: 'level', kind: 'number', attribute: 'parameter.risk.level', unit: '1', range: [1, 5] },
    { column: 'unit', kind: 'text', attribute: 'geocode.unit' },
    { column: 'area', kind: 'text', attribute: 'areaDesc' },
    { column: 'status', kind: 'text', attribute: 'status' },
    { column: 'sent', kind: 'time', attribute: 'sent' },
  ],
  rollups: [
    {
      kpi: 'test.warnings',
      unit: '{count}',
      where: [{ column: 'status', op: '==', value: 'Actual' }],
      method: { kind: 'countWhere' },
      includeStale: true,
    },
  ],
};
const poll = { kind: 'poll', feedId: 'warnings' } as const;
const iso = (atMs: number) => new Date(atMs).toISOString().replace('.000Z', '-00:00');

interface Message {
  id: string;
  sentMs: number;
  type?: string;
  status?: string;
  refers?: { id: string; sentMs: number }[];
  expiresMs?: number | null;
  area?: string;
  severity?: string;
}

function alert({
  id,
  sentMs,
  type = 'Alert',
  status = 'Actual',
  refers = [],
  expiresMs = START_MS + HOUR_MS,
  area,
  severity = 'Severe',
}: Message): string {
  const references = refers.map((one) => `s@x,${one.id},${iso(one.sentMs)}`).join(' ');
  return `<a:alert xmlns:a="urn:oasis:names:tc:emergency:cap:1.2"><a:identifier>${id}</a:identifier><a:sender>s@x</a:sender>
    <a:sent>${iso(sentMs)}</a:sent><a:status>${status}</a:status><a:msgType>${type}</a:msgType><a:scope>Public</a:scope>
    <a:references>${references}</a:references>
    <a:info><a:language>vi-VN</a:language><a:headline>Tin ${id}</a:headline><a:severity>${severity}</a:severity>
      ${expiresMs === null ? '' : `<a:expires>${iso(expiresMs)}</a:expires>`}
      <a:parameter><a:valueName>risk.level</a:valueName><a:value>3</a:value></a:parameter>
      <a:area><a:areaDesc>Xã A</a:areaDesc>${area ?? '<a:polygon>10.3,107 10.5,107 10.5,107.2 10.3,107</a:polygon>'}
        <a:geocode><a:valueName>unit</a:valueName><a:value>77</a:value></a:geocode></a:area>
      <a:area><a:areaDesc>Xã B</a:areaDesc></a:area></a:info>
    <a:info><a:language>en-US</a:language><a:headline>News ${id}</a:headline></a:info></a:alert>`;
}

/** A bundle, as EDXL-DE wraps it. */
function bundle(messages: readonly Message[]): Response {
  const content = messages.map((message) => `<contentObject>${alert(message)}</contentObject>`).join('');
  return xml(`<EDXLDistribution>${content}</EDXLDistribution>`);
}

function xml(body: string, headers: Record<string, string> = {}): Response {
  return new Response(`<?xml version="1.0"?>${body}`, {
    headers: { 'Content-Type': 'application/xml', ...headers },
  });
}

function rigOf(responder: Responder) {
  const rig = createFeedRig([warnings], responder, { sources: [source] });
  const headlines = () => {
    const table = rig.table('warnings')!;
    return table.ids.map((_, row) => textAt(table, 'headline', row)).sort();
  };
  return { ...rig, headlines };
}

describe('rows', () => {
  it('carry texts in both languages, numbers, codes and the area', async () => {
    const rig = rigOf(() => bundle([{ id: 'a', sentMs: START_MS - HOUR_MS }]));
    expect((await rig.ask(poll)).refusals).toEqual([]);
    const table = rig.table('warnings')!;
    expect(table.ids).toEqual([`s@x,a,${new Date(START_MS - HOUR_MS).toISOString()}`]);
    expect(textAt(table, 'headline', 0)).toBe('Tin a');
    expect(textAt(table, 'headline@en', 0)).toBe('News a');
    expect(textAt(table, 'area', 0)).toBe('Xã A; Xã B');
    expect(textAt(table, 'unit', 0)).toBe('77');
    expect([numberAt(table, 'severity', 0), numberAt(table, 'level', 0), numberAt(table, 'sent', 0)]).toEqual(
      [3, 3, START_MS - HOUR_MS],
    );
    expect([...table.geometry.positions]).toEqual([107, 10.3, 107, 10.5, 107.2, 10.5, 107, 10.3]);
    expect([...table.geometry.ringIsOuter]).toEqual([1]);
  });

  it.each([
    ['<a:circle>61.4,16.5 10</a:circle>', /area not drawn: position outside/],
    ['<a:polygon>107,10.3 107,10.5 107.2,10.5 107,10.3</a:polygon>', /swapped/],
    ['<a:polygon>10.3,107 10.5</a:polygon>', /polygon: a position is not/],
    ['<a:circle>10.3,107 0</a:circle>', /area not drawn: a point where a polygon/],
  ])('keep the warning when its area cannot be drawn: %s', async (area, reason) => {
    const rig = rigOf(() => bundle([{ id: 'a', sentMs: START_MS - HOUR_MS, area }]));
    expect((await rig.ask(poll)).refusals[0]!.reason).toMatch(reason);
    expect(rig.headlines()).toEqual(['Tin a']);
    expect(rig.table('warnings')!.geometry.anchors[0]).toBeNaN();
  });

  it('refuse an unknown severity word and a message from the future', async () => {
    const rig = rigOf(() =>
      bundle([
        { id: 'a', sentMs: START_MS - HOUR_MS, severity: 'Awful' },
        { id: 'b', sentMs: START_MS + HOUR_MS },
      ]),
    );
    const { refusals } = await rig.ask(poll);
    expect(refusals.map(({ reason }) => reason).sort()).toEqual([
      'sent in the future',
      'severity: word "Awful" has no code',
    ]);
    expect(rig.headlines()).toEqual(['Tin a']);
  });
});

describe('chains', () => {
  const first: Message = { id: 'a', sentMs: START_MS - 3 * HOUR_MS };
  const update: Message = { id: 'b', sentMs: START_MS - 2 * HOUR_MS, type: 'Update', refers: [first] };
  const cancel: Message = { id: 'c', sentMs: START_MS - HOUR_MS, type: 'Cancel', refers: [update] };

  it.each([
    ['in order', [first, update, cancel]],
    ['out of order', [cancel, first, update]],
  ])('an Update replaces, a Cancel ends, %s', async (_name, messages) => {
    const rig = rigOf(() => bundle(messages));
    await rig.ask(poll);
    expect(rig.headlines()).toEqual(['Tin c']);
  });

  it('hide a message that arrives after the Update, which is no longer listed', async () => {
    let listed = [update];
    const rig = rigOf(() => bundle(listed));
    await rig.ask(poll);
    listed = [first];
    rig.advance(1000);
    await rig.ask(poll);
    expect(rig.headlines()).toEqual([]);
  });

  it('never let an exercise cancel a real warning', async () => {
    const rig = rigOf(() => bundle([first, { ...cancel, status: 'Exercise', refers: [first] }]));
    await rig.ask(poll);
    expect(rig.headlines()).toEqual(['Tin a', 'Tin c']);
    expect(rig.batches()[0]!.kpis[0]).toMatchObject({ value: 1 });
  });

  it('let a message expire while the source answers 304, after 24 hours where it names no end', async () => {
    const rig = rigOf((_url, { headers }) =>
      (headers as Record<string, string>)['If-None-Match']
        ? new Response(null, { status: 304 })
        : (() => {
            const response = bundle([
              { ...first, expiresMs: null },
              { id: 'z', sentMs: first.sentMs, expiresMs: START_MS + 60_000 },
            ]);
            response.headers.set('ETag', '"1"');
            return response;
          })(),
    );
    await rig.ask(poll);
    expect(rig.headlines()).toEqual(['Tin a', 'Tin z']);
    rig.advance(2 * 60_000);
    await rig.ask(poll);
    expect(rig.headlines()).toEqual(['Tin a']);
    rig.advance(22 * HOUR_MS);
    await rig.ask(poll);
    expect(rig.headlines()).toEqual([]);
  });

  it('replay and count what held at an instant', async () => {
    const rig = rigOf(() => bundle([cancel, first, update]));
    await rig.ask(poll);
    const [count] = await rig.ask({
      kind: 'kpi-series',
      feedId: 'warnings',
      toMs: START_MS,
      period: 'hour',
      count: 4,
    });
    expect(count!.samples.map(({ value }) => value)).toEqual([1, 1, 1, 1]);
    rig.runtime.receive({ kind: 'time', clock: rig.clock.setting(), asOfMs: START_MS - 2.5 * HOUR_MS });
    await rig.ask(poll);
    rig.advance(300);
    expect(rig.headlines()).toEqual(['Tin a']);
  });

  it('count references that are no triplet', () => {
    expect(readReferences('s@x,a,2026-01-01T00:00:00Z broken s@x,b', 0)).toEqual({
      references: ['s@x,a,2026-01-01T00:00:00.000Z'],
      malformedReferences: 2,
    });
  });
});

describe('indexes', () => {
  const entry = (href: string, extra = '') =>
    `<entry><title>${href}</title><updated>1</updated><link type="application/cap+xml" href="${href}"/>${extra}</entry>`;
  const feed = (...entries: string[]) =>
    xml(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:x">${entries.join('')}</feed>`);

  it('fetch each linked message once, from the same origin only', async () => {
    const rig = rigOf((url) =>
      url.pathname === '/feed/'
        ? feed(entry('alerts/a.xml'), entry('http://evil.test/b.xml'))
        : xml(alert({ id: 'a', sentMs: START_MS - HOUR_MS })),
    );
    const receipt = await rig.ask(poll);
    expect(receipt.refusals).toMatchObject([
      { reason: expect.stringMatching(/another origin/) as string, example: 'http://evil.test/b.xml' },
    ]);
    expect(rig.headlines()).toEqual(['Tin a']);
    await rig.ask(poll);
    expect(rig.requests.map(({ url }) => url.href)).toEqual([
      'http://alerts.test/feed/',
      'http://alerts.test/feed/alerts/a.xml',
      'http://alerts.test/feed/',
    ]);
  });

  it('name a message that cannot be had, keep the others, and try again', async () => {
    let isBroken = true;
    const rig = rigOf((url) => {
      if (url.pathname === '/feed/') return feed(entry('a.xml'), entry('b.xml'));
      const id = url.pathname.at(-5)!;
      return id === 'b' && isBroken
        ? new Response(null, { status: 404 })
        : xml(alert({ id, sentMs: START_MS - HOUR_MS }));
    });
    expect((await rig.ask(poll)).refusals).toMatchObject([
      { reason: 'linked message not available: not-found' },
    ]);
    isBroken = false;
    rig.advance(1000);
    await rig.ask(poll);
    expect(rig.headlines()).toEqual(['Tin a', 'Tin b']);
  });

  it('say malformed for a DTD, a cut document and XML that is no CAP', async () => {
    for (const body of ['<!DOCTYPE x []><alert/>', '<alert><identifier>', '<gpx/>']) {
      const rig = rigOf(() => xml(body));
      await expect(rig.ask(poll)).rejects.toMatchObject({ kind: 'malformed' });
    }
  });

  it('give the record as XML and no series', async () => {
    const rig = rigOf(() => bundle([{ id: 'a', sentMs: START_MS - HOUR_MS }]));
    await rig.ask(poll);
    const entityId = rig.table('warnings')!.ids[0]!;
    expect((await rig.ask({ kind: 'record', feedId: 'warnings', entityId })).raw).toContain(
      '<headline>Tin a</headline>',
    );
    await expect(
      rig.ask({ kind: 'series', feedId: 'warnings', entityId, columns: ['severity'], fromMs: 0, toMs: 1 }),
    ).rejects.toMatchObject({ kind: 'no-history' });
  });
});

describe('XML', () => {
  it('resolves predefined entities and character references, nothing else', () => {
    const root = parseXml(
      new TextEncoder().encode('<r>&lt;b&gt; &amp;amp; &#272;&#x1EA3;o &nbsp; <![CDATA[<i>]]></r>'),
    );
    expect(textOfChild(root, 'r')).toContain('<b> &amp; Đảo &nbsp;');
    expect(textOf('&#0;&#xD800;x')).toBe('x');
  });
});
