// How the columns of accounts, trade and prices are named and written.
import type { MetricSpec } from '#kernel/sector/sector-about.ts';
import { dollars, money, named, percent, secondary, words } from '../about-words.ts';

type Metrics = Readonly<Record<string, MetricSpec>>;

const ACTIVITY: Metrics = {
  ...named('Ngành', 'Activity'),
  activity: secondary(words('Mã ngành', 'Code of the activity')),
  basis: {
    ...words('Phạm vi', 'Basis'),
    words: {
      'without-oil': { vi: 'Trừ dầu khí', en: 'Without oil and gas' },
      oil: { vi: 'Dầu khí', en: 'Oil and gas' },
    },
  },
};

/** GRDP by activity. */
export const productMetrics: Metrics = {
  ...ACTIVITY,
  grdp: money('GRDP quý, giá so sánh', 'GRDP of the quarter, constant prices'),
  grdpLastYear: money('GRDP cùng quý năm trước', 'Same quarter last year'),
  grdpYearToDate: money('GRDP lũy kế', 'GRDP since January'),
  grdpYearToDateLastYear: money('GRDP lũy kế cùng kỳ', 'GRDP to the same quarter last year'),
  grdpYearToDateIncrease: secondary(money('Tăng so cùng kỳ', 'Increase on last year')),
  grdpYearToDateGrowth: percent('Tăng trưởng lũy kế', 'Growth since January'),
};

/** GRDP a head by activity. */
export const perHeadMetrics: Metrics = {
  ...ACTIVITY,
  grdpPerHead: {
    title: { vi: 'Đóng góp vào GRDP đầu người', en: 'Contribution to GRDP per head' },
    unit: 'USD',
    digits: 0,
  },
  residents: { title: { vi: 'Dân số trung bình', en: 'Mean population' }, unit: '{person}', digits: 0 },
};

/** Capital invested. */
export const socialInvestmentMetrics: Metrics = {
  ...named('Nguồn vốn', 'Investor'),
  investor: secondary(words('Mã nguồn vốn', 'Code of the investor')),
  investment: money('Vốn thực hiện trong quý', 'Invested in the quarter'),
  investmentYearToDate: money('Vốn thực hiện lũy kế', 'Invested since January'),
  investmentYearToDateLastYear: money('Vốn lũy kế cùng kỳ', 'Invested to the same quarter last year'),
  investmentYearToDateIncrease: secondary(money('Tăng so cùng kỳ', 'Increase on last year')),
  investmentYearToDateGrowth: percent('Tăng trưởng lũy kế', 'Growth since January'),
};

/** Exports and imports. */
export const tradeMetrics: Metrics = {
  ...named('Nhóm hàng', 'Group of goods'),
  direction: {
    ...words('Chiều', 'Direction'),
    words: { export: { vi: 'Xuất khẩu', en: 'Export' }, import: { vi: 'Nhập khẩu', en: 'Import' } },
  },
  tradeValue: dollars('Trị giá trong tháng', 'Value of the month'),
  tradeValueLastYear: dollars('Trị giá tháng này năm trước', 'Same month last year'),
  tradeValueYearToDate: dollars('Trị giá lũy kế', 'Value since January'),
  tradeValueYearToDateLastYear: dollars('Trị giá lũy kế cùng kỳ', 'Value to the same month last year'),
  tradeValueYearToDateIncrease: secondary(dollars('Tăng so cùng kỳ', 'Increase on last year')),
  tradeValueYearToDateGrowth: percent('Tăng trưởng lũy kế', 'Growth since January'),
};

/** Consumer prices. */
export const priceMetrics: Metrics = {
  ...named('Nhóm hàng tiêu dùng', 'Group of the basket'),
  priceGroup: secondary(words('Mã nhóm', 'Code of the group')),
  basketWeight: percent('Quyền số', 'Weight'),
  changeToLastMonth: percent('So tháng trước', 'On last month'),
  changeToLastYear: percent('So cùng kỳ năm trước', 'On last year'),
  averageChange: percent('Bình quân từ đầu năm', 'Mean since January'),
};
