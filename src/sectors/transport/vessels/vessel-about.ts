// What the figures of ships mean and rest on.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const AIS_ONLY = {
  vi: 'Chỉ gồm tàu phát AIS mà trạm thu nghe được; vùng nước là khung chữ nhật, không phải ranh giới pháp lý',
  en: 'Only ships whose AIS is received; the waters are rectangles, not boundaries of law',
};

/** By KPI id. */
export const vesselAbout: Readonly<Record<string, KpiAbout>> = {
  'transport.ships': {
    definition: {
      vi: 'Số tàu có vị trí còn hạn trong vùng biển và cảng của tỉnh, kể cả Côn Đảo.',
      en: 'Ships with a position in time in the sea and ports of the province, Côn Đảo included.',
    },
    source: AIS_ONLY,
  },
  'transport.ships-moving': {
    definition: {
      vi: 'Số tàu đang chạy hoặc đang đánh bắt trong vùng nước của tỉnh.',
      en: 'Ships that are under way or fishing in the province’s waters.',
    },
    source: AIS_ONLY,
  },
  'transport.ships-at-rest': {
    definition: {
      vi: 'Số tàu đang neo, cập cầu hoặc đứng yên trong vùng nước của tỉnh.',
      en: 'Ships at anchor, moored or still in the province’s waters.',
    },
    source: AIS_ONLY,
  },
  'transport.cargo-ships-cai-mep': {
    definition: {
      vi: 'Số tàu hàng (loại AIS 70–79) ở cụm cảng Cái Mép – Thị Vải; AIS không tách riêng tàu container.',
      en: 'Cargo ships (AIS types 70–79) at the terminals of Cái Mép – Thị Vải; AIS does not tell container ships apart.',
    },
    source: AIS_ONLY,
  },
};
