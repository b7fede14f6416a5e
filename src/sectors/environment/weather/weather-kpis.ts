// The key performance indicators of weather.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** KPIs of weather, most telling first. */
export const weatherKpis: readonly KpiSpec[] = [
  {
    id: 'environment.rain-max-1h',
    title: { vi: 'Mưa 1 giờ lớn nhất', en: 'Heaviest rain in 1 hour' },
    definition: {
      vi: 'Lượng mưa lớn nhất trong một giờ qua tại một trạm.',
      en: 'The greatest rain of the last hour at any one station.',
    },
    unit: 'mm',
    digits: 0,
    direction: 'down',
    feed: 'weather-stations',
    thresholds: { medium: 20, high: 40, critical: 60 },
    source: { vi: 'Ngưỡng là ngưỡng thiết kế', en: 'Thresholds are design values' },
  },
  {
    id: 'environment.gust-max',
    title: { vi: 'Gió giật mạnh nhất', en: 'Strongest gust' },
    definition: {
      vi: 'Gió giật mạnh nhất trong lần báo gần nhất tại một trạm.',
      en: 'The strongest gust in the latest report of any one station.',
    },
    unit: 'm/s',
    digits: 0,
    direction: 'down',
    feed: 'weather-stations',
    thresholds: { medium: 13.8, high: 17.1, critical: 24.4 },
    source: {
      vi: 'Trên cấp 6, cấp 7 và cấp 9 của thang gió Bô-pho; áp dụng cho gió giật là lựa chọn thiết kế',
      en: 'Above Beaufort 6, 7 and 9; applying them to gusts is a design choice',
    },
  },
];
