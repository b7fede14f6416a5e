// What the figures of road safety mean and rest on; the province has published no totals to compare with.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const POLICE = {
  vi: 'Báo cáo tháng của cảnh sát giao thông theo đơn vị; ngưỡng là ngưỡng thiết kế',
  en: 'Monthly reports of the traffic police by unit; thresholds are design values',
};

/** By KPI id. */
export const safetyAbout: Readonly<Record<string, KpiAbout>> = {
  'transport.accidents': {
    definition: {
      vi: 'Số vụ tai nạn giao thông đường bộ trong tháng, cộng theo đơn vị hành chính.',
      en: 'Road accidents of the month, added up over the units.',
    },
    source: POLICE,
  },
  'transport.accident-deaths': {
    definition: {
      vi: 'Số người chết do tai nạn giao thông đường bộ trong tháng.',
      en: 'People killed in road accidents in the month.',
    },
    source: POLICE,
  },
  'transport.accident-injured': {
    definition: {
      vi: 'Số người bị thương do tai nạn giao thông đường bộ trong tháng.',
      en: 'People injured in road accidents in the month.',
    },
    source: POLICE,
  },
  'transport.overload-share': {
    definition: {
      vi: 'Số lượt xe vượt tải trọng cho phép chia số lượt xe được cân trong 24 giờ qua.',
      en: 'Lorries over their permitted weight over lorries weighed, last 24 hours.',
    },
    source: {
      vi: 'Cân tải trọng tự động 6 làn trên QL51 (vận hành từ 30/5/2021); ngưỡng là ngưỡng thiết kế',
      en: 'Weigh-in-motion of 6 lanes on QL51 (since 30/5/2021); thresholds are design values',
    },
  },
};
