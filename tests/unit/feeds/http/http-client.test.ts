// The one request function: errors in kernel terms, ETags, back-off, limits.
import { describe, expect, it } from 'vitest';
import { createBackOff, waitMs } from '#feeds/http/back-off.ts';
import { parseRetryAfter } from '#feeds/http/classify-response.ts';
import { FeedFailure } from '#feeds/http/feed-failure.ts';
import { createHttpClient } from '#feeds/http/http-client.ts';
import { parseLinkHeader } from '#feeds/http/link-header.ts';
import { brokerSource } from '../ingest/feed-rig.ts';

const URL_OF_DATA = 'http://broker.test/data';
const JSON_HEADERS = { 'Content-Type': 'application/json' };

function rig(answer: (init: RequestInit) => Response | Promise<Response>, maxBodyBytes = 1_000_000) {
  let nowMs = 1_000_000;
  let calls = 0;
  const client = createHttpClient(brokerSource({ timeoutMs: 30 }), {
    fetch: (_input, init = {}) => {
      calls += 1;
      return Promise.resolve(answer(init));
    },
    clock: { now: () => nowMs },
    readRealMs: () => nowMs,
    maxBodyBytes,
  });
  const get = (conditional?: boolean) =>
    client.request({
      url: URL_OF_DATA,
      expects: 'json',
      ...(conditional === undefined ? {} : { conditional }),
    });
  const failure = async (): Promise<FeedFailure> => {
    const thrown: unknown = await get().then(
      () => new Error('it succeeded'),
      (reason: unknown) => reason,
    );
    if (thrown instanceof FeedFailure) return thrown;
    throw thrown;
  };
  return { client, get, failure, calls: () => calls, advance: (ms: number) => (nowMs += ms) };
}

const status =
  (code: number, body = '', headers: Record<string, string> = {}) =>
  () =>
    new Response(body || null, { status: code, headers });

describe('errors', () => {
  it.each<[string, (init: RequestInit) => Response | Promise<Response>, object]>([
    ['401', status(401), { kind: 'unauthorised', status: 401 }],
    ['403', status(403), { kind: 'unauthorised', status: 403 }],
    [
      '403 TooManyResults',
      status(403, '{"type":"x/TooManyResults ","title":"Too many"}'),
      { kind: 'http', detail: 'Too many' },
    ],
    ['404', status(404), { kind: 'not-found' }],
    ['429', status(429, '', { 'Retry-After': '7' }), { kind: 'rate-limited', retryAfterMs: 7000 }],
    [
      'problem',
      status(500, '{"title":"Boom","detail":"no disk"}'),
      { kind: 'http', detail: 'Boom: no disk' },
    ],
    [
      'HTML error page',
      status(502, '<!DOCTYPE html><h1>Bad Gateway</h1>'),
      { kind: 'http', detail: 'HTTP 502' },
    ],
    [
      'login page',
      () => new Response('<html><form>', { headers: { 'Content-Type': 'text/html' } }),
      { kind: 'unexpected-content' },
    ],
    [
      'HTML called JSON',
      () => new Response('  <!doctype html><p>', { headers: JSON_HEADERS }),
      { kind: 'unexpected-content' },
    ],
    ['empty body', () => new Response('', { headers: JSON_HEADERS }), { kind: 'unexpected-content' }],
    ['offline', () => Promise.reject(new TypeError('Failed to fetch')), { kind: 'offline' }],
    [
      'timeout',
      ({ signal }) =>
        new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new Error('aborted')))),
      { kind: 'timeout' },
    ],
  ])('%s', async (_name, answer, expected) => {
    const { feedError } = await rig(answer).failure();
    expect(feedError).toMatchObject({ sourceId: 'broker', ...expected });
    expect(feedError.detail).not.toMatch(/</);
  });

  it('refuses a redirect to another origin', async () => {
    const response = new Response('[]', { headers: JSON_HEADERS });
    Object.defineProperties(response, { redirected: { value: true }, url: { value: 'http://login.test/' } });
    expect((await rig(() => response).failure()).feedError.detail).toMatch(/another origin/);
  });

  it('stops reading a body that is too large', async () => {
    const { feedError } = await rig(
      () => new Response('[1,2,3,4,5,6,7,8]', { headers: JSON_HEADERS }),
      8,
    ).failure();
    expect(feedError).toMatchObject({
      kind: 'unexpected-content',
      detail: 'the body is larger than 8 bytes',
    });
  });

  it('is cancelled by its asker', async () => {
    const controller = new AbortController();
    const { client } = rig(
      ({ signal }) =>
        new Promise((_, reject) => signal!.addEventListener('abort', () => reject(new Error()))),
    );
    const request = client.request({ url: URL_OF_DATA, expects: 'json', signal: controller.signal });
    controller.abort();
    await expect(request).rejects.toMatchObject({ feedError: { kind: 'cancelled' } });
  });
});

describe('ETags and clocks', () => {
  it('forgets an ETag once a body without one has taken its place', async () => {
    const asked: (string | undefined)[] = [];
    const tags = ['"a"', null, '"a"'];
    const { get } = rig(({ headers }) => {
      asked.push((headers as Record<string, string>)['If-None-Match']);
      const etag = tags.shift();
      return new Response('[]', { headers: { ...JSON_HEADERS, ...(etag ? { ETag: etag } : {}) } });
    });
    for (let poll = 0; poll < 3; poll += 1) await get(true);
    expect(asked).toEqual([undefined, '"a"', undefined]);
  });

  it('asks whether it changed, and says so when it did not', async () => {
    const { get } = rig(({ headers }) =>
      (headers as Record<string, string>)['If-None-Match'] === '"a"'
        ? new Response(null, { status: 304 })
        : new Response('[]', {
            headers: { ...JSON_HEADERS, ETag: '"a"', Date: new Date(1_003_000).toUTCString() },
          }),
    );
    expect(await get(true)).toMatchObject({ unchanged: false, clockSkewMs: 3000 });
    expect(await get(true)).toMatchObject({ unchanged: true });
    expect(await get(false)).toMatchObject({ unchanged: false });
  });
});

describe('back-off', () => {
  it('leaves a sick source alone and heals by itself', async () => {
    let isSick = true;
    const source = rig(() =>
      isSick ? new Response(null, { status: 503 }) : new Response('[]', { headers: JSON_HEADERS }),
    );
    await source.failure();
    const { feedError } = await source.failure();
    expect(source.calls()).toBe(1);
    expect(feedError).toMatchObject({ kind: 'http', status: 503 });
    expect(feedError.retryAfterMs).toBeGreaterThan(0);
    isSick = false;
    source.advance(feedError.retryAfterMs!);
    await expect(source.get()).resolves.toMatchObject({ status: 200 });
    expect(source.calls()).toBe(2);
  });

  it('does not count a refused query or a missing entity', async () => {
    for (const code of [400, 404]) {
      const source = rig(status(code));
      await source.failure();
      await source.failure();
      expect(source.calls()).toBe(2);
    }
  });

  it('doubles to 25 seconds, with a jitter that repeats', () => {
    for (let failures = 1; failures < 12; failures += 1) {
      const whole = Math.min(25_000, 1000 * 2 ** (failures - 1));
      expect(waitMs('broker', failures)).toBeGreaterThanOrEqual(whole / 2);
      expect(waitMs('broker', failures)).toBeLessThanOrEqual(whole);
      expect(waitMs('broker', failures)).toBe(waitMs('broker', failures));
    }
    expect(waitMs('broker', 5)).not.toBe(waitMs('alerts', 5));
  });

  it('counts requests that failed side by side once, and obeys Retry-After', () => {
    const backOff = createBackOff('broker');
    const error = { kind: 'rate-limited', sourceId: 'broker', detail: '', retryAfterMs: 60_000 } as const;
    backOff.fail(error, 0, 100);
    backOff.fail(error, 50, 110);
    expect(backOff.refusal(60_109)).toMatchObject({ withheldAfterFailures: 1, retryAfterMs: 1 });
    expect(backOff.refusal(60_110)).toBeNull();
  });

  it('lets one request probe a source that may have healed, and holds the others back until it is known', () => {
    const backOff = createBackOff('broker');
    const error = { kind: 'offline', sourceId: 'broker', detail: '' } as const;
    backOff.fail(error, 0, 100);
    expect(backOff.refusal(2000)).toBeNull();
    expect(backOff.refusal(2000)).toMatchObject({ kind: 'offline', withheldAfterFailures: 1 });
    backOff.giveUp();
    expect(backOff.refusal(2001)).toBeNull();
    backOff.succeed();
    expect(backOff.refusal(2002)).toBeNull();
    expect(backOff.refusal(2002)).toBeNull();
  });

  it('does not let a dead temporal service hold up the present', async () => {
    let answer: Response | null = null;
    const { client, calls } = rig(() => answer ?? new Response(null, { status: 503 }));
    const request = { url: URL_OF_DATA, expects: 'json' } as const;
    await expect(client.request({ ...request, isHistory: true })).rejects.toBeInstanceOf(FeedFailure);
    answer = new Response('[]', { headers: JSON_HEADERS });
    await expect(client.request(request)).resolves.toMatchObject({ status: 200 });
    await expect(client.request({ ...request, isHistory: true })).rejects.toMatchObject({
      feedError: { withheldAfterFailures: 1 },
    });
    expect(calls()).toBe(2);
  });

  it('ends with any answer, a refusal included', async () => {
    let code = 503;
    const source = rig(() => new Response(null, { status: code }));
    await source.failure();
    source.advance(1000);
    code = 404;
    expect((await source.failure()).feedError.kind).toBe('not-found');
    expect((await source.failure()).feedError).not.toHaveProperty('withheldAfterFailures');
    expect(source.calls()).toBe(3);
  });
});

describe('many requests at once', () => {
  it('take turns, six at a time', async () => {
    const answers: (() => void)[] = [];
    const source = rig(
      () =>
        new Promise((resolve) => answers.push(() => resolve(new Response('[]', { headers: JSON_HEADERS })))),
    );
    const asked = Array.from({ length: 14 }, () => source.get());
    const settled = Promise.all(asked);
    for (const open of [6, 12, 14]) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(source.calls()).toBe(open);
      for (const answer of answers.splice(0)) answer();
    }
    expect(await settled).toHaveLength(14);
  });

  it('are not sent any more once the source is known to be ill', async () => {
    const source = rig(() => Promise.resolve(new Response(null, { status: 503 })));
    const asked = Array.from({ length: 14 }, () => source.failure());
    const withheld = (await Promise.all(asked)).filter(({ feedError }) => feedError.withheldAfterFailures);
    expect(source.calls()).toBe(6);
    expect(withheld).toHaveLength(8);
  });
});

describe('headers', () => {
  it('reads links by relation out of one mixed header', () => {
    const header =
      '<https://c.test/x.jsonld>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json", </e?offset=100&limit=50>;rel=next';
    const links = parseLinkHeader(header);
    expect(links.get('next')).toBe('/e?offset=100&limit=50');
    expect(links.get('http://www.w3.org/ns/json-ld#context')).toBe('https://c.test/x.jsonld');
    expect(parseLinkHeader(null).size).toBe(0);
  });

  it('reads Retry-After in seconds and as a date', () => {
    expect(parseRetryAfter('120', 0)).toBe(120_000);
    expect(parseRetryAfter(new Date(90_000).toUTCString(), 30_000)).toBe(60_000);
    expect(parseRetryAfter('later', 0)).toBeUndefined();
  });
});
