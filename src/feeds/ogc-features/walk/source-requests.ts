// Requests to one source: documents that are small and read whole, with the headers that make servers answer JSON.
import { FeedFailure } from '../../http/feed-failure.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../../http/http-client.ts';
import type { JsonTape } from '../../json/json-tape.ts';
import { jsonValue } from '../../json/json-value.ts';
import { KeyTable } from '../../json/key-table.ts';
import { RowTemplate } from '../../json/row-template.ts';
import { FeatureRows, type FeatureTaker } from '../items/feature-rows.ts';
import { kindOfDocument } from '../ogc-document.ts';
import { withParameters } from './own-address.ts';

/** What features are asked for as. */
export const AS_FEATURES = { Accept: 'application/geo+json, application/json;q=0.9' };
/** Documents: QGIS Server refuses with 400 to describe itself as GeoJSON, whatever else would do. */
const AS_DOCUMENT = { Accept: 'application/json' };
/** How servers say that they do not have the form that was asked for. */
const REFUSED_FORM = new Set([400, 406, 415]);

/** A source as its connector and its discoverer ask it. */
export interface OgcSource {
  id: string;
  http: HttpClient;
  signal: AbortSignal;
}

/** An answered document. Of a list of features only the members around it are in `document`. */
export interface FetchedDocument {
  /** The address that answered. */
  url: string;
  document: unknown;
  isFeatureList: boolean;
  answer: HttpAnswer;
}

/** Asks for a document; rejects with FeedFailure, also where it is no JSON. */
export async function fetchDocument(
  source: OgcSource,
  url: string,
  how: Pick<HttpRequest, 'headers' | 'ignoresBackOff'> = {},
): Promise<FetchedDocument> {
  const { id, http, signal } = source;
  const answer = await http.request({ url, expects: 'json', headers: AS_DOCUMENT, signal, ...how });
  try {
    return { url, answer, ...readDocument(answer.bytes) };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const detail = `the body is truncated or no JSON: ${thrown.message}`;
    throw new FeedFailure({ kind: 'malformed', sourceId: id, detail });
  }
}

/** Asks for what is at a configured address: a server may want `f=json`, or no slash at its end; or it may be features. */
export async function fetchRoot(source: OgcSource, baseUrl: string): Promise<FetchedDocument> {
  const bare = baseUrl.replace(/\/(?=$|\?)/, '');
  const candidates = [baseUrl, ...(bare === baseUrl ? [] : [bare])];
  let failure: unknown;
  for (const [index, url] of candidates.entries()) {
    try {
      return await fetchDocument(source, url, { ignoresBackOff: index > 0 });
    } catch (thrown) {
      failure ??= thrown;
      const otherwise = askOtherwise(source, url, thrown);
      if (!otherwise && kindOf(thrown) !== 'not-found') throw thrown;
      const answered = await otherwise?.catch(() => null);
      if (answered) return answered;
    }
  }
  throw failure;
}

/** The same question in the form that a refusal suggests; null where it suggests none. */
function askOtherwise(source: OgcSource, url: string, thrown: unknown): Promise<FetchedDocument> | null {
  const how = { ignoresBackOff: true };
  if (kindOf(thrown) === 'unexpected-content')
    return fetchDocument(source, withParameters(url, { f: 'json' }), how);
  const status = thrown instanceof FeedFailure ? thrown.feedError.status : undefined;
  const isRefused = kindOf(thrown) === 'http' && REFUSED_FORM.has(status ?? 0);
  return isRefused ? fetchDocument(source, url, { ...how, headers: AS_FEATURES }) : null;
}

/** What a body is, without making objects of its features. Throws SyntaxError. */
export function readDocument(bytes: Uint8Array): Pick<FetchedDocument, 'document' | 'isFeatureList'> {
  const keys = new KeyTable();
  const taker = new DocumentTaker();
  const rows = new FeatureRows(keys, new RowTemplate(keys), taker);
  rows.push(bytes);
  rows.finish();
  const { first, whole } = taker;
  if (whole !== undefined) return { document: whole, isFeatureList: false };
  const isFeatureList = rows.isNamed || kindOfDocument([first]) === 'features';
  return isFeatureList ? { document: rows.envelope, isFeatureList } : { document: [first], isFeatureList };
}

class DocumentTaker implements FeatureTaker {
  first: unknown;
  whole: unknown;

  feature(tape: JsonTape): void {
    this.first ??= jsonValue(tape, 0);
  }

  document(document: unknown): void {
    this.whole = document;
  }
}

/** The kind of a failure; '' for what is none. */
export function kindOf(thrown: unknown): string {
  return thrown instanceof FeedFailure ? thrown.feedError.kind : '';
}
