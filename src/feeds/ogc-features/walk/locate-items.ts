// From a configured address to the items of a feed: landing page, collections, collection, items; or a plain file.
import { FeedFailure } from '../../http/feed-failure.ts';
import {
  bestLink,
  describeWithoutRows,
  idsOf,
  isItemsRelation,
  isObject,
  kindOfDocument,
  linksOf,
  quoteSome,
  type JsonObject,
} from '../ogc-document.ts';
import { ownAddress, rootOf } from './own-address.ts';
import { fetchDocument, fetchRoot, kindOf, type FetchedDocument, type OgcSource } from './source-requests.ts';

/** Where the features of a feed are. */
export interface ItemsAddress {
  /** A file has no pages, no filters, and no address for one feature. */
  kind: 'collection' | 'file';
  url: string;
  /** Where the server's root is to us. */
  rootUrl: string;
  /** Where the server tells what it can filter by; null where it does not say that it does. */
  queryablesUrl: string | null;
  /** Body of a file that came while it was found out what it is; to be used once. */
  firstBody: Uint8Array | null;
}

/** What a root turned out to be. */
export type Located =
  | { kind: 'items'; address: ItemsAddress }
  | { kind: 'collections'; page: FetchedDocument; rootUrl: string; title: string };

const MEMBERS_OF_PAGES = ['links', 'numberMatched', 'numberReturned', 'timeStamp'];
const QUERYABLES = /(?:^|\/)queryables$/;

/** Finds the items of a collection. Rejects with FeedFailure, in words, where the address leads nowhere. */
export async function locateItems(
  source: OgcSource,
  baseUrl: string,
  entityType: string,
): Promise<ItemsAddress> {
  const file = fileBelow(baseUrl, entityType);
  const root = await fetchRoot(source, file ?? baseUrl);
  const located = await locate(source, root);
  if (located.kind === 'items') return located.address;
  const { page, rootUrl } = located;
  const collection = collectionsOf(page.document).find(({ id }) => id === entityType);
  if (collection) return itemsOf(source, collection, page, rootUrl);
  const ids = idsOf(page.document);
  const offers = ids.length > 0 ? `; it has ${quoteSome(ids)}` : '';
  throw misconfigured(source, `the source has no collection "${entityType.slice(0, 60)}"${offers}`);
}

/** Follows a root as far as the standard leads without a choice. */
export async function locate(source: OgcSource, root: FetchedDocument): Promise<Located> {
  const { url, document, isFeatureList } = root;
  const rootUrl = rootOf(url);
  if (isFeatureList) return { kind: 'items', address: listAddress(root, rootUrl) };
  switch (kindOfDocument(document)) {
    case 'landing': {
      const page = await fetchCollections(source, root, rootUrl);
      const title = (document as JsonObject)['title'];
      return { kind: 'collections', page, rootUrl, title: typeof title === 'string' ? title : '' };
    }
    case 'collections':
      return { kind: 'collections', page: root, rootUrl, title: '' };
    case 'collection':
      return {
        kind: 'items',
        address: await itemsOf(source, document as JsonObject, root, rootUrl),
      };
    default:
      throw misconfigured(
        source,
        `at ${url.split('?')[0]} is no landing page, collection or GeoJSON (${describeWithoutRows(document)})`,
      );
  }
}

/** The collections of a document. */
export function collectionsOf(document: unknown): JsonObject[] {
  const collections = isObject(document) ? document['collections'] : undefined;
  return Array.isArray(collections) ? collections.filter(isObject) : [];
}

/** Where the items of a collection are; asks for the collection itself where the list does not say. */
export async function itemsOf(
  source: OgcSource,
  collection: JsonObject,
  page: FetchedDocument,
  rootUrl: string,
): Promise<ItemsAddress> {
  const own = addressOf(collection, page, rootUrl);
  if (own) return own;
  const id = String(collection['id']);
  const plain = `${rootUrl}collections/${encodeURIComponent(id)}`;
  const described = await fetchDocument(source, plain).catch((thrown: unknown) => {
    if (kindOf(thrown) === 'not-found') return null;
    throw thrown;
  });
  const found = described && addressOf(described.document, described, rootUrl);
  return (
    found ?? { kind: 'collection', url: `${plain}/items`, rootUrl, queryablesUrl: null, firstBody: null }
  );
}

function addressOf(collection: unknown, page: FetchedDocument, rootUrl: string): ItemsAddress | null {
  const links = linksOf(collection);
  const resolve = (href: string | undefined) =>
    href === undefined ? null : ownAddress(href, { pageUrl: page.url, rootUrl, selfHref: '' });
  const url = resolve(bestLink(links, isItemsRelation)?.href);
  if (url === null) return null;
  const queryables = bestLink(links, (relation) => QUERYABLES.test(relation));
  return { kind: 'collection', url, rootUrl, queryablesUrl: resolve(queryables?.href), firstBody: null };
}

/** A list of features is a page of items when it says so, else a file. */
function listAddress({ url, document, answer }: FetchedDocument, rootUrl: string): ItemsAddress {
  const isPage = MEMBERS_OF_PAGES.some((member) => isObject(document) && member in document);
  return isPage
    ? { kind: 'collection', url: withoutPaging(url), rootUrl, queryablesUrl: null, firstBody: null }
    : { kind: 'file', url, rootUrl, queryablesUrl: null, firstBody: answer.bytes };
}

/** Servers that leave out the relation (the examples of OGC API – EDR do) still have the path of the standard. */
async function fetchCollections(
  source: OgcSource,
  { url, document }: FetchedDocument,
  rootUrl: string,
): Promise<FetchedDocument> {
  const links = linksOf(document);
  const data = bestLink(links, (relation) => /^(?:data|.*\/rel\/ogc\/1\.0\/data)$/.test(relation));
  const selfHref = links.find(({ rel }) => rel === 'self')?.href ?? '';
  const named = data ? ownAddress(data.href, { pageUrl: url, rootUrl, selfHref }) : null;
  const page = await fetchDocument(source, named ?? `${rootUrl}collections`);
  if (kindOfDocument(page.document) === 'collections') return page;
  throw misconfigured(source, `the source lists no collections (${describeWithoutRows(page.document)})`);
}

/** A feed of a folder of files names its file as its type. */
function fileBelow(baseUrl: string, entityType: string): string | null {
  if (!/\.(?:geo)?json$/i.test(entityType) || /\.(?:geo)?json(?:$|\?)/i.test(baseUrl)) return null;
  return new URL(entityType, baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`).href;
}

function withoutPaging(address: string): string {
  const url = new URL(address);
  for (const name of ['limit', 'offset', 'startindex', 'bbox']) url.searchParams.delete(name);
  return url.href;
}

function misconfigured({ id }: OgcSource, detail: string): FeedFailure {
  return new FeedFailure({ kind: 'misconfigured', sourceId: id, detail });
}
