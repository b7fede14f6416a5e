// What energy says of itself: names of its columns, what its figures mean, and published figures to compare with.
import type { LocalizedText } from '#kernel/localized-text.ts';
import { defineAbout } from '#kernel/sector/sector-about.ts';
import { loadMetrics } from './load/load-metrics.ts';
import { outageMetrics } from './outages/outage-metrics.ts';
import { plantMetrics } from './plants/plant-metrics.ts';
import { supplyMetrics } from './supply/supply-metrics.ts';

const REGISTER: LocalizedText = {
  vi: 'Sổ theo dõi mất điện của công ty điện lực; ngưỡng là ngưỡng thiết kế',
  en: 'The power company’s register of outages; thresholds are design values',
};
const METERS: LocalizedText = {
  vi: 'Đo xa tại các trạm 110 kV; ngưỡng là ngưỡng thiết kế',
  en: 'Remote metering at 110 kV substations; thresholds are design values',
};
const PLANTS: LocalizedText = {
  vi: 'Công suất đặt theo cơ sở dữ liệu WRI, riêng Bà Rịa, điện mặt trời và Côn Đảo là kiến thức chung; ngưỡng là ngưỡng thiết kế',
  en: 'Capacities after the WRI database, those of Bà Rịa, solar and Côn Đảo general knowledge; thresholds are design values',
};
const REPORTS: LocalizedText = {
  vi: 'Báo cáo tháng của công ty điện lực; ngưỡng là ngưỡng thiết kế',
  en: 'Monthly reports of the power company; thresholds are design values',
};
const RELIABILITY: LocalizedText = {
  vi: 'Chỉ số độ tin cậy theo IEEE 1366, chỉ tính lưới trung áp; ngưỡng là ngưỡng thiết kế',
  en: 'Reliability index after IEEE 1366, medium voltage only; thresholds are design values',
};
const DESIGN_TARGET: LocalizedText = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};
const SALES_2024 =
  'https://tapchicongthuong.vn/pc-ba-ria-vung-tau--dam-bao-cung-cap-dien-khi-nhu-cau-su-dung-tang-cao-122775.htm';
const FIRST_FIVE_MONTHS: LocalizedText = { vi: '5 tháng đầu năm 2024', en: 'January to May 2024' };

/** The lazy half of energy. */
export const about = defineAbout({
  metrics: { ...plantMetrics, ...loadMetrics, ...outageMetrics, ...supplyMetrics },
  kpis: {
    'energy.customers-out': {
      definition: {
        vi: 'Tổng số khách hàng chưa có điện lại trong mọi lần mất điện đang diễn ra, gồm cả ngừng cấp điện theo kế hoạch.',
        en: 'Customers not yet back on supply in all outages that last, planned ones included.',
      },
      source: REGISTER,
    },
    'energy.faults-open': {
      definition: {
        vi: 'Số sự cố lưới điện đang làm khách hàng mất điện, trung áp và hạ áp.',
        en: 'Faults of the grid that leave customers without supply, medium and low voltage.',
      },
      source: REGISTER,
    },
    'energy.restorations-overdue': {
      definition: {
        vi: 'Số lần mất điện kéo dài quá giờ dự kiến có điện lại đã báo cho khách hàng.',
        en: 'Outages that last past the time of restoration that customers were given.',
      },
      source: REGISTER,
      target: { basis: DESIGN_TARGET },
    },
    'energy.works-announced': {
      definition: {
        vi: 'Số lần ngừng cấp điện theo kế hoạch đã thông báo và chưa bắt đầu.',
        en: 'Planned outages that are announced and have not begun.',
      },
      source: REGISTER,
    },
    'energy.load': {
      definition: {
        vi: 'Tổng công suất các đơn vị hành chính đang nhận từ lưới 110 kV.',
        en: 'Power that all units draw from the 110 kV grid.',
      },
      source: METERS,
    },
    'energy.supply-load': {
      definition: {
        vi: 'Tổng phụ tải chia tổng khả năng tải của máy biến áp 110 kV.',
        en: 'Load over the capacity of the 110 kV transformers.',
      },
      source: METERS,
    },
    'energy.crowded-supplies': {
      definition: {
        vi: 'Số đơn vị hành chính có phụ tải trên 85% khả năng tải máy biến áp 110 kV.',
        en: 'Units whose load is over 85% of the capacity of their 110 kV transformers.',
      },
      source: METERS,
      target: { basis: DESIGN_TARGET },
    },
    'energy.generation': {
      definition: {
        vi: 'Tổng công suất phát của các nhà máy điện trên địa bàn, kể cả phần đưa lên lưới quốc gia.',
        en: 'Output of all plants in the province, what goes to the national grid included.',
      },
      source: PLANTS,
    },
    'energy.available-share': {
      definition: {
        vi: 'Tổng công suất khả dụng chia tổng công suất đặt của các nhà máy huy động được, không tính điện mặt trời.',
        en: 'Available over installed capacity of the plants that can be dispatched, solar left out.',
      },
      source: PLANTS,
    },
    'energy.reserve-share': {
      definition: {
        vi: 'Phần công suất khả dụng chưa phát chia công suất khả dụng, không tính điện mặt trời.',
        en: 'Available capacity not in use over available capacity, solar left out.',
      },
      source: PLANTS,
    },
    'energy.renewable-share': {
      definition: {
        vi: 'Công suất phát từ năng lượng tái tạo chia tổng công suất phát của các nhà máy trên địa bàn.',
        en: 'Renewable output over the output of all plants in the province.',
      },
      source: PLANTS,
    },
    'energy.sold': {
      definition: {
        vi: 'Tổng điện thương phẩm của các đơn vị hành chính trong tháng gần nhất đã báo cáo.',
        en: 'Electricity sold in all units in the latest month stated.',
      },
      source: REPORTS,
      references: [
        {
          value: 742.97,
          period: { vi: 'Tháng 5/2024', en: 'May 2024' },
          basis: {
            vi: 'Điện thương phẩm toàn tỉnh trong tháng',
            en: 'Sold in the whole province in the month',
          },
          source: SALES_2024,
        },
      ],
    },
    'energy.sold-this-year': {
      definition: {
        vi: 'Tổng điện thương phẩm từ đầu năm đến hết tháng gần nhất đã báo cáo.',
        en: 'Electricity sold from New Year to the end of the latest month stated.',
      },
      source: REPORTS,
      references: [
        {
          value: 3302.04,
          period: FIRST_FIVE_MONTHS,
          basis: {
            vi: 'Toàn tỉnh, tăng 13,5% so với cùng kỳ; 1.170,73 ở cấp 110 kV và 2.131,28 ở cấp 22 kV',
            en: 'Whole province, +13.5% on the year before; 1,170.73 at 110 kV and 2,131.28 at 22 kV',
          },
          source: SALES_2024,
        },
        {
          value: 7840,
          period: { vi: 'Năm 2024', en: '2024' },
          basis: { vi: 'Kế hoạch cả năm', en: 'Plan for the whole year' },
          source: SALES_2024,
        },
      ],
    },
    'energy.saidi': {
      definition: {
        vi: 'Tổng phút × khách hàng mất điện chia tổng khách hàng trong tháng gần nhất đã báo cáo.',
        en: 'Customer-minutes without supply over customers in the latest month stated.',
      },
      source: RELIABILITY,
    },
    'energy.saifi': {
      definition: {
        vi: 'Tổng lượt khách hàng mất điện chia tổng khách hàng trong tháng gần nhất đã báo cáo.',
        en: 'Customer interruptions over customers in the latest month stated.',
      },
      source: RELIABILITY,
    },
    'energy.loss-share': {
      definition: {
        vi: 'Điện tổn thất chia điện nhận đầu nguồn trong tháng gần nhất đã báo cáo.',
        en: 'Energy lost over energy delivered to the grid in the latest month stated.',
      },
      source: REPORTS,
    },
    'energy.saved-share': {
      definition: {
        vi: 'Điện tiết kiệm chia điện thương phẩm trong tháng gần nhất đã báo cáo.',
        en: 'Energy saved over energy sold in the latest month stated.',
      },
      source: REPORTS,
      target: {
        basis: { vi: 'Mục tiêu tiết kiệm điện năm 2024', en: 'Savings goal of 2024' },
        document: {
          vi: 'Theo Tạp chí Công Thương về PC Bà Rịa – Vũng Tàu, 2024',
          en: 'As reported by Tạp chí Công Thương on the power company, 2024',
        },
      },
      references: [
        {
          value: 2.19,
          period: FIRST_FIVE_MONTHS,
          basis: {
            vi: 'Điện tiết kiệm trên điện thương phẩm toàn tỉnh',
            en: 'Saved over sold, whole province',
          },
          source: SALES_2024,
        },
      ],
    },
  },
});
