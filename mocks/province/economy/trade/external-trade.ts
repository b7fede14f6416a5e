// Exports and imports by group of goods; both together were 13.86 billion dollars in 2024, the split is synthetic.
import { measured, property } from '../../entity-attributes.ts';
import { smoothNoise } from '../../noise/smooth-noise.ts';
import { createStatisticKind } from '../../statistics/statistic-kind.ts';
import type { EntityKind } from '../../world-contract.ts';
import { createMonthProfile, monthIndex, yearToDate } from '../economic-month.ts';
import { lineSites, MILLION_DOLLARS } from '../economic-sites.ts';
import { createGrowthPath } from '../growth-path.ts';
import { createMonthlySeries } from '../monthly-series.ts';

const TYPE = 'ExternalTrade';
const DAY_MS = 86_400_000;

type Row = readonly ['export' | 'import', string, string, string, number];

/** Direction, code, names, million dollars of 2024. */
const GROUPS: readonly Row[] = [
  ['export', 'plastics', 'Nhựa và hóa chất', 'Plastics and chemicals', 1_650],
  ['export', 'steel', 'Sắt thép', 'Iron and steel', 1_250],
  ['export', 'machines', 'Máy móc, phụ tùng', 'Machines and parts', 900],
  ['export', 'garments', 'Dệt may, giày dép', 'Garments and footwear', 780],
  ['export', 'fuel', 'Xăng dầu, khí', 'Fuels and gas', 620],
  ['export', 'seafood', 'Thủy sản', 'Seafood', 410],
  ['export', 'crops', 'Nông sản', 'Farm produce', 330],
  ['export', 'other', 'Hàng xuất khẩu khác', 'Other exports', 660],
  ['import', 'feedstock', 'Nguyên liệu nhựa, khí hóa lỏng', 'Feedstock and liquefied gas', 2_690],
  ['import', 'scrap', 'Sắt thép, phế liệu', 'Steel and scrap', 1_720],
  ['import', 'machines', 'Máy móc, thiết bị', 'Machinery', 1_050],
  ['import', 'chemicals', 'Hóa chất', 'Chemicals', 760],
  ['import', 'grain', 'Lúa mì, thức ăn chăn nuôi', 'Wheat and feed', 520],
  ['import', 'other', 'Hàng nhập khẩu khác', 'Other imports', 520],
];
const GROWTH = createGrowthPath({ 2020: -2, 2021: 16, 2022: 9, 2023: -6, 2024: 12, 2025: 9.5, 2026: 8.5 }, 7);
/** Ships sail every day, factories rest: a month of Tết is thin. */
const PROFILE = createMonthProfile(({ workingDays, month }) => 5 + workingDays * (month >= 9 ? 1.06 : 1));

/** Builds the kind. */
export function createExternalTradeKind(seed: number): EntityKind {
  const lines = GROUPS.map(([direction, code, vi, en, annual]) => ({
    code: `${direction}-${code}`,
    name: { vi, en },
    direction,
    annual,
  }));
  const sites = lineSites(TYPE, seed, lines, ({ direction }) => ({ direction: property(direction) })).map(
    (site) => {
      const { stream, line } = site;
      const base = createMonthlySeries({
        stream,
        annual: line.annual,
        growth: GROWTH,
        profile: PROFILE,
        noise: 0.05,
      });
      const month = (index: number) =>
        base.month(index) * (1 + 0.1 * smoothNoise(stream + 3, index * 30.4 * DAY_MS, 270 * DAY_MS));
      return { ...site, month };
    },
  );
  return createStatisticKind({
    type: TYPE,
    period: 'month',
    sites,
    missingShare: 0,
    observe({ month }, { startMs, endMs }) {
      const index = monthIndex(startMs);
      const money = (value: number) => measured(value, MILLION_DOLLARS, endMs, 2);
      return {
        tradeValue: money(month(index)),
        tradeValueLastYear: money(month(index - 12)),
        tradeValueYearToDate: money(yearToDate(month, index)),
        tradeValueYearToDateLastYear: money(yearToDate(month, index - 12)),
      };
    },
  });
}
