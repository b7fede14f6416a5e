// One feature as its source has it: by its own address, or looked for in the list where it has none.
import type { EntityRecord } from '#kernel/feed/ingest-message.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import { jsonValue } from '../../json/json-value.ts';
import { KeyTable } from '../../json/key-table.ts';
import { RowTemplate } from '../../json/row-template.ts';
import { readText } from '../../mapping/read-value.ts';
import { valueAt } from '../../mapping/record-writer.ts';
import { idText } from '../items/feature-record.ts';
import { FeatureRows } from '../items/feature-rows.ts';
import { isObject } from '../ogc-document.ts';
import type { ItemsAddress } from './locate-items.ts';
import { withParameters } from './own-address.ts';
import { AS_FEATURES, kindOf, type OgcSource } from './source-requests.ts';

/** Body and type of a record. */
type Found = Pick<EntityRecord, 'raw' | 'contentType'>;

/** Fetches a feature by the id of its row; rejects with FeedFailure, `not-found` where the source has it no more. */
export async function fetchFeature(
  source: OgcSource,
  address: ItemsAddress,
  id: string,
  idAttribute: string | undefined,
): Promise<Found> {
  const candidates =
    address.kind === 'file'
      ? [address.url]
      : [
          featureUrl(address.url, id),
          ...(idAttribute === undefined
            ? []
            : [withParameters(address.url, { [idAttribute]: id, limit: '10' })]),
        ];
  for (const url of candidates) {
    const found = await search(source, url, id, idAttribute);
    if (found) return found;
  }
  throw new FeedFailure({ kind: 'not-found', sourceId: source.id, detail: `no feature ${id.slice(0, 80)}` });
}

/** `items/{id}` with the parameters of the list; `items.json` becomes `items/{id}.json`. */
function featureUrl(itemsUrl: string, id: string): string {
  const url = new URL(itemsUrl);
  const [, stem = url.pathname, ending = ''] = /^(.*?)\/?(\.(?:geo)?json)?$/i.exec(url.pathname) ?? [];
  url.pathname = `${stem}/${encodeURIComponent(id)}${ending}`;
  return url.href;
}

/** The feature of that id in what an address answers; null when it is not there. */
async function search(
  source: OgcSource,
  url: string,
  id: string,
  idAttribute: string | undefined,
): Promise<Found | null> {
  const { http, signal } = source;
  let found: unknown = null;
  const keys = new KeyTable();
  const rows = new FeatureRows(keys, new RowTemplate(keys), {
    feature(tape) {
      if (found !== null) return;
      const feature = jsonValue(tape, 0);
      if (isWanted(feature, id, idAttribute)) found = feature;
    },
    document: () => undefined,
  });
  // QGIS Server answers 500 for a feature that it does not have: only histories may back off for that, not the polls.
  const request = { url, expects: 'json', headers: AS_FEATURES, signal, isHistory: true } as const;
  try {
    const answer = await http.request({ ...request, openBody: () => rows });
    if (answer.bodyFault !== undefined) throw answer.bodyFault;
    rows.finish();
    if (found === null) return null;
    const contentType = answer.headers.get('content-type') ?? 'application/geo+json';
    return { raw: JSON.stringify(found, null, 2), contentType };
  } catch (thrown) {
    if (kindOf(thrown) === 'not-found' || isMissingFeature(thrown)) return null;
    if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
    const detail = `the feature cannot be read: ${thrown.message}`;
    throw new FeedFailure({ kind: 'malformed', sourceId: source.id, detail });
  }
}

function isWanted(feature: unknown, id: string, idAttribute: string | undefined): boolean {
  if (!isObject(feature)) return false;
  const own = idText(feature['id']);
  if (own !== '' || idAttribute === undefined) return own === id;
  const { properties } = feature;
  return isObject(properties) && readText(valueAt(properties, idAttribute)) === id;
}

function isMissingFeature(thrown: unknown): boolean {
  return (
    thrown instanceof FeedFailure &&
    /invalid feature|feature.*not found|no such feature/i.test(thrown.message)
  );
}
