// What the wizard learns of a warning centre: the simulated one, one document, and what is none.
import { describe, expect, it } from 'vitest';
import { discoverCap } from '#feeds/cap/discovery/discover-cap.ts';
import { FeedFailure } from '#feeds/http/feed-failure.ts';
import { createHttpClient } from '#feeds/http/http-client.ts';
import { createClock } from '#kernel/time/clock.ts';
import { answerCap } from '../../../../mocks/protocols/cap/answer-cap.ts';
import { createTinyWorld, NOW_MS } from '../../mocks/protocols/tiny-world.ts';
import { warningSentAt } from '../../mocks/protocols/tiny-warning.ts';

function discover(
  answer: (request: Request) => Response | Promise<Response>,
  baseUrl = 'http://centre.test/alerts/',
) {
  const source = { id: 'alerts', baseUrl, pageSize: 100, timeoutMs: 5000 };
  const clock = createClock({ anchorRealMs: 0, anchorMs: NOW_MS, rate: 1 }, () => 0);
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => answer(new Request(input, init));
  const http = createHttpClient({ connector: 'cap', ...source }, { fetch, clock, readRealMs: () => 0 });
  const { signal } = new AbortController();
  return discoverCap({ source, http, clock, bounds: [102, 7, 118, 24], zoneOffsetMs: 0, signal });
}

const xml = (body: string) => new Response(body, { headers: { 'Content-Type': 'application/xml' } });

describe('a warning centre', () => {
  it('is told with its warnings, their places and times', async () => {
    const world = createTinyWorld([
      warningSentAt(NOW_MS - 60_000, { identifier: 'a' }),
      warningSentAt(NOW_MS - 3_600_000, { identifier: 'b' }),
    ]);
    const found = await discover((request) => answerCap(request, { world, now: () => NOW_MS }));
    expect(found).toMatchObject({ baseUrl: 'http://centre.test/alerts/', obstacles: [] });
    const [offer] = found!.offers;
    expect(offer).toMatchObject({ entityType: 'alert', count: 2, geometry: 'polygon' });
    const names = offer!.attributes.map(({ name }) => name);
    for (const name of ['headline', 'headline@en', 'severity', 'expires', 'areaDesc'])
      expect(names).toContain(name);
    expect(offer!.attributes.find(({ name }) => name === 'expires')!.kind).toBe('time');
  });

  it('is known on a day without a warning, with what the standard promises', async () => {
    const world = createTinyWorld([]);
    const found = await discover((request) => answerCap(request, { world, now: () => NOW_MS }));
    const [offer] = found!.offers;
    expect(offer).toMatchObject({ entityType: 'alert', count: 0, geometry: 'polygon', newestMs: NaN });
    expect(offer!.attributes).toContainEqual(
      expect.objectContaining({ name: 'severity', kind: 'text', examples: [] }),
    );
    expect(offer!.attributes).toContainEqual(expect.objectContaining({ name: 'expires', kind: 'time' }));
  });

  it('is known by its namespace where every warning is on another host', async () => {
    const feed = `<feed xmlns:c="urn:oasis:names:tc:emergency:cap:1.1">
<entry><title>x</title><link href="https://far.test/x.cap"/></entry></feed>`;
    expect(await discover(() => xml(feed))).toMatchObject({
      offers: [{ count: 1 }],
      obstacles: [{ kind: 'cors', detail: 'https://far.test/x.cap' }],
    });
  });

  it('may be one document, and link to another host', async () => {
    const entry = '<entry><title>x</title><link href="https://far.test/x.cap"/></entry>';
    const alert = `<alert><identifier>i</identifier><sender>s</sender><sent>2026-01-01T00:00:00Z</sent>
<status>Actual</status><msgType>Alert</msgType><scope>Public</scope><info><headline>h</headline></info></alert>`;
    const found = await discover(
      ({ url }) =>
        url.endsWith('/now.atom') ? xml(`<feed>${entry}${alert}</feed>`) : new Response('', { status: 404 }),
      'http://centre.test/cap/now.atom/',
    );
    expect(found).toMatchObject({
      baseUrl: 'http://centre.test/cap/',
      offers: [{ entityType: 'now.atom', count: 2 }],
      obstacles: [{ kind: 'cors', detail: 'https://far.test/x.cap' }],
    });
  });
});

describe('what is no warning centre', () => {
  it('is left to others, unless it does not answer', async () => {
    expect(await discover(() => xml('<feed><entry><title>news</title></entry></feed>'))).toBeNull();
    expect(await discover(() => xml('<feed xmlns="http://www.w3.org/2005/Atom"></feed>'))).toBeNull();
    expect(await discover(() => Response.json({ type: 'FeatureCollection', features: [] }))).toBeNull();
    expect(await discover(() => xml('<gpx/>'))).toBeNull();
    await expect(discover(() => new Response('', { status: 401 }))).rejects.toBeInstanceOf(FeedFailure);
  });
});
