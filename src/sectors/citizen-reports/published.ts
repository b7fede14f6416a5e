// What the report lines of Hà Nội and Huế have published, to compare with; the province has published nothing of its own.
import type { KpiReference } from '#kernel/sector/sector-about.ts';

const HA_NOI = 'https://nld.com.vn/xu-ly-hon-83-kien-nghi-hien-truong-qua-ihanoi-196241126204439469.htm';
const HUE =
  'https://huengaynay.vn/kinh-te/hueioc-kenh-dieu-phoi-lien-cap-trong-van-hanh-chinh-quyen-so-160303.html';
const UNTIL_NOVEMBER_2024 = { vi: 'Đến 21/11/2024', en: 'Until 21 November 2024' };
const YEAR_2025 = { vi: '2025', en: '2025' };

/** Reports answered over all reports. */
export const HANDLED_ELSEWHERE: readonly KpiReference[] = [
  {
    value: 83.1,
    period: UNTIL_NOVEMBER_2024,
    basis: {
      vi: 'Hà Nội, iHanoi: đã xử lý trong 23.910 phản ánh từ khi mở',
      en: 'Hà Nội, iHanoi: handled of 23,910 reports since it opened',
    },
    source: HA_NOI,
  },
  {
    value: 98,
    period: YEAR_2025,
    basis: {
      vi: 'Huế: công bố “trên 98%” của 183.000 phản ánh',
      en: 'Huế: published as “over 98%” of 183,000 reports',
    },
    source: HUE,
  },
];

/** Reports rejected over all reports. */
export const REJECTED_ELSEWHERE: readonly KpiReference[] = [
  {
    value: 6.3,
    period: UNTIL_NOVEMBER_2024,
    basis: {
      vi: 'Hà Nội, iHanoi: bị từ chối trong 23.910 phản ánh từ khi mở',
      en: 'Hà Nội, iHanoi: refused of 23,910 reports since it opened',
    },
    source: HA_NOI,
  },
];

/** Citizens who were satisfied. */
export const SATISFIED_ELSEWHERE: readonly KpiReference[] = [
  {
    value: 92,
    period: YEAR_2025,
    basis: {
      vi: 'Huế: công bố “trên 92%” người dân hài lòng',
      en: 'Huế: published as “over 92%” satisfied',
    },
    source: HUE,
  },
];
