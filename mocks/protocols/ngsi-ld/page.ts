// Paging by offset, as every NGSI-LD broker does it: limits, counts and Link headers.
import type { BrokerProfile } from './broker-profile.ts';
import { NgsiLdProblem, problem } from './problem.ts';

/** The page that a request asks for. */
export interface Page {
  limit: number;
  offset: number;
  /** Whether `NGSILD-Results-Count` is wanted. */
  isCounted: boolean;
}

function readInteger(parameters: URLSearchParams, name: string): number | undefined {
  const text = parameters.get(name);
  if (text === null) return undefined;
  if (!/^\d{1,9}$/.test(text))
    throw problem('BadRequestData', `${name}=${text} is not a whole number from 0`);
  return Number(text);
}

/** Reads limit, offset and count; refuses what this broker refuses. */
export function readPage(parameters: URLSearchParams, broker: BrokerProfile): Page {
  const limit = readInteger(parameters, 'limit') ?? broker.defaultLimit;
  const offset = readInteger(parameters, 'offset') ?? 0;
  const isCounted = parameters.get('count') === 'true';
  if (limit === 0 && !isCounted) throw problem('BadRequestData', 'limit=0 is for count=true only');
  if (limit > broker.maxLimit) {
    const detail = `limit=${limit} is over the maximum of ${broker.maxLimit}`;
    throw new NgsiLdProblem(broker.overLimit.status, broker.overLimit.type, 'Too many results', detail);
  }
  return { limit, offset, isCounted };
}

/** The items of a page. */
export function slicePage<T>(items: readonly T[], { limit, offset }: Page): T[] {
  return items.slice(offset, offset + limit);
}

/**
 * Link values of the neighbouring pages. Their targets are paths of the broker itself: a broker behind a reverse
 * proxy does not know its public path, and clients must cope.
 */
export function pageLinks(url: URL, page: Page, total: number): string[] {
  if (page.limit === 0) return [];
  const path = url.pathname.slice(Math.max(0, url.pathname.indexOf('/ngsi-ld/v1')));
  const link = (offset: number, rel: string): string => {
    const parameters = new URLSearchParams(url.searchParams);
    parameters.set('limit', String(page.limit));
    parameters.set('offset', String(offset));
    return `<${path}?${parameters}>; rel="${rel}"; type="application/ld+json"`;
  };
  const links: string[] = [];
  if (page.offset > 0) links.push(link(Math.max(0, page.offset - page.limit), 'prev'));
  if (page.offset + page.limit < total) links.push(link(page.offset + page.limit, 'next'));
  return links;
}
