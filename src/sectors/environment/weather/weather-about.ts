// What the figures of weather mean and rest on.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

/** By KPI id. */
export const weatherAbout: Readonly<Record<string, KpiAbout>> = {
  'environment.rain-max-1h': {
    definition: {
      vi: 'Lượng mưa lớn nhất trong một giờ qua tại một trạm.',
      en: 'The greatest rain of the last hour at any one station.',
    },
    source: { vi: 'Ngưỡng là ngưỡng thiết kế', en: 'Thresholds are design values' },
  },
  'environment.gust-max': {
    definition: {
      vi: 'Gió giật mạnh nhất trong lần báo gần nhất tại một trạm.',
      en: 'The strongest gust in the latest report of any one station.',
    },
    source: {
      vi: 'Trên cấp 6, cấp 7 và cấp 9 của thang gió Bô-pho; áp dụng cho gió giật là lựa chọn thiết kế',
      en: 'Above Beaufort 6, 7 and 9; applying them to gusts is a design choice',
    },
  },
};
