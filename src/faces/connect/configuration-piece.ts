// What a person has chosen so far, and what it becomes: a feed's override, the piece of config.json, and that of a reverse proxy.
import type { Discovery, Offer } from '#kernel/feed/discovery.ts';
import type { AttributeMapping, FeedOverride } from '#kernel/feed/feed.ts';
import type { ProbeRequest } from '#kernel/feed/ingest-message.ts';
import type { SourceConfig } from '#kernel/feed/source-config.ts';
import type { MappingProposal, ProposedColumn } from '#feeds/discovery/propose-mapping.ts';

/** Records a page where the source has no pages of its own. */
const USUAL_PAGE_SIZE = 100;

/** The choices of the mapping step. */
export interface MappingDraft {
  feedId: string;
  columns: readonly ProposedColumn[];
  observedAttribute: string;
  idAttribute: string;
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

/** The source as configured: what answered, at the address and with the page size that were found. */
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

/** The piece of config.json: only what differs from what a configuration assumes by itself. */
export function configPiece(
  source: SourceConfig,
  feedId: string,
  override: FeedOverride,
  origin: string,
): string {
  const { id, connector, tenant, context, headers, pageSize, utcOffsetMinutes, options } = source;
  const url = new URL(source.baseUrl, origin);
  const baseUrl = url.origin === origin ? url.pathname.replace(/^\//, '') + url.search : url.href;
  const entry = {
    id,
    connector,
    baseUrl,
    ...(tenant && { tenant }),
    ...(context && { context }),
    ...(headers && { headers }),
    ...(pageSize !== USUAL_PAGE_SIZE && { pageSize }),
    ...(utcOffsetMinutes !== undefined && { utcOffsetMinutes }),
    ...(options && { options }),
  };
  return JSON.stringify({ sources: [entry], feeds: { [feedId]: override } }, null, 2);
}

function attributeOf({ attribute, unit, isUnitNamed, column }: ProposedColumn): AttributeMapping {
  const isAssumed = unit !== '' && !isUnitNamed;
  return {
    attribute,
    ...(isAssumed && { assumedUnit: unit }),
    ...(column.codes && { codes: column.codes }),
  };
}

/** The `location` block for a source; the address must be absolute. */
export function nginxPiece(sourceId: string, baseUrl: string): string {
  const { protocol, host, pathname } = new URL(baseUrl);
  const folder = pathname.endsWith('/') ? pathname : pathname.slice(0, pathname.lastIndexOf('/') + 1);
  return [
    `location /sources/${sourceId}/ {`,
    `    proxy_pass ${protocol}//${host}${folder};`,
    `    proxy_set_header Host ${host};`,
    ...(protocol === 'https:' ? ['    proxy_ssl_server_name on;'] : []),
    '    # proxy_set_header Authorization "Bearer …";',
    '    # mocks/deploy/nginx.conf: tokens kept apart, TLS, ids with encoded slashes',
    '}',
  ].join('\n');
}

/** True when a browser must ask another origin for it. */
export function isForeign(baseUrl: string, origin: string): boolean {
  return new URL(baseUrl, origin).origin !== origin;
}
