// The simulated province as an HTTP server: sources, the built program and the province pack under one origin, no CORS.
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { answerSource, sourceIdOf, type Simulation } from '../answer-source.ts';
import { respond } from '../protocols/http/conditional-response.ts';
import { readRequest, sendResponse } from './http-exchange.ts';
import { serveFile } from './serve-file.ts';

/** What the server serves. */
export interface BackendOptions {
  simulation: Simulation;
  /** Folders searched for files, in order: the built program, then `public/` with the pack. */
  roots: readonly string[];
}

function refuse(status: number, reason: string): Response {
  return new Response(`${reason}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

/** The program's configuration with its own simulator switched off: here the network answers. */
async function serveConfig(file: Response, request: Request): Promise<Response> {
  if (file.status !== 200) return file;
  const config = (await file.json()) as Record<string, unknown>;
  const body = JSON.stringify({ ...config, simulator: { enabled: false } }, null, 2);
  return respond(request, { status: 200, body, headers: { 'Content-Type': 'application/json' } });
}

async function answerFile({ roots }: BackendOptions, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Method not allowed');
  const { pathname } = new URL(request.url);
  if (pathname === '/config.json') {
    const unconditional = new Request(request.url);
    for (const root of roots) {
      const file = await serveFile(root, pathname, unconditional);
      if (file) return serveConfig(file, request);
    }
  }
  for (const root of roots) {
    const file = await serveFile(root, pathname, request);
    if (file) return file;
  }
  const isRoute =
    !/\.[a-z0-9]+$/i.test(pathname) && (request.headers.get('accept') ?? '').includes('text/html');
  const page = isRoute && roots[0] ? await serveFile(roots[0], '/index.html', request) : undefined;
  return page ?? refuse(404, 'Not found. Run the build first to have the program served here.');
}

async function answer(options: BackendOptions, request: Request): Promise<Response> {
  const sourceId = sourceIdOf(new URL(request.url).pathname);
  if (sourceId === undefined) return answerFile(options, request);
  if (!Object.hasOwn(options.simulation.sources, sourceId))
    return refuse(404, `There is no source ${sourceId}`);
  return answerSource(request, sourceId, options.simulation);
}

/** Creates the server, not yet listening. */
export function createBackend(options: BackendOptions): Server {
  return createServer((incoming, outgoing) => {
    const exchange = async (): Promise<void> => {
      const request = await readRequest(incoming, outgoing);
      const response = request ? await answer(options, request) : refuse(413, 'Request body too large');
      await sendResponse(response, incoming, outgoing);
    };
    exchange().catch((error: unknown) => {
      if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy();
      else outgoing.writeHead(400, { 'Content-Type': 'text/plain' }).end(`${String(error)}\n`);
    });
  });
}

/** The folders that a checkout serves. */
export function checkoutRoots(checkout: string): string[] {
  return [join(checkout, 'dist'), join(checkout, 'public')];
}
