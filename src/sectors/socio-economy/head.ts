// Economy and society: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'socio-economy',
  title: { vi: 'Kinh tế – xã hội', en: 'Economy and society' },
  owner: { vi: 'Sở Tài chính', en: 'Department of Finance' },
  icon: 'economy',
  order: 1,
};
