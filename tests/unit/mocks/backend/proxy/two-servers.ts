// A source that writes down what it is asked, and the backend in front of it.
import {
  createServer,
  request as httpRequest,
  type IncomingMessage,
  type RequestListener,
  type Server,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBackend } from '../../../../../mocks/backend/create-backend.ts';
import { readUpstreams } from '../../../../../mocks/backend/proxy/read-upstreams.ts';
import { createSimulatorControl } from '../../../../../mocks/simulator-control.ts';
import { createTinyWorld, NOW_MS } from '../../protocols/tiny-world.ts';

/** Listens on a free port of this machine. */
export async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** Closes a server and what is connected to it. */
export async function shut(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

/** Starts a source. */
export async function startSource(answer: RequestListener): Promise<{ server: Server; url: string }> {
  const server = createServer(answer);
  return { server, url: `http://127.0.0.1:${await listen(server)}` };
}

/** Starts a backend that forwards the sources named in `proxy`. */
export async function startBackend(
  proxy: Readonly<Record<string, unknown>>,
): Promise<{ server: Server; url: string }> {
  const config = { sources: Object.keys(proxy).map((id) => ({ id, baseUrl: `sources/${id}/` })), proxy };
  const simulation = {
    world: createTinyWorld(),
    now: () => NOW_MS,
    sources: {},
    control: createSimulatorControl({}, null),
  };
  const server = createBackend({ simulation, roots: [], config, upstreams: readUpstreams(config) });
  return { server, url: `http://127.0.0.1:${await listen(server)}` };
}

/** An answer as it came over the socket: nothing decoded, nothing followed. */
export interface RawAnswer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
  isWhole: boolean;
}

/** Asks without the clean-up of paths, decoding and redirects that fetch brings. */
export function ask(
  base: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(base, { path, method, headers, agent: false }, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', () => undefined);
      message.on('close', () =>
        resolve({
          status: message.statusCode ?? 0,
          headers: message.headers,
          body: Buffer.concat(chunks),
          isWhole: message.complete,
        }),
      );
    });
    request.on('error', reject).end(body);
  });
}
