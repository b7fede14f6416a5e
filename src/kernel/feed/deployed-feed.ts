// A feed as a deployment runs it: the sector's declaration, in the words of the standard that its source speaks, with what the configuration overrides.
import type { AttributeMapping, ColumnMapping, FeedMapping, FeedOverride, FeedSpec } from './feed.ts';
import type { SourceConfig } from './source-config.ts';

/** The part of a configuration that feeds depend on. */
export interface FeedDeployment {
  sources: readonly SourceConfig[];
  /** By feed id. */
  feeds?: Readonly<Record<string, FeedOverride>> | undefined;
}

/**
 * The feed as it runs: served by the source that `feeds` names for it, its attributes by the mapping of that source's
 * standard and then by `feeds`, polled as often as the source's `pollMs` names for it, or for every feed (`*`). Page and
 * worker both apply it. A feed that nothing overrides comes back as it is.
 */
export function deployFeed(spec: FeedSpec, { sources, feeds = {} }: FeedDeployment): FeedSpec {
  const override = feeds[spec.id];
  const sourceId = override?.source ?? spec.source;
  const source = sources.find(({ id }) => id === sourceId);
  const ownMapping = source && spec.mappings?.[source.connector];
  const pollMs = source?.pollMs?.[spec.id] ?? source?.pollMs?.['*'];
  let deployed = spec;
  if (ownMapping) deployed = applyMapping(deployed, ownMapping);
  if (override) deployed = { ...applyMapping(deployed, override), source: sourceId };
  return pollMs === undefined ? deployed : { ...deployed, pollMs };
}

/** The feed in other words; columns that the mapping names and the feed lacks are ignored. */
export function applyMapping(spec: FeedSpec, mapping: FeedMapping): FeedSpec {
  const { entityType, query, idAttribute, observedAttribute, geometryAttribute, columns } = mapping;
  return {
    ...spec,
    ...(entityType !== undefined && { entityType }),
    ...(query !== undefined && { query }),
    ...(idAttribute !== undefined && { idAttribute }),
    ...(observedAttribute !== undefined && { observedAttribute }),
    ...(geometryAttribute !== undefined && { geometryAttribute }),
    ...(columns && { columns: spec.columns.map((column) => mapColumn(column, columns[column.column])) }),
  };
}

function mapColumn(column: ColumnMapping, mapping: AttributeMapping | undefined): ColumnMapping {
  if (!mapping) return column;
  const { attribute, assumedUnit, codes } = mapping;
  return {
    ...column,
    attribute,
    ...(assumedUnit !== undefined && { assumedUnit }),
    ...(codes !== undefined && { codes }),
  };
}
