// What the figures of masts and operators mean, and the published ones to compare with.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, KpiReference } from '#kernel/sector/sector-about.ts';

const REPORTS: LocalizedText = {
  vi: 'Báo cáo tháng của các nhà mạng; ngưỡng là ngưỡng thiết kế',
  en: 'Monthly reports of the operators; thresholds are design values',
};
const REGISTER: LocalizedText = {
  vi: 'Sổ trạm phát sóng của các nhà mạng; vị trí trạm là mô phỏng',
  en: 'The operators’ register of masts; places are simulated',
};

const in2025 = (value: number, basis: LocalizedText): readonly KpiReference[] => [
  {
    value,
    period: { vi: 'Năm 2025', en: '2025' },
    basis,
    source:
      'https://dantri.com.vn/xa-hoi/ap-dung-khoa-hoc-cong-nghe-phat-trien-kinh-te-bien-cua-tphcm-20250818213813352.htm',
  },
];

/** By KPI id. */
export const serviceAbout: Readonly<Record<string, KpiAbout>> = {
  'telecom.masts-5g': {
    definition: {
      vi: 'Số trạm 5G đã lắp đặt, kể cả trạm đang mất sóng.',
      en: '5G masts that are built, those off the air included.',
    },
    source: REGISTER,
    references: in2025(200, { vi: 'Trạm 5G trên địa bàn', en: '5G masts in the province' }),
  },
  'telecom.masts-off-air': {
    definition: {
      vi: 'Số trạm 5G đã lắp đặt đang mất sóng.',
      en: '5G masts that are built and off the air now.',
    },
    source: REGISTER,
  },
  'telecom.coverage': {
    definition: {
      vi: 'Số thôn, ấp, khu phố có sóng di động chia tổng số thôn, ấp, khu phố.',
      en: 'Hamlets and quarters with a mobile signal over all of them.',
    },
    source: REPORTS,
    target: {
      basis: {
        vi: 'Giữ mức phủ sóng toàn bộ đã công bố năm 2025 (tính theo xã)',
        en: 'Keep the full coverage published for 2025 (counted by communes)',
      },
    },
    references: in2025(100, { vi: 'Xã được phủ sóng di động', en: 'Communes with mobile coverage' }),
  },
  'telecom.stations-4g': {
    definition: {
      vi: 'Tổng số trạm 4G trong tháng gần nhất đã báo cáo.',
      en: '4G stations in the latest month stated.',
    },
    source: REPORTS,
  },
  'telecom.fibre-km': {
    definition: {
      vi: 'Tổng chiều dài cáp quang trong tháng gần nhất đã báo cáo.',
      en: 'Length of optical fibre cable in the latest month stated.',
    },
    source: REPORTS,
    references: in2025(5220, { vi: 'Nguồn ghi “hơn 5.220 km”', en: 'The source says “over 5,220 km”' }),
  },
  'telecom.subscribers-per-100': {
    definition: {
      vi: 'Số thuê bao di động trên 100 dân trong tháng gần nhất đã báo cáo.',
      en: 'Mobile subscribers for every 100 residents in the latest month stated.',
    },
    source: REPORTS,
  },
  'telecom.fibre-households': {
    definition: {
      vi: 'Số hộ có đường cáp quang đến nhà chia tổng số hộ.',
      en: 'Households with fibre to the home over all households.',
    },
    source: REPORTS,
  },
  'telecom.smartphone-households': {
    definition: {
      vi: 'Số hộ có ít nhất một điện thoại thông minh chia tổng số hộ.',
      en: 'Households with at least one smartphone over all households.',
    },
    source: REPORTS,
    references: in2025(97, { vi: 'Hộ có điện thoại thông minh', en: 'Households with a smartphone' }),
  },
  'telecom.shared-masts': {
    definition: {
      vi: 'Số vị trí trạm có từ hai nhà mạng trở lên chia tổng số vị trí trạm.',
      en: 'Mast sites with two operators or more over all mast sites.',
    },
    source: REPORTS,
  },
};
