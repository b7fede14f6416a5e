// A feed as a deployment runs it: the sector's declaration with what the configuration of its source overrides.
import type { FeedSpec } from './feed.ts';
import type { SourceConfig } from './source-config.ts';

/** The feed with the poll period that its source's `pollMs` names for it, or for every feed (`*`). Page and worker both apply it. */
export function deployFeed(spec: FeedSpec, sources: readonly SourceConfig[]): FeedSpec {
  const periods = sources.find(({ id }) => id === spec.source)?.pollMs;
  const pollMs = periods?.[spec.id] ?? periods?.['*'];
  return pollMs === undefined ? spec : { ...spec, pollMs };
}
