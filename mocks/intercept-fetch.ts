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
    return isSimulated ? simulatedFetch(input, init) : platformFetch.call(globalThis, input, init);
  };
  // Defined, not assigned: in a worker MSW has left `fetch` read-only. Its own clean-up restores the platform's.
  Object.defineProperty(globalThis, 'fetch', { value: guardedFetch, configurable: true, enumerable: true });
  return () => network.disable();
}
