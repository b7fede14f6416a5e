// What a feed asks its collection for, and what its rows are therefore checked against.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { Bounds } from '#kernel/geo.ts';
import { FeedFailure } from '../../http/feed-failure.ts';
import {
  datetimeAt,
  parseFeatureQuery,
  type FeatureQuery,
  type RowConditions,
} from '../items/feature-filter.ts';
import { isObject } from '../ogc-document.ts';
import type { ItemsAddress } from './locate-items.ts';
import { fetchDocument, kindOf, type OgcSource } from './source-requests.ts';

/** A feed's question to its source. */
export interface Question {
  address: ItemsAddress;
  conditions: RowConditions;
  /** Parameters beside paging, at an instant. */
  parametersAt(nowMs: number): Record<string, string>;
}

/** What a question depends on. */
export interface Asked {
  spec: FeedSpec;
  bounds: Bounds;
  /** `bbox: false` where the source must not be asked for an area. */
  options: NonNullable<SourceConfig['options']>;
}

/** Makes the question of a feed; properties that the source cannot filter by are not sent and only checked. */
export async function planQuestion(
  source: OgcSource,
  { spec, bounds, options }: Asked,
  locate: () => Promise<ItemsAddress>,
): Promise<Question> {
  const query = parseFeatureQuery(spec.query ?? '');
  if (typeof query === 'string') throw misconfigured(source, query);
  const address = await locate();
  const { properties } = query;
  if (address.kind === 'file') {
    const conditions = { properties, sent: new Set<string>(), queryables: new Set<string>(), bbox: null };
    return { address, conditions, parametersAt: () => ({}) };
  }
  const queryables = properties.length > 0 ? await fetchQueryables(source, address) : null;
  const sent = properties.filter(({ name }) => queryables?.has(name) ?? true);
  const bbox = areaOf(source, query, spec, options, bounds);
  const { datetime, bbox: _asWritten, ...standard } = query.standard;
  const fixed = {
    ...standard,
    ...(bbox && { bbox: bbox.join(',') }),
    ...Object.fromEntries(sent.map(({ name, value }) => [name, value])),
  };
  return {
    address,
    conditions: {
      properties,
      sent: new Set(sent.map(({ name }) => name)),
      queryables: queryables ?? new Set(),
      bbox,
    },
    parametersAt: (nowMs) =>
      datetime === undefined ? fixed : { ...fixed, datetime: datetimeAt(datetime, nowMs) },
  };
}

/** The area of the query, else that of the province; none for a feed without places. */
function areaOf(
  source: OgcSource,
  { standard }: FeatureQuery,
  { geometry, geometryAttribute }: FeedSpec,
  options: Asked['options'],
  bounds: Bounds,
): Bounds | null {
  const { bbox } = standard;
  if (bbox !== undefined) {
    const [west, south, east, north, ...rest] = bbox.split(',').map(Number);
    const isBox = rest.length === 0 && [west, south, east, north].every(Number.isFinite);
    if (!isBox) throw misconfigured(source, `bbox=${bbox.slice(0, 60)} is not west,south,east,north`);
    return [west, south, east, north] as unknown as Bounds;
  }
  const isPlaced = geometry !== 'none' && geometryAttribute === undefined;
  return isPlaced && options['bbox'] !== false ? bounds : null;
}

/** Names that the source can filter by; null where it does not tell. */
async function fetchQueryables(
  source: OgcSource,
  { queryablesUrl }: ItemsAddress,
): Promise<ReadonlySet<string> | null> {
  if (queryablesUrl === null) return null;
  try {
    const { document } = await fetchDocument(source, queryablesUrl);
    const properties = isObject(document) ? document['properties'] : undefined;
    return isObject(properties) ? new Set(Object.keys(properties)) : null;
  } catch (thrown) {
    // Servers that link what they do not have are told apart from servers that are ill.
    if (['not-found', 'http', 'malformed', 'unexpected-content'].includes(kindOf(thrown))) return null;
    throw thrown;
  }
}

function misconfigured({ id }: OgcSource, detail: string): FeedFailure {
  return new FeedFailure({ kind: 'misconfigured', sourceId: id, detail });
}
