// Industry: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'industry',
  title: { vi: 'Công nghiệp', en: 'Industry' },
  owner: { vi: 'Sở Công Thương', en: 'Department of Industry and Trade' },
  icon: 'industry',
  order: 8,
};
