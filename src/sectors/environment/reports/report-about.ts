// What the figures of waste, waste water and land files mean and rest on, and how their columns are named.
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';

const REPORT = {
  vi: 'Báo cáo tháng của 30 đơn vị; ngưỡng là ngưỡng thiết kế',
  en: 'Monthly reports of the 30 units; thresholds are design values',
};
const DESIGN_TARGET = {
  vi: 'Mục tiêu thiết kế; chưa tìm thấy mục tiêu của tỉnh',
  en: 'Design target; the province’s own was not found',
};

/** By KPI id. */
export const reportAbout: Readonly<Record<string, KpiAbout>> = {
  'environment.waste-collected': {
    definition: {
      vi: 'Khối lượng chất thải rắn sinh hoạt được thu gom chia khối lượng phát sinh trong tháng.',
      en: 'Household solid waste collected over what arose in the month.',
    },
    target: { basis: DESIGN_TARGET },
    source: REPORT,
  },
  'environment.waste-amount': {
    definition: {
      vi: 'Khối lượng chất thải rắn sinh hoạt phát sinh trong tháng.',
      en: 'Household solid waste that arose in the month.',
    },
    source: REPORT,
  },
  'environment.urban-sewage-treated': {
    definition: {
      vi: 'Lượng nước thải đô thị được xử lý chia lượng phát sinh trong tháng, cộng theo đơn vị.',
      en: 'Urban waste water treated over what arose in the month, summed over the units.',
    },
    source: REPORT,
  },
  'environment.industrial-sewage-treated': {
    definition: {
      vi: 'Lượng nước thải khu công nghiệp được xử lý đạt giấy phép chia lượng phát sinh trong tháng.',
      en: 'Waste water of industrial parks treated to its permit over what arose in the month.',
    },
    target: { basis: DESIGN_TARGET },
    source: REPORT,
  },
  'environment.land-files-on-time': {
    definition: {
      vi: 'Số hồ sơ đất đai giải quyết đúng hạn chia số hồ sơ đã giải quyết trong tháng.',
      en: 'Land files settled by their deadline over those settled in the month.',
    },
    target: { basis: DESIGN_TARGET },
    source: REPORT,
  },
  'environment.land-files': {
    definition: {
      vi: 'Số hồ sơ đất đai đã giải quyết trong tháng.',
      en: 'Land files settled in the month.',
    },
    source: REPORT,
  },
  'environment.land-certificates': {
    definition: {
      vi: 'Số giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất đã cấp trong tháng.',
      en: 'Certificates of land use and of property on it issued in the month.',
    },
    source: REPORT,
  },
};

const SHARED: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Đơn vị hành chính', en: 'Unit' } },
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'English name' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
};
const amount = (unit: string, vi: string, en: string, digits = 0): MetricSpec => ({
  title: { vi, en },
  unit,
  digits,
});

/** Metrics of waste and waste water by column. */
export const wasteMetrics: Readonly<Record<string, MetricSpec>> = {
  ...SHARED,
  wasteCollectedShare: amount('%', 'Tỷ lệ thu gom chất thải rắn', 'Waste collected', 1),
  waste: amount('t', 'Chất thải rắn phát sinh', 'Solid waste'),
  wasteCollected: amount('t', 'Chất thải rắn được thu gom', 'Solid waste collected, tonnes'),
  sewageTreatedShare: amount('%', 'Tỷ lệ xử lý nước thải đô thị', 'Urban waste water treated', 1),
  sewage: amount('m3', 'Nước thải đô thị', 'Urban waste water'),
  sewageTreated: amount('m3', 'Nước thải đô thị được xử lý', 'Urban waste water treated, volume'),
  industrialTreatedShare: amount(
    '%',
    'Tỷ lệ xử lý nước thải công nghiệp',
    'Industrial waste water treated',
    1,
  ),
  industrial: amount('m3', 'Nước thải công nghiệp', 'Industrial waste water'),
  industrialTreated: amount(
    'm3',
    'Nước thải công nghiệp được xử lý',
    'Industrial waste water treated, volume',
  ),
};

/** Metrics of land files by column. */
export const landMetrics: Readonly<Record<string, MetricSpec>> = {
  ...SHARED,
  onTimeShare: amount('%', 'Tỷ lệ đúng hạn', 'On time', 1),
  settled: amount('{count}', 'Hồ sơ đã giải quyết', 'Files settled'),
  onTime: amount('{count}', 'Hồ sơ đúng hạn', 'Files on time'),
  certificates: amount('{count}', 'Giấy chứng nhận đã cấp', 'Certificates issued'),
};
