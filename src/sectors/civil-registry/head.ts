// Civil registry and population: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'civil-registry',
  title: { vi: 'Hộ tịch và dân cư', en: 'Civil registry and population' },
  owner: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
  icon: 'registry',
  order: 3,
};
