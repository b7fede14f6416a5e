// The economy: published sums of 2024, rhythms, causes, and accumulated figures that agree with their months.
import { describe, expect, it } from 'vitest';
import { economicMonth } from '../../../../mocks/province/economy/economic-month.ts';
import type { WorldEntity } from '../../../../mocks/province/world-contract.ts';
import { addPeriods } from '#kernel/time/calendar-period.ts';
import { DAY_MS, kindOf, local, meanOf, testWorld, valueOf } from './test-world.ts';

const world = testWorld();
const END_OF_2024 = local('2025-01-01T00:00');

type Filter = (entity: WorldEntity) => boolean;
const sumOf = (type: string, attribute: string, atMs: number, where: Filter = () => true, of = world) =>
  kindOf(of, type)
    .list(atMs)
    .filter(where)
    .reduce((sum, entity) => sum + valueOf(entity, attribute), 0);
const text =
  (attribute: string, word: string): Filter =>
  (entity) =>
    valueOf<string>(entity, attribute) === word;
const WITHOUT_OIL = text('basis', 'without-oil');

/** Sum of every unit's own newest report of one month; the month ends at `endMs`. */
const monthEnd = (year: number, month: number) => local(`${year}-01-01T00:00`) + addMonths(year, month);
function addMonths(year: number, month: number): number {
  const startMs = local(`${year}-01-01T00:00`);
  return addPeriods(startMs, 'month', month) - startMs;
}

describe('levels of 2024', () => {
  it.each([
    ['revenue', 'BudgetRevenueByTax', 'revenueYearToDate', 98_200, 0.08],
    ['trade', 'ExternalTrade', 'tradeValueYearToDate', 13_860, 0.06],
    ['capital invested', 'SocialInvestment', 'investmentYearToDate', 74_398, 0.03],
    ['domestic capital', 'BusinessAndProjects', 'domesticCapital', 411_770, 0.01],
    ['foreign capital', 'BusinessAndProjects', 'foreignCapital', 33_855.5, 0.01],
    ['domestic projects', 'BusinessAndProjects', 'domesticProjects', 698, 0.01],
    ['foreign projects', 'BusinessAndProjects', 'foreignProjects', 495, 0.01],
  ])('%s lies by the published sum', (_name, type, attribute, published, tolerance) => {
    const sum = sumOf(type, attribute, END_OF_2024);
    expect(Math.abs(sum / published - 1)).toBeLessThan(tolerance);
  });

  it('grows without oil and gas as published, less with them', () => {
    const growth = (where?: Filter) =>
      sumOf('GrossRegionalProduct', 'grdpYearToDate', END_OF_2024, where) /
        sumOf('GrossRegionalProduct', 'grdpYearToDateLastYear', END_OF_2024, where) -
      1;
    expect(Math.abs(growth(WITHOUT_OIL) - 0.1172)).toBeLessThan(0.012);
    expect(growth()).toBeLessThan(growth(WITHOUT_OIL) - 0.03);
    const perHead = sumOf('GrossRegionalProductPerHead', 'grdpPerHead', END_OF_2024, WITHOUT_OIL);
    expect(Math.abs(perHead - 9012)).toBeLessThan(2);
  });
});

describe('accumulated figures', () => {
  const months = Array.from({ length: 10 }, (_, month) => monthEnd(2026, month + 1));

  it('are the sum of the months, begin anew in January, and become last year’s', () => {
    const collected = months.map((endMs) => sumOf('BudgetRevenueByTax', 'revenue', endMs));
    const october = months.at(-1) ?? 0;
    const sum = collected.reduce((total, month) => total + month, 0);
    expect(Math.abs(sumOf('BudgetRevenueByTax', 'revenueYearToDate', october) - sum)).toBeLessThan(1);
    const january = months[0] ?? 0;
    expect(sumOf('BudgetRevenueByTax', 'revenueYearToDate', january)).toBeCloseTo(collected[0] ?? 0, 1);
    const yearOn = monthEnd(2027, 10);
    expect(sumOf('BudgetRevenueByTax', 'revenueYearToDateLastYear', yearOn)).toBeCloseTo(
      sumOf('BudgetRevenueByTax', 'revenueYearToDate', october),
      0,
    );
  });

  it('stand beside the month in the table of the finance office, with plans for the months to come', () => {
    const atMs = local('2026-11-20T09:00');
    const table = kindOf(world, 'BudgetExecutionMonth').list(atMs);
    expect(table).toHaveLength(24);
    const known = table.filter(({ attributes }) => attributes['revenue'] !== undefined);
    expect(known).toHaveLength(22);
    for (const month of table) expect(valueOf(month, 'revenuePlan')).toBeGreaterThan(0);
    const october = table.find(({ id }) => id.endsWith(':2026-10'));
    expect(valueOf(october, 'revenue')).toBeCloseTo(
      sumOf('BudgetRevenueByTax', 'revenue', monthEnd(2026, 10)),
      0,
    );
  });
});

describe('disbursement', () => {
  const share = (atMs: number, where?: Filter) =>
    sumOf('PublicInvestmentDisbursement', 'disbursedYearToDate', atMs, where) /
    sumOf('PublicInvestmentDisbursement', 'yearPlan', atMs, where);

  it('is slow at first and rushes at the end, never over the plan', () => {
    for (const year of [2023, 2024, 2025]) {
      expect(share(monthEnd(year, 3) + 12 * DAY_MS)).toBeLessThan(0.14);
      expect(share(monthEnd(year, 12))).toBeGreaterThan(0.8);
      for (const line of kindOf(world, 'PublicInvestmentDisbursement').list(monthEnd(year, 12)))
        expect(valueOf(line, 'disbursedYearToDate')).toBeLessThanOrEqual(valueOf(line, 'yearPlan'));
    }
  });

  it('waits for rain: a year of floods leaves less spent than the same year without', () => {
    const rain = {
      id: 'floods',
      title: { vi: 'Lũ', en: 'Floods' },
      summary: { vi: 'Mưa cả mùa', en: 'A season of rain' },
      startsAt: '2026-05-01T00:00:00+07:00',
      endsAt: '2026-10-31T00:00:00+07:00',
      always: false,
      overlays: { rainMmPerHour: () => 1.2 },
    };
    const wet = testWorld({ story: rain });
    const atMs = monthEnd(2026, 10);
    const spent = (of: typeof world) =>
      sumOf('PublicInvestmentDisbursement', 'disbursedYearToDate', atMs, undefined, of);
    expect(spent(wet)).toBeLessThan(0.97 * spent(world));
  });
});

describe('rhythms', () => {
  it('sells most before Tết and more to visitors in months of long weekends', () => {
    const sales = (year: number, month: number) => sumOf('RetailSales', 'sales', monthEnd(year, month));
    const tetMonths = [2023, 2024, 2025, 2026].map((year) => {
      const months = [1, 2].map((month) => economicMonth(year * 12 + month - 1));
      return months.toSorted((a, b) => b.tetShoppingDays - a.tetShoppingDays)[0]!;
    });
    for (const { year, month } of tetMonths)
      expect(sales(year, month)).toBeGreaterThan(1.1 * meanOf([8, 9, 10].map((other) => sales(year, other))));
    const visitors = (month: number) => sumOf('RetailSales', 'salesToVisitors', monthEnd(2026, month));
    expect(visitors(6)).toBeGreaterThan(visitors(10));
  });

  it('trades less in the month of Tết', () => {
    const trade = (month: number) => sumOf('ExternalTrade', 'tradeValue', monthEnd(2026, month));
    expect(economicMonth(2026 * 12 + 1).workingDays).toBeLessThan(17);
    expect(trade(2)).toBeLessThan(0.92 * trade(3));
  });

  it('closes enterprises in January', () => {
    const left = (month: number) =>
      sumOf('BusinessAndProjects', 'leftMarketYearToDate', monthEnd(2026, month) + 1);
    expect(left(1)).toBeGreaterThan(1.5 * (left(10) - left(9)));
  });

  it('keeps prices within what such years have, education up in September', () => {
    for (let year = 2021; year <= 2026; year += 1)
      for (const group of kindOf(world, 'ConsumerPriceIndex').list(monthEnd(year, 10)))
        expect(Math.abs(valueOf(group, 'changeToLastYear'))).toBeLessThan(15);
    const education = kindOf(world, 'ConsumerPriceIndex')
      .list(monthEnd(2026, 9))
      .find(text('priceGroup', 'education'));
    expect(valueOf(education, 'changeToLastMonth')).toBeGreaterThan(1.5);
    expect(sumOf('ConsumerPriceIndex', 'basketWeight', END_OF_2024)).toBeCloseTo(100, 6);
  });
});

describe('reports', () => {
  it('come from every unit but now and then not in time', () => {
    const ends = Array.from({ length: 36 }, (_, month) =>
      addPeriods(local('2023-11-01T00:00'), 'month', month),
    );
    const late = ends.flatMap((endMs) =>
      kindOf(world, 'RetailSales')
        .list(endMs)
        .map(({ attributes }) => Number((attributes['sales']?.observedAtMs ?? 0) < endMs)),
    );
    expect(meanOf(late)).toBeGreaterThan(0.01);
    expect(meanOf(late)).toBeLessThan(0.08);
  });

  it('are the same whoever asks, and other with another seed', () => {
    const atMs = local('2026-07-03T10:00');
    const types = ['BudgetRevenueByUnit', 'PublicInvestmentDisbursement', 'BudgetExecutionMonth'];
    for (const type of types) {
      const again = testWorld();
      kindOf(again, type).list(local('2021-07-03T10:00'));
      expect(kindOf(again, type).list(atMs)).toEqual(kindOf(world, type).list(atMs));
      expect(kindOf(testWorld({ seed: 7 }), type).list(atMs)).not.toEqual(kindOf(world, type).list(atMs));
    }
  });
});
