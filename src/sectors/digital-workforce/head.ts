// Digital workforce: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'digital-workforce',
  title: { vi: 'Nhân lực số', en: 'Digital workforce' },
  owner: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' },
  icon: 'workforce',
  order: 14,
};
