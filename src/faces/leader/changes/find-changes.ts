// All that changed between two states of things, what matters most first: limits, movements, events, new periods, sources.
import { statusSeverity } from '#kernel/sector/kpi-status.ts';
import type { KpiSpec } from '#kernel/sector/sector.ts';
import type { KeptEvent, Snapshot } from '#session/snapshot.ts';
import { findClosed, findOpened, findReturned, findSilent, type Present } from './event-change.ts';
import { compareFigure, isWorse, type FigureChange } from './figure-change.ts';

/** Something that changed. */
export type Change =
  | FigureChange
  | { kind: 'opened' | 'closed'; event: KeptEvent }
  | { kind: 'silent' | 'returned'; feed: string; sinceMs: number }
  | { kind: 'many-stated'; count: number };

/** What changed, and how much of the whole that was looked at. */
export interface Comparison {
  thenMs: number;
  changes: readonly Change[];
  /** Figures with a value at both instants and like shares of reporting. */
  compared: number;
  /** Figures left out because another share reported. */
  unlike: number;
}

/** What is compared with what; `witness` is a state that was really seen after `before`, where `before` is only known from histories. */
export interface ComparisonInput {
  before: Snapshot;
  now: Present;
  witness: Snapshot | null;
  kpis: ReadonlyMap<string, KpiSpec>;
  /** By KPI id, as `usualDifference` gives it; what is not in it is not known to move unusually. */
  usual: ReadonlyMap<string, number>;
}

/** More new periods than these are counted: on the first of a month a hundred figures are stated. */
const MOST_STATED = 3;

const ORDER: readonly Change['kind'][] = [
  'status',
  'moved',
  'opened',
  'closed',
  'corrected',
  'stated',
  'many-stated',
  'silent',
  'returned',
];

/** Finds and orders the changes. */
export function findChanges({ before: then, now, witness, kpis, usual }: ComparisonInput): Comparison {
  const found: Change[] = [];
  const count = { compared: 0, unlike: 0 };
  for (const [id, earlier] of then.figures) {
    const kpi = kpis.get(id);
    const later = now.figures.get(id);
    if (!kpi || !later) continue;
    const verdict = compareFigure(kpi, earlier, later, usual.get(id) ?? Number.NaN);
    if (verdict === 'unlike') count.unlike += 1;
    else if (verdict !== 'unknown') count.compared += 1;
    if (typeof verdict === 'object' && isNews(verdict)) found.push(verdict);
  }
  const seen = witness ?? then;
  // A state made of histories knows no lists.
  const areListsKnown = then.eventFeeds.length > 0;
  found.push(
    ...findOpened(then, now).map((event) => ({ kind: 'opened' as const, event })),
    ...findClosed(seen, now).map((event) => ({ kind: 'closed' as const, event })),
    ...findSilent(then, now, areListsKnown).map((feed) => ({
      kind: 'silent' as const,
      feed,
      sinceMs: now.silentSinceMs.get(feed) ?? Number.NaN,
    })),
    ...findReturned(seen, now).map((feed) => ({ kind: 'returned' as const, feed, sinceMs: Number.NaN })),
  );
  return { thenMs: then.atMs, changes: foldStated(found).sort(byImportance), ...count };
}

/** A new day is stated each day: that alone is no news. */
function isNews({ kind, kpi }: FigureChange): boolean {
  return kind !== 'stated' || kpi.period !== 'day';
}

function foldStated(changes: readonly Change[]): Change[] {
  const rest = changes.filter(({ kind }) => kind !== 'stated');
  const count = changes.length - rest.length;
  return count > MOST_STATED ? [...rest, { kind: 'many-stated', count }] : [...changes];
}

/** By kind; within it the worse first: limits by how grave they are, movements by how unusual. Ties keep their order. */
function byImportance(a: Change, b: Change): number {
  return ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || weightOf(b) - weightOf(a);
}

function weightOf(change: Change): number {
  if ('event' in change) return change.event.severityCode;
  if ('feed' in change || 'count' in change) return 0;
  if (change.kind !== 'status') return Number.isNaN(change.strength) ? 0 : change.strength;
  const { from, to } = change;
  const gravest = Math.max(statusSeverity(from.status), statusSeverity(to.status));
  // Whatever got worse stands before whatever got better.
  return gravest + (isWorse(change) ? 10 : 0);
}
