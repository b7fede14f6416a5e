// Asks a front over TLS without trusting its certificate, by HTTP/1.1 or HTTP/2, with nothing decoded or followed.
import { connect } from 'node:http2';
import { request as httpsRequest } from 'node:https';

/** An answer as it came. */
export interface FrontAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** What to ask. */
export interface FrontQuestion {
  path: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

function flatten(headers: object): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
}

/** By HTTP/1.1. */
export function askFront(base: string, question: FrontQuestion): Promise<FrontAnswer> {
  const { path, method = 'GET', headers = {}, body } = question;
  return new Promise((resolve, reject) => {
    const options = { path, method, headers, rejectUnauthorized: false, agent: false } as const;
    const request = httpsRequest(base, options, (message) => {
      const chunks: Buffer[] = [];
      message.on('data', (chunk: Buffer) => chunks.push(chunk));
      message.on('error', reject);
      message.on('end', () =>
        resolve({
          status: message.statusCode ?? 0,
          headers: flatten(message.headers),
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.on('error', reject).end(body);
  });
}

/** Several questions at once over one HTTP/2 connection; rejects where the server speaks HTTP/1.1 only. */
export async function askByHttp2(base: string, questions: readonly FrontQuestion[]): Promise<FrontAnswer[]> {
  const session = connect(base, { rejectUnauthorized: false });
  const failed = new Promise<never>((_, reject) => session.once('error', reject));
  const ask = ({ path, method = 'GET', headers = {} }: FrontQuestion): Promise<FrontAnswer> =>
    new Promise((resolve, reject) => {
      const stream = session.request({ ':path': path, ':method': method, ...headers });
      const chunks: Buffer[] = [];
      let answered: Record<string, string> = {};
      stream.on('response', (got) => (answered = flatten(got)));
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () =>
        resolve({ status: Number(answered[':status']), headers: answered, body: Buffer.concat(chunks) }),
      );
      stream.end();
    });
  try {
    return await Promise.race([Promise.all(questions.map(ask)), failed]);
  } finally {
    session.close();
  }
}
