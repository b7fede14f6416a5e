// Why a probe failed: CORS is told from silence by an opaque request, a token from a log-in page by the status.
import { describe, expect, it } from 'vitest';
import { findObstacles } from '#feeds/discovery/find-obstacles.ts';
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
const kindOf = async (url: string, error: FeedError, fetch = refuses, origin = 'https://ioc.example') =>
  (await findObstacles(url, error, { origin, fetch, signal: new AbortController().signal }))[0]?.kind;

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
    ['something else', 'https://ioc.example/', failure('malformed'), refuses, 'unknown-standard'],
  ] as const)('of %s', async (_, url, error, fetch, kind) => {
    expect(await kindOf(url, error, fetch)).toBe(kind);
  });

  it('is found outside a browser, too', async () => {
    expect(await kindOf('http://gis.example/', failure('offline'), answers, '')).toBe('unreachable');
  });
});
