// What the figures of births, deaths, marriages and registration mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout } from '#kernel/sector/sector-about.ts';
import { DECISION_05, DESIGN_FIGURE, DESIGN_TARGET } from '../about-sources.ts';

const registered = (vi: string, en: string): KpiAbout => ({
  definition: {
    vi: `Số ${vi} được đăng ký trong tháng tại các đơn vị.`,
    en: `${en} registered by the units in the month.`,
  },
  source: DECISION_05,
});

const perThousand = (vi: string, en: string): KpiAbout => ({
  definition: {
    vi: `${vi} trong 12 tháng qua, tính trên 1.000 dân của dân số trung bình 12 tháng đó.`,
    en: `${en} of the last 12 months per 1,000 of the mean population of these months.`,
  },
  source: DECISION_05,
});

const NATURAL_RATIO: LocalizedText = {
  vi: 'Mức tự nhiên khoảng 105 bé trai trên 100 bé gái; dải ngưỡng là ngưỡng thiết kế',
  en: 'The natural level of about 105 boys to 100 girls; the bands are design values',
};

/** What stands behind each figure, by KPI id. */
export const eventAbout: Readonly<Record<string, KpiAbout>> = {
  'civil-registry.births': registered('trẻ sinh ra', 'Births'),
  'civil-registry.deaths': registered('trường hợp tử vong', 'Deaths'),
  'civil-registry.marriages': registered('cuộc kết hôn', 'Marriages'),
  'civil-registry.divorces': {
    definition: {
      vi: 'Số vụ ly hôn đã có hiệu lực, được ghi vào sổ hộ tịch trong tháng.',
      en: 'Divorces in force that were entered into the registry in the month.',
    },
    source: DECISION_05,
  },
  'civil-registry.sex-ratio-at-birth': {
    definition: {
      vi: 'Số bé trai sinh ra trên 100 bé gái trong 12 tháng qua.',
      en: 'Boys born for every 100 girls in the last 12 months.',
    },
    source: DECISION_05,
    target: { basis: NATURAL_RATIO },
  },
  'civil-registry.births-on-time-share': {
    definition: {
      vi: 'Số trẻ được đăng ký khai sinh trong 60 ngày sau khi sinh, chia số trẻ được đăng ký khai sinh trong tháng.',
      en: 'Births registered within 60 days over all births registered in the month.',
    },
    source: DESIGN_FIGURE,
    target: { basis: DESIGN_TARGET },
  },
  'civil-registry.joint-on-time-share': {
    definition: {
      vi: 'Số hồ sơ liên thông khai sinh, đăng ký thường trú và cấp thẻ bảo hiểm y tế giải quyết đúng hạn, chia tổng số hồ sơ liên thông trong tháng.',
      en: 'Joint procedures (birth, residence, health insurance card) done on time over all of the month.',
    },
    source: DESIGN_FIGURE,
    target: { basis: DESIGN_TARGET },
  },
  'civil-registry.births-online-share': {
    definition: {
      vi: 'Số trẻ được đăng ký khai sinh trực tuyến, chia số trẻ được đăng ký khai sinh trong tháng.',
      en: 'Births registered online over all births registered in the month.',
    },
    source: DESIGN_FIGURE,
  },
  'civil-registry.pending': {
    definition: {
      vi: 'Số hồ sơ hộ tịch chưa giải quyết xong vào cuối ngày.',
      en: 'Registrations that were not finished at the end of the day.',
    },
    source: DESIGN_FIGURE,
  },
  'civil-registry.overdue': {
    definition: {
      vi: 'Số hồ sơ hộ tịch chưa giải quyết đã quá hạn vào cuối ngày.',
      en: 'Unfinished registrations past their deadline at the end of the day.',
    },
    source: DESIGN_FIGURE,
    target: { basis: DESIGN_TARGET },
  },
  'civil-registry.birth-rate': perThousand('Số trẻ sinh ra', 'Births'),
  'civil-registry.death-rate': perThousand('Số người chết', 'Deaths'),
  'civil-registry.net-migration-rate': perThousand(
    'Số người nhập cư trừ số người xuất cư',
    'People who moved in less those who moved out',
  ),
  'civil-registry.first-marriage-age': {
    definition: {
      vi: 'Tuổi trung bình của người kết hôn lần đầu trong tháng.',
      en: 'Mean age of those who married for the first time in the month.',
    },
    source: DECISION_05,
  },
};
