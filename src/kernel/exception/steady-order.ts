// A list that is being read does not jump: its order holds for a while, unless something graver comes.
import type { Exception } from './exception.ts';

/** An order on show, since when (epoch ms), and the severity of the gravest in it when it was made. */
export interface ShownOrder {
  keys: readonly string[];
  sinceMs: number;
  gravest: number;
}

/** How long an order holds, ms. */
export const ORDER_HOLDS_MS = 30_000;

/**
 * The order to show at `nowMs` for `ranked` (most needed first): what is shown stays in its place, newcomers follow at the end, until the
 * order is old or something graver than all of it comes. The same object where nothing changes.
 */
export function steadyOrder(
  shown: ShownOrder | null,
  ranked: readonly Exception[],
  nowMs: number,
): ShownOrder {
  const rankedKeys = ranked.map(({ key }) => key);
  const gravest = Math.max(...ranked.map(({ severityCode }) => severityCode));
  if (!shown || gravest > shown.gravest || Math.abs(nowMs - shown.sinceMs) >= ORDER_HOLDS_MS)
    return { keys: rankedKeys, sinceMs: nowMs, gravest };
  const isThere = new Set(rankedKeys);
  const keys = [...new Set([...shown.keys.filter((key) => isThere.has(key)), ...rankedKeys])];
  return keys.join('\n') === shown.keys.join('\n') ? shown : { ...shown, keys };
}
