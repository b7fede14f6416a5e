// What happens in the units: shops, enterprises that come and go, investment projects in force.
import type { FeedSpec } from '#kernel/feed/feed.ts';
import { growthOf, number, OF_UNIT, ratioOf, shareOf, STATED, sumOf } from '../report-columns.ts';

const MONEY = '10*9.VND';
const money = (attribute: string) => number(attribute, MONEY);
const count = (attribute: string) => number(attribute, '{count}', [0, 1e6]);

/** Retail sales and consumer services by unit. */
export const retailSales: FeedSpec = {
  id: 'retail-sales',
  source: 'broker',
  title: { vi: 'Bán lẻ và dịch vụ tiêu dùng', en: 'Retail sales and services' },
  entityType: 'RetailSales',
  geometry: 'none',
  ...STATED.month,
  columns: [
    ...OF_UNIT,
    money('sales'),
    money('salesToVisitors'),
    money('salesLastYear'),
    money('salesYearToDate'),
    money('salesYearToDateLastYear'),
  ],
  derived: growthOf('salesYearToDate', 'salesYearToDateLastYear', MONEY),
  rollups: [
    sumOf('retail-month', 'sales', MONEY),
    ratioOf('retail-growth', 'salesYearToDateIncrease', 'salesYearToDateLastYear'),
  ],
};

/** Enterprises and projects by unit. */
export const businessProjects: FeedSpec = {
  id: 'business-projects',
  source: 'broker',
  title: { vi: 'Doanh nghiệp và dự án đầu tư', en: 'Enterprises and investment projects' },
  entityType: 'BusinessAndProjects',
  geometry: 'point',
  ...STATED.month,
  columns: [
    ...OF_UNIT,
    count('newEnterprises'),
    count('newEnterprisesYearToDate'),
    count('newEnterprisesYearToDateLastYear'),
    count('enteredMarketYearToDate'),
    count('leftMarketYearToDate'),
    count('activeEnterprises'),
    count('domesticProjects'),
    money('domesticCapital'),
    count('foreignProjects'),
    number('foreignCapital', '10*6.USD'),
  ],
  derived: [shareOf('entryRatio', 'enteredMarketYearToDate', 'leftMarketYearToDate')],
  rollups: [
    sumOf('new-enterprises', 'newEnterprises', '{count}'),
    sumOf('new-enterprises-year-to-date', 'newEnterprisesYearToDate', '{count}'),
    ratioOf('enterprise-entry-ratio', 'enteredMarketYearToDate', 'leftMarketYearToDate'),
    sumOf('domestic-projects', 'domesticProjects', '{count}'),
    sumOf('domestic-capital', 'domesticCapital', MONEY),
    sumOf('foreign-projects', 'foreignProjects', '{count}'),
    sumOf('foreign-capital', 'foreignCapital', '10*6.USD'),
  ],
};
