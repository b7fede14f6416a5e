// What a plan of the programme says of one commitment, and who and where its owners are.

/** The fields that the agreement of 12 July 2018 names, and what belongs to all of them. */
export type ProgrammeField =
  | 'centre'
  | 'administration'
  | 'registry'
  | 'care'
  | 'schooling'
  | 'mobility'
  | 'resources'
  | 'manufacturing'
  | 'farming'
  | 'power'
  | 'culture'
  | 'network'
  | 'security'
  | 'skills'
  | 'shared-data'
  | 'development';

/**
 * What a date rests on: `published` happened on that day by a publication; `published-plan` was planned for that day by one,
 * the outcome is the simulation's; `simulated` is wholly the simulation's.
 */
export type DateBasis = 'published' | 'published-plan' | 'simulated';

/** A milestone; local date. `slipDays` after it the milestone is reached, drawn where absent. */
export interface MilestonePlan {
  on: string;
  vi: string;
  en: string;
  basis?: DateBasis;
  slipDays?: number;
}

/** One commitment; local dates, money in billion đồng, always the simulation's own. */
export interface CommitmentPlan {
  id: string;
  field: ProgrammeField;
  vi: string;
  en: string;
  owner: keyof typeof OWNERS;
  place: keyof typeof PLACES;
  start: string;
  due: string;
  /** Days from the due date to the end of the work, negative when it ends early; drawn where absent. */
  slipDays?: number;
  cancelledOn?: string;
  budget: number;
  /** How exposed the work is: 1 low, 2 medium, 3 high. */
  exposure: 1 | 2 | 3;
  milestones: readonly MilestonePlan[];
}

/** Who answers for commitments. */
export const OWNERS = {
  office: { vi: 'Văn phòng UBND tỉnh', en: 'Office of the Provincial People’s Committee' },
  information: { vi: 'Sở Thông tin và Truyền thông', en: 'Department of Information and Communications' },
  science: { vi: 'Sở Khoa học và Công nghệ', en: 'Department of Science and Technology' },
  vungTau: { vi: 'UBND thành phố Vũng Tàu', en: 'People’s Committee of Vũng Tàu City' },
  carrier: { vi: 'VNPT Bà Rịa – Vũng Tàu', en: 'VNPT Bà Rịa – Vũng Tàu' },
  justice: { vi: 'Sở Tư pháp', en: 'Department of Justice' },
  police: { vi: 'Công an tỉnh', en: 'Provincial Police' },
  care: { vi: 'Sở Y tế', en: 'Department of Health' },
  schools: { vi: 'Sở Giáo dục và Đào tạo', en: 'Department of Education and Training' },
  roads: { vi: 'Sở Xây dựng', en: 'Department of Construction' },
  land: { vi: 'Sở Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' },
  trade: { vi: 'Sở Công Thương', en: 'Department of Industry and Trade' },
  parks: { vi: 'Ban Quản lý các khu công nghiệp', en: 'Board of Industrial Parks' },
  power: { vi: 'Công ty Điện lực Bà Rịa – Vũng Tàu', en: 'Power Company' },
  culture: { vi: 'Sở Du lịch', en: 'Department of Tourism' },
  staff: { vi: 'Sở Nội vụ', en: 'Department of Home Affairs' },
  planning: { vi: 'Sở Tài chính', en: 'Department of Finance' },
} as const;

/** Where the work is done. */
export const PLACES = {
  capital: {
    lon: 107.1687,
    lat: 10.4957,
    vi: 'Trung tâm hành chính Bà Rịa',
    en: 'Government centre of Bà Rịa',
  },
  vungTau: { lon: 107.0779, lat: 10.3462, vi: 'Vũng Tàu', en: 'City of Vũng Tàu' },
  dataCentre: { lon: 107.0912, lat: 10.3655, vi: 'Trung tâm dữ liệu, Vũng Tàu', en: 'Data centre, Vũng Tàu' },
  phuMy: { lon: 107.0553, lat: 10.5919, vi: 'Phú Mỹ', en: 'Town of Phú Mỹ' },
  caiMep: { lon: 107.0262, lat: 10.5403, vi: 'Cảng Cái Mép', en: 'Port of Cái Mép' },
  highway: { lon: 107.0931, lat: 10.5109, vi: 'Quốc lộ 51', en: 'National Road 51' },
  chauDuc: { lon: 107.2461, lat: 10.6477, vi: 'Châu Đức', en: 'Châu Đức area' },
  xuyenMoc: { lon: 107.4121, lat: 10.5349, vi: 'Xuyên Mộc', en: 'Xuyên Mộc area' },
  hoTram: { lon: 107.4001, lat: 10.4722, vi: 'Hồ Tràm', en: 'Coast of Hồ Tràm' },
  longHai: { lon: 107.2384, lat: 10.3851, vi: 'Long Hải', en: 'Coast of Long Hải' },
  conDao: { lon: 106.6083, lat: 8.6838, vi: 'Côn Đảo', en: 'Islands of Côn Đảo' },
} as const;
