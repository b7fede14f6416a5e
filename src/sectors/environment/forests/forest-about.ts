// What the figures of forests mean and rest on, and how their columns are named.
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';
import { LEVEL_WORDS } from './forest-view.ts';

const NESTEROV = {
  vi: 'NĐ 156/2018/NĐ-CP Điều 46; P = Σ t13 × độ hụt bão hòa lúc 13 giờ từ ngày mưa trên 5 mm, mưa nhỏ hơn giảm theo hệ số (kiến thức chung); ngưỡng cấp theo bảng của Thừa Thiên Huế: 5.000, 10.000, 15.000, 20.000; chưa tìm thấy bảng của tỉnh',
  en: 'Decree 156/2018, article 46; P = Σ of temperature × saturation deficit at 13:00 since a day with more than 5 mm, less rain reducing it by factors (general knowledge); limits after Thừa Thiên Huế: 5,000, 10,000, 15,000, 20,000; the province’s own table was not found',
};

/** By KPI id. */
export const forestAbout: Readonly<Record<string, KpiAbout>> = {
  'environment.fire-danger': {
    definition: {
      vi: 'Cấp dự báo cháy rừng cao nhất trong các khu rừng có bản tin còn hạn, từ I đến V.',
      en: 'The highest level, I to V, of the forests whose bulletin is in time.',
    },
    source: NESTEROV,
  },
  'environment.forests-above-season': {
    definition: {
      vi: 'Số khu rừng có chỉ số P cao hơn mức thường gặp trong tháng: đến cấp II từ tháng 6 đến tháng 11, cấp III trong tháng 12, cấp IV trong tháng 1 và tháng 5; từ tháng 2 đến tháng 4 là quá 1,5 lần ngưỡng cấp V.',
      en: 'Forests whose index P is above what its month usually brings: level II from June to November, III in December, IV in January and May; from February to April one and a half times the limit of level V.',
    },
    source: {
      vi: 'Mức thường gặp theo mùa do hệ thống chọn từ các năm mô phỏng, dùng khi chưa có bảng của tỉnh (đề xuất)',
      en: 'What is usual was chosen here from the simulated years, to stand until the province has a table (a proposal)',
    },
  },
  'environment.forests-to-announce': {
    definition: {
      vi: 'Số khu rừng ở cấp IV hoặc V, phải thông báo hằng ngày trên phương tiện thông tin đại chúng.',
      en: 'Forests at level IV or V, whose danger must be announced every day.',
    },
    source: NESTEROV,
  },
  'environment.forest-at-risk': {
    definition: {
      vi: 'Diện tích các khu rừng ở cấp IV hoặc V chia tổng diện tích các khu rừng có bản tin còn hạn.',
      en: 'Area of the forests at level IV or V over the area of all forests with a bulletin in time.',
    },
    source: NESTEROV,
  },
};

/** Metrics of forests by column. */
export const forestMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Khu rừng', en: 'Forest' } },
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'English name' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
  forestKind: {
    title: { vi: 'Loại rừng', en: 'Kind of forest' },
    words: {
      'special-use': { vi: 'Rừng đặc dụng', en: 'Special-use forest' },
      protection: { vi: 'Rừng phòng hộ', en: 'Protection forest' },
    },
  },
  area: { title: { vi: 'Diện tích', en: 'Area' }, unit: 'ha', digits: 0 },
  level: {
    title: { vi: 'Cấp dự báo cháy rừng', en: 'Fire danger level' },
    unit: '1',
    digits: 0,
    words: Object.fromEntries(LEVEL_WORDS.map((words, index) => [String(index + 1), words])),
  },
  mustAnnounce: {
    title: { vi: 'Phải thông báo hằng ngày', en: 'Must be announced daily' },
    unit: '{count}',
    digits: 0,
    words: { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } },
  },
  index: { title: { vi: 'Chỉ số Nesterov P', en: 'Nesterov index P' }, unit: '1', digits: 0 },
  dryDays: {
    title: { vi: 'Số ngày không mưa trên 5 mm', en: 'Days without 5 mm of rain' },
    unit: 'd',
    digits: 0,
  },
  temperature: { title: { vi: 'Nhiệt độ lúc 13 giờ', en: 'Temperature at 13:00' }, unit: 'Cel', digits: 1 },
  deficit: {
    title: { vi: 'Độ hụt bão hòa lúc 13 giờ', en: 'Saturation deficit at 13:00' },
    unit: 'hPa',
    digits: 1,
  },
  rain: { title: { vi: 'Mưa ngày hôm trước', en: 'Rain of the day before' }, unit: 'mm', digits: 1 },
  aboveSeason: {
    title: { vi: 'Khô hơn thường lệ theo mùa', en: 'Drier than usual for the season' },
    unit: '{count}',
    digits: 0,
    words: { 0: { vi: 'Không', en: 'No' }, 1: { vi: 'Có', en: 'Yes' } },
  },
  areaAtRisk: {
    title: { vi: 'Diện tích ở cấp IV–V', en: 'Area at levels IV and V' },
    unit: 'ha',
    digits: 0,
    secondary: true,
  },
};
