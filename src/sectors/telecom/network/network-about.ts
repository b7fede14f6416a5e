// What the figures of the state network mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const WATCH: LocalizedText = {
  vi: 'Hệ thống giám sát mạng TSLCD cấp II; ngưỡng là ngưỡng thiết kế',
  en: 'Supervision of the state network; thresholds are design values',
};
const DESIGN_TARGET: LocalizedText = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};

/** By KPI id. */
export const networkAbout: Readonly<Record<string, KpiAbout>> = {
  'telecom.uptime': {
    definition: {
      vi: 'Tổng số phút có kết nối chia tổng số phút giám sát của mọi cơ quan trong 30 ngày gần nhất.',
      en: 'Minutes connected over minutes watched, all bodies, last 30 days.',
    },
    source: WATCH,
    target: { basis: DESIGN_TARGET },
  },
  'telecom.lines-down': {
    definition: {
      vi: 'Số cơ quan đang mất kết nối với mạng truyền số liệu chuyên dùng.',
      en: 'Bodies whose line to the state network is down now.',
    },
    source: WATCH,
    target: { basis: DESIGN_TARGET },
  },
  'telecom.bandwidth-used': {
    definition: {
      vi: 'Tổng lưu lượng hiện tại chia tổng băng thông của các đường truyền.',
      en: 'Traffic now over the bandwidth of all lines.',
    },
    source: WATCH,
  },
  'telecom.lines-crowded': {
    definition: {
      vi: 'Số đường truyền đang kết nối, sẵn sàng từ 99,5% và dùng trên 85% băng thông.',
      en: 'Lines that are up, reliable, and carry over 85% of their bandwidth.',
    },
    source: WATCH,
    target: { basis: DESIGN_TARGET },
  },
  'telecom.latency-p95': {
    definition: {
      vi: 'Phân vị 95 của độ trễ từ trung tâm dữ liệu đến các cơ quan đang kết nối.',
      en: '95th percentile of the latency from the data centre to the bodies that are connected.',
    },
    source: WATCH,
  },
};
