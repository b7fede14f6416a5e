// Citizen reports: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'citizen-reports',
  title: { vi: 'Phản ánh hiện trường', en: 'Citizen reports' },
  owner: { vi: 'Văn phòng UBND tỉnh', en: 'Office of the People’s Committee' },
  icon: 'report',
  order: 16,
};
