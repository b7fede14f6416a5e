// The map layers of the economy: how units get on with their plans, and where foreign capital is.
import type { LayerSpec } from '#kernel/sector/sector.ts';
import type { LocalizedText } from '#kernel/localized-text.ts';

const byUnit = (
  name: string,
  title: LocalizedText,
  feed: string,
  kpi: string,
  color: Omit<LayerSpec['color'], 'column'>,
): LayerSpec => ({
  id: `socio-economy.${name}`,
  title,
  feed,
  kind: 'units',
  kpi: `socio-economy.${kpi}`,
  order: 1,
  visible: false,
  opacity: 0.7,
  color: { column: 'value', ...color },
  size: { range: [1, 1] },
  card: ['value'],
  titleColumn: 'name',
});

/** Classes around what was promised: 100 % is on plan. */
const AGAINST_PLAN: Omit<LayerSpec['color'], 'column'> = {
  ramp: 'sequential',
  domain: [70, 120],
  breaks: [85, 95, 105],
  words: [
    { vi: 'Đến 85%', en: 'Up to 85%' },
    { vi: 'Trên 85 đến 95%', en: 'Over 85, to 95%' },
    { vi: 'Trên 95 đến 105%', en: 'Over 95, to 105%' },
    { vi: 'Trên 105%', en: 'Over 105%' },
  ],
};

/** Layers of the economy. */
export const layers: readonly LayerSpec[] = [
  byUnit(
    'disbursement',
    { vi: 'Giải ngân so với tiến độ cam kết', en: 'Disbursement against schedule' },
    'public-investment',
    'disbursement-pace',
    AGAINST_PLAN,
  ),
  byUnit(
    'revenue',
    { vi: 'Thu nội địa so với dự toán lũy kế', en: 'Domestic revenue against the estimate to date' },
    'budget-by-unit',
    'unit-revenue-pace',
    AGAINST_PLAN,
  ),
  byUnit(
    'foreign-capital',
    { vi: 'Vốn FDI còn hiệu lực theo đơn vị', en: 'Foreign capital in force by unit' },
    'business-projects',
    'foreign-capital',
    {
      ramp: 'sequential',
      domain: [0, 8000],
      breaks: [100, 500, 2000],
      words: [
        { vi: 'Đến 100 triệu USD', en: 'Up to 100 m USD' },
        { vi: 'Trên 100 đến 500 triệu USD', en: 'Over 100, to 500 m USD' },
        { vi: 'Trên 500 đến 2.000 triệu USD', en: 'Over 500, to 2,000 m USD' },
        { vi: 'Trên 2.000 triệu USD', en: 'Over 2,000 m USD' },
      ],
    },
  ),
];
