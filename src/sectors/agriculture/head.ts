// Agriculture and fisheries: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'agriculture',
  title: { vi: 'Nông nghiệp và thủy sản', en: 'Agriculture and fisheries' },
  owner: { vi: 'Sở Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' },
  icon: 'agriculture',
  order: 9,
};
