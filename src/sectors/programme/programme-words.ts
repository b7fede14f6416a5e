// Fields, phases, states and risks of the programme in words.
import type { LocalizedText } from '#kernel/localized-text.ts';

type Words = Readonly<Record<string, LocalizedText>>;

/** The fields that the agreement of 12 July 2018 names, in its order, after what belongs to all of them. */
export const FIELD_WORDS: Words = {
  centre: { vi: 'Trung tâm điều hành', en: 'Operations centres' },
  development: { vi: 'Mục tiêu phát triển', en: 'Development goals' },
  administration: { vi: 'Chính quyền điện tử', en: 'Electronic government' },
  registry: { vi: 'Hộ tịch, dân cư', en: 'Civil registry and population' },
  care: { vi: 'Y tế, an sinh xã hội', en: 'Health and social security' },
  schooling: { vi: 'Giáo dục, đào tạo', en: 'Education and training' },
  mobility: { vi: 'Giao thông', en: 'Transport' },
  resources: { vi: 'Tài nguyên, môi trường', en: 'Natural resources and environment' },
  manufacturing: { vi: 'Công nghiệp', en: 'Industry' },
  farming: { vi: 'Nông nghiệp', en: 'Agriculture' },
  power: { vi: 'Năng lượng', en: 'Energy' },
  culture: { vi: 'Văn hóa, du lịch, giải trí', en: 'Culture, tourism, entertainment' },
  network: { vi: 'Hạ tầng viễn thông, CNTT', en: 'Telecommunications and IT' },
  security: { vi: 'An toàn thông tin', en: 'Information security' },
  skills: { vi: 'Nhân lực CNTT', en: 'IT workforce' },
  'shared-data': { vi: 'Cơ sở dữ liệu dùng chung', en: 'Shared databases' },
};

/** The agreement's own term, and what leads to its vision. */
export const PHASE_WORDS: Words = {
  agreement: { vi: 'Giai đoạn 2018–2023', en: 'Term 2018–2023' },
  vision: { vi: 'Tầm nhìn 2030', en: 'Vision of 2030' },
};

/** How a commitment stands. */
export const STATE_WORDS: Words = {
  done: { vi: 'Hoàn thành', en: 'Done' },
  onTrack: { vi: 'Đúng tiến độ', en: 'On track' },
  late: { vi: 'Chậm tiến độ', en: 'Late' },
  notStarted: { vi: 'Chưa bắt đầu', en: 'Not started' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
};

/** How a milestone stands. */
export const MILESTONE_WORDS: Words = {
  planned: { vi: 'Chưa đến hạn', en: 'To come' },
  reached: { vi: 'Đã đạt', en: 'Reached' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  dropped: { vi: 'Đã bỏ', en: 'Dropped' },
};

/** What a date rests on. */
export const BASIS_WORDS: Words = {
  published: { vi: 'Theo tài liệu công bố', en: 'As published' },
  'published-plan': {
    vi: 'Kế hoạch công bố, kết quả mô phỏng',
    en: 'Plan as published, outcome simulated',
  },
  simulated: { vi: 'Mô phỏng', en: 'Simulated' },
};

/** Risk by code. */
export const RISK_WORDS: Words = {
  1: { vi: 'Rủi ro thấp', en: 'Low risk' },
  2: { vi: 'Rủi ro trung bình', en: 'Medium risk' },
  3: { vi: 'Rủi ro cao', en: 'High risk' },
};

/** What is built at a site, and how far it is. */
export const SITE_KIND_WORDS: Words = {
  centre: { vi: 'Trung tâm điều hành', en: 'Operations centre' },
  'data-centre': { vi: 'Trung tâm dữ liệu', en: 'Data centre' },
  'unit-link': { vi: 'Điểm kết nối của đơn vị', en: 'Link of a unit' },
};

/** By the code of the site's status. */
export const SITE_STATUS_WORDS: Words = {
  planned: { vi: 'Chưa triển khai', en: 'Planned' },
  building: { vi: 'Đang triển khai', en: 'Being built' },
  connected: { vi: 'Đã kết nối', en: 'Connected' },
};
