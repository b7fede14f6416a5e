// What the figures of growth, investment, trade and prices mean and rest on; each says whether oil and gas are in it.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout } from '#kernel/sector/sector-about.ts';
import { defined, published, STATISTICS, YEAR_2024 } from '../about-words.ts';

const WITHOUT_OIL: LocalizedText = { vi: 'Trừ dầu khí', en: 'Without oil and gas' };
const WITH_OIL_2023 =
  'https://danviet.vn/vi-sao-tang-truong-grdp-cua-ba-ria-vung-tau-am-trong-nam-2023-20240110111059601.htm';
const DESIGN: LocalizedText = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};

/** By KPI id. */
export const growthAbout: Readonly<Record<string, KpiAbout>> = {
  'socio-economy.grdp-growth-without-oil': {
    ...defined(
      'Mức tăng GRDP theo giá so sánh, lũy kế các quý từ đầu năm so với cùng kỳ, không tính khai thác dầu khí.',
      'Growth of GRDP in constant prices, quarters since January over those of last year, oil and gas extraction left out.',
      STATISTICS,
      [
        published(
          11.72,
          '2024',
          { vi: 'Trừ dầu khí, cả năm', en: 'Without oil and gas, whole year' },
          YEAR_2024,
        ),
      ],
    ),
    target: {
      basis: {
        vi: 'Quy hoạch tỉnh: 8,1–8,6%/năm, trừ dầu khí; lấy cận dưới',
        en: 'Plan of the province: 8.1–8.6% a year without oil and gas; the lower end is taken',
      },
      document: { vi: 'Quyết định 1629/QĐ-TTg ngày 16/12/2023', en: 'Decision 1629/QĐ-TTg of 16/12/2023' },
      due: '2030-12-31',
    },
  },
  'socio-economy.grdp-growth-with-oil': defined(
    'Mức tăng GRDP theo giá so sánh, lũy kế các quý từ đầu năm so với cùng kỳ, gồm cả khai thác dầu khí.',
    'Growth of GRDP in constant prices, quarters since January over those of last year, oil and gas extraction included.',
    STATISTICS,
  ),
  'socio-economy.grdp-per-head-without-oil': defined(
    'GRDP theo giá hiện hành của năm, không tính dầu khí, chia dân số trung bình, quy ra đô la Mỹ.',
    'GRDP of the year in current prices without oil and gas over the mean population, in US dollars.',
    STATISTICS,
    [published(9012, '2024', WITHOUT_OIL, YEAR_2024)],
  ),
  'socio-economy.grdp-per-head-with-oil': defined(
    'GRDP theo giá hiện hành của năm, gồm cả dầu khí, chia dân số trung bình, quy ra đô la Mỹ.',
    'GRDP of the year in current prices, oil and gas included, over the mean population, in US dollars.',
    STATISTICS,
    [published(12_908.7, '2023', { vi: 'Gồm dầu khí', en: 'With oil and gas' }, WITH_OIL_2023)],
  ),
  'socio-economy.investment-year-to-date': defined(
    'Vốn đầu tư thực hiện trên địa bàn của mọi nguồn vốn, lũy kế các quý từ đầu năm, giá hiện hành.',
    'Capital invested in the province from every source, quarters since January, current prices.',
    STATISTICS,
    [published(74_398, '2024', { vi: 'Mọi nguồn vốn, cả năm', en: 'Every source, whole year' }, YEAR_2024)],
  ),
  'socio-economy.investment-growth': defined(
    'Phần tăng của vốn đầu tư thực hiện lũy kế so với cùng kỳ, chia vốn lũy kế cùng kỳ năm trước.',
    'Increase of the capital invested since January over that of the same quarters of last year.',
    STATISTICS,
    [published(23.53, '2024', { vi: 'Mọi nguồn vốn, cả năm', en: 'Every source, whole year' }, YEAR_2024)],
  ),
  'socio-economy.exports-month': defined(
    'Trị giá hàng hóa xuất khẩu của tỉnh trong tháng báo cáo.',
    'Value of the province’s exports in the month stated.',
    STATISTICS,
  ),
  'socio-economy.imports-month': defined(
    'Trị giá hàng hóa nhập khẩu của tỉnh trong tháng báo cáo.',
    'Value of the province’s imports in the month stated.',
    STATISTICS,
  ),
  'socio-economy.trade-year-to-date': defined(
    'Tổng trị giá xuất khẩu và nhập khẩu từ tháng 1 đến hết tháng báo cáo.',
    'Value of exports and imports together from January to the month stated.',
    STATISTICS,
    [
      published(
        13_860,
        '2024',
        { vi: 'Xuất khẩu và nhập khẩu cả năm', en: 'Exports and imports, whole year' },
        YEAR_2024,
      ),
    ],
  ),
  'socio-economy.export-growth': defined(
    'Phần tăng của xuất khẩu lũy kế so với cùng kỳ, chia xuất khẩu lũy kế cùng kỳ năm trước.',
    'Increase of exports since January over those of the same months of last year.',
    STATISTICS,
  ),
  'socio-economy.cpi-year': {
    ...defined(
      'Bình quân mức đổi giá so cùng tháng năm trước của 11 nhóm hàng, theo quyền số của rổ hàng.',
      'Change of prices on the same month of last year, mean of eleven groups by their weight in the basket.',
      STATISTICS,
    ),
    target: { basis: DESIGN },
  },
  'socio-economy.cpi-average': defined(
    'Bình quân các tháng từ đầu năm so với bình quân cùng kỳ, theo quyền số của rổ hàng.',
    'Mean of the months since January over that of the same months of last year, by weight in the basket.',
    STATISTICS,
  ),
};
