// Walks all pages of a query: lowers the page size when the broker refuses, four pages in flight, one retry a page.
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import type { AnswerHead, HttpAnswer, HttpClient } from '../http/http-client.ts';
import { parseLinkHeader } from '../http/link-header.ts';
import { brokerRequest, type BrokerQuery } from './broker-query.ts';
import { runInParallel } from '../http/run-in-parallel.ts';

const MAX_IN_FLIGHT = 4;
/** A million entities in pages of a hundred; a broker that promises more is not believed. */
const MAX_PAGES = 10_000;
/** Histories are heavy for a broker and never urgent. */
const MAX_SPARSE_IN_FLIGHT = 1;

/** What a walker remembers of one query between polls. */
export interface WalkMemory {
  /** Page size that the broker accepts. */
  pageSize: number;
  /** Offsets of the last complete walk, for asking whether anything changed. */
  offsets: readonly number[];
}

/** Takes the body of one page as it streams in. Both throw FeedFailure for what they cannot read. */
export interface PageReader {
  push(chunk: Uint8Array): void;
  /** Ends the page; answers how many entities it held. */
  finish(): number;
}

/** A page that was answered; without reader it was not taken: not changed, or to be asked for in smaller parts. */
interface PageAnswer {
  answer: HttpAnswer;
  reader: PageReader | null;
}

/** One walk over all pages. */
export interface PageWalk {
  http: HttpClient;
  source: SourceConfig;
  query: BrokerQuery;
  memory: WalkMemory;
  signal: AbortSignal;
  conditional: boolean;
  /** Pages may hold fewer entities than asked for without being the last (temporal answers). */
  isSparse: boolean;
  /** The query is not repeated word by word: no ETag of it is worth keeping. */
  isOneOff?: boolean;
  /**
   * Opens the reader of one page's body; a page that is asked for again may have brought some of its rows already.
   * `isCut`: its one history is not whole, and `readRest` follows.
   */
  openPage(clockSkewMs: number, isRetry: boolean, isCut: boolean): PageReader;
  /** Takes the rest of the one history of a page that was cut although it could not be smaller. */
  readRest?(contentRange: string | null): Promise<void>;
  /** Different entities seen so far; a page that adds none ends a walk without count. */
  seenCount(): number;
}

/** What a walk cost. */
export interface WalkTotals {
  changed: boolean;
  requestMs: number;
  bytes: number;
  pages: number;
  clockSkewMs: number;
  /** Entities in all as the broker counts them; NaN when it does not say. */
  count: number;
  /** Entities that the pages held, refused and repeated ones included. */
  entities: number;
}

const EMPTY_TOTALS: Readonly<WalkTotals> = {
  changed: true,
  requestMs: 0,
  bytes: 0,
  pages: 0,
  clockSkewMs: Number.NaN,
  count: Number.NaN,
  entities: 0,
};

/** A later page came cut: pages are to be smaller. */
class PageCut extends Error {}

/** Fetches every page, or learns that none has changed. Rejects with FeedFailure; pages read until then stay read. */
export async function walkPages(walk: PageWalk): Promise<WalkTotals> {
  for (;;) {
    try {
      return await walkOnce(walk);
    } catch (thrown) {
      if (!(thrown instanceof PageCut)) throw thrown;
      walk.memory.pageSize = Math.ceil(walk.memory.pageSize / 2);
    }
  }
}

async function walkOnce(walk: PageWalk): Promise<WalkTotals> {
  const totals: WalkTotals = { ...EMPTY_TOTALS };
  const { answer: first, reader } = await fetchFirstPage(walk, totals);
  if (first.unchanged) {
    if (await isAllUnchanged(walk, totals)) return { ...totals, changed: false };
    return walkOnce({ ...walk, conditional: false });
  }
  const entityCount = await finishPage(walk, first, reader);
  totals.entities += entityCount;
  const offsets = [0];
  const step = stepOf(walk, first, entityCount);
  const count = countOf(first);
  totals.count = count;
  if (count > step * MAX_PAGES) throw tooManyPages(walk, `the broker counts ${count} entities`);
  const rest: number[] = [];
  for (let offset = step; offset < count; offset += step) rest.push(offset);
  const sizes = new Map([[0, entityCount]]);
  await runInParallel(rest, walk.isSparse ? MAX_SPARSE_IN_FLIGHT : MAX_IN_FLIGHT, async (offset) => {
    sizes.set(offset, (await fetchPage(walk, offset, step, totals)).entities);
  });
  offsets.push(...rest);
  const last = offsets.at(-1) ?? 0;
  const mayGoOn = Number.isNaN(count) ? hasMore(walk, first, entityCount, step) : sizes.get(last) === step;
  if (mayGoOn && entityCount > 0) await walkOn(walk, last + step, step, offsets, totals);
  walk.memory.offsets = offsets;
  return totals;
}

/** Sequential pages beyond what the count promised, or where there is no count. */
async function walkOn(
  walk: PageWalk,
  from: number,
  step: number,
  offsets: number[],
  totals: WalkTotals,
): Promise<void> {
  for (let offset = from; ; offset += step) {
    const seenBefore = walk.seenCount();
    const { answer, entities } = await fetchPage(walk, offset, step, totals);
    offsets.push(offset);
    if (offsets.length > MAX_PAGES) throw tooManyPages(walk, 'the broker always names a next page');
    if (walk.seenCount() === seenBefore || !hasMore(walk, answer, entities, step)) return;
  }
}

/** The first page; halves the page size, or takes the maximum that the refusal names, until the broker accepts. */
async function fetchFirstPage(walk: PageWalk, totals: WalkTotals): Promise<PageAnswer> {
  for (let isRepeated = false; ; isRepeated = true) {
    const { pageSize } = walk.memory;
    try {
      const page = await request(
        walk,
        { offset: 0, limit: pageSize, conditional: walk.conditional },
        isRepeated,
      );
      count(page.answer, totals);
      if (!isCut(page.answer.status, pageSize)) return page;
      walk.memory.pageSize = Math.ceil(pageSize / 2);
    } catch (thrown) {
      const lower = thrown instanceof FeedFailure ? lowerPageSize(thrown, pageSize) : undefined;
      if (lower === undefined) throw thrown;
      walk.memory.pageSize = lower;
    }
  }
}

/** 206: the broker cut the histories of this page; fewer entities fit whole. */
function isCut(status: number, pageSize: number): boolean {
  return status === 206 && pageSize > 1;
}

async function finishPage(walk: PageWalk, answer: HttpAnswer, reader: PageReader | null): Promise<number> {
  if (answer.bodyFault !== undefined) throw answer.bodyFault;
  const entities = reader ? reader.finish() : 0;
  if (reader && answer.status === 206) await walk.readRest?.(answer.headers.get('content-range'));
  return entities;
}

function tooManyPages({ source }: PageWalk, what: string): FeedFailure {
  return new FeedFailure({
    kind: 'malformed',
    sourceId: source.id,
    detail: `${what}: more than ${MAX_PAGES} pages`,
  });
}

/** The page size to try after a refusal; undefined when the refusal is not about the page size. */
export function lowerPageSize(
  { feedError, problemType, message }: FeedFailure,
  pageSize: number,
): number | undefined {
  const isRefusal = feedError.status === 400 || feedError.status === 403;
  const namesLimit = problemType === 'TooManyResults' || /\blimit\b|too many|page ?size/i.test(message);
  if (!isRefusal || !namesLimit || pageSize <= 1) return undefined;
  const named = [...message.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const allowed = named.filter((number) => number >= 10 && number < pageSize);
  return allowed.length > 0 ? Math.max(...allowed) : Math.floor(pageSize / 2);
}

async function fetchPage(
  walk: PageWalk,
  offset: number,
  limit: number,
  totals: WalkTotals,
): Promise<{ answer: HttpAnswer; entities: number }> {
  const attempt = async (isRetry: boolean) => {
    const { answer, reader } = await request(walk, { offset, limit, conditional: false }, isRetry);
    count(answer, totals);
    if (isCut(answer.status, limit)) throw new PageCut();
    const entities = await finishPage(walk, answer, reader);
    totals.entities += entities;
    return { answer, entities };
  };
  try {
    return await attempt(false);
  } catch (thrown) {
    const isAskedToWait = thrown instanceof FeedFailure && thrown.feedError.kind === 'rate-limited';
    if (walk.signal.aborted || isAskedToWait || thrown instanceof PageCut) throw thrown;
    return attempt(true);
  }
}

/** True when every page of the last walk is as it was; the first is known to be. */
async function isAllUnchanged(walk: PageWalk, totals: WalkTotals): Promise<boolean> {
  let isUnchanged = true;
  await runInParallel(walk.memory.offsets.slice(1), MAX_IN_FLIGHT, async (offset) => {
    if (!isUnchanged) return;
    const page = { offset, limit: walk.memory.pageSize, conditional: true, isOnlyAsked: true };
    const { answer } = await request(walk, page, false);
    count(answer, totals);
    if (!answer.unchanged) isUnchanged = false;
  });
  return isUnchanged;
}

/** One page to ask for; `isOnlyAsked` where its body is not wanted. */
interface PageAsked {
  offset: number;
  limit: number;
  conditional: boolean;
  isOnlyAsked?: boolean;
}

async function request(walk: PageWalk, page: PageAsked, ignoresBackOff: boolean): Promise<PageAnswer> {
  const { offset, limit, conditional, isOnlyAsked } = page;
  const parameters: Record<string, string> = {
    ...walk.query.parameters,
    limit: String(limit),
    offset: String(offset),
  };
  if (offset === 0) parameters['count'] = 'true';
  const base = brokerRequest(walk.source, { path: walk.query.path, parameters });
  // ETags are kept only of queries that are repeated word by word; histories never are.
  const memory = walk.isSparse ? { isHistory: true } : walk.isOneOff ? {} : { conditional };
  let reader: PageReader | null = null;
  const openBody = ({ status, clockSkewMs }: AnswerHead) => {
    reader =
      isOnlyAsked || isCut(status, limit) ? null : walk.openPage(clockSkewMs, ignoresBackOff, status === 206);
    return reader;
  };
  const answer = await walk.http.request({
    ...base,
    ...memory,
    openBody,
    signal: walk.signal,
    ignoresBackOff,
  });
  return { answer, reader };
}

function count(answer: HttpAnswer, totals: WalkTotals): void {
  totals.requestMs += answer.requestMs;
  totals.bytes += answer.byteLength;
  totals.pages += 1;
  if (!Number.isNaN(answer.clockSkewMs)) totals.clockSkewMs = answer.clockSkewMs;
}

/** Entities in all, NaN when the broker does not say. */
export function countOf({ headers }: HttpAnswer): number {
  const text = headers.get('NGSILD-Results-Count') ?? headers.get('Fiware-Total-Count') ?? '';
  return /^\d+$/.test(text) ? Number(text) : Number.NaN;
}

/** Offset between pages: what the next link says, or what a broker gave that silently cut the page. */
function stepOf(walk: PageWalk, answer: HttpAnswer, entityCount: number): number {
  const asked = walk.memory.pageSize;
  const next = parseLinkHeader(answer.headers.get('link')).get('next');
  const named = Number(/[?&]limit=(\d+)/.exec(next ?? '')?.[1] ?? Number.NaN);
  if (named > 0 && named <= asked) return named;
  const isShort = !walk.isSparse && entityCount > 0 && entityCount < asked && countOf(answer) > entityCount;
  return isShort ? entityCount : asked;
}

/** Without a count: a next link, or a full page (some brokers send no links), means that there may be more. */
function hasMore(walk: PageWalk, answer: HttpAnswer, entityCount: number, step: number): boolean {
  return parseLinkHeader(answer.headers.get('link')).has('next') || (!walk.isSparse && entityCount >= step);
}
