// The simulated sources as MSW handlers, for the page, the ingest worker and tests.
import { http, type HttpHandler } from 'msw/http';
import { answerSource, sourceIdOf, type Simulation } from './answer-source.ts';
import { decodeContent } from './protocols/http/decode-content.ts';

/** True for requests to our own origin; where there is no location (Node) every origin is ours. */
function isOwnOrigin(url: URL): boolean {
  return typeof location === 'undefined' || url.origin === location.origin;
}

/** One handler for each simulated source, for every method on every path below `/sources/<id>/`. */
export function createHandlers(
  simulation: Simulation | Promise<Simulation>,
  sourceIds: readonly string[],
): HttpHandler[] {
  return sourceIds.map((sourceId) =>
    http.all(
      ({ request }) => {
        const url = new URL(request.url);
        return isOwnOrigin(url) && sourceIdOf(url.pathname) === sourceId;
      },
      ({ request }) => answerOrNothing(request, sourceId, simulation),
    ),
  );
}

/** Nobody waits for the answer to a request that was given up; left to MSW, it would be an error on the console. */
async function answerOrNothing(
  request: Request,
  sourceId: string,
  simulation: Simulation | Promise<Simulation>,
): Promise<Response> {
  try {
    return await decodeContent(await answerSource(request, sourceId, await simulation));
  } catch (thrown) {
    if (request.signal.aborted) return Response.error();
    throw thrown;
  }
}
