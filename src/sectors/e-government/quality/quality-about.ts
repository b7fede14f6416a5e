// What the monthly figures mean and rest on.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const DESIGN_TARGET = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};

/** What stands behind each figure, by KPI id. */
export const qualityAbout: Readonly<Record<string, KpiAbout>> = {
  'e-government.index-766': {
    definition: {
      vi: 'Tổng điểm năm nhóm chỉ số (18, 20, 22, 22 và 18 điểm) của các đơn vị trong tháng, bình quân theo số hồ sơ tiếp nhận.',
      en: 'Points of the five parts (18, 20, 22, 22 and 18) of all units in the month, averaged by files received.',
    },
    source: {
      vi: 'Quyết định 766/QĐ-TTg (2022); cách tính trong từng nhóm là cách đơn giản hóa của phần mềm',
      en: 'Decision 766/QĐ-TTg (2022); inside the parts the simulated units use a simpler formula',
    },
    references: [
      {
        value: 81.8,
        period: { vi: 'Ngày 4/11/2024', en: '4 November 2024' },
        basis: { vi: 'Toàn tỉnh, hạng 21/63', en: 'Whole province, rank 21 of 63' },
        source:
          'https://doanhnghiephoinhap.vn/ba-ria-vung-tau-xep-hang-thu-21-ve-chi-so-hai-long-cua-nguoi-dan-va-doanh-nghiep-87261.html',
      },
    ],
  },
  'e-government.petitions-on-time-share': {
    definition: {
      vi: 'Số phản ánh, kiến nghị xử lý trước hoặc đúng hạn, chia tổng số thuộc thẩm quyền đến hạn trong tháng.',
      en: 'Petitions answered by their deadline over all that were due in the month and within the unit’s powers.',
    },
    source: {
      vi: 'Công thức của Quyết định 766/QĐ-TTg: đúng và trước hạn chia tổng số thuộc thẩm quyền',
      en: 'Formula of decision 766/QĐ-TTg: on time or before over all within one’s powers',
    },
    target: { basis: DESIGN_TARGET },
  },
  'e-government.documents-signed-share': {
    definition: {
      vi: 'Số văn bản gửi dưới dạng điện tử có ký số, chia tổng số văn bản đã gửi trong tháng.',
      en: 'Documents sent electronically with a digital signature over all documents sent in the month.',
    },
    source: {
      vi: 'Trục liên thông văn bản của tỉnh; ngưỡng là ngưỡng thiết kế',
      en: 'The province’s document exchange; thresholds are design values',
    },
  },
};
