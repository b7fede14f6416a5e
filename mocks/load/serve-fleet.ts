// The fleet as a broker of its own: what the program polls.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { answerFleet } from './answer-fleet.ts';
import { Counters, type OpenOutlet } from './outlet.ts';

const gzipAsync = promisify(gzip);
const MIN_GZIP_BYTES = 1024;

/** Serves the fleet on a port of this machine (0: any free one); it has no CORS, as brokers have none. */
export function serveFleet(port: number, host: string): OpenOutlet {
  return async (fleet) => {
    const counters = new Counters();
    const server = createServer(async (request, response) => {
      request.resume();
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405).end();
        return;
      }
      const ifNoneMatch = request.headers['if-none-match'] ?? null;
      const answer = answerFleet(fleet, { target: request.url ?? '/', ifNoneMatch });
      const headers: Record<string, string> = { ...answer.headers, Vary: 'Accept-Encoding' };
      let body = Buffer.from(answer.body);
      if (
        body.length >= MIN_GZIP_BYTES &&
        /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
      ) {
        // The fastest level: this process must not be what limits the trial.
        body = await gzipAsync(body, { level: constants.Z_BEST_SPEED });
        headers['Content-Encoding'] = 'gzip';
        if (headers['ETag']) headers['ETag'] = `W/${headers['ETag']}`;
      }
      counters.add('requests');
      counters.add(`${answer.kind} answers`);
      counters.add('bytes', body.length);
      if (answer.status !== 304) headers['Content-Length'] = String(body.length);
      response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : body);
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject).listen(port, host, resolve);
    });
    const { port: bound } = server.address() as AddressInfo;
    const url = `http://${host.includes(':') ? `[${host}]` : host}:${bound}/`;
    return {
      place: `an NGSI-LD broker at ${url}; show it with: npm run backend -- --upstream broker=${url}`,
      changed: () => undefined,
      takeAccount: () => counters.take(),
      async close() {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      },
    };
  };
}
