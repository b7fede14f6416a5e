// The key performance indicators of air quality.
import type { KpiSpec } from '#kernel/sector/sector.ts';

/** KPIs of air quality, most telling first. */
export const airKpis: readonly KpiSpec[] = [
  {
    id: 'environment.aqi-worst',
    title: { vi: 'VN_AQI cao nhất', en: 'Worst VN_AQI' },
    unit: '1',
    digits: 0,
    direction: 'down',
    feed: 'air-stations',
    unitColumn: 'unitCode',
    thresholds: { medium: 100, high: 150, critical: 200 },
    target: { value: 100 },
  },
  {
    id: 'environment.aqi-mean',
    title: { vi: 'VN_AQI trung bình các trạm', en: 'Mean VN_AQI of the stations' },
    unit: '1',
    digits: 0,
    direction: 'down',
    feed: 'air-stations',
    unitColumn: 'unitCode',
    thresholds: { medium: 100, high: 150, critical: 200 },
    target: { value: 50 },
  },
  {
    id: 'environment.hours-over-limit',
    title: { vi: 'Số giờ vượt quy chuẩn không khí', en: 'Hours over the air standard' },
    unit: '%',
    digits: 1,
    direction: 'down',
    feed: 'air-stations',
    unitColumn: 'unitCode',
    thresholds: { medium: 0, high: 5, critical: 15 },
    target: { value: 0 },
  },
  {
    id: 'environment.air-stations-reporting',
    title: { vi: 'Trạm không khí đang gửi số liệu', en: 'Air stations reporting' },
    unit: '%',
    digits: 0,
    direction: 'up',
    feed: 'air-stations',
    unitColumn: 'unitCode',
    thresholds: { medium: 95, high: 80, critical: 60 },
    target: { value: 95 },
  },
];
