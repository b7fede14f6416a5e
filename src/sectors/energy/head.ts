// Energy: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'energy',
  title: { vi: 'Năng lượng', en: 'Energy' },
  owner: { vi: 'Sở Công Thương', en: 'Department of Industry and Trade' },
  icon: 'energy',
  order: 10,
};
