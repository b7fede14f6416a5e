// How the columns of the air-quality stations are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { AQI_BANDS } from './rules/aqi-bands.ts';
import { POLLUTANTS, type Pollutant } from './rules/vn-aqi.ts';

/** Names of the pollutants as officers write them. */
export const POLLUTANT_TITLES: Readonly<Record<Pollutant, LocalizedText>> = {
  pm25: { vi: 'Bụi PM2,5', en: 'PM2.5' },
  pm10: { vi: 'Bụi PM10', en: 'PM10' },
  no2: { vi: 'NO₂', en: 'NO₂' },
  o3: { vi: 'O₃', en: 'O₃' },
  so2: { vi: 'SO₂', en: 'SO₂' },
  co: { vi: 'CO', en: 'CO' },
};

function forPollutants(metric: (pollutant: Pollutant) => [column: string, metric: MetricSpec]) {
  return Object.fromEntries(POLLUTANTS.map(metric));
}

/** Metrics of the air-quality stations by column. */
export const airMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Trạm', en: 'Station' } },
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'English name' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  dataProvider: { title: { vi: 'Nguồn số liệu', en: 'Data provider' }, secondary: true },
  aqi: { title: { vi: 'VN_AQI giờ', en: 'VN_AQI, hourly' }, unit: '1', digits: 0 },
  aqiBand: {
    title: { vi: 'Chất lượng không khí', en: 'Air quality' },
    words: Object.fromEntries(AQI_BANDS.map((band) => [band.id, band.title])),
  },
  dominantPollutant: {
    title: { vi: 'Thông số quyết định', en: 'Dominant pollutant' },
    words: POLLUTANT_TITLES,
  },
  ...forPollutants((pollutant) => [
    pollutant,
    {
      title: {
        vi: `${POLLUTANT_TITLES[pollutant].vi}, trung bình 1 giờ`,
        en: `${POLLUTANT_TITLES[pollutant].en}, 1-hour mean`,
      },
      unit: 'ug/m3',
      digits: pollutant === 'co' ? 0 : 1,
    },
  ]),
  ...forPollutants((pollutant) => [
    `${pollutant}Index`,
    {
      title: {
        vi: `VN_AQI của ${POLLUTANT_TITLES[pollutant].vi}`,
        en: `VN_AQI of ${POLLUTANT_TITLES[pollutant].en}`,
      },
      unit: '1',
      digits: 0,
    },
  ]),
  aqiLastDay: { title: { vi: 'VN_AQI ngày hôm trước', en: 'VN_AQI of the last day' }, unit: '1', digits: 0 },
  pm25Nowcast: { title: { vi: 'Nồng độ Nowcast PM2,5', en: 'PM2.5 Nowcast' }, unit: 'ug/m3', digits: 1 },
  pm10Nowcast: { title: { vi: 'Nồng độ Nowcast PM10', en: 'PM10 Nowcast' }, unit: 'ug/m3', digits: 1 },
  pm25Mean24h: {
    title: { vi: 'PM2,5, trung bình trượt 24 giờ', en: 'PM2.5, running 24-hour mean' },
    unit: 'ug/m3',
    digits: 1,
  },
  pm10Mean24h: {
    title: { vi: 'PM10, trung bình trượt 24 giờ', en: 'PM10, running 24-hour mean' },
    unit: 'ug/m3',
    digits: 1,
  },
  hoursOverLimit: {
    title: { vi: 'Số giờ vượt QCVN 05:2023 trong 24 giờ', en: 'Hours over QCVN 05:2023 in 24 hours' },
    unit: 'h',
    digits: 0,
  },
  hoursMeasured: {
    title: { vi: 'Số giờ có số liệu trong 24 giờ', en: 'Hours with data in 24 hours' },
    unit: 'h',
    digits: 0,
    secondary: true,
  },
  temperature: { title: { vi: 'Nhiệt độ', en: 'Temperature' }, unit: 'Cel', digits: 1, secondary: true },
  relativeHumidity: { title: { vi: 'Độ ẩm', en: 'Humidity' }, unit: '%', digits: 0, secondary: true },
  windSpeed: { title: { vi: 'Tốc độ gió', en: 'Wind speed' }, unit: 'm/s', digits: 1, secondary: true },
  windDirection: { title: { vi: 'Hướng gió', en: 'Wind from' }, unit: 'deg', digits: 0, secondary: true },
};
