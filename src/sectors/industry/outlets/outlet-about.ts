// What the figures of the outlets mean and rest on, and how their columns are named.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';
import { PERMIT_STATES } from './outlet-words.ts';

const STATIONS: LocalizedText = {
  vi: 'Trạm quan trắc tự động tại cửa xả; giới hạn theo giấy phép mà trạm gửi kèm, pH 6–9; ngưỡng là ngưỡng thiết kế',
  en: 'Automatic stations at the outlets; limits of the permit that the station sends along, pH 6–9; thresholds are design values',
};
const DESIGN: LocalizedText = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};

const words = (vi: string, en: string): MetricSpec => ({ title: { vi, en } });
const secondary = (spec: MetricSpec): MetricSpec => ({ ...spec, secondary: true });
const milligrams = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: 'mg/L', digits: 1 });
const daily = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: 'm3/d', digits: 0 });
const percent = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '%', digits: 0 });

/** Columns of the outlets. */
export const outletMetrics: Readonly<Record<string, MetricSpec>> = {
  name: words('Trạm nước thải', 'Outlet'),
  'name@en': secondary(words('Trạm (tiếng Anh)', 'Outlet in English')),
  unitName: words('Đơn vị hành chính', 'Administrative unit'),
  'unitName@en': secondary(words('Đơn vị (tiếng Anh)', 'Unit in English')),
  unitCode: secondary(words('Mã đơn vị hành chính', 'Code of the unit')),
  permitClass: words('Cột giới hạn', 'Class of the permit'),
  dataProvider: secondary(words('Nguồn cung cấp', 'Data provider')),
  flow: daily('Lưu lượng', 'Flow'),
  loadCapacity: daily('Công suất thiết kế', 'Design capacity'),
  load: percent('Tải so với công suất', 'Load of capacity'),
  cod: milligrams('COD', 'COD'),
  codLimit: secondary(milligrams('Giới hạn COD', 'Limit of COD')),
  tss: milligrams('Chất rắn lơ lửng', 'Suspended solids'),
  tssLimit: secondary(milligrams('Giới hạn chất rắn lơ lửng', 'Limit of suspended solids')),
  ammonium: milligrams('Amoni', 'Ammonium'),
  ammoniumLimit: secondary(milligrams('Giới hạn amoni', 'Limit of ammonium')),
  pH: { title: { vi: 'Độ pH', en: 'pH' }, unit: '[pH]', digits: 1 },
  permitShare: percent('Thông số cao nhất so với giới hạn', 'Highest reading of its limit'),
  permitState: {
    title: { vi: 'So với giấy phép', en: 'Against the permit' },
    unit: '1',
    digits: 0,
    words: PERMIT_STATES,
  },
};

/** By KPI id. */
export const outletAbout: Readonly<Record<string, KpiAbout>> = {
  'industry.wastewater-compliance': {
    definition: {
      vi: 'Số trạm mà mọi thông số giờ gần nhất trong giới hạn giấy phép chia số trạm có số liệu.',
      en: 'Outlets whose every reading of the last hour is within its permit over those that have readings.',
    },
    source: STATIONS,
    target: { basis: DESIGN },
  },
  'industry.outlets-reporting': {
    definition: {
      vi: 'Số trạm nước thải có số liệu đúng kỳ chia tổng số trạm.',
      en: 'Outlets whose readings arrived in time over all outlets.',
    },
    source: STATIONS,
    target: { basis: DESIGN },
    references: [
      {
        value: 85.4,
        period: { vi: 'Tháng 11/2020', en: 'November 2020' },
        basis: {
          vi: '35/41 trạm công nghiệp toàn tỉnh đã nối mạng',
          en: '35 of 41 industrial stations of the province were online',
        },
        source:
          'https://nld.com.vn/moi-truong/dau-tu-trang-thiet-bi-bao-dam-an-toan-ho-chua-nuoc-20201126142122102.htm',
      },
    ],
  },
  'industry.treatment-load': {
    definition: {
      vi: 'Tổng lưu lượng nước thải chia tổng công suất thiết kế của các hệ thống xử lý tập trung.',
      en: 'Flow of all outlets over the design capacity of their treatment plants.',
    },
    source: STATIONS,
  },
};
