// Waste, waste water and land files as figures and as a map layer.
import type { KpiSpec, LayerSpec } from '#kernel/sector/sector.ts';

const monthly = (
  feed: string,
  name: string,
  kpi: Omit<KpiSpec, 'id' | 'feed' | 'period' | 'flow'>,
): KpiSpec => ({
  id: `environment.${name}`,
  feed,
  period: 'month',
  // Ratios of a year are ratios of its summed terms.
  flow: true,
  unitColumn: 'unitCode',
  ...kpi,
});

/** Target of the share of solid waste that is collected, %; the panel draws it too. */
export const COLLECTED_TARGET = 95;

/** KPIs of reports, most telling first. */
export const reportKpis: readonly KpiSpec[] = [
  monthly('environment-reports', 'waste-collected', {
    title: { vi: 'Chất thải rắn sinh hoạt được thu gom', en: 'Solid waste collected' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 92, high: 88, critical: 80 },
    target: { value: COLLECTED_TARGET },
  }),
  monthly('environment-reports', 'waste-amount', {
    title: { vi: 'Chất thải rắn sinh hoạt phát sinh', en: 'Solid waste generated' },
    unit: 't',
    digits: 0,
    direction: 'neutral',
  }),
  monthly('environment-reports', 'urban-sewage-treated', {
    title: { vi: 'Nước thải đô thị được xử lý', en: 'Urban waste water treated' },
    unit: '%',
    digits: 1,
    direction: 'up',
  }),
  monthly('environment-reports', 'industrial-sewage-treated', {
    title: { vi: 'Nước thải khu công nghiệp được xử lý', en: 'Industrial waste water treated' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 97, high: 94, critical: 90 },
    target: { value: 100 },
  }),
  monthly('land-files', 'land-files-on-time', {
    title: { vi: 'Hồ sơ đất đai đúng hạn', en: 'Land files on time' },
    unit: '%',
    digits: 1,
    direction: 'up',
    thresholds: { medium: 95, high: 90, critical: 80 },
    target: { value: 98 },
  }),
  monthly('land-files', 'land-files', {
    title: { vi: 'Hồ sơ đất đai đã giải quyết', en: 'Land files settled' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
  monthly('land-files', 'land-certificates', {
    title: { vi: 'Giấy chứng nhận đất đai đã cấp', en: 'Land certificates issued' },
    unit: '{count}',
    digits: 0,
    direction: 'neutral',
  }),
];

/** Waste collection by unit. */
export const reportLayers: readonly LayerSpec[] = [
  {
    id: 'environment.waste-by-unit',
    title: { vi: 'Thu gom chất thải rắn theo đơn vị', en: 'Waste collection by unit' },
    feed: 'environment-reports',
    kind: 'units',
    kpi: 'environment.waste-collected',
    order: 2,
    visible: false,
    opacity: 0.7,
    color: {
      column: 'value',
      ramp: 'sequential',
      domain: [80, 100],
      breaks: [85, 90, 95],
      words: [
        { vi: 'Đến 85%', en: 'Up to 85%' },
        { vi: 'Trên 85 đến 90%', en: 'Over 85, to 90%' },
        { vi: 'Trên 90 đến 95%', en: 'Over 90, to 95%' },
        { vi: 'Trên 95%', en: 'Over 95%' },
      ],
    },
    size: { range: [1, 1] },
    card: ['value'],
    titleColumn: 'name',
  },
];
