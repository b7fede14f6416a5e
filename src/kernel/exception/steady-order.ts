// A list that is being read does not jump: its order holds for a while, unless something graver comes.
import type { Exception } from './exception.ts';

/** An order on show and since when, epoch ms. */
export interface ShownOrder {
  keys: readonly string[];
  sinceMs: number;
}

/** How long an order holds, ms. */
export const ORDER_HOLDS_MS = 30_000;

/**
 * The order to show at `nowMs` for `ranked` (most needed first): what is shown stays in its place, newcomers follow at the end, until the
 * order is old or something is graver than what stands first.
 */
export function steadyOrder(
  shown: ShownOrder | null,
  ranked: readonly Exception[],
  nowMs: number,
): ShownOrder {
  const fresh = { keys: ranked.map(({ key }) => key), sinceMs: nowMs };
  if (!shown || Math.abs(nowMs - shown.sinceMs) >= ORDER_HOLDS_MS) return fresh;
  // Also of an empty list, or one whose gravest does not come first: who shows the order asks again until it is the same object.
  if (fresh.keys.join('\n') === shown.keys.join('\n')) return shown;
  const byKey = new Map(ranked.map((exception) => [exception.key, exception]));
  const kept = shown.keys.filter((key) => byKey.has(key));
  const first = byKey.get(kept[0] ?? '');
  const gravest = Math.max(...ranked.map(({ severityCode }) => severityCode));
  if (!first || gravest > first.severityCode) return fresh;
  const keys = [...new Set([...kept, ...fresh.keys])];
  return keys.join('\n') === shown.keys.join('\n') ? shown : { keys, sinceMs: shown.sinceMs };
}
