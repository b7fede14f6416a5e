// Requests to one source: documents that are small and read whole, with the headers that make servers answer JSON.
import { FeedFailure } from '../../http/feed-failure.ts';
import type { HttpAnswer, HttpClient } from '../../http/http-client.ts';
import type { JsonTape } from '../../json/json-tape.ts';
import { jsonValue } from '../../json/json-value.ts';
import { KeyTable } from '../../json/key-table.ts';
import { RowTemplate } from '../../json/row-template.ts';
import { FeatureRows, type FeatureTaker } from '../items/feature-rows.ts';
import { kindOfDocument } from '../ogc-document.ts';
import { withParameters } from './own-address.ts';

/** Servers choose the representation by it; MapServer wants plain JSON named. */
export const ACCEPT = { Accept: 'application/geo+json, application/json;q=0.9' };

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
  ignoresBackOff = false,
): Promise<FetchedDocument> {
  const { id, http, signal } = source;
  const answer = await http.request({ url, expects: 'json', headers: ACCEPT, signal, ignoresBackOff });
  try {
    return { url, answer, ...readDocument(answer.bytes) };
  } catch (thrown) {
    if (!(thrown instanceof SyntaxError)) throw thrown;
    const detail = `the body is truncated or no JSON: ${thrown.message}`;
    throw new FeedFailure({ kind: 'malformed', sourceId: id, detail });
  }
}

/** Asks for the document at a configured address: a server may want `f=json`, or no slash at its end. */
export async function fetchRoot(source: OgcSource, baseUrl: string): Promise<FetchedDocument> {
  const bare = baseUrl.replace(/\/(?=$|\?)/, '');
  const candidates = [baseUrl, ...(bare === baseUrl ? [] : [bare])];
  let failure: unknown;
  for (const [index, url] of candidates.entries()) {
    try {
      return await fetchDocument(source, url, index > 0);
    } catch (thrown) {
      failure ??= thrown;
      if (kindOf(thrown) === 'unexpected-content') {
        const asJson = await fetchDocument(source, withParameters(url, { f: 'json' }), true).catch(
          () => null,
        );
        if (asJson) return asJson;
      } else if (kindOf(thrown) !== 'not-found') throw thrown;
    }
  }
  throw failure;
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
