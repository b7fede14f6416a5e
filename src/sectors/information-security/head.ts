// Information security: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'information-security',
  title: { vi: 'An toàn thông tin', en: 'Information security' },
  owner: { vi: 'Công an tỉnh', en: 'Provincial Police' },
  icon: 'shield',
  order: 12,
};
