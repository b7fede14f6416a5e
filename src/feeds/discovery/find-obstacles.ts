// Why an address gave no answer that a program can use: told apart as far as a browser lets anyone tell.
import type { Obstacle } from '#kernel/feed/discovery.ts';
import type { FeedError } from '#kernel/feed/ingest-message.ts';
import { HTML_CAME } from '../http/classify-response.ts';

/** What the diagnosis needs to know of its surroundings. */
export interface Place {
  /** Origin of the program; '' outside a browser. */
  origin: string;
  fetch: typeof fetch;
  signal: AbortSignal;
  /** Where the browser tells of requests that the page's own Content-Security-Policy stopped; null outside a browser. */
  policyEvents: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> | null;
}

/** The browser tells of a stopped request in a task of its own, soon after the request has failed. */
const POLICY_EVENT_MS = 100;

/**
 * The obstacles behind a failed probe. A request to another origin fails in one way only, whatever the cause; an
 * opaque request (`no-cors`) tells whether the server answers at all, and so whether it is CORS that is in the way. What
 * the page's own policy stops is told apart from both.
 */
export async function findObstacles(url: string, failure: FeedError, place: Place): Promise<Obstacle[]> {
  const { kind, status, detail } = failure;
  const isSaid = status === undefined || detail.startsWith('HTTP ');
  const words = isSaid ? detail : `HTTP ${status}: ${detail}`;
  if (kind === 'unauthorised')
    return [{ kind: (status ?? 200) < 400 ? 'log-in-page' : 'token', detail: words }];
  if (kind === 'offline') return [await explainSilence(url, detail, place)];
  if (kind === 'timeout') return [{ kind: 'unreachable', detail: words }];
  if (kind === 'not-found') return [{ kind: 'not-found', detail: words }];
  if (kind === 'unexpected-content' && detail.startsWith(HTML_CAME))
    return [{ kind: 'html-page', detail: '' }];
  if (kind === 'http' || kind === 'rate-limited') return [{ kind: 'server-error', detail: words }];
  return [{ kind: 'unknown-standard', detail: words }];
}

async function explainSilence(
  url: string,
  detail: string,
  { origin, fetch, signal, policyEvents }: Place,
): Promise<Obstacle> {
  const target = new URL(url, origin || undefined);
  if (origin === '' || target.origin === origin) return { kind: 'unreachable', detail };
  if (origin.startsWith('https:') && target.protocol === 'http:')
    return { kind: 'mixed-content', detail: target.origin };
  const watched = watchPolicy(target.origin, policyEvents);
  try {
    await fetch(url, { mode: 'no-cors', cache: 'no-store', signal });
    return { kind: 'cors', detail: target.origin };
  } catch {
    return { kind: (await watched.isStopped()) ? 'page-policy' : 'unreachable', detail: target.origin };
  } finally {
    watched.end();
  }
}

/** Listens whether the page's policy stops requests to an origin. */
function watchPolicy(origin: string, events: Place['policyEvents']) {
  let isStopped = false;
  const listen = (event: Event) => {
    const { blockedURI } = event as SecurityPolicyViolationEvent;
    if (blockedURI.startsWith(origin)) isStopped = true;
  };
  events?.addEventListener('securitypolicyviolation', listen);
  return {
    isStopped: async () => {
      if (events && !isStopped) await new Promise((resolve) => setTimeout(resolve, POLICY_EVENT_MS));
      return isStopped;
    },
    end: () => events?.removeEventListener('securitypolicyviolation', listen),
  };
}
