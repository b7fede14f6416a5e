// What the figures of road traffic mean and rest on.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const DESIGN_TARGET = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};

const COUNTED_FLOW = {
  vi: 'Smart Data Models, ItemFlowObserved: số xe đếm được chia thời gian đếm',
  en: 'Smart Data Models, ItemFlowObserved: vehicles counted over the counting period',
};

/** By KPI id. */
export const roadAbout: Readonly<Record<string, KpiAbout>> = {
  'transport.speed-ratio': {
    definition: {
      vi: 'Tổng giờ-xe nếu mọi đoạn thông thoáng chia tổng giờ-xe thực tế trên các đoạn đường có số liệu còn hạn.',
      en: 'Vehicle-hours at free flow over actual vehicle-hours, summed over the segments that report in time.',
    },
    target: { basis: DESIGN_TARGET },
    source: {
      vi: 'Nghịch đảo chỉ số thời gian đi lại (Travel Time Index, FHWA), theo giờ-xe; ngưỡng là ngưỡng thiết kế',
      en: 'Inverse of the Travel Time Index (FHWA), by vehicle-hours; thresholds are design values',
    },
  },
  'transport.jammed-km': {
    definition: {
      vi: 'Tổng chiều dài các đoạn, tính riêng từng chiều, có tốc độ không quá 40% tốc độ thông thoáng.',
      en: 'Length of all segments, each direction counted by itself, whose speed is at most 40 % of free flow.',
    },
    target: { basis: DESIGN_TARGET },
    source: {
      vi: 'Mức phục vụ E–F theo HCM 2010 (đường đô thị), áp dụng cho mọi cấp đường là lựa chọn thiết kế; ngưỡng đặt trên giờ cao điểm ngày thường',
      en: 'Levels of service E and F of HCM 2010 (urban streets); using them on every road class is a design choice; thresholds lie above an ordinary rush hour',
    },
  },
  'transport.vehicles-in': {
    definition: {
      vi: 'Tổng lưu lượng của các điểm đếm ở cửa ngõ theo chiều vào, quy về một giờ.',
      en: 'Flow of all counters at the province border, inbound, per hour.',
    },
    source: COUNTED_FLOW,
  },
  'transport.vehicles-out': {
    definition: {
      vi: 'Tổng lưu lượng của các điểm đếm ở cửa ngõ theo chiều ra, quy về một giờ.',
      en: 'Flow of all counters at the province border, outbound, per hour.',
    },
    source: COUNTED_FLOW,
  },
  'transport.detectors-reporting': {
    definition: {
      vi: 'Số điểm đếm có số liệu còn hạn chia tổng số điểm đếm mà nguồn biết.',
      en: 'Counters whose latest report is within its cadence over all counters the source knows.',
    },
    target: { basis: DESIGN_TARGET },
  },
};
