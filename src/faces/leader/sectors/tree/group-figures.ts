// A sector's figures as a tree: by the matter they are about, which is the feed that they are rolled up from. Pure.
import type { KpiSpec, SectorSpec } from '#kernel/sector/sector.ts';
import { orderKpis } from '../order-kpis.ts';

/** Figures of one feed, in their order; `hasHeadline`: one of them is chosen for leaders. */
export interface FigureGroup {
  feed: string;
  kpis: readonly KpiSpec[];
  hasHeadline: boolean;
}

/** As declared, what leaders were promised first, or the worst first. */
export type FigureOrder = 'declared' | 'worst';

/** The groups of a sector: those with a headline figure first, figures within a group likewise. */
export function groupFigures(sector: SectorSpec): readonly FigureGroup[] {
  const headlines = new Set(sector.shows.leader);
  const byFeed = Map.groupBy(orderKpis(sector), ({ feed }) => feed);
  return [...byFeed].map(([feed, kpis]) => ({
    feed,
    kpis,
    hasHeadline: kpis.some(({ id }) => headlines.has(id)),
  }));
}

/** Groups and figures worst first by `rankOf` a figure, the worst the highest; equals keep their order, so that rows move only when a status does. */
export function sortWorstFirst(
  groups: readonly FigureGroup[],
  rankOf: (kpiId: string) => number,
): readonly FigureGroup[] {
  const sorted = groups.map((group) => ({
    ...group,
    kpis: [...group.kpis].sort((a, b) => rankOf(b.id) - rankOf(a.id)),
  }));
  const worstOf = ({ kpis: [first] }: FigureGroup) => (first ? rankOf(first.id) : 0);
  return sorted.sort((a, b) => worstOf(b) - worstOf(a));
}
