// Transport: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'transport',
  title: { vi: 'Giao thông', en: 'Transport' },
  owner: { vi: 'Sở Xây dựng', en: 'Department of Construction' },
  icon: 'transport',
  order: 6,
};
