// Whether the place at which the map shows a row is one that was reported, or one reckoned from it.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { LayerSpec } from '#kernel/sector/sector.ts';
import type { Table } from '#kernel/table/table.ts';
import { isReplaying } from '#live/shown-time.ts';
import { dueAfterMs, speedOf } from './dead-reckoning.ts';
import { mayMove } from './may-move.ts';

/** `moving`: reckoned between two reports; `held`: reckoned until the next report was due, which did not come; `reported`. */
export type PositionBasis = 'moving' | 'held' | 'reported';

/** How the map comes to the place of a row; null for layers whose rows never move by themselves. */
export function positionBasis(
  { motion }: LayerSpec,
  feed: FeedSpec,
  table: Table,
  row: number,
  nowMs: number,
): PositionBasis | null {
  if (!motion) return null;
  if (!mayMove() || isReplaying() || speedOf(table, motion, row) === 0) return 'reported';
  const ageMs = nowMs - (table.observedAtMs[row] ?? Number.NaN);
  return ageMs <= dueAfterMs(feed) ? 'moving' : 'held';
}
