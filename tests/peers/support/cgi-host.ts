// A tiny HTTP host for one CGI program (RFC 3875): a process a request, as a web server with CGI runs it.
import { spawn } from 'node:child_process';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** What is run. */
export interface CgiSettings {
  program: string;
  /** Beside what CGI itself sets. */
  env: Readonly<Record<string, string>>;
  /** PATH_INFO of a request path. */
  pathInfo: (pathname: string) => string;
  /** The name by which the program is to know itself: not the one that browsers use. */
  innerHost: string;
}

/** Splits what a CGI program wrote into status, headers and body. */
function parseCgi(output: Buffer): { status: number; headers: Record<string, string>; body: Buffer } {
  const end = /\r?\n\r?\n/.exec(output.subarray(0, 16_384).toString('latin1'));
  if (!end) return { status: 500, headers: { 'content-type': 'text/plain' }, body: output };
  const head = output.subarray(0, end.index).toString('latin1');
  const headers = Object.fromEntries(
    head.split(/\r?\n/).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    }),
  );
  const status = Number(/^\d{3}/.exec(headers['status'] ?? '')?.[0] ?? 200);
  delete headers['status'];
  return { status, headers, body: output.subarray(end.index + end[0].length) };
}

function run(settings: CgiSettings, request: IncomingMessage, response: ServerResponse): void {
  const [pathname = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const [name, port = '80'] = settings.innerHost.split(':');
  const child = spawn(settings.program, [], {
    env: {
      PATH: process.env['PATH'] ?? '',
      GATEWAY_INTERFACE: 'CGI/1.1',
      SERVER_PROTOCOL: 'HTTP/1.1',
      SERVER_NAME: name,
      SERVER_PORT: port,
      HTTP_HOST: settings.innerHost,
      REQUEST_METHOD: request.method,
      SCRIPT_NAME: '',
      PATH_INFO: settings.pathInfo(decodeURIComponent(pathname)),
      QUERY_STRING: query,
      HTTP_ACCEPT: String(request.headers.accept ?? '*/*'),
      ...settings.env,
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  child.on('error', (error) => response.writeHead(500).end(error.message));
  child.on('close', () => {
    if (response.headersSent) return;
    const { status, headers, body } = parseCgi(Buffer.concat(chunks));
    response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
  });
}

/** Creates the host, not yet listening. */
export function createCgiHost(settings: CgiSettings): Server {
  return createServer((request, response) => run(settings, request, response));
}
