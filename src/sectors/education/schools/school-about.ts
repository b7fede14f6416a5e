// What the figures of schools, classes and digital services mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, KpiReference } from '#kernel/sector/sector-about.ts';

const OPENING_2024 =
  'https://baomoi.net.vn/tung-bung-khai-giang-nam-hoc-moi-tai-ba-ria-vung-tau-c50085401.epi';
const REVIEW_2023 =
  'https://baobariavungtau.com.vn/xa-hoi/202312/tiep-tuc-doi-moi-can-ban-toan-dien-giao-duc-dao-tao-998396/';

const SCHOOL_YEAR: LocalizedText = { vi: 'năm học 2024–2025', en: 'school year 2024–2025' };
const MONTHLY: LocalizedText = {
  vi: 'Báo cáo tháng của ngành giáo dục; ngưỡng là ngưỡng thiết kế',
  en: 'Monthly reports of the education service; thresholds are design values',
};
const STATED: LocalizedText = {
  vi: 'Danh sách trường công bố đầu năm học; ngưỡng là ngưỡng thiết kế',
  en: 'List of schools stated when the school year opens; thresholds are design values',
};
const norm = (vi: string, en: string) => ({
  basis: {
    vi: `Điều lệ trường: không quá ${vi} (kiến thức chung, chưa đối chiếu văn bản)`,
    en: `Statutes of schools: no more than ${en} (general knowledge, no document checked)`,
  },
});
/** The published pupils over the published classes. */
const quotient = (value: number, pupils: string, classes: string): KpiReference => ({
  value,
  period: SCHOOL_YEAR,
  basis: {
    vi: `Thương của ${pupils} học sinh và ${classes} lớp đã công bố`,
    en: `Quotient of the published ${pupils.replace('.', ',')} pupils and ${classes.replace('.', ',')} classes`,
  },
  source: OPENING_2024,
});

/** By KPI id: schools and classes. */
export const schoolAbout: Readonly<Record<string, KpiAbout>> = {
  'education.pupils': {
    definition: {
      vi: 'Tổng số trẻ nhà trẻ, mẫu giáo và học sinh phổ thông của các trường trong danh sách đầu năm học.',
      en: 'Children in nurseries and kindergartens and pupils of general schools, summed over the list of schools.',
    },
    source: STATED,
    references: [
      {
        value: 307_820,
        period: SCHOOL_YEAR,
        basis: {
          vi: 'Nhà trẻ, mẫu giáo, tiểu học, trung học cơ sở, trung học phổ thông',
          en: 'Nursery, kindergarten, primary, lower and upper secondary',
        },
        source: OPENING_2024,
      },
    ],
  },
  'education.class-size-primary': {
    definition: {
      vi: 'Tổng số học sinh tiểu học chia tổng số lớp tiểu học.',
      en: 'Primary pupils over primary classes, both summed over units.',
    },
    source: MONTHLY,
    target: norm('35 học sinh một lớp tiểu học', '35 pupils in a primary class'),
    references: [quotient(35.8, '113.168', '3.164')],
  },
  'education.class-size-lower-secondary': {
    definition: {
      vi: 'Tổng số học sinh trung học cơ sở chia tổng số lớp trung học cơ sở.',
      en: 'Lower secondary pupils over lower secondary classes, both summed over units.',
    },
    source: MONTHLY,
    target: norm('45 học sinh một lớp trung học', '45 pupils in a secondary class'),
    references: [quotient(40.7, '86.297', '2.118')],
  },
  'education.class-size-upper-secondary': {
    definition: {
      vi: 'Tổng số học sinh trung học phổ thông chia tổng số lớp trung học phổ thông.',
      en: 'Upper secondary pupils over upper secondary classes, both summed over units.',
    },
    source: MONTHLY,
    target: norm('45 học sinh một lớp trung học', '45 pupils in a secondary class'),
    references: [quotient(39.5, '39.948', '1.012')],
  },
  'education.crowded-schools': {
    definition: {
      vi: 'Số trường tiểu học, trung học có sĩ số bình quân vượt 35 (tiểu học) hoặc 45 (trung học) chia tổng số trường tiểu học, trung học.',
      en: 'Primary and secondary schools whose mean class exceeds 35 (primary) or 45 (secondary) over all of them.',
    },
    source: {
      vi: 'Mức 35 và 45 theo Điều lệ trường (kiến thức chung, chưa đối chiếu văn bản)',
      en: 'Limits of 35 and 45 from the statutes of schools (general knowledge, no document checked)',
    },
  },
  'education.standard-schools': {
    definition: {
      vi: 'Số trường đạt chuẩn quốc gia mức độ 1 hoặc 2 chia tổng số trường.',
      en: 'Schools at level 1 or 2 of the national standard over all schools.',
    },
    source: STATED,
    references: [
      {
        value: 64.9,
        period: { vi: '2022', en: '2022' },
        basis: { vi: 'Các trường của tỉnh', en: 'Schools of the province' },
        source: REVIEW_2023,
      },
    ],
  },
  'education.schools': {
    definition: {
      vi: 'Số trường mầm non, tiểu học, trung học cơ sở và trung học phổ thông có trong danh sách.',
      en: 'Preschools, primary, lower and upper secondary schools on the list.',
    },
    source: STATED,
    references: [
      {
        value: 463,
        period: SCHOOL_YEAR,
        basis: {
          vi: '195 mầm non, 139 tiểu học, 91 THCS, 38 THPT; không tính giáo dục thường xuyên',
          en: '195 preschools, 139 primary, 91 lower and 38 upper secondary; continuing education not counted',
        },
        source: OPENING_2024,
      },
    ],
  },
  'education.pupils-per-teacher': {
    definition: {
      vi: 'Tổng số trẻ, học sinh chia tổng số giáo viên.',
      en: 'Children and pupils over teachers, both summed over units.',
    },
    source: MONTHLY,
  },
  'education.two-session-primary': {
    definition: {
      vi: 'Số học sinh tiểu học học hai buổi mỗi ngày chia tổng số học sinh tiểu học.',
      en: 'Primary pupils taught in two sessions a day over all primary pupils.',
    },
    source: MONTHLY,
    references: [
      {
        value: 90.7,
        period: { vi: '2023', en: '2023' },
        basis: { vi: 'Học sinh tiểu học của tỉnh', en: 'Primary pupils of the province' },
        source: REVIEW_2023,
      },
    ],
  },
  'education.dropouts': {
    definition: {
      vi: 'Số học sinh phổ thông bỏ học từ đầu năm học chia số học sinh phổ thông.',
      en: 'Pupils of general schools who left school since the school year began over all of them.',
    },
    source: MONTHLY,
  },
  'education.digital-reports': {
    definition: {
      vi: 'Số học sinh phổ thông có học bạ số chia số học sinh phổ thông.',
      en: 'Pupils of general schools with a digital school report over all of them.',
    },
    source: MONTHLY,
  },
  'education.cashless-payments': {
    definition: {
      vi: 'Số lần thu học phí và các khoản khác không dùng tiền mặt chia tổng số lần thu từ đầu năm học.',
      en: 'Payments of fees and other charges without cash over all payments since the school year began.',
    },
    source: MONTHLY,
  },
};
