// What the figures of the integration platform mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const PLATFORM: LocalizedText = {
  vi: 'Nhật ký nền tảng tích hợp, chia sẻ dữ liệu của tỉnh (LGSP); ngưỡng là ngưỡng thiết kế',
  en: 'Log of the province’s data integration platform (LGSP); thresholds are design values',
};

/** By KPI id. */
export const exchangeAbout: Readonly<Record<string, KpiAbout>> = {
  'telecom.lgsp-transactions': {
    definition: {
      vi: 'Tổng số giao dịch qua LGSP trong ngày gần nhất đã báo cáo.',
      en: 'Transactions over the LGSP on the latest day stated.',
    },
    source: PLATFORM,
  },
  'telecom.lgsp-success': {
    definition: {
      vi: 'Số giao dịch thành công chia tổng số giao dịch qua LGSP trong ngày gần nhất đã báo cáo.',
      en: 'Transactions that succeeded over all on the latest day stated.',
    },
    source: PLATFORM,
    target: {
      basis: {
        vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
        en: 'Design target; the province has published none',
      },
    },
  },
  'telecom.lgsp-services': {
    definition: {
      vi: 'Số dịch vụ kết nối qua LGSP có giao dịch trong ngày gần nhất đã báo cáo.',
      en: 'Services on the LGSP with transactions on the latest day stated.',
    },
    source: PLATFORM,
  },
};
