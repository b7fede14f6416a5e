// What the figures of hospitals mean, and how their columns are named.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';

const THRESHOLDS: LocalizedText = {
  vi: 'Báo cáo hằng giờ của bệnh viện; ngưỡng là ngưỡng thiết kế: 85–100% là bình thường, trên 110% là quá tải nặng',
  en: 'Hourly reports of hospitals; thresholds are design values: 85–100% is normal, over 110% gravely overcrowded',
};
const DESIGN: LocalizedText = {
  vi: 'Báo cáo hằng giờ của bệnh viện; ngưỡng là ngưỡng thiết kế',
  en: 'Hourly reports of hospitals; thresholds are design values',
};

const count = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '{count}', digits: 0 });

/** By column. */
export const hospitalMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Bệnh viện', en: 'Hospital' } },
  'name@en': { title: { vi: 'Bệnh viện (tiếng Anh)', en: 'Hospital in English' }, secondary: true },
  hospitalType: {
    title: { vi: 'Loại cơ sở', en: 'Kind of hospital' },
    words: {
      regional: { vi: 'Bệnh viện đa khoa tỉnh', en: 'General hospital of the province' },
      district: { vi: 'Trung tâm y tế', en: 'Medical centre' },
      specialised: { vi: 'Bệnh viện chuyên khoa', en: 'Specialised hospital' },
      island: { vi: 'Quân dân y trên đảo', en: 'Military-civil, on the island' },
    },
  },
  occupancy: { title: { vi: 'Công suất sử dụng giường', en: 'Bed occupancy' }, unit: '%', digits: 1 },
  occupied: count('Người bệnh đang nằm', 'Inpatients'),
  beds: count('Giường kế hoạch', 'Planned beds'),
  icuFree: count('Giường hồi sức còn trống', 'Free intensive-care beds'),
  icuOccupied: count('Giường hồi sức đang dùng', 'Intensive-care beds in use'),
  icuBeds: count('Giường hồi sức tích cực', 'Intensive-care beds'),
  emergencyVisits: count('Lượt cấp cứu trong 24 giờ', 'Emergency visits in 24 hours'),
  trafficInjured: count('Người bị tai nạn giao thông trong 24 giờ', 'Road casualties in 24 hours'),
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Code of the unit' }, secondary: true },
  dataProvider: { title: { vi: 'Nguồn cung cấp', en: 'Data provider' }, secondary: true },
};

/** By KPI id. */
export const hospitalAbout: Readonly<Record<string, KpiAbout>> = {
  'health.bed-occupancy': {
    definition: {
      vi: 'Tổng số người bệnh đang nằm viện chia tổng số giường kế hoạch của các bệnh viện có số liệu còn hạn.',
      en: 'Inpatients over planned beds, both summed over the hospitals that report in time.',
    },
    source: THRESHOLDS,
  },
  'health.emergency-visits': {
    definition: {
      vi: 'Tổng số lượt người đến cấp cứu tại các bệnh viện trong 24 giờ gần nhất.',
      en: 'People who came to the emergency departments of all hospitals in the last 24 hours.',
    },
    source: DESIGN,
  },
  'health.icu-free': {
    definition: {
      vi: 'Tổng số giường hồi sức tích cực trừ số giường đang có người bệnh.',
      en: 'Intensive-care beds less those in use, summed over hospitals.',
    },
    source: DESIGN,
  },
  'health.traffic-injured': {
    definition: {
      vi: 'Số người bị thương do tai nạn giao thông được đưa vào cấp cứu trong 24 giờ gần nhất.',
      en: 'People hurt in road crashes who were brought to emergency departments in the last 24 hours.',
    },
    source: DESIGN,
  },
};
