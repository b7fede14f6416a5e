// Cooperation programme and roadmap: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'programme',
  title: { vi: 'Chương trình hợp tác và lộ trình', en: 'Cooperation programme and roadmap' },
  owner: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' },
  icon: 'programme',
  order: 15,
};
