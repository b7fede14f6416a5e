// The key performance indicators of transport.
import type { KpiSpec } from '#kernel/sector/sector.ts';
import { busKpis } from './buses/bus-kpis.ts';
import { vesselKpis } from './vessels/vessel-kpis.ts';
import { workKpis } from './works/work-kpis.ts';

const DESIGN_TARGET = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố chỉ tiêu',
  en: 'Design target; the province has published none',
};

const COUNTED_FLOW = {
  vi: 'Smart Data Models, ItemFlowObserved: số xe đếm được chia thời gian đếm',
  en: 'Smart Data Models, ItemFlowObserved: vehicles counted over the counting period',
};

/** KPIs of transport, most telling first. */
export const kpis: readonly KpiSpec[] = [
  {
    id: 'transport.speed-ratio',
    title: { vi: 'Tốc độ so với thông thoáng', en: 'Speed against free flow' },
    definition: {
      vi: 'Tổng giờ-xe nếu mọi đoạn thông thoáng chia tổng giờ-xe thực tế trên các đoạn đường có số liệu còn hạn.',
      en: 'Vehicle-hours at free flow over actual vehicle-hours, summed over the segments that report in time.',
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'traffic-segments',
    thresholds: { medium: 70, high: 55, critical: 40 },
    target: { value: 80, basis: DESIGN_TARGET },
    source: {
      vi: 'Nghịch đảo chỉ số thời gian đi lại (Travel Time Index, FHWA), theo giờ-xe; ngưỡng là ngưỡng thiết kế',
      en: 'Inverse of the Travel Time Index (FHWA), by vehicle-hours; thresholds are design values',
    },
  },
  {
    id: 'transport.jammed-km',
    title: { vi: 'Chiều dài ùn tắc', en: 'Jammed length' },
    definition: {
      vi: 'Tổng chiều dài các đoạn, tính riêng từng chiều, có tốc độ không quá 40 % tốc độ thông thoáng.',
      en: 'Length of all segments, each direction counted by itself, whose speed is at most 40 % of free flow.',
    },
    unit: 'km',
    digits: 1,
    direction: 'down',
    feed: 'traffic-segments',
    thresholds: { medium: 5, high: 15, critical: 30 },
    target: { value: 5, basis: DESIGN_TARGET },
    source: {
      vi: 'Mức phục vụ E–F theo HCM 2010 (đường đô thị), áp dụng cho mọi cấp đường là lựa chọn thiết kế',
      en: 'Levels of service E and F of HCM 2010 (urban streets); using them on every road class is a design choice',
    },
  },
  {
    id: 'transport.vehicles-in',
    title: { vi: 'Xe vào tỉnh', en: 'Vehicles into the province' },
    definition: {
      vi: 'Tổng lưu lượng của các điểm đếm ở cửa ngõ theo chiều vào, quy về một giờ.',
      en: 'Flow of all counters at the province border, inbound, per hour.',
    },
    unit: '{vehicle}/h',
    digits: 0,
    direction: 'neutral',
    feed: 'traffic-detectors',
    source: COUNTED_FLOW,
  },
  {
    id: 'transport.vehicles-out',
    title: { vi: 'Xe ra khỏi tỉnh', en: 'Vehicles out of the province' },
    definition: {
      vi: 'Tổng lưu lượng của các điểm đếm ở cửa ngõ theo chiều ra, quy về một giờ.',
      en: 'Flow of all counters at the province border, outbound, per hour.',
    },
    unit: '{vehicle}/h',
    digits: 0,
    direction: 'neutral',
    feed: 'traffic-detectors',
    source: COUNTED_FLOW,
  },
  {
    id: 'transport.detectors-reporting',
    title: { vi: 'Điểm đếm đang gửi số liệu', en: 'Counters reporting' },
    definition: {
      vi: 'Số điểm đếm có số liệu còn hạn chia tổng số điểm đếm mà nguồn biết.',
      en: 'Counters whose latest report is within its cadence over all counters the source knows.',
    },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'traffic-detectors',
    thresholds: { medium: 95, high: 85, critical: 70 },
    target: { value: 98, basis: DESIGN_TARGET },
  },
  ...busKpis,
  ...workKpis,
  ...vesselKpis,
];
