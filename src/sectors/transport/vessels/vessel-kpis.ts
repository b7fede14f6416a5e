// The key performance indicators of ships.
import type { KpiSpec } from '#kernel/sector/sector.ts';

const AIS_ONLY = {
  vi: 'Chỉ gồm tàu phát AIS mà trạm thu nghe được; vùng nước là khung chữ nhật, không phải ranh giới pháp lý',
  en: 'Only ships whose AIS is received; the waters are rectangles, not boundaries of law',
};

/** KPIs of ships, most telling first. */
export const vesselKpis: readonly KpiSpec[] = [
  {
    id: 'transport.ships',
    title: { vi: 'Tàu trong vùng nước của tỉnh', en: 'Ships in the province’s waters' },
    definition: {
      vi: 'Số tàu có vị trí còn hạn trong vùng biển và cảng của tỉnh, kể cả Côn Đảo.',
      en: 'Ships with a position in time in the sea and ports of the province, Côn Đảo included.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'vessels',
    source: AIS_ONLY,
  },
  {
    id: 'transport.ships-moving',
    title: { vi: 'Tàu đang chạy', en: 'Ships under way' },
    definition: {
      vi: 'Số tàu đang chạy hoặc đang đánh bắt trong vùng nước của tỉnh.',
      en: 'Ships that are under way or fishing in the province’s waters.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'vessels',
    source: AIS_ONLY,
  },
  {
    id: 'transport.ships-at-rest',
    title: { vi: 'Tàu neo, cập cầu', en: 'Ships at anchor or moored' },
    definition: {
      vi: 'Số tàu đang neo, cập cầu hoặc đứng yên trong vùng nước của tỉnh.',
      en: 'Ships at anchor, moored or still in the province’s waters.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'vessels',
    source: AIS_ONLY,
  },
  {
    id: 'transport.cargo-ships-cai-mep',
    title: { vi: 'Tàu hàng ở Cái Mép – Thị Vải', en: 'Cargo ships at Cái Mép – Thị Vải' },
    definition: {
      vi: 'Số tàu hàng (loại AIS 70–79) ở cụm cảng Cái Mép – Thị Vải; AIS không tách riêng tàu container.',
      en: 'Cargo ships (AIS types 70–79) at the terminals of Cái Mép – Thị Vải; AIS does not tell container ships apart.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'vessels',
    source: AIS_ONLY,
  },
];
