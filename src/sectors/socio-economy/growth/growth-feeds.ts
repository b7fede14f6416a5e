// Growth, investment, trade and prices: rows are activities, investors and groups of goods; oil and gas never hide in a total.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import type { Predicate } from '#kernel/table/rollup.ts';
import { growthOf, NAMED, number, ratioOf, STATED, sumOf, text } from '../report-columns.ts';

const MONEY = '10*9.VND';
const DOLLARS = '10*6.USD';
const WITHOUT_OIL: readonly Predicate[] = [{ column: 'basis', op: '==', value: 'without-oil' }];
const EXPORTS: readonly Predicate[] = [{ column: 'direction', op: '==', value: 'export' }];
const IMPORTS: readonly Predicate[] = [{ column: 'direction', op: '==', value: 'import' }];
const money = (attribute: string) => number(attribute, MONEY);
const percent = (attribute: string) => number(attribute, '%', [-90, 200]);

/** GRDP in constant prices by activity, each quarter. */
export const grossProduct: FeedSpec = {
  id: 'gross-product',
  source: 'broker',
  title: { vi: 'GRDP theo ngành', en: 'GRDP by activity' },
  entityType: 'GrossRegionalProduct',
  geometry: 'none',
  ...STATED.quarter,
  columns: [
    ...NAMED,
    text('activity'),
    text('basis'),
    money('grdp'),
    money('grdpLastYear'),
    money('grdpYearToDate'),
    money('grdpYearToDateLastYear'),
  ],
  derived: growthOf('grdpYearToDate', 'grdpYearToDateLastYear', MONEY),
  rollups: [
    ratioOf('grdp-growth-without-oil', 'grdpYearToDateIncrease', 'grdpYearToDateLastYear', WITHOUT_OIL),
    ratioOf('grdp-growth-with-oil', 'grdpYearToDateIncrease', 'grdpYearToDateLastYear'),
  ],
};

/** What each activity contributes to the GRDP a head of a year. */
export const grossProductPerHead: FeedSpec = {
  id: 'gross-product-per-head',
  source: 'broker',
  title: { vi: 'GRDP bình quân đầu người', en: 'GRDP per head' },
  entityType: 'GrossRegionalProductPerHead',
  geometry: 'none',
  ...STATED.year,
  columns: [
    ...NAMED,
    text('activity'),
    text('basis'),
    number('grdpPerHead', 'USD'),
    number('residents', '{person}'),
  ],
  rollups: [
    sumOf('grdp-per-head-without-oil', 'grdpPerHead', 'USD', WITHOUT_OIL),
    sumOf('grdp-per-head-with-oil', 'grdpPerHead', 'USD'),
  ],
};

/** Capital invested by who invests, each quarter. */
export const socialInvestment: FeedSpec = {
  id: 'social-investment',
  source: 'broker',
  title: { vi: 'Vốn đầu tư thực hiện', en: 'Capital invested' },
  entityType: 'SocialInvestment',
  geometry: 'none',
  ...STATED.quarter,
  columns: [
    ...NAMED,
    text('investor'),
    money('investment'),
    money('investmentYearToDate'),
    money('investmentYearToDateLastYear'),
  ],
  derived: growthOf('investmentYearToDate', 'investmentYearToDateLastYear', MONEY),
  rollups: [
    sumOf('investment-year-to-date', 'investmentYearToDate', MONEY),
    ratioOf('investment-growth', 'investmentYearToDateIncrease', 'investmentYearToDateLastYear'),
  ],
};

/** Exports and imports by group of goods. */
export const externalTrade: FeedSpec = {
  id: 'external-trade',
  source: 'broker',
  title: { vi: 'Xuất nhập khẩu', en: 'Exports and imports' },
  entityType: 'ExternalTrade',
  geometry: 'none',
  ...STATED.month,
  columns: [
    ...NAMED,
    text('direction'),
    number('tradeValue', DOLLARS),
    number('tradeValueLastYear', DOLLARS),
    number('tradeValueYearToDate', DOLLARS),
    number('tradeValueYearToDateLastYear', DOLLARS),
  ],
  derived: growthOf('tradeValueYearToDate', 'tradeValueYearToDateLastYear', DOLLARS),
  rollups: [
    sumOf('exports-month', 'tradeValue', DOLLARS, EXPORTS),
    sumOf('imports-month', 'tradeValue', DOLLARS, IMPORTS),
    sumOf('trade-year-to-date', 'tradeValueYearToDate', DOLLARS),
    ratioOf('export-growth', 'tradeValueYearToDateIncrease', 'tradeValueYearToDateLastYear', EXPORTS),
  ],
};

/** Consumer prices by group of the basket; the whole is weighed by the basket. */
export const consumerPrices: FeedSpec = {
  id: 'consumer-prices',
  source: 'broker',
  title: { vi: 'Chỉ số giá tiêu dùng', en: 'Consumer prices' },
  entityType: 'ConsumerPriceIndex',
  geometry: 'none',
  ...STATED.month,
  columns: [
    ...NAMED,
    text('priceGroup'),
    number('basketWeight', '%', [0, 100]),
    percent('changeToLastMonth'),
    percent('changeToLastYear'),
    percent('averageChange'),
  ],
  rollups: [
    {
      kpi: 'socio-economy.cpi-year',
      unit: '%',
      method: { kind: 'weightedMean', column: 'changeToLastYear', weight: 'basketWeight' },
    },
    {
      kpi: 'socio-economy.cpi-average',
      unit: '%',
      method: { kind: 'weightedMean', column: 'averageChange', weight: 'basketWeight' },
    },
  ],
};
