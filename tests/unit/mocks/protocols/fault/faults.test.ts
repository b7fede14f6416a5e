// Each fault, seen from the client through MSW's handlers.
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { answerSource } from '../../../../../mocks/answer-source.ts';
import { decodeContent } from '../../../../../mocks/protocols/http/decode-content.ts';
import { defaultSources } from '../../../../../mocks/simulated-sources.ts';
import { interceptFetch } from '../../../../../mocks/intercept-fetch.ts';
import { createSimulatorControl } from '../../../../../mocks/simulator-control.ts';
import { warningSentAt } from '../tiny-warning.ts';
import { createTinyWorld, NOW_MS, reportMs } from '../tiny-world.ts';
import { LINK } from '../ngsi-ld/ask-broker.ts';

const warning = warningSentAt(NOW_MS - 60_000);

let nowMs = NOW_MS;
const control = createSimulatorControl({}, null);
let stop = (): void => undefined;

const STATIONS = 'http://province.test/sources/broker/ngsi-ld/v1/entities?type=AirQualityObserved&limit=40';
const stations = (init?: RequestInit) => fetch(STATIONS, { headers: { link: LINK }, ...init });

beforeAll(() => {
  const world = createTinyWorld([warning]);
  stop = interceptFetch({ world, now: () => nowMs, sources: defaultSources, control });
});
beforeEach(() => {
  nowMs = NOW_MS;
  control.setFault('broker', null);
  control.setFault('alerts', null);
});
afterAll(() => stop());

async function firstObservedAt(): Promise<number> {
  const [first] = (await (await stations()).json()) as { pm25: { observedAt: string } }[];
  return Date.parse(first!.pm25.observedAt);
}

describe('faults', () => {
  it('leave a healthy source alone', async () => {
    control.setFault('alerts', { kind: 'dead' });
    expect((await stations()).status).toBe(200);
  });

  it('dead: fetch rejects, and heals', async () => {
    control.setFault('broker', { kind: 'dead' });
    await expect(stations()).rejects.toThrow(TypeError);
    control.setFault('broker', null);
    expect((await stations()).status).toBe(200);
  });

  it.each([
    ['http-500', 500, null],
    ['http-401', 401, 'www-authenticate'],
    ['http-429', 429, 'retry-after'],
  ] as const)('%s', async (kind, status, header) => {
    control.setFault('broker', { kind });
    const response = await stations();
    expect(response.status).toBe(status);
    if (header) expect(response.headers.get(header)).toBeTruthy();
  });

  it('html: a page with status 200', async () => {
    control.setFault('broker', { kind: 'html' });
    const response = await stations();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
  });

  it('truncated: no JSON any more, and not to be cached', async () => {
    control.setFault('broker', { kind: 'truncated' });
    const response = await stations();
    expect(response.headers.get('etag')).toBeNull();
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it('malformed: JSON with some rows damaged and the others true', async () => {
    const whole = (await (await stations()).json()) as unknown[];
    control.setFault('broker', { kind: 'malformed' });
    const damaged = (await (await stations()).json()) as unknown[];
    expect(damaged).toHaveLength(40);
    damaged.forEach((row, index) => {
      if (index % 5 === 0) expect(row).not.toEqual(whole[index]);
      else expect(row).toEqual(whole[index]);
    });
  });

  it('damage reaches a client that knows the content already', async () => {
    const first = await stations();
    const headers = { link: LINK, 'If-None-Match': first.headers.get('ETag') ?? '' };
    expect((await stations({ headers })).status).toBe(304);
    for (const kind of ['malformed', 'truncated', 'wrong-type', 'other-ids'] as const) {
      control.setFault('broker', { kind });
      expect((await stations({ headers })).status).toBe(200);
    }
  });
  it('malformed: XML that is well-formed and wrong', async () => {
    control.setFault('alerts', { kind: 'malformed' });
    const read = async (path: string) =>
      (await fetch(`http://province.test/sources/alerts/alerts${path}`)).text();
    const [index, message] = [await read(''), await read('/W-1.xml')];
    for (const xml of [index, message]) expect(XMLValidator.validate(xml)).toBe(true);
    expect(index).toMatch(/<entry>.*<updated>sắp tới<.*<\/entry>/);
    expect(message).toContain('<polygon>10.4,107.1 không rõ</polygon>');
  });

  it('slow: late but true, and it can be given up', async () => {
    control.setFault('broker', { kind: 'slow', delayMs: 60 });
    const began = performance.now();
    expect((await stations()).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
    control.setFault('broker', { kind: 'slow', delayMs: 60_000 });
    await expect(stations({ signal: AbortSignal.timeout(20) })).rejects.toThrow();
  });

  it('dns-gone: fetch rejects like dead', async () => {
    control.setFault('broker', { kind: 'dns-gone' });
    await expect(stations()).rejects.toThrow(TypeError);
  });

  it.each(['reset', 'gzip-cut'] as const)('%s: success is announced, then the body fails', async (kind) => {
    control.setFault('broker', { kind });
    // Asked without fetch: in Node MSW answers at the socket, where a body that fails is no answer at all.
    const simulation = { world: createTinyWorld(), now: () => nowMs, sources: defaultSources, control };
    const request = new Request(STATIONS, { headers: { link: LINK } });
    const response = decodeContent(await answerSource(request, 'broker', simulation));
    expect(response.status).toBe(200);
    expect(response.headers.get('etag')).toBeNull();
    await expect(response.arrayBuffer()).rejects.toThrow(TypeError);
  });

  it('wrong-type: the true body under another name', async () => {
    const whole = await (await stations()).text();
    control.setFault('broker', { kind: 'wrong-type' });
    const response = await stations();
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(await response.text()).toBe(whole);
  });

  it('login-redirect: a page of the same origin in the end', async () => {
    control.setFault('broker', { kind: 'login-redirect' });
    const response = await stations();
    expect([response.redirected, response.url, response.status]).toEqual([
      true,
      'http://province.test/sources/broker/log-in',
      200,
    ]);
    expect(await response.text()).toMatch(/^<!doctype html>/);
  });

  it('session-expired: refused by a page or by JSON', async () => {
    control.setFault('broker', { kind: 'session-expired', status: 401 });
    const page = await stations();
    expect([page.status, page.headers.get('content-type')]).toEqual([401, 'text/html; charset=utf-8']);
    control.setFault('broker', { kind: 'session-expired', status: 403 });
    expect(await (await stations()).json()).toMatchObject({ status: 403 });
  });

  it('http-429: asks for the wait that was set', async () => {
    control.setFault('broker', { kind: 'http-429', retryAfterMs: 90_000 });
    expect((await stations()).headers.get('retry-after')).toBe('90');
  });

  it('other-ids: the same entities, none under its old id, and all can be asked for', async () => {
    type Row = { id: string; pm25: { value: number } };
    const before = (await (await stations()).json()) as Row[];
    control.setFault('broker', { kind: 'other-ids' });
    const after = (await (await stations()).json()) as Row[];
    expect(after.map(({ pm25 }) => pm25.value)).toEqual(before.map(({ pm25 }) => pm25.value));
    expect(new Set([...before, ...after].map(({ id }) => id)).size).toBe(2 * before.length);
    for (const encode of [encodeURI, encodeURIComponent]) {
      const one = `http://province.test/sources/broker/ngsi-ld/v1/entities/${encode(after[0]!.id)}`;
      expect(await (await fetch(one, { headers: { link: LINK } })).json()).toMatchObject({
        id: after[0]!.id,
      });
    }
  });

  it('other-ids: messages too, with links that lead to them', async () => {
    control.setFault('alerts', { kind: 'other-ids' });
    const index = await (await fetch('http://province.test/sources/alerts/alerts')).text();
    expect(XMLValidator.validate(index)).toBe(true);
    expect(index).toContain('<cap:identifier>again.W-1</cap:identifier>');
    const href = /href="(alerts\/[^"]+)"/.exec(index)![1]!;
    const xml = await (await fetch(`http://province.test/sources/alerts/${href}`)).text();
    expect(xml).toContain('<identifier>again.W-1</identifier>');
  });

  it('stale: time stands still, tags hold', async () => {
    const since = NOW_MS;
    control.setFault('broker', { kind: 'stale', sinceMs: since });
    nowMs = NOW_MS + 3_600_000;
    expect(await firstObservedAt()).toBe(reportMs(0, since, 300_000));
    control.setFault('broker', null);
    expect(await firstObservedAt()).toBe(reportMs(0, nowMs, 300_000));
  });

  it('skewed-clock: everything is as much too early or too late', async () => {
    control.setFault('broker', { kind: 'skewed-clock', offsetMs: 7_200_000 });
    expect(await firstObservedAt()).toBe(reportMs(0, NOW_MS + 7_200_000, 300_000));
  });
});

describe('the Date of an answer', () => {
  const dateOf = async (answer: Promise<Response>) =>
    Date.parse((await answer).headers.get('date') ?? 'none');
  const alerts = () => fetch('http://province.test/sources/alerts/alerts');

  it("is the simulator's time, whatever is answered", async () => {
    expect(await dateOf(stations())).toBe(NOW_MS);
    expect(await dateOf(alerts())).toBe(NOW_MS);
    const etag = (await stations()).headers.get('etag')!;
    const unchanged = await stations({ headers: { link: LINK, 'if-none-match': etag } });
    expect([unchanged.status, Date.parse(unchanged.headers.get('date')!)]).toEqual([304, NOW_MS]);
    expect(await dateOf(fetch('http://province.test/sources/broker/ngsi-ld/v1/nowhere'))).toBe(NOW_MS);
    for (const kind of ['http-500', 'html', 'truncated', 'malformed'] as const) {
      control.setFault('broker', { kind });
      expect(await dateOf(stations())).toBe(NOW_MS);
    }
  });

  it('is right where only the data are old, and wrong where the clock is', async () => {
    control.setFault('broker', { kind: 'stale', sinceMs: NOW_MS - 7_200_000 });
    expect(await dateOf(stations())).toBe(NOW_MS);
    control.setFault('broker', { kind: 'skewed-clock', offsetMs: -600_000 });
    expect(await dateOf(stations())).toBe(NOW_MS - 600_000);
  });
});

describe('interception', () => {
  it('lets everything else pass to the platform untouched', async () => {
    const seen: unknown[][] = [];
    stop();
    const platform = globalThis.fetch;
    const answer = new Response('real');
    // Simulated requests reach the platform as well in Node: MSW answers them at the socket there.
    globalThis.fetch = (...args) => {
      if (args[0] instanceof Request) return platform(...args);
      seen.push(args);
      return Promise.resolve(answer);
    };
    const world = createTinyWorld();
    const stopAgain = interceptFetch({ world, now: () => NOW_MS, sources: defaultSources, control });
    const init = { headers: { range: 'bytes=0-9' } };
    expect(await fetch('http://province.test/provinces/pack.json', init)).toBe(answer);
    expect(await fetch('http://province.test/sources/other/x')).toBe(answer);
    expect((await stations()).status).toBe(200);
    expect(seen).toEqual([
      ['http://province.test/provinces/pack.json', init],
      ['http://province.test/sources/other/x', undefined],
    ]);
    expect(seen[0]![1]).toBe(init);
    stopAgain();
    globalThis.fetch = platform;
    stop = interceptFetch({
      world: createTinyWorld([warning]),
      now: () => nowMs,
      sources: defaultSources,
      control,
    });
  });
});
