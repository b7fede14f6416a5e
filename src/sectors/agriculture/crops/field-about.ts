// What the figures of fields, water and rural life mean, and what was published to compare with.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const UNITS: LocalizedText = {
  vi: 'Báo cáo của xã, phường, đặc khu; số liệu mô phỏng',
  en: 'Reports of the units; simulated',
};
const said = (vi: string, en: string, source = UNITS): KpiAbout => ({ definition: { vi, en }, source });

/** By KPI id. */
export const fieldAbout: Readonly<Record<string, KpiAbout>> = {
  'agriculture.irrigation-supply': {
    ...said(
      'Lượng nước các hồ, đập đã cấp cho ruộng, chia lượng nước cây trồng cần trong ngày.',
      'Water that reservoirs and weirs delivered over what crops needed on the day.',
      {
        vi: 'Tính theo dung tích các hồ và lượng mưa mô phỏng; ngưỡng là ngưỡng thiết kế',
        en: 'From the simulated storage of the reservoirs and rain; thresholds are design values',
      },
    ),
    target: {
      basis: {
        vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
        en: 'Design target; the province has published none',
      },
    },
  },
  // The published share names no year, so it is no reference to compare with: it calibrates the simulator alone.
  'agriculture.irrigated-share': said(
    'Diện tích được hồ, đập tưới trong tháng, chia diện tích đất canh tác.',
    'Land watered from reservoirs and weirs in the month over all farmland.',
    {
      vi: 'Mô phỏng theo tỷ lệ 21,75% của 93.456 ha mà báo Sài Gòn Giải Phóng nêu, không rõ năm',
      en: 'Simulated after the 21.75% of 93,456 ha that the newspaper SGGP printed without a year',
    },
  ),
  'agriculture.standing-area': said(
    'Diện tích cây hằng năm đã gieo trồng, chưa thu hoạch vào cuối tháng.',
    'Annual crops sown and not yet harvested at the end of the month.',
  ),
  'agriculture.crop-production': said(
    'Sản lượng cây hằng năm thu hoạch trong tháng.',
    'Annual crops harvested in the month.',
  ),
  'agriculture.high-tech-area': said(
    'Diện tích đất sản xuất nông nghiệp ứng dụng công nghệ cao vào cuối tháng.',
    'Farmland under high-tech farming at the end of the month.',
  ),
  'agriculture.outbreaks': said(
    'Số ổ dịch bệnh gia súc, gia cầm phát sinh trong tháng.',
    'Outbreaks of animal diseases that began in the month.',
  ),
  'agriculture.ocop-products': said(
    'Số sản phẩm OCOP còn được công nhận vào cuối tháng.',
    'Products that the OCOP programme recognises at the end of the month.',
  ),
  'agriculture.advanced-communes': said(
    'Số xã đạt chuẩn nông thôn mới nâng cao, chia tổng số xã.',
    'Communes that meet the advanced rural standard over all communes.',
  ),
  'agriculture.model-communes': said(
    'Số xã đạt chuẩn nông thôn mới kiểu mẫu, chia tổng số xã.',
    'Communes that meet the model rural standard over all communes.',
  ),
};
