// The key performance indicators of weather.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** KPIs of weather, most telling first. */
export const weatherKpis: readonly KpiSpec[] = [
  {
    id: 'environment.rain-max-1h',
    title: { vi: 'Mưa 1 giờ lớn nhất', en: 'Heaviest rain in 1 hour' },
    unit: 'mm',
    digits: 0,
    direction: 'down',
    feed: 'weather-stations',
    unitColumn: 'unitCode',
    thresholds: { medium: 20, high: 40, critical: 60 },
  },
  {
    id: 'environment.gust-max',
    title: { vi: 'Gió giật mạnh nhất', en: 'Strongest gust' },
    unit: 'm/s',
    digits: 0,
    direction: 'down',
    feed: 'weather-stations',
    unitColumn: 'unitCode',
    thresholds: { medium: 13.8, high: 17.1, critical: 24.4 },
  },
];
