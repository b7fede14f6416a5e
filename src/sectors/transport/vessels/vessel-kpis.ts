// The key performance indicators of ships.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** KPIs of ships, most telling first. */
export const vesselKpis: readonly KpiSpec[] = [
  {
    id: 'transport.ships',
    title: { vi: 'Tàu trong vùng nước của tỉnh', en: 'Ships in the province’s waters' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'vessels',
  },
  {
    id: 'transport.ships-moving',
    title: { vi: 'Tàu đang chạy', en: 'Ships under way' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'vessels',
  },
  {
    id: 'transport.ships-at-rest',
    title: { vi: 'Tàu neo, cập cầu', en: 'Ships at anchor or moored' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'vessels',
  },
  {
    id: 'transport.cargo-ships-cai-mep',
    title: { vi: 'Tàu hàng ở Cái Mép – Thị Vải', en: 'Cargo ships at Cái Mép – Thị Vải' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'vessels',
  },
];
