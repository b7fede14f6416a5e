// The network side of GeoReport v2: asks, reads the answer in JSON or XML, and puts the server's errors into words.
import type { ConnectorSurroundings } from '../connector/connector.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import type { HttpAnswer } from '../http/http-client.ts';
import { createJsonMemory } from '../snapshot/json-record-reader.ts';
import { plainPath, readOptions, type Open311Options } from './open311-query.ts';
import { readRequests, type Open311Body, type Open311Fields, type ParseXml } from './read-requests.ts';

/** What came, and what it cost. `rows` is empty when the answer was not changed. */
export interface Open311Answer {
  rows: readonly Open311Fields[];
  strangers: number;
  answer: HttpAnswer;
}

/** Answers of these kinds mean that a server has no JSON. */
const NO_JSON = new Set(['not-found', 'unexpected-content', 'malformed']);
const NO_JSON_STATUS = new Set([400, 404, 406, 415]);
const ACCEPT = { json: 'application/json', xml: 'application/xml, text/xml' };

/** The part of a connector's surroundings that asking takes. */
export type Open311Surroundings = Pick<ConnectorSurroundings, 'source' | 'http'>;

/** Asks one server; it learns which format the server has. */
export class Open311Source {
  readonly options: Open311Options;
  private readonly surroundings: Open311Surroundings;
  private readonly memory = createJsonMemory();
  /** Null until the first answer of a server that was configured without format. */
  private format: 'json' | 'xml' | null;

  constructor(surroundings: Open311Surroundings) {
    this.surroundings = surroundings;
    this.options = readOptions(surroundings.source);
    this.format = this.options.format === 'auto' ? null : this.options.format;
  }

  /** Asks for what `pathOf` names in the server's format. Rejects with FeedFailure, also for an error that came with 200. */
  async ask(
    pathOf: (format: 'json' | 'xml') => string,
    signal: AbortSignal,
    conditional?: boolean,
  ): Promise<Open311Answer> {
    if (this.format !== null) return this.askIn(this.format, pathOf, signal, conditional);
    try {
      const answer = await this.askIn('json', pathOf, signal, conditional);
      this.format = 'json';
      return answer;
    } catch (thrown) {
      if (!(thrown instanceof FeedFailure) || !isWithoutJson(thrown)) throw thrown;
      const answer = await this.askIn('xml', pathOf, signal, conditional).catch((other: unknown) => {
        // A server that has neither: what it said first is more telling.
        throw other instanceof FeedFailure && isWithoutJson(other) ? thrown : other;
      });
      this.format = 'xml';
      return answer;
    }
  }

  /** Sends a form and reads the answer. */
  async post(form: URLSearchParams, signal: AbortSignal): Promise<Open311Answer> {
    const format = this.format ?? 'json';
    const { source } = this.surroundings;
    const answer = await this.surroundings.http.request({
      url: `${source.baseUrl}${plainPath('requests', { ...this.options, hasExtensions: false }, format)}`,
      expects: 'bytes',
      headers: { Accept: ACCEPT[format], 'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8' },
      body: form.toString(),
      signal,
    });
    return this.read(answer);
  }

  failure(kind: 'no-history' | 'not-found' | 'malformed' | 'http' | 'misconfigured', detail: string) {
    return new FeedFailure({ kind, sourceId: this.surroundings.source.id, detail });
  }

  private async askIn(
    format: 'json' | 'xml',
    pathOf: (format: 'json' | 'xml') => string,
    signal: AbortSignal,
    conditional: boolean | undefined,
  ): Promise<Open311Answer> {
    const answer = await this.surroundings.http.request({
      url: this.surroundings.source.baseUrl + pathOf(format),
      // A server that answers XML whatever was asked for is read all the same.
      expects: 'bytes',
      headers: { Accept: ACCEPT[format] },
      signal,
      ...(conditional !== undefined && { conditional }),
    });
    return answer.unchanged ? { rows: [], strangers: 0, answer } : this.read(answer);
  }

  private async read(answer: HttpAnswer): Promise<Open311Answer> {
    const parseXml = await loadXml(answer.bytes);
    let body: Open311Body;
    try {
      body = readRequests(answer.bytes, parseXml, this.memory);
    } catch (thrown) {
      if (!(thrown instanceof SyntaxError)) throw thrown;
      throw this.failure('malformed', thrown.message);
    }
    if (body.error === '') return { rows: body.rows, strangers: body.strangers, answer };
    throw this.failure(
      /\b404\b|not found/i.test(body.error) ? 'not-found' : 'http',
      body.error.slice(0, 300),
    );
  }
}

/** The XML parser is large: only a body in XML fetches it. */
export async function loadXml(bytes: Uint8Array): Promise<ParseXml> {
  const start = new TextDecoder().decode(bytes.subarray(0, 64)).trimStart();
  if (!start.startsWith('<')) return () => ({});
  return (await import('../cap/parse-xml.ts')).parseXml;
}

function isWithoutJson({ feedError: { kind, status } }: FeedFailure): boolean {
  return NO_JSON.has(kind) || (kind === 'http' && NO_JSON_STATUS.has(status ?? 0));
}
