// What the figures of the population mean and rest on, with what was published of the province.
import type { KpiAbout } from '#kernel/sector/sector-about.ts';
import { DECISION_05, DESIGN_FIGURE, DESIGN_TARGET } from '../about-sources.ts';

const WIKIPEDIA = 'https://vi.wikipedia.org/wiki/B%C3%A0_R%E1%BB%8Ba-V%C5%A9ng_T%C3%A0u';
const REGISTERED_2022 = {
  period: { vi: 'Năm 2022', en: '2022' },
  basis: { vi: 'Theo đăng ký cư trú', en: 'Registered residence' },
  source: WIKIPEDIA,
};

/** What stands behind each figure, by KPI id. */
export const populationAbout: Readonly<Record<string, KpiAbout>> = {
  'civil-registry.population': {
    definition: {
      vi: 'Số người thường trú tại các đơn vị vào cuối tháng, tính theo cơ sở tổng điều tra dân số.',
      en: 'People who usually live in the units at the end of the month, on the basis of the census.',
    },
    source: DECISION_05,
    references: [
      {
        value: 1_148_313,
        period: { vi: 'Ngày 1/4/2019', en: '1 April 2019' },
        basis: { vi: 'Tổng điều tra dân số', en: 'Census' },
        source:
          'https://wikipedia.jakami.de/content/wikipedia_de_all_mini_2024-06/A/B%C3%A0_R%E1%BB%8Ba-V%C5%A9ng_T%C3%A0u',
      },
      {
        value: 1_167_938,
        period: { vi: 'Trung bình năm 2020', en: 'Mean of 2020' },
        basis: { vi: 'Dân số trung bình', en: 'Mean population' },
        source: 'https://blueocean-realty.com/khu-cong-nghiep-tinh-ba-ria-vung-tau-thu-hut-dau-tu',
      },
    ],
  },
  'civil-registry.registered-population': {
    definition: {
      vi: 'Số người đăng ký cư trú tại các đơn vị vào cuối tháng, kể cả người đang đi vắng.',
      en: 'People registered as residents of the units at the end of the month, those away included.',
    },
    source: {
      vi: 'Cơ sở dữ liệu cư trú; khác cơ sở tổng điều tra, không so trực tiếp',
      en: 'Residence database; another basis than the census, not to be compared with it',
    },
    references: [{ value: 1_337_700, ...REGISTERED_2022 }],
  },
  'civil-registry.density': {
    definition: {
      vi: 'Dân số theo cơ sở tổng điều tra, chia diện tích tự nhiên.',
      en: 'Population on the basis of the census over the area.',
    },
    source: DECISION_05,
  },
  'civil-registry.households': {
    definition: {
      vi: 'Số hộ dân cư của các đơn vị vào cuối tháng.',
      en: 'Households of the units at the end of the month.',
    },
    source: DECISION_05,
  },
  'civil-registry.urban-share': {
    definition: {
      vi: 'Dân số thành thị, chia tổng dân số theo cơ sở tổng điều tra.',
      en: 'People who live in towns over the population on the basis of the census.',
    },
    source: DECISION_05,
    references: [{ value: 63.43, ...REGISTERED_2022 }],
  },
  'civil-registry.children-registered-share': {
    definition: {
      vi: 'Số trẻ dưới 5 tuổi đã đăng ký khai sinh, chia số trẻ dưới 5 tuổi.',
      en: 'Children under 5 whose birth is registered over all children under 5.',
    },
    source: DECISION_05,
  },
  'civil-registry.level-two-share': {
    definition: {
      vi: 'Số tài khoản định danh điện tử mức 2 đã kích hoạt, chia số người từ 14 tuổi.',
      en: 'Activated level-2 electronic identity accounts over people of 14 and more.',
    },
    source: DESIGN_FIGURE,
    references: [
      {
        value: 91.5,
        period: { vi: 'Năm 2025', en: '2025' },
        basis: {
          vi: 'Người trưởng thành có tài khoản dịch vụ công, để đối chiếu',
          en: 'Adults with a public service account, for comparison',
        },
        source:
          'https://dantri.com.vn/xa-hoi/ap-dung-khoa-hoc-cong-nghe-phat-trien-kinh-te-bien-cua-tphcm-20250818213813352.htm',
      },
    ],
  },
  'civil-registry.books-digitised-share': {
    definition: {
      vi: 'Số sổ hộ tịch đã số hóa, chia tổng số sổ hộ tịch giấy đang lưu.',
      en: 'Registry books that were digitised over all books kept on paper.',
    },
    source: DESIGN_FIGURE,
    target: { basis: DESIGN_TARGET },
  },
};
