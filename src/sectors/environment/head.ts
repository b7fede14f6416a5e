// Environment: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'environment',
  title: { vi: 'Môi trường', en: 'Environment' },
  owner: { vi: 'Sở Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' },
  icon: 'environment',
  order: 7,
};
