// How the columns of the weather stations are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

/** Metrics of the weather stations by column. */
export const weatherMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Trạm', en: 'Station' } },
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'English name' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  temperature: { title: { vi: 'Nhiệt độ', en: 'Temperature' }, unit: 'Cel', digits: 1 },
  rain1h: { title: { vi: 'Lượng mưa 1 giờ', en: 'Rain in 1 hour' }, unit: 'mm', digits: 1 },
  windSpeed: { title: { vi: 'Tốc độ gió', en: 'Wind speed' }, unit: 'm/s', digits: 1 },
  gustSpeed: { title: { vi: 'Gió giật', en: 'Gust' }, unit: 'm/s', digits: 1 },
  windDirection: { title: { vi: 'Hướng gió', en: 'Wind from' }, unit: 'deg', digits: 0 },
  relativeHumidity: { title: { vi: 'Độ ẩm', en: 'Humidity' }, unit: '%', digits: 0 },
  pressure: { title: { vi: 'Khí áp', en: 'Pressure' }, unit: 'hPa', digits: 1 },
  visibility: { title: { vi: 'Tầm nhìn xa', en: 'Visibility' }, unit: 'm', digits: 0 },
};
