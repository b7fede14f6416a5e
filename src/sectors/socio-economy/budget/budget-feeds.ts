// The budget: revenue by line and by unit against the estimate, the investment plan by owner, and the year's months as one table.
import type { FeedMapping, FeedSpec } from '#kernel/feed/feed.ts';
import {
  growthOf,
  NAMED,
  number,
  OF_UNIT,
  ratioOf,
  shareOf,
  STATED,
  sumOf,
  text,
} from '../report-columns.ts';

const MONEY = '10*9.VND';
const HOUR_MS = 3_600_000;
const money = (attribute: string) => number(attribute, MONEY);

/** Where an office keeps the table itself; its titles are the attributes, names are in Vietnamese only. */
const typedInto = (file: string): FeedMapping => ({
  entityType: file,
  idAttribute: 'Mã',
  observedAttribute: 'Thời điểm số liệu',
  columns: { 'name@en': { attribute: 'name' } },
});

/** Revenue of the province by line of the budget. */
export const budgetByTax: FeedSpec = {
  id: 'budget-by-tax',
  source: 'broker',
  title: { vi: 'Thu ngân sách theo khoản thu', en: 'Budget revenue by line' },
  entityType: 'BudgetRevenueByTax',
  geometry: 'none',
  ...STATED.month,
  mappings: { spreadsheet: typedInto('BudgetRevenueByTax.xlsx') },
  columns: [
    ...NAMED,
    text('taxLine'),
    text('revenueGroup'),
    money('revenue'),
    money('revenueLastYear'),
    money('revenueYearToDate'),
    money('revenueYearToDateLastYear'),
    money('yearEstimate'),
    money('estimateYearToDate'),
  ],
  derived: [
    ...growthOf('revenueYearToDate', 'revenueYearToDateLastYear', MONEY),
    shareOf('estimateShare', 'revenueYearToDate', 'yearEstimate'),
  ],
  rollups: [
    sumOf('revenue-month', 'revenue', MONEY),
    sumOf('revenue-year-to-date', 'revenueYearToDate', MONEY),
    ratioOf('revenue-estimate-share', 'revenueYearToDate', 'yearEstimate'),
    ratioOf('revenue-pace', 'revenueYearToDate', 'estimateYearToDate'),
    ratioOf('revenue-growth', 'revenueYearToDateIncrease', 'revenueYearToDateLastYear'),
  ],
};

/** Domestic revenue that is collected in the units. */
export const budgetByUnit: FeedSpec = {
  id: 'budget-by-unit',
  source: 'broker',
  title: { vi: 'Thu nội địa theo đơn vị', en: 'Domestic revenue by unit' },
  entityType: 'BudgetRevenueByUnit',
  geometry: 'none',
  ...STATED.month,
  columns: [
    ...OF_UNIT,
    money('revenue'),
    money('businessTax'),
    money('personalIncomeTax'),
    money('landRevenue'),
    money('feesAndOther'),
    money('revenueYearToDate'),
    money('revenueYearToDateLastYear'),
    money('yearEstimate'),
    money('estimateYearToDate'),
  ],
  derived: [
    ...growthOf('revenueYearToDate', 'revenueYearToDateLastYear', MONEY),
    shareOf('estimateShare', 'revenueYearToDate', 'yearEstimate'),
  ],
  rollups: [
    sumOf('unit-revenue-year-to-date', 'revenueYearToDate', MONEY),
    ratioOf('unit-revenue-pace', 'revenueYearToDate', 'estimateYearToDate'),
  ],
};

/** The public investment plan, one row an owner and unit. */
export const publicInvestment: FeedSpec = {
  id: 'public-investment',
  source: 'broker',
  title: { vi: 'Giải ngân đầu tư công', en: 'Public investment' },
  entityType: 'PublicInvestmentDisbursement',
  geometry: 'none',
  ...STATED.month,
  columns: [
    ...OF_UNIT,
    text('owner'),
    { column: 'owner@en', kind: 'text', attribute: 'owner@en' },
    text('unitName'),
    { column: 'unitName@en', kind: 'text', attribute: 'unitName@en' },
    money('yearPlan'),
    money('disbursed'),
    money('disbursedYearToDate'),
    money('scheduleYearToDate'),
    money('yearPlanLastYear'),
    money('disbursedYearToDateLastYear'),
  ],
  derived: [shareOf('disbursedShare', 'disbursedYearToDate', 'yearPlan')],
  rollups: [
    sumOf('disbursed-year-to-date', 'disbursedYearToDate', MONEY),
    ratioOf('disbursement-share', 'disbursedYearToDate', 'yearPlan'),
    ratioOf('disbursement-pace', 'disbursedYearToDate', 'scheduleYearToDate'),
  ],
};

/** Last year and this year, one row a month; months to come have their plan only. No figure is rolled up from it. */
export const budgetMonths: FeedSpec = {
  id: 'budget-months',
  source: 'broker',
  title: { vi: 'Thu ngân sách và giải ngân theo tháng', en: 'Revenue and disbursement by month' },
  entityType: 'BudgetExecutionMonth',
  geometry: 'none',
  lifetime: 'register',
  cadenceMs: 24 * HOUR_MS,
  pollMs: HOUR_MS,
  mappings: { spreadsheet: typedInto('BudgetExecutionMonth.xlsx') },
  columns: [
    ...NAMED,
    { column: 'startAt', kind: 'time', attribute: 'validFrom' },
    { column: 'endAt', kind: 'time', attribute: 'validTo' },
    money('revenue'),
    money('revenuePlan'),
    money('disbursed'),
    money('disbursementPlan'),
  ],
  rollups: [],
};
