// What the yearly indices mean and rest on, with what was published of the province.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, KpiReference } from '#kernel/sector/sector-about.ts';

const DTI_2023 = 'https://vneconomy.vn/da-nang-dan-dau-cac-tinh-thanh-ve-chuyen-doi-so.htm';
const DTI_2022 = 'https://dti.gov.vn/xep-hang-2022';
const PAR_PAPI_2024 =
  'https://tacnghiep.tuoitrethudo.vn/dat-chi-so-cao-ve-hieu-qua-quan-tri-va-hanh-chinh-cong-275571.html';
const PCI_2023 =
  'https://daidoanket.vn/ba-ria-vung-tau-dan-dau-ve-chi-so-nang-luc-canh-tranh-va-moi-truong-nam-2023-10279495.html';
const PCI_2022 =
  'https://baonghean.vn/cn/cong-bo-chi-so-nang-luc-canh-tranh-cap-tinh-pci-nghe-an-tang-7-bac-10252822.html';
const FIGURES_2021 =
  'https://baobariavungtau.com.vn/kinh-te/202207/phan-dau-den-nam-2025-br-vt-trong-nhom-co-chi-so-cchc-cao-nhat-nuoc-955613/';

const OF_63: LocalizedText = { vi: 'Trong 63 tỉnh, thành phố', en: 'Among 63 provinces and cities' };
const PROVINCE: LocalizedText = { vi: 'Tỉnh Bà Rịa – Vũng Tàu', en: 'Bà Rịa – Vũng Tàu province' };

const reference = (value: number, year: number, basis: LocalizedText, source: string): KpiReference => ({
  value,
  period: { vi: `Năm ${year}`, en: String(year) },
  basis,
  source,
});

const rankDefinition = (index: string): LocalizedText => ({
  vi: `Thứ hạng của tỉnh theo ${index} trong các tỉnh, thành phố được xếp hạng năm đó.`,
  en: `Place of the province by ${index} among the provinces and cities ranked that year.`,
});

const publishedBy = (vi: string, en: string): LocalizedText => ({
  vi: `${vi} công bố hằng năm`,
  en: `Published every year by ${en}`,
});
const HOME_MINISTRY = publishedBy('Bộ Nội vụ', 'the Ministry of Home Affairs');
const SCIENCE_MINISTRY = publishedBy('Bộ Khoa học và Công nghệ', 'the Ministry of Science and Technology');
const UNDP = publishedBy('UNDP và các đối tác', 'UNDP and partners');
const VCCI = publishedBy(
  'Liên đoàn Thương mại và Công nghiệp Việt Nam',
  'the Chamber of Commerce and Industry',
);

/** What stands behind each figure, by KPI id. */
export const nationalAbout: Readonly<Record<string, KpiAbout>> = {
  'e-government.dti': {
    definition: {
      vi: 'Chỉ số đánh giá chuyển đổi số cấp tỉnh, từ 0 đến 1, gồm tám trụ cột.',
      en: 'Index of the digital transformation of provinces, from 0 to 1, with eight pillars.',
    },
    source: SCIENCE_MINISTRY,
    references: [
      reference(
        0.6783,
        2023,
        { vi: 'Trung bình các tỉnh, thành phố', en: 'Mean of all provinces and cities' },
        DTI_2023,
      ),
    ],
  },
  'e-government.dti-rank': {
    definition: rankDefinition('DTI'),
    source: SCIENCE_MINISTRY,
    references: [reference(10, 2023, OF_63, DTI_2023), reference(28, 2022, OF_63, DTI_2022)],
  },
  'e-government.par-index': {
    definition: {
      vi: 'Chỉ số cải cách hành chính của tỉnh trên thang 100 điểm.',
      en: 'Public administration reform index of the province, of 100 points.',
    },
    source: HOME_MINISTRY,
    references: [reference(87.61, 2021, PROVINCE, FIGURES_2021)],
  },
  'e-government.par-index-rank': {
    definition: rankDefinition('PAR INDEX'),
    source: HOME_MINISTRY,
    references: [reference(2, 2024, OF_63, PAR_PAPI_2024)],
  },
  'e-government.sipas': {
    definition: {
      vi: 'Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của cơ quan hành chính nhà nước, qua điều tra hằng năm.',
      en: 'Satisfaction of citizens and organisations with the service of state bodies, by a yearly survey.',
    },
    source: HOME_MINISTRY,
    references: [
      reference(
        86.72,
        2021,
        { vi: 'Tỉnh Bà Rịa – Vũng Tàu, hạng 38', en: 'The province, rank 38' },
        FIGURES_2021,
      ),
    ],
  },
  'e-government.papi': {
    definition: {
      vi: 'Chỉ số hiệu quả quản trị và hành chính công cấp tỉnh, tối đa 80 điểm, qua điều tra người dân.',
      en: 'Provincial governance and public administration performance index, at most 80 points, by a survey of citizens.',
    },
    source: UNDP,
    references: [reference(40.62, 2021, PROVINCE, FIGURES_2021)],
  },
  'e-government.papi-rank': {
    definition: rankDefinition('PAPI'),
    source: UNDP,
    references: [
      reference(7, 2024, { vi: 'Trong 63 tỉnh, nhóm 1', en: 'Among 63 provinces, group 1' }, PAR_PAPI_2024),
    ],
  },
  'e-government.pci': {
    definition: {
      vi: 'Chỉ số năng lực cạnh tranh cấp tỉnh trên thang 100 điểm, qua điều tra doanh nghiệp.',
      en: 'Provincial competitiveness index of 100 points, by a survey of firms.',
    },
    source: VCCI,
    references: [
      reference(70.26, 2022, { vi: 'Tỉnh Bà Rịa – Vũng Tàu, hạng 4', en: 'The province, rank 4' }, PCI_2022),
    ],
  },
  'e-government.pci-rank': {
    definition: rankDefinition('PCI'),
    source: VCCI,
    references: [reference(6, 2023, OF_63, PCI_2023), reference(4, 2022, OF_63, PCI_2022)],
  },
};
