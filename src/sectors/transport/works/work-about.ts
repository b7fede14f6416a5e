// What the figures of road works mean and rest on.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

/** By KPI id. */
export const workAbout: Readonly<Record<string, KpiAbout>> = {
  'transport.works-active': {
    definition: {
      vi: 'Số công trình trên đường đang trong thời gian và giờ thi công; không tính lúc tạm nghỉ giữa ca.',
      en: 'Road works within their dates and hours of work; those between two shifts do not count.',
    },
  },
  'transport.roads-closed': {
    definition: {
      vi: 'Số công trình đang thi công mà toàn bộ mặt đường bị cấm.',
      en: 'Road works under way for which the whole road is closed.',
    },
    source: { vi: 'Ngưỡng là ngưỡng thiết kế', en: 'Thresholds are design values' },
  },
};
