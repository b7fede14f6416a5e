// E-government: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'e-government',
  title: { vi: 'Chính quyền điện tử', en: 'E-government' },
  owner: { vi: 'Văn phòng UBND tỉnh', en: 'Office of the People’s Committee' },
  icon: 'services',
  order: 2,
};
