// What the figures of insurance, records, workforce and poverty mean and rest on, and how their columns are named.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, MetricSpec } from '#kernel/sector/sector-about.ts';

const CAFEF_2022 =
  'https://cafef.vn/mot-tinh-co-grdp-binh-quan-dau-nguoi-dat-14000-usd-nam-2022-20221230164325985.chn';
const DOCTORS_2020 = 'https://www.vietnam.vn/fr/mat-do-bac-si-va-giuong-benh-tren-so-dan-con-qua-thap';
const DIGITAL_2025 =
  'https://dantri.com.vn/xa-hoi/ap-dung-khoa-hoc-cong-nghe-phat-trien-kinh-te-bien-cua-tphcm-20250818213813352.htm';
const BEDS_2030 =
  'https://en.qdnd.vn/economy/news/pushing-economic-development-in-northern-midland-mountainous-regions-543824';

const year = (text: string): LocalizedText => ({ vi: text, en: text });
const MONTHLY: LocalizedText = {
  vi: 'Báo cáo tháng của cơ quan bảo hiểm xã hội và ngành y tế; ngưỡng là ngưỡng thiết kế',
  en: 'Monthly reports of the social insurance agency and the health service; thresholds are design values',
};
const YEARLY: LocalizedText = {
  vi: 'Báo cáo năm của các đơn vị; ngưỡng là ngưỡng thiết kế',
  en: 'Yearly reports of units; thresholds are design values',
};

const count = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '{count}', digits: 0 });

const UNIT: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Đơn vị hành chính', en: 'Administrative unit' } },
  'name@en': { title: { vi: 'Đơn vị (tiếng Anh)', en: 'Unit in English' }, secondary: true },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Code of the unit' }, secondary: true },
  dataProvider: { title: { vi: 'Nguồn cung cấp', en: 'Data provider' }, secondary: true },
  population: count('Dân số', 'Population'),
};

/** Columns of the monthly statement. */
export const securityMetrics: Readonly<Record<string, MetricSpec>> = {
  ...UNIT,
  coverage: { title: { vi: 'Bao phủ bảo hiểm y tế', en: 'Health insurance coverage' }, unit: '%', digits: 1 },
  healthInsured: count('Người có bảo hiểm y tế', 'People with health insurance'),
  healthRecords: count('Hồ sơ sức khỏe điện tử', 'Electronic health records'),
  labourForce: count('Lực lượng lao động', 'Labour force'),
  socialInsured: count('Người tham gia bảo hiểm xã hội', 'People with social insurance'),
  compulsoryInsured: count('Bảo hiểm xã hội bắt buộc', 'Compulsory social insurance'),
  voluntaryInsured: count('Bảo hiểm xã hội tự nguyện', 'Voluntary social insurance'),
  allowanceRecipients: count('Người hưởng trợ cấp xã hội', 'Recipients of allowances'),
  paidToAccount: count('Người nhận trợ cấp qua tài khoản', 'Recipients paid to an account'),
};

/** Columns of the yearly statement. */
export const welfareMetrics: Readonly<Record<string, MetricSpec>> = {
  ...UNIT,
  doctors: count('Bác sĩ', 'Doctors'),
  hospitalBeds: count('Giường bệnh', 'Hospital beds'),
  households: count('Hộ dân', 'Households'),
  poorHouseholds: count('Hộ nghèo theo chuẩn tỉnh', 'Poor households by the province’s standard'),
};

/** By KPI id. */
export const coverAbout: Readonly<Record<string, KpiAbout>> = {
  'health.bhyt-coverage': {
    definition: {
      vi: 'Số người có bảo hiểm y tế chia dân số của các đơn vị đã báo cáo tháng gần nhất.',
      en: 'People with health insurance over the population of the units that reported the last month.',
    },
    source: MONTHLY,
    target: {
      basis: {
        vi: 'Mục tiêu cả nước đến năm 2025 là ít nhất 95% (kiến thức chung, chưa đối chiếu văn bản)',
        en: 'National goal of at least 95% by 2025 (general knowledge, no document checked)',
      },
    },
    references: [
      {
        value: 93.2,
        period: year('2022'),
        basis: {
          vi: 'Công bố của tỉnh; nguồn ghi là “BHYT tự nguyện”',
          en: 'Published by the province; the source calls it “voluntary health insurance”',
        },
        source: CAFEF_2022,
      },
    ],
  },
  'health.social-insurance': {
    definition: {
      vi: 'Số người tham gia bảo hiểm xã hội bắt buộc và tự nguyện chia lực lượng lao động.',
      en: 'People with compulsory or voluntary social insurance over the labour force.',
    },
    source: MONTHLY,
  },
  'health.e-health-records': {
    definition: {
      vi: 'Số người có hồ sơ sức khỏe điện tử chia dân số.',
      en: 'People with an electronic health record over the population.',
    },
    source: MONTHLY,
    references: [
      {
        value: 95,
        period: year('2025'),
        basis: { vi: 'Tỷ lệ người dân có hồ sơ sức khỏe điện tử', en: 'Share of residents with a record' },
        source: DIGITAL_2025,
      },
    ],
  },
  'health.account-payments': {
    definition: {
      vi: 'Số người nhận trợ cấp xã hội qua tài khoản chia tổng số người hưởng trợ cấp.',
      en: 'Recipients of allowances paid to an account over all recipients.',
    },
    source: MONTHLY,
  },
  'health.doctors-per-10k': {
    definition: {
      vi: 'Tổng số bác sĩ chia dân số, tính trên 10.000 người.',
      en: 'Doctors over the population, for 10,000 people.',
    },
    source: YEARLY,
    target: {
      basis: {
        vi: 'Mục tiêu 10 bác sĩ trên vạn dân năm 2025, 11 năm 2030',
        en: 'Goal of 10 doctors per 10,000 people in 2025, 11 in 2030',
      },
      due: '2030-12-31',
    },
    references: [
      {
        value: 5.9,
        period: year('2020'),
        basis: { vi: 'Toàn tỉnh', en: 'Whole province' },
        source: DOCTORS_2020,
      },
    ],
  },
  'health.beds-per-10k': {
    definition: {
      vi: 'Tổng số giường bệnh viện chia dân số, tính trên 10.000 người; không tính giường trạm y tế.',
      en: 'Hospital beds over the population, for 10,000 people; beds of commune health stations not counted.',
    },
    source: YEARLY,
    references: [
      {
        value: 32,
        period: year('2030'),
        basis: {
          vi: 'Mục tiêu của vùng trung du và miền núi phía Bắc, không phải của tỉnh',
          en: 'Goal of the northern midlands and mountains, not of this province',
        },
        source: BEDS_2030,
      },
    ],
  },
  'health.poor-households': {
    definition: {
      vi: 'Số hộ nghèo theo chuẩn của tỉnh chia tổng số hộ, rà soát hằng năm.',
      en: 'Households that are poor by the province’s own standard over all households, reviewed yearly.',
    },
    source: YEARLY,
    references: [
      {
        value: 1.45,
        period: year('2022'),
        basis: { vi: 'Theo chuẩn nghèo của tỉnh', en: 'By the province’s own poverty standard' },
        source: CAFEF_2022,
      },
    ],
  },
};
