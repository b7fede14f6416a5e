// Culture, tourism and leisure: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'tourism',
  title: { vi: 'Văn hóa, du lịch và giải trí', en: 'Culture, tourism and leisure' },
  owner: { vi: 'Sở Du lịch', en: 'Department of Tourism' },
  icon: 'tourism',
  order: 11,
};
