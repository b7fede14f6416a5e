// Education and training: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'education',
  title: { vi: 'Giáo dục và đào tạo', en: 'Education and training' },
  owner: { vi: 'Sở Giáo dục và Đào tạo', en: 'Department of Education and Training' },
  icon: 'education',
  order: 5,
};
