// Which sectors a page fetches before the others: a leader reads the first figure while the rest is on its way.
import { bySectorOrder, type SectorHead } from '#kernel/sector/sector.ts';
import type { SharedSession } from '#session/url-parameters.ts';

/** So many of the grid, from its first place on; the fewer, the sooner the first figure. */
const FIRST_OF_GRID = 2;

/** What an address names of a leader's figures. */
export type Named = Pick<SharedSession, 'sector' | 'kpi' | 'watched' | 'compared'>;

/** Ids of the sectors that the page at `path` needs at once: all of them, but for a leader's the first of the grid and those in the address. */
export function firstSectors(heads: readonly SectorHead[], path: string, named: Named): readonly string[] {
  const ids = [...heads].sort(bySectorOrder).map(({ id }) => id);
  if (path.split('/')[1] !== 'leader') return ids;
  const figures = [...named.watched, ...named.compared.map(({ kpi }) => kpi), named.kpi ?? ''];
  const inAddress = new Set([named.sector, ...figures.map((figure) => figure.split('.')[0])]);
  return ids.filter((id, place) => place < FIRST_OF_GRID || inAddress.has(id));
}
