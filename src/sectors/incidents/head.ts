// Incidents: what stands on a page before its figures are there.
import type { SectorHead } from '#kernel/sector/sector.ts';

/** Name, office and place of the sector. */
export const head: SectorHead = {
  id: 'incidents',
  title: { vi: 'Sự cố', en: 'Incidents' },
  owner: { vi: 'Trung tâm Điều hành thông minh (IOC)', en: 'Intelligent Operations Centre (IOC)' },
  icon: 'incidents',
  order: 17,
};
