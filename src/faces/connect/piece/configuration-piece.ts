// What a person has chosen so far, and what it becomes: a feed's override, and the piece of config.json for one source or several.
import type { Discovery, Offer } from '#kernel/feed/discovery.ts';
import type { AttributeMapping, FeedOverride } from '#kernel/feed/feed.ts';
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { MappingProposal, ProposedColumn } from '#feeds/discovery/propose-mapping.ts';
import { forwardedPath, proxyMember, type ProxyMember } from './forward-pieces.ts';
import { writeJson } from './write-json.ts';

/** Records a page where the source has no pages of its own. */
const USUAL_PAGE_SIZE = 100;

/** The choices of the mapping step. */
export interface MappingDraft {
  feedId: string;
  columns: readonly ProposedColumn[];
  observedAttribute: string;
  idAttribute: string;
}

/** One feed read from one source, as config.json says it. */
export interface ConfigPiece {
  feedId: string;
  override: FeedOverride;
  /** The element of `sources`. */
  entry: Partial<SourceConfig> & Pick<SourceConfig, 'id' | 'connector' | 'baseUrl'>;
  /** The member of `proxy`, where the source is on another host. */
  proxy?: ProxyMember;
  /** Headers that were typed and stand nowhere in the piece. */
  leftOut?: readonly string[];
}

/** The draft of a proposal. */
export function draftOf({ feedId, columns }: MappingProposal, offer: Offer): MappingDraft {
  return {
    feedId,
    columns,
    observedAttribute: offer.observedAttribute ?? '',
    idAttribute: offer.idAttribute ?? '',
  };
}

/** The source as it is tried: what answered, at the address and with the page size that were found. */
export function sourceOf(
  { connector, baseUrl, pageSize }: Discovery & { connector: NonNullable<Discovery['connector']> },
  typed: ProbeRequest['source'],
): SourceConfig {
  return {
    ...typed,
    connector,
    baseUrl,
    pageSize: Number.isNaN(pageSize) ? USUAL_PAGE_SIZE : pageSize,
  };
}

/** The override that makes the feed read the offer. */
export function overrideOf(draft: MappingDraft, offer: Offer, sourceId: string): FeedOverride {
  const { observedAttribute, idAttribute } = draft;
  const mapped = draft.columns.filter(({ attribute }) => attribute !== '');
  return {
    source: sourceId,
    ...(offer.entityType !== '' && { entityType: offer.entityType }),
    ...(observedAttribute !== '' && { observedAttribute }),
    ...(idAttribute !== '' && { idAttribute }),
    columns: Object.fromEntries(mapped.map((column) => [column.column.column, attributeOf(column)])),
  };
}

/**
 * The piece for one feed: only what differs from what a configuration assumes by itself. A source on another host is named
 * by the path under which the centre's server forwards it. Headers are left out: the file is public.
 */
export function pieceOf(
  source: SourceConfig,
  feedId: string,
  override: FeedOverride,
  origin: string,
): ConfigPiece {
  const { id, connector, tenant, context, pageSize, utcOffsetMinutes, options, pollMs, push } = source;
  const { baseUrl, isForwarded } = forwardedPath(source, origin);
  const headers = Object.keys(source.headers ?? {});
  return {
    feedId,
    override,
    entry: {
      id,
      connector,
      baseUrl,
      ...(tenant && { tenant }),
      ...(context && { context }),
      ...(pageSize !== USUAL_PAGE_SIZE && { pageSize }),
      ...(pollMs && { pollMs }),
      ...(push && { push: { ...push, url: ownPath(push.url, origin) } }),
      ...(utcOffsetMinutes !== undefined && { utcOffsetMinutes }),
      ...(options && { options }),
    },
    ...(isForwarded && { proxy: proxyMember(source) }),
    ...(!isForwarded && headers.length > 0 && { leftOut: headers }),
  };
}

/** Pieces as one piece of config.json; a later one of the same source or feed replaces an earlier one. */
export function writePieces(pieces: readonly ConfigPiece[]): string {
  const sources = new Map(pieces.map(({ entry }) => [entry.id, entry]));
  const proxies = pieces.flatMap(({ entry, proxy }) => (proxy ? [[entry.id, proxy] as const] : []));
  return writeJson({
    sources: [...sources.values()],
    ...(proxies.length > 0 && { proxy: Object.fromEntries(proxies) }),
    feeds: Object.fromEntries(pieces.map(({ feedId, override }) => [feedId, override])),
  });
}

/** An address on the page's own host as its path; any other as it is. */
function ownPath(url: string, origin: string): string {
  const { host, pathname, search } = new URL(url, origin);
  return host === new URL(origin).host ? pathname.replace(/^\//, '') + search : url;
}

function attributeOf({ attribute, unit, isUnitNamed, column }: ProposedColumn): AttributeMapping {
  const isAssumed = unit !== '' && !isUnitNamed;
  return {
    attribute,
    ...(isAssumed && { assumedUnit: unit }),
    ...(column.codes && { codes: column.codes }),
  };
}
