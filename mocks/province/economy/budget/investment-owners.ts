// Who spends the public investment plan, and where: boards of the province in the units of their works, and every unit's own office.
import type { StatisticUnit } from '../../statistics/statistic-units.ts';

/** An owner of works. */
export interface InvestmentOwner {
  code: string;
  name: { vi: string; en: string };
  /** Billion dong of the plan of 2024; synthetic. */
  annual: number;
  /** Share of an ordinary year's plan that it manages to spend, 0 … 1. */
  efficiency: number;
  /** Codes of the units of its works; absent: all units. */
  units?: readonly string[];
}

/** The owners, largest first; names as provinces call such boards. */
export const OWNERS: readonly InvestmentOwner[] = [
  {
    code: 'roads',
    name: { vi: 'Ban QLDA giao thông', en: 'Transport works board' },
    annual: 9_800,
    efficiency: 0.97,
    units: [
      '26704',
      '26713',
      '26725',
      '26710',
      '26728',
      '26575',
      '26560',
      '26572',
      '26542',
      '26659',
      '26620',
      '26632',
    ],
  },
  {
    code: 'buildings',
    name: { vi: 'Ban QLDA dân dụng và công nghiệp', en: 'Civil and industrial works board' },
    annual: 3_600,
    efficiency: 0.95,
    units: ['26506', '26526', '26536', '26560', '26566', '26704', '26659', '26575', '26732'],
  },
  {
    code: 'rural',
    name: { vi: 'Ban QLDA nông nghiệp', en: 'Agricultural works board' },
    annual: 1_500,
    efficiency: 0.92,
    units: ['26617', '26584', '26641', '26638', '26647', '26656', '26680', '26686'],
  },
  {
    code: 'unit-office',
    name: { vi: 'UBND xã, phường, đặc khu', en: 'The unit’s own office' },
    annual: 5_900,
    efficiency: 0.93,
  },
];

/** The plan lines of an owner: which unit gets which share of its plan. */
export function ownerUnits(
  { units: codes }: InvestmentOwner,
  units: readonly StatisticUnit[],
): { unit: StatisticUnit; share: number }[] {
  const served = units.filter(({ code }) => codes?.includes(code) ?? true);
  const weight = ({ population, areaKm2 }: StatisticUnit) => population / 40_000 + areaKm2 / 60 + 0.6;
  const total = served.reduce((sum, unit) => sum + weight(unit), 0);
  return served.map((unit) => ({ unit, share: weight(unit) / total }));
}
