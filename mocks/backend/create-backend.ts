// The centre as an HTTP server: the built program, its sources (simulated, or forwarded to where they are), one origin, no CORS.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { answerSource, sourceIdOf, type Simulation } from '../answer-source.ts';
import { respond } from '../protocols/http/conditional-response.ts';
import { readRequest, sendResponse } from './http-exchange.ts';
import { forwardRequest } from './proxy/forward-request.ts';
import { refuseUpgrade, relayWebSocket } from './proxy/relay-websocket.ts';
import type { Upstreams } from './proxy/upstream.ts';
import { readSourceTarget } from './proxy/upstream-path.ts';
import { publishConfig } from './publish-config.ts';
import { securityHeaders } from './security-headers.ts';
import { serveFile } from './serve-file.ts';

/** What the server serves. */
export interface BackendOptions {
  simulation: Simulation;
  /** Folders searched for files, in order: the built program, then `public/` with the pack. */
  roots: readonly string[];
  /** Sources that are forwarded; they win over simulated ones of the same id. */
  upstreams?: Upstreams;
  /** The deployment's configuration; the one found in `roots` where absent. */
  config?: Readonly<Record<string, unknown>>;
  /** True for simulated sources whose subscriptions another listener of this server takes (mocks/push). */
  isPushed?: (sourceId: string) => boolean;
}

function refuse(status: number, reason: string): Response {
  return new Response(`${reason}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}

async function readConfig({ config, roots }: BackendOptions): Promise<Record<string, unknown> | undefined> {
  if (config) return config;
  for (const root of roots) {
    const file = await serveFile(root, '/config.json', new Request('http://localhost/config.json'));
    if (file) return (await file.json()) as Record<string, unknown>;
  }
  return undefined;
}

async function answerConfig(options: BackendOptions, request: Request): Promise<Response> {
  const config = await readConfig(options);
  if (!config) return refuse(404, 'There is no configuration');
  const body = JSON.stringify(publishConfig(config, options.upstreams ?? {}), null, 2);
  return respond(request, { status: 200, body, headers: { 'Content-Type': 'application/json' } });
}

async function answerFile(options: BackendOptions, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, 'Method not allowed');
  const { pathname } = new URL(request.url);
  if (pathname === '/config.json') return answerConfig(options, request);
  for (const root of options.roots) {
    const file = await serveFile(root, pathname, request);
    if (file) return file;
  }
  const isRoute =
    !/\.[a-z0-9]+$/i.test(pathname) && (request.headers.get('accept') ?? '').includes('text/html');
  const [program] = options.roots;
  const page = isRoute && program ? await serveFile(program, '/index.html', request) : undefined;
  return page ?? refuse(404, 'Not found. Run the build first to have the program served here.');
}

async function answer(options: BackendOptions, request: Request): Promise<Response> {
  const sourceId = sourceIdOf(new URL(request.url).pathname);
  if (sourceId === undefined) return answerFile(options, request);
  if (!Object.hasOwn(options.simulation.sources, sourceId))
    return refuse(404, `There is no source ${sourceId}`);
  return answerSource(request, sourceId, options.simulation);
}

async function exchange(
  options: BackendOptions,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(securityHeaders)) outgoing.setHeader(name, value);
  const { upstreams = {} } = options;
  const target = readSourceTarget(incoming.url ?? '/');
  const upstream = target && Object.hasOwn(upstreams, target.sourceId) ? upstreams[target.sourceId] : null;
  if (target && upstream?.url) {
    forwardRequest(incoming, outgoing, target, { ...upstream, url: upstream.url });
    return;
  }
  const request = await readRequest(incoming, outgoing);
  const response = request ? await answer(options, request) : refuse(413, 'Request body too large');
  await sendResponse(response, incoming, outgoing);
}

/** Relays a subscription of a forwarded source, and refuses every upgrade that nobody else takes. */
function upgrade(
  { upstreams = {}, isPushed }: BackendOptions,
  incoming: IncomingMessage,
  socket: Duplex,
  head: Buffer,
): void {
  const target = readSourceTarget(incoming.url ?? '/');
  const upstream = target && Object.hasOwn(upstreams, target.sourceId) ? upstreams[target.sourceId] : null;
  if (target?.rest === 'mqtt' && upstream?.push)
    relayWebSocket(incoming, socket, head, target.sourceId, upstream.push, upstream.timeoutMs);
  else if (target?.rest !== 'mqtt' || isPushed?.(target.sourceId) !== true)
    refuseUpgrade(socket, { status: 404, detail: 'There is no subscription at this address.' });
}

/** Creates the server, not yet listening. */
export function createBackend(options: BackendOptions): Server {
  const server = createServer((incoming, outgoing) => {
    exchange(options, incoming, outgoing).catch((error: unknown) => {
      if (outgoing.headersSent || outgoing.destroyed) outgoing.destroy();
      else outgoing.writeHead(400, { 'Content-Type': 'text/plain' }).end(`${String(error)}\n`);
    });
  });
  return server.on('upgrade', (incoming, socket, head) => upgrade(options, incoming, socket, head));
}

/** The folders that a checkout serves. */
export function checkoutRoots(checkout: string): string[] {
  return [join(checkout, 'dist'), join(checkout, 'public')];
}
