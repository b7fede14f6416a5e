// Why an address gave no answer that a program can use: told apart as far as a browser lets anyone tell.
import type { Obstacle } from '#kernel/feed/discovery.ts';
import type { FeedError } from '#kernel/feed/ingest-message.ts';

/** What the diagnosis needs to know of its surroundings. */
export interface Place {
  /** Origin of the program; '' outside a browser. */
  origin: string;
  fetch: typeof fetch;
  signal: AbortSignal;
}

/**
 * The obstacles behind a failed probe. A request to another origin fails in one way only, whatever the cause; an
 * opaque request (`no-cors`) tells whether the server answers at all, and so whether it is CORS that is in the way.
 */
export async function findObstacles(url: string, failure: FeedError, place: Place): Promise<Obstacle[]> {
  const { kind, status, detail } = failure;
  const words = status === undefined ? detail : `HTTP ${status}: ${detail}`;
  if (kind === 'unauthorised')
    return [{ kind: (status ?? 200) < 400 ? 'log-in-page' : 'token', detail: words }];
  if (kind === 'offline') return [await explainSilence(url, detail, place)];
  if (kind === 'timeout') return [{ kind: 'unreachable', detail: words }];
  if (kind === 'http' || kind === 'rate-limited') return [{ kind: 'server-error', detail: words }];
  return [{ kind: 'unknown-standard', detail: words }];
}

async function explainSilence(
  url: string,
  detail: string,
  { origin, fetch, signal }: Place,
): Promise<Obstacle> {
  const target = new URL(url, origin || undefined);
  if (origin === '' || target.origin === origin) return { kind: 'unreachable', detail };
  if (origin.startsWith('https:') && target.protocol === 'http:')
    return { kind: 'mixed-content', detail: target.origin };
  try {
    await fetch(url, { mode: 'no-cors', cache: 'no-store', signal });
    return { kind: 'cors', detail: target.origin };
  } catch {
    // The page's own Content-Security-Policy forbids other origins, too: then nobody can tell from here.
    return { kind: 'unreachable', detail: target.origin };
  }
}
