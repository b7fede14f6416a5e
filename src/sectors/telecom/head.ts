// Telecommunications and digital infrastructure: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'telecom',
  title: { vi: 'Viễn thông và hạ tầng số', en: 'Telecommunications and digital infrastructure' },
  owner: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' },
  icon: 'antenna',
  order: 13,
};
