// What the figures of shops, enterprises and projects mean and rest on, and how their columns are named.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';
import {
  count,
  defined,
  dollars,
  money,
  percent,
  published,
  secondary,
  STATISTICS,
  UNIT_METRICS,
  YEAR_2024,
} from '../about-words.ts';

type Metrics = Readonly<Record<string, MetricSpec>>;

const REGISTERS: LocalizedText = {
  vi: 'Sổ đăng ký kinh doanh và đăng ký đầu tư, tổng hợp hằng tháng',
  en: 'Registers of enterprises and of investment, summed up every month',
};
const ENTERPRISES_2022 = 'https://quochoitv.vn/grdp-ba-ria-vung-tau-uoc-vuot-390000-ty-dong';
const IN_FORCE: LocalizedText = {
  vi: 'Dự án còn hiệu lực toàn tỉnh, cuối năm',
  en: 'Projects in force in the whole province, end of the year',
};

/** Retail sales by unit. */
export const retailMetrics: Metrics = {
  ...UNIT_METRICS,
  sales: money('Doanh thu trong tháng', 'Sales of the month'),
  salesToVisitors: money('Trong đó khách du lịch', 'Of that, to visitors'),
  salesLastYear: money('Doanh thu tháng này năm trước', 'Same month last year'),
  salesYearToDate: money('Doanh thu lũy kế', 'Sales since January'),
  salesYearToDateLastYear: money('Doanh thu lũy kế cùng kỳ', 'Sales to the same month last year'),
  salesYearToDateIncrease: secondary(money('Tăng so cùng kỳ', 'Increase on last year')),
  salesYearToDateGrowth: percent('Tăng trưởng lũy kế', 'Growth since January'),
};

/** Enterprises and projects by unit. */
export const businessMetrics: Metrics = {
  ...UNIT_METRICS,
  newEnterprises: count('Thành lập mới trong tháng', 'New in the month'),
  newEnterprisesYearToDate: count('Thành lập mới từ đầu năm', 'New since January'),
  newEnterprisesYearToDateLastYear: count('Thành lập mới cùng kỳ', 'New to the same month last year'),
  enteredMarketYearToDate: count('Gia nhập, tái gia nhập từ đầu năm', 'Entered or came back since January'),
  leftMarketYearToDate: count('Tạm ngừng, giải thể từ đầu năm', 'Paused or closed since January'),
  activeEnterprises: count('Đang hoạt động', 'Active enterprises'),
  entryRatio: percent('Gia nhập so với rút lui', 'Entered over left'),
  domesticProjects: count('Dự án trong nước', 'Domestic projects'),
  domesticCapital: money('Vốn đăng ký trong nước', 'Domestic capital'),
  foreignProjects: count('Dự án FDI', 'Foreign projects'),
  foreignCapital: dollars('Vốn đăng ký FDI', 'Foreign capital'),
};

/** By KPI id. */
export const businessAbout: Readonly<Record<string, KpiAbout>> = {
  'socio-economy.retail-month': defined(
    'Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng trong tháng của các đơn vị đã báo cáo.',
    'Retail sales of goods and turnover of consumer services in the month, units that reported.',
    STATISTICS,
  ),
  'socio-economy.retail-growth': defined(
    'Phần tăng của doanh thu bán lẻ, dịch vụ lũy kế so với cùng kỳ, chia doanh thu lũy kế cùng kỳ.',
    'Increase of retail and service turnover since January over that of the same months of last year.',
    STATISTICS,
  ),
  'socio-economy.new-enterprises': defined(
    'Số doanh nghiệp đăng ký thành lập mới trong tháng, theo nơi đặt trụ sở.',
    'Enterprises newly registered in the month, by the place of their seat.',
    REGISTERS,
  ),
  'socio-economy.new-enterprises-year-to-date': defined(
    'Số doanh nghiệp đăng ký thành lập mới từ tháng 1 đến hết tháng báo cáo.',
    'Enterprises newly registered from January to the month stated.',
    REGISTERS,
    [
      published(
        1900,
        '2022',
        { vi: 'Toàn tỉnh, cả năm', en: 'Whole province, whole year' },
        ENTERPRISES_2022,
      ),
    ],
  ),
  'socio-economy.enterprise-entry-ratio': defined(
    'Số doanh nghiệp thành lập mới và quay lại hoạt động từ đầu năm chia số tạm ngừng hoặc giải thể; đầu năm thường thấp.',
    'Enterprises new or back since January over those paused or closed; low at the beginning of every year.',
    REGISTERS,
  ),
  'socio-economy.domestic-projects': defined(
    'Số dự án đầu tư trong nước còn hiệu lực vào cuối tháng báo cáo.',
    'Domestic investment projects in force at the end of the month stated.',
    REGISTERS,
    [published(698, '2024', IN_FORCE, YEAR_2024)],
  ),
  'socio-economy.domestic-capital': defined(
    'Tổng vốn đăng ký của các dự án đầu tư trong nước còn hiệu lực.',
    'Registered capital of the domestic investment projects in force.',
    REGISTERS,
    [published(411_770, '2024', IN_FORCE, YEAR_2024)],
  ),
  'socio-economy.foreign-projects': defined(
    'Số dự án đầu tư nước ngoài còn hiệu lực vào cuối tháng báo cáo.',
    'Foreign investment projects in force at the end of the month stated.',
    REGISTERS,
    [published(495, '2024', IN_FORCE, YEAR_2024)],
  ),
  'socio-economy.foreign-capital': defined(
    'Tổng vốn đăng ký của các dự án đầu tư nước ngoài còn hiệu lực.',
    'Registered capital of the foreign investment projects in force.',
    REGISTERS,
    [published(33_855.5, '2024', IN_FORCE, YEAR_2024)],
  ),
};
