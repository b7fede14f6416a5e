// What the wizard learns of an OGC API: its collections with a sample of each, and what real servers put in the way.
import type { Obstacle, Offer } from '#kernel/feed/discovery.ts';
import type { Discover, Found, ProbeSurroundings } from '../discovery/discover.ts';
import type { Bounds } from '#kernel/geo.ts';
import { FeedFailure } from '../http/feed-failure.ts';
import { isObject, linksOf, type JsonObject } from './ogc-document.ts';
import { isOfOtherStandard } from './payload.ts';
import { describeAttributes, guessObservedAttribute, readTimes } from './survey/describe-attributes.ts';
import { findCoordinateFault, geometryKindOf } from './survey/judge-geometry.ts';
import {
  propertiesOf,
  guessIdAttribute,
  sampleFeatures,
  type FeatureSample,
} from './survey/sample-features.ts';
import { collectionsOf, itemsOf, locate, type ItemsAddress, type Located } from './walk/locate-items.ts';
import { isForeignHost, withParameters } from './walk/own-address.ts';
import {
  AS_FEATURES,
  fetchRoot,
  kindOf,
  type FetchedDocument,
  type OgcSource,
} from './walk/source-requests.ts';

/** Each costs one question or two, six at a time. */
const MAX_COLLECTIONS = 200;
const SAMPLE = 20;
/** Page size that is tried: beyond it pages are no faster. */
const LARGE_PAGE = 1000;
/** A trial must not bring more than this. */
const MOST_TRIAL_BYTES = 4_000_000;
/** A value that no property has. */
const IMPOSSIBLE = 'hai-dang-0-matches';
/** Servers in front of others say nothing about them. */
const WEB_SERVERS = /nginx|apache|caddy|iis|cloudflare|envoy|gunicorn|uvicorn|werkzeug|express|lighttpd/i;

/** One collection that was sampled. */
interface Surveyed {
  offer: Offer;
  address: ItemsAddress;
  sample: FeatureSample;
  bytes: number;
}

/** Finds out what an OGC API or a GeoJSON file offers. */
export const discoverOgcFeatures: Discover = async (surroundings) => {
  const { source, http, signal } = surroundings;
  const ogcSource: OgcSource = { id: source.id, http, signal };
  const root = await fetchRoot(ogcSource, source.baseUrl);
  if (isOfOtherStandard(root.document)) return null;
  const located = await locate(ogcSource, root).catch((thrown: unknown) => {
    // It answered, though nothing of this standard.
    if (kindOf(thrown) === 'misconfigured') return null;
    throw thrown;
  });
  if (located === null) return null;
  return survey(surroundings, ogcSource, root, located);
};

async function survey(
  { bounds, zoneOffsetMs, source }: ProbeSurroundings,
  ogcSource: OgcSource,
  root: FetchedDocument,
  located: Located,
): Promise<Found | null> {
  const obstacles: Obstacle[] = [];
  const surveyed: Surveyed[] = [];
  const lists = await itemLists(ogcSource, located);
  const samples = await Promise.all(
    lists.map(async (list) => ({ ...list, taken: await take(ogcSource, list.address, bounds, obstacles) })),
  );
  for (const { id, title, address, taken } of samples) {
    if (!taken) continue;
    const { sample, bytes, contentCrs } = taken;
    // A collection of a map server may hold what other standards publish; a file of such rows is theirs.
    if (located.kind === 'items' && isOfOtherStandard({ features: sample.features })) return null;
    const fault = findCoordinateFault(sample, contentCrs, bounds);
    if (fault !== null) obstacles.push({ kind: 'coordinates', detail: named(id, fault) });
    if (Number.isNaN(sample.total)) obstacles.push({ kind: 'no-count', detail: id });
    surveyed.push({ offer: offerOf(id, title, sample, zoneOffsetMs), address, sample, bytes });
  }
  const inner = linksOf(root.document).find(({ href }) => isForeignHost(href, root.url));
  if (inner) obstacles.push({ kind: 'inner-host', detail: new URL(inner.href, root.url).host });
  const pageSize = await tryPageSize(ogcSource, surveyed, obstacles);
  await tryFilter(ogcSource, surveyed, obstacles);
  return {
    baseUrl: root.url.split('?')[0] === source.baseUrl.split('?')[0] ? source.baseUrl : root.url,
    server: serverName(root, located),
    pageSize,
    offers: surveyed.map(({ offer }) => offer),
    obstacles,
  };
}

/** The lists that a root leads to, with names. */
async function itemLists(
  source: OgcSource,
  located: Located,
): Promise<{ id: string; title: string; address: ItemsAddress }[]> {
  if (located.kind === 'items')
    return [{ id: '', title: lastName(located.address.url), address: located.address }];
  const { page, rootUrl } = located;
  const collections = collectionsOf(page.document).filter(({ id }) => typeof id === 'string');
  return Promise.all(
    collections.slice(0, MAX_COLLECTIONS).map(async (collection) => {
      const id = String(collection['id']);
      const { title } = collection;
      const address = await itemsOf(source, collection, page, rootUrl);
      return { id, title: typeof title === 'string' && title !== '' ? title : id, address };
    }),
  );
}

/** A sample of a list, of the province where it has any there; a collection that fails is told of and left out. */
async function take(
  source: OgcSource,
  address: ItemsAddress,
  bounds: Bounds,
  obstacles: Obstacle[],
): Promise<{ sample: FeatureSample; bytes: number; contentCrs: string | null } | null> {
  const read = (bytes: Uint8Array, contentCrs: string | null) => ({
    sample: sampleFeatures(bytes, SAMPLE),
    bytes: bytes.byteLength,
    contentCrs,
  });
  if (address.firstBody) return read(address.firstBody, null);
  try {
    const url = withParameters(address.url, { limit: String(SAMPLE) });
    const near = await ask(source, withParameters(url, { bbox: bounds.join(',') }));
    const isEmpty = sampleFeatures(near.bytes, 0).count === 0;
    const { bytes, headers } = isEmpty ? await ask(source, url) : near;
    return read(bytes, headers.get('content-crs'));
  } catch (thrown) {
    const isOurs = thrown instanceof FeedFailure && thrown.feedError.kind !== 'cancelled';
    if (!isOurs && !(thrown instanceof SyntaxError)) throw thrown;
    obstacles.push({ kind: 'server-error', detail: named(lastName(address.url), thrown.message) });
    return null;
  }
}

function offerOf(entityType: string, title: string, sample: FeatureSample, zoneOffsetMs: number): Offer {
  const { features, total } = sample;
  const attributes = describeAttributes(features, zoneOffsetMs);
  const observedAttribute = guessObservedAttribute(attributes);
  const idAttribute = guessIdAttribute(features);
  return {
    entityType,
    title,
    count: total,
    geometry: geometryKindOf(features),
    attributes,
    ...(observedAttribute !== undefined && { observedAttribute }),
    ...(idAttribute !== undefined && { idAttribute }),
    ...readTimes(features, observedAttribute, zoneOffsetMs),
  };
}

/** Rows a page that the source gives, tried on the largest collection; NaN for files. */
async function tryPageSize(
  source: OgcSource,
  surveyed: readonly Surveyed[],
  obstacles: Obstacle[],
): Promise<number> {
  const paged = surveyed.filter(({ address, sample }) => address.kind === 'collection' && sample.count > 0);
  const [largest] = paged.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!largest) return Number.NaN;
  const { sample, bytes, address } = largest;
  const affordable = Math.floor(MOST_TRIAL_BYTES / (bytes / sample.count));
  const asked = Math.max(SAMPLE, Math.min(LARGE_PAGE, affordable));
  try {
    const answer = await ask(source, withParameters(address.url, { limit: String(asked) }));
    const given = sampleFeatures(answer.bytes, 0);
    const isClamped = given.count < asked && (given.total > given.count || Number.isNaN(given.total));
    if (!isClamped) return asked;
    obstacles.push({ kind: 'page-limit', detail: String(given.count) });
    return given.count;
  } catch (thrown) {
    if (!(thrown instanceof FeedFailure) || thrown.feedError.kind === 'cancelled') throw thrown;
    obstacles.push({ kind: 'page-limit', detail: thrown.message });
    return Math.max(1, sample.count);
  }
}

const sizeOf = ({ sample }: Surveyed) => (Number.isNaN(sample.total) ? sample.count : sample.total);

/** Asks for what nothing can match: a server that answers with features ignores filters. */
async function tryFilter(
  source: OgcSource,
  surveyed: readonly Surveyed[],
  obstacles: Obstacle[],
): Promise<void> {
  const first = surveyed.find(({ address, sample }) => address.kind === 'collection' && sample.count > 0);
  const properties = first?.sample.features.flatMap((feature) => Object.entries(propertiesOf(feature))) ?? [];
  const [name] = properties.find(([, value]) => typeof value === 'string') ?? [];
  if (!first || name === undefined) return;
  try {
    const url = withParameters(first.address.url, { [name]: IMPOSSIBLE, limit: '1' });
    const { bytes } = await ask(source, url);
    if (sampleFeatures(bytes, 0).count > 0) obstacles.push({ kind: 'filter-ignored', detail: name });
  } catch (thrown) {
    // Refusing is honest: nothing is ignored.
    if (!(thrown instanceof FeedFailure) || thrown.feedError.kind === 'cancelled') throw thrown;
  }
}

function ask({ http, signal }: OgcSource, url: string) {
  return http.request({ url, expects: 'json', headers: AS_FEATURES, signal, ignoresBackOff: true });
}

function serverName({ answer, document }: FetchedDocument, located: Located): string {
  const powered = answer.headers.get('x-powered-by') ?? '';
  const server = answer.headers.get('server') ?? '';
  const own = [powered, server].find((name) => name !== '' && !WEB_SERVERS.test(name));
  const title: unknown = isObject(document) ? (document as JsonObject)['title'] : undefined;
  const named = located.kind === 'collections' && located.title !== '' ? located.title : title;
  return (own ?? (typeof named === 'string' ? named : '')).slice(0, 100);
}

const named = (name: string, detail: string) => (name === '' ? detail : `${name}: ${detail}`);

function lastName(url: string): string {
  const segments = new URL(url).pathname.split('/').filter((segment) => segment !== '');
  const isItems = /^items(?:\.json)?$/.test(segments.at(-1) ?? '');
  return decodeURIComponent((isItems ? segments.at(-2) : segments.at(-1)) ?? '');
}
