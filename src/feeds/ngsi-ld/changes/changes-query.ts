// The part of an NGSI-LD query that asks for what was observed since an instant.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { parseAttributePath, type DecodePlan } from '../../mapping/decode-plan.ts';
import { formatInstant } from '../../time/parse-instant.ts';
import type { InstantForm } from './changes-policy.ts';

/** Names of the mapped attributes whose data brought an observedAt so far; a row is as old as the newest of them. */
export function observedAttributes(plan: DecodePlan): string[] {
  const observed = plan.byColumn.filter(({ isObserved }) => isObserved);
  return [...new Set(observed.map(({ mapping }) => parseAttributePath(mapping.attribute).attribute))];
}

/**
 * The `q` of changes: the feed's own filter and any of the attributes observed at or after `sinceMs`. Not `modifiedAt`:
 * brokers differ on it, Orion-LD has answered it with nothing at all.
 */
export function changesQuery(
  { query }: FeedSpec,
  attributes: readonly string[],
  sinceMs: number,
  form: InstantForm,
): string {
  const instant = form === 'quoted' ? `"${formatInstant(sinceMs)}"` : formatInstant(sinceMs);
  const since = attributes.map((name) => `${name}.observedAt>=${instant}`).join('|');
  return query ? `(${query});(${since})` : since;
}
