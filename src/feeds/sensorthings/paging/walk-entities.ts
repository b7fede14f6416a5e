// Walks all pages of a question: one retry a page, loops and pages without anything new end it.
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import type { HttpAnswer, HttpClient, HttpRequest } from '../../http/http-client.ts';
import { isDataArray } from '../decode/data-array.ts';
import { idOf, isEntity, type Entity } from '../decode/entity.ts';
import { countIn, EntityBody, type EntityLayout } from './entity-body.ts';
import { nextPageUrl, skipped, urlOf, type ServiceQuery } from './next-page.ts';

/** Two thousand stations in pages of a hundred are twenty; a server that promises more than this is not believed. */
const MAX_PAGES = 10_000;

/** What walks share. */
export interface ServiceAccess {
  source: Pick<SourceConfig, 'id' | 'baseUrl'>;
  http: HttpClient;
  layout: EntityLayout;
}

/** What a page says of its elements. */
export interface PageFacts {
  /** As its Date header tells it. */
  clockSkewMs: number;
  /** Elements may have come before: rows move between pages while they are asked for, and a page may be asked for again. */
  mayRepeat: boolean;
}

/** One walk. */
export interface EntityWalk {
  query: ServiceQuery;
  signal: AbortSignal;
  /** Receives each element of the answer. */
  onEntity(entity: unknown, page: PageFacts): void;
  /** The element on which a walk begins. */
  skip?: number;
  /** Addresses of the last walk; this one ends with `changed` false when all of them answer 304. */
  unlessChanged?: readonly string[];
  /** Questions that are repeated word by word: their ETags are worth keeping. */
  isRepeated?: boolean;
  isHistory?: boolean;
  /** Only so many pages are wanted. */
  maxPages?: number;
  /** How many of the things that `$skip` counts an element stands for; 1 when absent. */
  weigh?: (entity: unknown) => number;
}

/** What a walk cost and found. */
export interface WalkTotals {
  changed: boolean;
  requestMs: number;
  bytes: number;
  pages: number;
  clockSkewMs: number;
  /** Elements in all as the server counts them; NaN when it does not say. */
  count: number;
  urls: readonly string[];
}

function noTotals(): WalkTotals {
  const nothing = { changed: true, requestMs: 0, bytes: 0, pages: 0, urls: [] };
  return { ...nothing, clockSkewMs: Number.NaN, count: Number.NaN };
}

/** Fetches every page. Rejects with FeedFailure; entities read until then have been handed over. */
export async function walkEntities(access: ServiceAccess, walk: EntityWalk): Promise<WalkTotals> {
  const totals = noTotals();
  const root = access.source.baseUrl;
  const visited = new Set<string>();
  const signatures = new Set<string>();
  let reached = walk.skip ?? 0;
  let url = urlOf(root, reached === 0 ? walk.query : skipped(walk.query, reached));
  while (!visited.has(url) && visited.size < (walk.maxPages ?? MAX_PAGES)) {
    visited.add(url);
    const page = await fetchPage(access, walk, url, totals);
    if (!page) return finishUnchanged(access, walk, totals);
    reached += page.weight;
    const count = countIn(page.envelope);
    if (!Number.isNaN(count)) totals.count = count;
    const nextLink = page.envelope['@iot.nextLink'];
    // Nothing came, or what came before: whatever link or count promise, it would not come by asking on.
    if (page.weight === 0 || signatures.has(page.signature)) break;
    signatures.add(page.signature);
    if (typeof nextLink === 'string') url = nextPageUrl(root, walk.query, nextLink, reached);
    else if (reached < totals.count) url = urlOf(root, skipped(walk.query, reached));
    else break;
  }
  return { ...totals, urls: [...visited] };
}

/** The first page is as it was: all are, or everything is asked for again. */
async function finishUnchanged(
  access: ServiceAccess,
  walk: EntityWalk,
  totals: WalkTotals,
): Promise<WalkTotals> {
  const { unlessChanged: urls = [], ...unconditional } = walk;
  for (const url of urls.slice(1)) {
    const answer = await access.http.request({ ...requestOf(walk, url), conditional: true });
    addCost(totals, answer);
    if (!answer.unchanged) return walkEntities(access, unconditional);
  }
  return { ...totals, changed: false, urls };
}

/** What a page held beside its elements. */
interface ReadPage {
  envelope: Entity;
  weight: number;
  /** By its ends: a service that ignores `$skip` sends the same page again and again. */
  signature: string;
}

/**
 * One page, null when it is unchanged; a page that failed is asked for once more, unless the server refused it or asks to
 * wait, or has not answered at all yet.
 */
async function fetchPage(
  access: ServiceAccess,
  walk: EntityWalk,
  url: string,
  totals: WalkTotals,
): Promise<ReadPage | null> {
  try {
    return await readPage(access, walk, url, totals, false);
  } catch (thrown) {
    if (walk.signal.aborted || !(thrown instanceof FeedFailure)) throw thrown;
    const { kind, status = 500 } = thrown.feedError;
    if (kind === 'rate-limited' || totals.pages === 0 || (status >= 400 && status < 500)) throw thrown;
    return readPage(access, walk, url, totals, true);
  }
}

async function readPage(
  access: ServiceAccess,
  walk: EntityWalk,
  url: string,
  totals: WalkTotals,
  isRetry: boolean,
): Promise<ReadPage | null> {
  const page: PageFacts = { clockSkewMs: Number.NaN, mayRepeat: isRetry || totals.pages > 0 };
  let weight = 0;
  let first: unknown;
  let last: unknown;
  const body = new EntityBody(access.layout, (entity) => {
    first ??= entity;
    last = entity;
    weight += walk.weigh?.(entity) ?? 1;
    walk.onEntity(entity, page);
  });
  const conditional = totals.pages === 0 && !isRetry && walk.unlessChanged?.[0] === url;
  const answer = await access.http.request({
    ...requestOf(walk, url),
    ignoresBackOff: isRetry,
    ...(walk.isRepeated && { conditional }),
    openBody: (head) => {
      page.clockSkewMs = head.clockSkewMs;
      return body;
    },
  });
  addCost(totals, answer);
  if (answer.unchanged) return null;
  try {
    if (answer.bodyFault !== undefined) throw answer.bodyFault;
    body.finish();
  } catch (thrown) {
    throw explain(thrown, access.source.id);
  }
  return { envelope: body.envelope, weight, signature: `${weight} ${signOf(first)} ${signOf(last)}` };
}

/** What tells an element from others: its id, or for observations without one their time and result. */
function signOf(entity: unknown): string {
  if (!isEntity(entity)) return typeof entity;
  const id = idOf(entity);
  if (id !== '') return id;
  if (!isDataArray(entity)) return `${plain(entity['phenomenonTime'])} ${plain(entity['result'])}`;
  const rows = entity['dataArray'] as unknown[];
  return [rows[0], rows.at(-1)].flat(1).map(plain).join(' ');
}

/** Only what is plain can be written safely: an object of a body may call its members as those of the language. */
function plain(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : typeof value;
}

function requestOf({ signal, isHistory }: EntityWalk, url: string): HttpRequest {
  const headers = { Accept: 'application/json' };
  return { url, expects: 'json', headers, signal, ...(isHistory && { isHistory }) };
}

function addCost(totals: WalkTotals, answer: HttpAnswer): void {
  totals.requestMs += answer.requestMs;
  totals.bytes += answer.byteLength;
  totals.pages += 1;
  if (!Number.isNaN(answer.clockSkewMs)) totals.clockSkewMs = answer.clockSkewMs;
}

function explain(thrown: unknown, sourceId: string): unknown {
  if (!(thrown instanceof SyntaxError)) return thrown;
  const detail = `the body is truncated or no SensorThings: ${thrown.message}`;
  return new FeedFailure({ kind: 'malformed', sourceId, detail });
}
