// IndustrialProductionIndex: output by branch, 100 = the mean month of 2024; oil and gas apart from the rest.
import { createMonthProfile, economicMonth, monthIndex, yearToDate } from '../economy/economic-month.ts';
import { createGrowthPath, type GrowthPath } from '../economy/growth-path.ts';
import { lineSites, type EconomicLine, type LineSite } from '../economy/economic-sites.ts';
import { measured, property } from '../entity-attributes.ts';
import { bell } from '../noise/hash.ts';
import { createStatisticKind } from '../statistics/statistic-kind.ts';
import type { EntityKind } from '../world-contract.ts';

const TYPE = 'IndustrialProductionIndex';

/** A branch of industry. */
interface Branch extends EconomicLine {
  basis: 'without-oil' | 'oil';
  /** Percent of the industry of its basis. */
  weight: number;
  growth: GrowthPath;
  /** How much a month's working days count: a furnace never stops, a sewing line rests on Sunday. */
  restShare: number;
}

/** 2024 is published for the whole without oil and gas: +12.91 %; branches and other years are synthetic. */
const growthAround = (percent2024: number, otherwise: number): GrowthPath =>
  createGrowthPath({ 2020: 4.4, 2021: 3.2, 2022: 9.1, 2023: 6.9, 2024: percent2024 }, otherwise);

type Row = readonly [string, string, string, Branch['basis'], number, GrowthPath, number];

const ROWS: readonly Row[] = [
  ['metals', 'Sắt thép, kim loại', 'Iron, steel, metals', 'without-oil', 19, growthAround(12.4, 8.2), 0.35],
  ['power', 'Sản xuất và phân phối điện', 'Electricity', 'without-oil', 18, growthAround(10.2, 6.1), 0.3],
  [
    'chemicals',
    'Hóa chất, phân bón, hóa dầu',
    'Chemicals, fertiliser, petrochemicals',
    'without-oil',
    21,
    growthAround(21.3, 11.4),
    0.25,
  ],
  [
    'machinery',
    'Cơ khí, kết cấu ngoài khơi',
    'Machinery, offshore structures',
    'without-oil',
    11,
    growthAround(11.2, 9.6),
    0.8,
  ],
  [
    'garments',
    'Dệt may, da giày',
    'Textiles, garments, footwear',
    'without-oil',
    9,
    growthAround(9.8, 7.4),
    1,
  ],
  ['food', 'Chế biến thực phẩm, thủy sản', 'Food and seafood', 'without-oil', 8, growthAround(9.1, 7.9), 0.8],
  ['minerals', 'Xi măng, kính, gạch', 'Cement, glass, tiles', 'without-oil', 7, growthAround(12.1, 6.3), 0.5],
  ['quarrying', 'Khai thác đá, cát', 'Quarrying', 'without-oil', 2, growthAround(16.5, 10.8), 0.8],
  ['water', 'Nước, xử lý rác thải', 'Water and waste', 'without-oil', 2, growthAround(7.1, 6.6), 0.2],
  ['other', 'Ngành khác', 'Other branches', 'without-oil', 3, growthAround(9.5, 7.2), 0.8],
  ['crude-oil', 'Khai thác dầu thô', 'Crude oil', 'oil', 78, createGrowthPath({ 2024: -6.1 }, -4.2), 0],
  ['natural-gas', 'Khai thác khí', 'Natural gas', 'oil', 22, createGrowthPath({ 2024: -2.3 }, -1.8), 0],
];
const BRANCHES: readonly Branch[] = ROWS.map(([code, vi, en, basis, weight, growth, restShare]) => ({
  code,
  name: { vi, en },
  basis,
  weight,
  growth,
  restShare,
}));
const ORDINARY_WORKING_DAYS = 21;
const RISE_IN_YEAR = createMonthProfile(({ month }) => 1 + 0.008 * month);

/** Output of a branch in a month, 100 = the mean month of 2024. */
function productionIndex({ line, stream }: LineSite<Branch>, index: number): number {
  const { year, workingDays } = economicMonth(index);
  const days = 1 + line.restShare * (workingDays / ORDINARY_WORKING_DAYS - 1);
  return 100 * line.growth(year) * 12 * RISE_IN_YEAR(index) * days * (1 + 0.014 * bell(stream, index));
}

/** The index of production: what its branches state, and the whole of them. */
export interface Production {
  kind: EntityKind;
  /** Branches of a basis weighed by their share, 100 = the mean month of 2024. */
  wholeIndex(index: number, basis: Branch['basis']): number;
}

/** Builds the index; the statistics office publishes all branches at once. */
export function createProduction(seed: number): Production {
  const sites = lineSites<Branch>(TYPE, seed, BRANCHES, ({ code, basis }) => ({
    branch: property(code),
    basis: property(basis),
  }));
  const wholeIndex: Production['wholeIndex'] = (index, basis) => {
    const branches = sites.filter(({ line }) => line.basis === basis);
    const weights = branches.reduce((sum, { line }) => sum + line.weight, 0);
    return branches.reduce((sum, site) => sum + productionIndex(site, index) * site.line.weight, 0) / weights;
  };
  const kind = createStatisticKind({
    type: TYPE,
    period: 'month',
    sites,
    missingShare: 0,
    observe(site, { startMs, endMs }) {
      const index = monthIndex(startMs);
      const output = (month: number) => productionIndex(site, month);
      const months = (index % 12) + 1;
      const level = (value: number) => measured(value, 'C62', endMs, 3);
      return {
        branchWeight: measured(site.line.weight, 'P1', endMs, 2),
        productionIndex: level(output(index)),
        productionIndexLastMonth: level(output(index - 1)),
        productionIndexLastYear: level(output(index - 12)),
        productionIndexYearToDate: level(yearToDate(output, index) / months),
        productionIndexYearToDateLastYear: level(yearToDate(output, index - 12) / months),
      };
    },
  });
  return { kind, wholeIndex };
}
