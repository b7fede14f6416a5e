// A page of features with its links, as each server writes it.
import type { ItemsQuery } from './items-query.ts';
import type { ServerProfile } from './server-profile.ts';
import type { WorldFeature } from './world-features.ts';

const FILTERS_LOST = ['f', 'limit', 'offset'];

/** The FeatureCollection of a page of all that matched. */
export function writeItems(
  matched: readonly WorldFeature[],
  query: ItemsQuery,
  url: URL,
  profile: ServerProfile,
): string {
  const { limit, offset } = query;
  const features = matched.slice(offset, offset + limit);
  const path = url.pathname.slice(url.pathname.lastIndexOf('/collections/') + 1);
  const link = (at: number, rel: string) => ({
    href: pageHref(path, url.searchParams, { limit, offset: at }, profile),
    rel,
    type: profile.featureType,
    title: rel,
  });
  // QGIS Server offers a next page even for `limit=0`, which has no end.
  const hasNext = offset + limit < matched.length;
  const links = [link(offset, 'self'), ...(hasNext ? [link(offset + limit, 'next')] : [])];
  const counts = {
    ...(profile.hasCount && { numberMatched: matched.length }),
    numberReturned: features.length,
  };
  // MapServer sorts the members of its documents: the features come before the type.
  return JSON.stringify({ features, links, ...counts, type: 'FeatureCollection' });
}

function pageHref(
  path: string,
  asked: URLSearchParams,
  page: { limit: number; offset: number },
  { innerRoot, linksKeepFilters, garblesLinks, ending }: ServerProfile,
): string {
  const parameters = new URLSearchParams(
    [...asked].filter(([name]) => linksKeepFilters || FILTERS_LOST.includes(name)),
  );
  parameters.set('limit', String(page.limit));
  parameters.set('offset', String(page.offset));
  const first = ending === '' ? '' : '&';
  const query = String(parameters);
  return `${innerRoot}${path}?${first}${garblesLinks ? query.replaceAll('%2', String(page.limit)) : query}`;
}
