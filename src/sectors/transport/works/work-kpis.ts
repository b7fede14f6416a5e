// The key performance indicators of road works.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** KPIs of road works, most telling first. */
export const workKpis: readonly KpiSpec[] = [
  {
    id: 'transport.works-active',
    title: { vi: 'Công trình đang thi công trên đường', en: 'Road works under way' },
    definition: {
      vi: 'Số công trình trên đường đang trong thời gian và giờ thi công; không tính lúc tạm nghỉ giữa ca.',
      en: 'Road works within their dates and hours of work; those between two shifts do not count.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
    feed: 'road-works',
  },
  {
    id: 'transport.roads-closed',
    title: { vi: 'Đoạn đường bị cấm', en: 'Roads closed by works' },
    definition: {
      vi: 'Số công trình đang thi công mà toàn bộ mặt đường bị cấm.',
      en: 'Road works under way for which the whole road is closed.',
    },
    unit: '{count}',
    digits: 0,
    direction: 'down',
    feed: 'road-works',
    thresholds: { medium: 2, high: 5, critical: 10 },
    source: { vi: 'Ngưỡng là ngưỡng thiết kế', en: 'Thresholds are design values' },
  },
];
