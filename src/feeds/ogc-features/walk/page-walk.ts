// Walks the pages of a collection by its next links: never to another origin, never in a circle, once more where a page fails.
import type { Refusal } from '#kernel/feed/ingest-message.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import type { AnswerHead, HttpAnswer } from '../../http/http-client.ts';
import { lowerPageSize } from '../../ngsi-ld/page-walk.ts';
import type { PageContent } from '../items/feature-body.ts';
import { NoFeatures, OtherCoordinates } from '../items/feature-body.ts';
import { readCoordinateSystem, type AxisOrder } from '../items/coordinate-system.ts';
import type { ItemsAddress } from './locate-items.ts';
import { ownAddress, withParameters } from './own-address.ts';
import { AS_FEATURES, type OgcSource } from './source-requests.ts';

/** A million features in pages of a hundred. */
const MAX_PAGES = 10_000;
/** A source that ignores what it is asked may hold a whole country: nobody waits for that. */
const MAX_LEFT_OUT = 50_000;
/** Servers with cursors may answer with pages that hold nothing; not for ever. */
const MAX_EMPTY_PAGES = 3;
const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';
/** Parameters that address a page by its place; a link with any other is a cursor and complete in itself. */
const PLACES = ['offset', 'startindex', 'startIndex', 'page'];

/** What a walker remembers between polls. */
export interface WalkMemory {
  /** Rows a page that the source accepts. */
  pageSize: number;
  /** Addresses of the last complete walk, for asking whether anything changed. */
  urls: readonly string[];
  /** Why the source has to be asked for CRS84 by name; null where it need not. */
  otherCoordinates: string | null;
}

/** Takes one page's body; `finish` answers what it held. Both throw what `FeatureBody` throws. */
export interface PageReader {
  push(chunk: Uint8Array): void;
  finish(): PageContent;
}

/** One walk over all pages. */
export interface ItemsWalk {
  source: OgcSource;
  address: ItemsAddress;
  /** What is asked for beside the page itself. */
  parameters: Readonly<Record<string, string>>;
  memory: WalkMemory;
  conditional: boolean;
  /** Opens a page's reader; `mayRepeat` where rows may have come before. */
  openPage(head: AnswerHead, axes: AxisOrder, mayRepeat: boolean): PageReader;
  /** Different rows so far. */
  seenCount(): number;
  refuse(reason: Refusal['reason'], example: string, count?: number): void;
}

/** What a walk cost. */
export interface WalkTotals {
  changed: boolean;
  requestMs: number;
  bytes: number;
  pages: number;
  clockSkewMs: number;
}

interface Page {
  answer: HttpAnswer;
  /** Null where nothing changed. */
  content: PageContent | null;
}

/** Fetches every page, or learns that none has changed. Rejects with FeedFailure. */
export async function walkItems(walk: ItemsWalk): Promise<WalkTotals> {
  const totals: WalkTotals = { changed: true, requestMs: 0, bytes: 0, pages: 0, clockSkewMs: Number.NaN };
  const { url, page } = await fetchFirst(walk, totals);
  if (!page.content) {
    if (await isAllUnchanged(walk, url, totals)) return { ...totals, changed: false };
    return walkItems({ ...walk, conditional: false });
  }
  const urls = [url];
  let content = page.content;
  let [features, leftOut, emptyPages] = [content.features, content.leftOut, 0];
  for (;;) {
    const next = nextUrl(walk, urls, content, features);
    if (next === null) break;
    const seenBefore = walk.seenCount();
    content = await fetchNext(walk, next, totals);
    urls.push(next);
    features += content.features;
    leftOut += content.leftOut;
    emptyPages = content.features === 0 ? emptyPages + 1 : 0;
    if (leftOut > MAX_LEFT_OUT) throw failure(walk, 'misconfigured', tooMuch(leftOut));
    const isRepeated = content.kept > 0 && walk.seenCount() === seenBefore;
    if (isRepeated || emptyPages >= MAX_EMPTY_PAGES) {
      walk.refuse('the next links go on without new features: not followed further', next);
      break;
    }
  }
  walk.memory.urls = urls;
  return totals;
}

/** The address of the next page; null at the end, which is told where it is not the true one. */
function nextUrl(
  walk: ItemsWalk,
  urls: readonly string[],
  content: PageContent,
  features: number,
): string | null {
  const { nextHref, selfHref, numberMatched } = content;
  const pageUrl = urls.at(-1) ?? walk.address.url;
  if (nextHref === null) {
    if (numberMatched > features)
      walk.refuse('counted by the source but not given: no next link', pageUrl, numberMatched - features);
    return null;
  }
  const next = ownAddress(nextHref, { pageUrl, rootUrl: walk.address.rootUrl, selfHref });
  if (next === null) {
    const missing = numberMatched > features ? numberMatched - features : 1;
    walk.refuse('the next link leads out of the source: not followed', nextHref, missing);
    return null;
  }
  const complete = withOwnQuestion(next, pageUrl);
  if (urls.includes(complete) || urls.length >= MAX_PAGES) {
    walk.refuse('the next links lead in a circle: not followed further', complete);
    return null;
  }
  return complete;
}

/**
 * The next page of what was asked for: MapServer 8.0 forgets bbox and filters in its links, QGIS Server garbles what is
 * percent-encoded (`%2C` becomes `10C`). What a link says of the place is its own.
 */
function withOwnQuestion(next: string, pageUrl: string): string {
  const given = new URL(next).searchParams;
  if (!PLACES.some((name) => given.has(name))) return next;
  const own = [...new URL(pageUrl).searchParams].filter(([name]) => name !== 'limit' && name !== '');
  const others = own.filter(([name, value]) => !PLACES.includes(name) && given.get(name) !== value);
  return others.length === 0 ? next : withParameters(next, Object.fromEntries(others));
}

/** The first page; lowers the page size where the source refuses it, and names CRS84 where others come. */
async function fetchFirst(walk: ItemsWalk, totals: WalkTotals): Promise<{ url: string; page: Page }> {
  const { memory } = walk;
  for (let isRepeated = false; ; isRepeated = true) {
    const url = firstUrl(walk);
    try {
      return { url, page: await fetchPage(walk, url, totals, { isRetry: isRepeated, isLater: false }) };
    } catch (thrown) {
      const lower = thrown instanceof FeedFailure ? lowerPageSize(thrown, memory.pageSize) : undefined;
      if (lower !== undefined) memory.pageSize = lower;
      else if (isToBeAskedAgain(walk, thrown)) memory.otherCoordinates = thrown.message;
      else if (memory.otherCoordinates !== null && isBadRequest(thrown))
        throw failure(walk, 'misconfigured', memory.otherCoordinates);
      else throw inWords(walk, thrown);
    }
  }
}

/** Other coordinates than CRS84 may be the source's preference only. */
function isToBeAskedAgain({ memory, address }: ItemsWalk, thrown: unknown): thrown is OtherCoordinates {
  const isChoice = memory.otherCoordinates === null && address.kind === 'collection';
  return isChoice && thrown instanceof OtherCoordinates;
}

function isBadRequest(thrown: unknown): boolean {
  return thrown instanceof FeedFailure && thrown.feedError.status === 400;
}

function firstUrl({ address, parameters, memory }: ItemsWalk): string {
  if (address.kind === 'file') return address.url;
  const crs = memory.otherCoordinates === null ? {} : { crs: CRS84 };
  return withParameters(address.url, { ...parameters, ...crs, limit: String(memory.pageSize) });
}

async function fetchNext(walk: ItemsWalk, url: string, totals: WalkTotals): Promise<PageContent> {
  const attempt = async (isRetry: boolean) => {
    const { content } = await fetchPage(walk, url, totals, { isRetry, isLater: true });
    if (content) return content;
    throw failure(walk, 'malformed', 'the source answers 304 to a question without a validator');
  };
  try {
    return await attempt(false);
  } catch (thrown) {
    const isAskedToWait = thrown instanceof FeedFailure && thrown.feedError.kind === 'rate-limited';
    if (walk.source.signal.aborted || isAskedToWait) throw thrown;
    return attempt(true).catch((again: unknown) => {
      throw inWords(walk, again);
    });
  }
}

async function fetchPage(
  walk: ItemsWalk,
  url: string,
  totals: WalkTotals,
  { isRetry, isLater }: { isRetry: boolean; isLater: boolean },
): Promise<Page> {
  const { http, signal } = walk.source;
  let reader: PageReader | null = null;
  const openBody = (head: AnswerHead): PageReader => {
    const axes = readCoordinateSystem(head.headers.get('content-crs'));
    const isUsable =
      axes === 'longitude-first' || (axes === 'latitude-first' && walk.memory.otherCoordinates !== null);
    reader = isUsable ? walk.openPage(head, axes, isLater || isRetry) : refusing(axes);
    return reader;
  };
  const conditional = walk.conditional && !isLater;
  const answer = await http.request({
    url,
    expects: 'json',
    headers: AS_FEATURES,
    conditional,
    openBody,
    signal,
    ignoresBackOff: isRetry,
  });
  count(answer, totals);
  if (answer.unchanged) return { answer, content: null };
  if (answer.bodyFault !== undefined) throw answer.bodyFault;
  // Assigned in a callback, which the compiler does not see.
  return { answer, content: (reader as PageReader | null)?.finish() ?? null };
}

function refusing(axes: ReturnType<typeof readCoordinateSystem>): PageReader {
  const refuse = (): never => {
    throw new OtherCoordinates(
      typeof axes === 'object' ? axes.refusal : 'coordinates come latitude first (EPSG:4326)',
    );
  };
  return { push: refuse, finish: refuse };
}

/** True when every other page of the last walk is as it was. */
async function isAllUnchanged(walk: ItemsWalk, url: string, totals: WalkTotals): Promise<boolean> {
  const { memory, source } = walk;
  if (memory.urls[0] !== url) return false;
  for (const other of memory.urls.slice(1)) {
    const answer = await source.http.request({
      url: other,
      expects: 'json',
      headers: AS_FEATURES,
      conditional: true,
      openBody: () => ({ push: () => undefined }),
      signal: source.signal,
    });
    count(answer, totals);
    if (!answer.unchanged) return false;
  }
  return true;
}

function count(answer: HttpAnswer, totals: WalkTotals): void {
  totals.requestMs += answer.requestMs;
  totals.bytes += answer.byteLength;
  totals.pages += 1;
  if (!Number.isNaN(answer.clockSkewMs)) totals.clockSkewMs = answer.clockSkewMs;
}

const tooMuch = (leftOut: number) =>
  `the source ignores what it is asked for: ${leftOut} features came that do not meet it`;

/** What readers throw, as a failure of the feed. */
function inWords(walk: ItemsWalk, thrown: unknown): unknown {
  if (thrown instanceof OtherCoordinates) return failure(walk, 'misconfigured', thrown.message);
  if (thrown instanceof NoFeatures)
    return failure(walk, thrown.isError ? 'http' : 'malformed', thrown.message);
  if (thrown instanceof SyntaxError)
    return failure(walk, 'malformed', `the body is truncated or no GeoJSON: ${thrown.message}`);
  return thrown;
}

function failure(
  { source }: ItemsWalk,
  kind: 'misconfigured' | 'malformed' | 'http',
  detail: string,
): FeedFailure {
  return new FeedFailure({ kind, sourceId: source.id, detail });
}
