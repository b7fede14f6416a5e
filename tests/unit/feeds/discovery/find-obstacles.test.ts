// Why a probe failed: CORS is told from silence by an opaque request, the page's own policy by its event, a token by the status.
import { describe, expect, it } from 'vitest';
import { findObstacles } from '#feeds/discovery/find-obstacles.ts';
import { HTML_CAME } from '#feeds/http/classify-response.ts';
import type { FeedError } from '#kernel/feed/ingest-message.ts';

const failure = (kind: FeedError['kind'], status?: number): FeedError => ({
  kind,
  sourceId: 'x',
  detail: 'chi tiết',
  ...(status !== undefined && { status }),
});
const answers: typeof fetch = async () => new Response(null);
const refuses: typeof fetch = async () => {
  throw new TypeError('Failed to fetch');
};
const kindOf = async (
  url: string,
  error: FeedError,
  fetch = refuses,
  origin = 'https://ioc.example',
  policyEvents: EventTarget | null = null,
) => {
  const { signal } = new AbortController();
  return (await findObstacles(url, error, { origin, fetch, signal, policyEvents }))[0]?.kind;
};

describe('the obstacle', () => {
  it.each([
    [
      'another origin that answers an opaque request',
      'https://gis.example/',
      failure('offline'),
      answers,
      'cors',
    ],
    ['another origin that does not', 'https://gis.example/', failure('offline'), refuses, 'unreachable'],
    ['plain http from an https page', 'http://gis.example/', failure('offline'), answers, 'mixed-content'],
    [
      'our own origin in silence',
      'https://ioc.example/sources/x/',
      failure('offline'),
      answers,
      'unreachable',
    ],
    ['a refusal', 'https://ioc.example/', failure('unauthorised', 401), refuses, 'token'],
    ['a log-in page', 'https://ioc.example/', failure('unauthorised', 200), refuses, 'log-in-page'],
    ['an error', 'https://ioc.example/', failure('http', 500), refuses, 'server-error'],
    ['a path that is not there', 'https://ioc.example/', failure('not-found', 404), refuses, 'not-found'],
    ['something else', 'https://ioc.example/', failure('malformed'), refuses, 'unknown-standard'],
  ] as const)('of %s', async (_, url, error, fetch, kind) => {
    expect(await kindOf(url, error, fetch)).toBe(kind);
  });

  it('of a request that the page’s own policy stops is that policy, whenever the browser tells of it', async () => {
    const blocked = Object.assign(new Event('securitypolicyviolation'), {
      blockedURI: 'https://gis.example/ogc',
    });
    for (const delayMs of [0, 20]) {
      const events = new EventTarget();
      const stopped: typeof fetch = async () => {
        if (delayMs === 0) events.dispatchEvent(blocked);
        else setTimeout(() => events.dispatchEvent(blocked), delayMs);
        throw new TypeError('Failed to fetch');
      };
      const kind = await kindOf('https://gis.example/', failure('offline'), stopped, undefined, events);
      expect(kind).toBe('page-policy');
      // What the policy says of other origins is not about this one.
      const other = await kindOf('https://x.example/', failure('offline'), stopped, undefined, events);
      expect(other).toBe('unreachable');
    }
  });

  it('of a web page is that, not a standard that nobody knows', async () => {
    const page = { ...failure('unexpected-content', 200), detail: `${HTML_CAME} (login or proxy page?)` };
    expect(await kindOf('https://ioc.example/', page)).toBe('html-page');
    expect(await kindOf('https://ioc.example/', failure('unexpected-content', 200))).toBe('unknown-standard');
  });

  it('says the status once', async () => {
    const place = {
      origin: '',
      fetch: refuses,
      signal: new AbortController().signal,
      policyEvents: null,
    };
    const [said] = await findObstacles(
      'http://h/',
      { ...failure('http', 500), detail: 'HTTP 500 Oops' },
      place,
    );
    const [added] = await findObstacles('http://h/', failure('http', 500), place);
    expect([said?.detail, added?.detail]).toEqual(['HTTP 500 Oops', 'HTTP 500: chi tiết']);
  });

  it('is found outside a browser, too', async () => {
    expect(await kindOf('http://gis.example/', failure('offline'), answers, '')).toBe('unreachable');
  });
});
