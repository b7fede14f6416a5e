// What each unit is good at: industry, tourism, the sea. Synthetic weights over real places; sums over the units are calibrated.
import type { StatisticUnit } from '../statistics/statistic-units.ts';

/** Where factories stand: parks of Phú Mỹ, Mỹ Xuân, Cái Mép, Long Sơn's petrochemicals, Châu Đức, Đông Xuyên. */
const INDUSTRY: Readonly<Record<string, number>> = {
  '26704': 30,
  '26713': 22,
  '26725': 8,
  '26545': 14,
  '26575': 9,
  '26617': 6,
  '26536': 5,
  '26680': 4,
  '26710': 2.5,
  '26566': 2,
};
/** Where visitors stay: Vũng Tàu, Hồ Tràm, Long Hải, Phước Hải, Bình Châu, Côn Đảo. */
const TOURISM: Readonly<Record<string, number>> = {
  '26506': 34,
  '26526': 9,
  '26542': 6,
  '26620': 20,
  '26662': 6,
  '26686': 5,
  '26656': 7,
  '26732': 9,
};

/** Shares of the units in something; they add up to 1. */
export type UnitShares = ReadonlyMap<string, number>;

/** Shares in proportion to a weight. */
export function sharesOf(
  units: readonly StatisticUnit[],
  weightOf: (unit: StatisticUnit) => number,
): UnitShares {
  const total = units.reduce((sum, unit) => sum + weightOf(unit), 0);
  return new Map(units.map((unit) => [unit.code, weightOf(unit) / total]));
}

/** Weight of industry in a unit; every place has some workshops. */
export const industryOf = ({ code, population }: StatisticUnit): number =>
  (INDUSTRY[code] ?? 0) + population / 60_000;

/** Weight of tourism in a unit. */
export const tourismOf = ({ code }: StatisticUnit): number => TOURISM[code] ?? 0.4;

/** What its people spend: more in towns. */
export const spendingOf = ({ population, urbanShare }: StatisticUnit): number =>
  (population / 10_000) * (0.55 + urbanShare);
