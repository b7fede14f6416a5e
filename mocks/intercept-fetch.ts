// Answers this context's own `fetch` calls from the simulation, without a service worker.
import './worker-storage.ts';
import { FetchInterceptor } from '@mswjs/interceptors/fetch';
import { defineNetwork, InterceptorSource } from 'msw/experimental';
import { sourceIdOf, type Simulation } from './answer-source.ts';
import { createHandlers } from './handlers.ts';

/** The URL of a fetch call's first argument, resolved as fetch does. */
function urlOf(input: RequestInfo | URL): URL {
  return new URL(input instanceof Request ? input.url : input, globalThis.location?.href);
}

/** Follows a source's redirect, as fetch does. MSW 3 fails at it in a browser: it redefines a member that it has fixed before. */
async function fetchFollowing(
  simulatedFetch: typeof fetch,
  input: RequestInfo | URL,
  init: RequestInit = {},
): Promise<Response> {
  const answer = await simulatedFetch(input, { redirect: 'manual', ...init });
  const target = answer.headers.get('location');
  if (init.redirect || target === null || Math.floor(answer.status / 100) !== 3) return answer;
  const { headers, signal } = init;
  const url = new URL(target, urlOf(input));
  const followed = await fetch(url, { ...(headers && { headers }), ...(signal && { signal }) });
  return Object.defineProperties(new Response(followed.body, followed), {
    url: { value: followed.url },
    redirected: { value: true },
  });
}

/**
 * Starts answering; returns the stop function. Calls that address no simulated source reach the platform's fetch with
 * the very same arguments: MSW would copy request and response even of those it lets through.
 */
export function interceptFetch(simulation: Simulation): () => void {
  const sourceIds = Object.keys(simulation.sources);
  const platformFetch = globalThis.fetch;
  const network = defineNetwork({
    sources: [new InterceptorSource({ interceptors: [new FetchInterceptor()] })],
    handlers: createHandlers(simulation, sourceIds),
    onUnhandledFrame: 'bypass',
    context: { quiet: true },
  });
  network.enable();
  const simulatedFetch = globalThis.fetch;
  const guardedFetch: typeof fetch = (input, init) => {
    const url = urlOf(input);
    const isOwn = globalThis.location === undefined || url.origin === globalThis.location.origin;
    const isSimulated = isOwn && sourceIds.includes(sourceIdOf(url.pathname) ?? '');
    return isSimulated
      ? fetchFollowing(simulatedFetch, input, init)
      : platformFetch.call(globalThis, input, init);
  };
  // Defined, not assigned: in a worker MSW has left `fetch` read-only. Its own clean-up restores the platform's.
  Object.defineProperty(globalThis, 'fetch', { value: guardedFetch, configurable: true, enumerable: true });
  return () => network.disable();
}
