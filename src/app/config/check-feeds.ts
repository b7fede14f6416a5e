// What the schema cannot know of `feeds`: whether those feeds, columns, sources and units exist. A typing error must not pass.
import type { FeedDeployment } from '#kernel/feed/deployed-feed.ts';
import type { FeedOverride, FeedSpec } from '#kernel/feed/feed.ts';
import { conversionBetween, isKnownUnit } from '#kernel/units.ts';
import type { ConfigFault } from './load-config.ts';

/** Every fault of the member `feeds` against the feeds that the sectors declare. */
export function checkFeeds({ feeds, sources }: FeedDeployment, declared: readonly FeedSpec[]): ConfigFault[] {
  return Object.entries(feeds ?? {}).flatMap(([id, override]) => {
    const path = `feeds.${id}`;
    const spec = declared.find((feed) => feed.id === id);
    if (!spec) return [fault(path, oneOf(declared.map((feed) => feed.id)), id)];
    return [...checkSource(path, override, sources), ...checkColumns(path, override, spec)];
  });
}

function checkSource(
  path: string,
  { source }: FeedOverride,
  sources: FeedDeployment['sources'],
): ConfigFault[] {
  if (source === undefined || sources.some(({ id }) => id === source)) return [];
  return [fault(`${path}.source`, oneOf(sources.map(({ id }) => id)), source)];
}

function checkColumns(path: string, { columns = {} }: FeedOverride, spec: FeedSpec): ConfigFault[] {
  return Object.entries(columns).flatMap(([name, { assumedUnit }]) => {
    const at = `${path}.columns.${name}`;
    const column = spec.columns.find((known) => known.column === name);
    if (!column) return [fault(at, oneOf(spec.columns.map((known) => known.column)), name)];
    if (assumedUnit === undefined) return [];
    const unit = column.unit ?? '1';
    const isUsable = isKnownUnit(assumedUnit) && conversionBetween(assumedUnit, unit) !== undefined;
    return isUsable ? [] : [fault(`${at}.assumedUnit`, `a UCUM unit that becomes ${unit}`, assumedUnit)];
  });
}

function oneOf(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' | ');
}

function fault(path: string, expected: string, received: string): ConfigFault {
  return { path, expected, received: `"${received}"` };
}
