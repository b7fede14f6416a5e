// Health and social security: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'health',
  title: { vi: 'Y tế và an sinh xã hội', en: 'Health and social security' },
  owner: { vi: 'Sở Y tế', en: 'Department of Health' },
  icon: 'health',
  order: 4,
};
