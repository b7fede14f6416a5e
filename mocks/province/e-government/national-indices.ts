// The national indices as data: what was published of the province, and how the years without a publication are made up.

/** One index. `published` holds figures that were printed; the rest is simulated around `level` (of 2024). */
export interface NationalIndex {
  /** Its code in the broker, also its `alternateName`. */
  code: string;
  name: { vi: string; en: string };
  calculatedBy: { vi: string; en: string };
  /** UN/CEFACT code of value and maximum. */
  unitCode: string;
  maximum: number;
  level: number;
  gainPerYear: number;
  noise: number;
  /** Place among the provinces as a share, 0 is the first. */
  rankShare: number;
  published?: Readonly<Record<number, { value?: number; rank?: number }>>;
}

const SCIENCE_MINISTRY = { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' };
const HOME_MINISTRY = { vi: 'Bộ Nội vụ', en: 'Ministry of Home Affairs' };

/** The eight pillars of the DTI, level and place among the provinces (share). */
const PILLARS: readonly (readonly [
  code: string,
  vi: string,
  en: string,
  level: number,
  rankShare: number,
])[] = [
  ['DTI.awareness', 'DTI – Nhận thức số', 'DTI – Digital awareness', 0.86, 0.2],
  ['DTI.institutions', 'DTI – Thể chế số', 'DTI – Digital institutions', 0.88, 0.18],
  ['DTI.infrastructure', 'DTI – Hạ tầng số', 'DTI – Digital infrastructure', 0.71, 0.14],
  ['DTI.workforce', 'DTI – Nhân lực số', 'DTI – Digital workforce', 0.64, 0.3],
  ['DTI.security', 'DTI – An toàn thông tin mạng', 'DTI – Information security', 0.78, 0.22],
  ['DTI.government', 'DTI – Hoạt động chính quyền số', 'DTI – Digital government', 0.74, 0.16],
  ['DTI.economy', 'DTI – Hoạt động kinh tế số', 'DTI – Digital economy', 0.66, 0.21],
  ['DTI.society', 'DTI – Hoạt động xã hội số', 'DTI – Digital society', 0.69, 0.19],
];

/** The five indices, then the pillars of the first. */
export const NATIONAL_INDICES: readonly NationalIndex[] = [
  {
    code: 'DTI',
    name: { vi: 'Chỉ số chuyển đổi số cấp tỉnh (DTI)', en: 'Digital transformation index (DTI)' },
    calculatedBy: SCIENCE_MINISTRY,
    unitCode: 'C62',
    maximum: 1,
    level: 0.735,
    gainPerYear: 0.03,
    noise: 0.008,
    rankShare: 0.17,
    published: { 2022: { rank: 28 }, 2023: { rank: 10 } },
  },
  {
    code: 'PAR-INDEX',
    name: {
      vi: 'Chỉ số cải cách hành chính (PAR INDEX)',
      en: 'Public administration reform index (PAR INDEX)',
    },
    calculatedBy: HOME_MINISTRY,
    unitCode: 'C62',
    maximum: 100,
    level: 91.3,
    gainPerYear: 0.8,
    noise: 0.5,
    rankShare: 0.08,
    published: { 2021: { value: 87.61 }, 2024: { rank: 2 } },
  },
  {
    code: 'SIPAS',
    name: {
      vi: 'Chỉ số hài lòng về phục vụ hành chính (SIPAS)',
      en: 'Satisfaction index of public services (SIPAS)',
    },
    calculatedBy: HOME_MINISTRY,
    unitCode: 'P1',
    maximum: 100,
    level: 86.9,
    gainPerYear: 0.6,
    noise: 0.8,
    rankShare: 0.3,
    published: { 2021: { value: 86.72, rank: 38 } },
  },
  {
    code: 'PAPI',
    name: {
      vi: 'Chỉ số hiệu quả quản trị và hành chính công (PAPI)',
      en: 'Governance and public administration (PAPI)',
    },
    calculatedBy: { vi: 'UNDP và các đối tác', en: 'UNDP and partners' },
    unitCode: 'C62',
    maximum: 80,
    level: 44.4,
    gainPerYear: 0.5,
    noise: 0.5,
    rankShare: 0.15,
    published: { 2021: { value: 40.62 }, 2024: { rank: 7 } },
  },
  {
    code: 'PCI',
    name: { vi: 'Chỉ số năng lực cạnh tranh cấp tỉnh (PCI)', en: 'Provincial competitiveness index (PCI)' },
    calculatedBy: { vi: 'VCCI', en: 'Chamber of Commerce and Industry (VCCI)' },
    unitCode: 'C62',
    maximum: 100,
    level: 70.1,
    gainPerYear: 0.4,
    noise: 0.5,
    rankShare: 0.13,
    published: { 2022: { value: 70.26, rank: 4 }, 2023: { rank: 6 } },
  },
  ...PILLARS.map(([code, vi, en, level, rankShare]) => ({
    code,
    name: { vi, en },
    calculatedBy: SCIENCE_MINISTRY,
    unitCode: 'C62',
    maximum: 1,
    level,
    gainPerYear: 0.02,
    noise: 0.012,
    rankShare,
  })),
];
