// What the figures of the parks mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, KpiReference } from '#kernel/sector/sector-about.ts';

const BOARD: LocalizedText = {
  vi: 'Báo cáo tháng của ban quản lý khu công nghiệp; ngưỡng là ngưỡng thiết kế',
  en: 'Monthly statement of the board of the parks; thresholds are design values',
};
const DESIGN: LocalizedText = {
  vi: 'Mục tiêu thiết kế; tỉnh chưa công bố mục tiêu',
  en: 'Design target; the province has published none',
};
const OCCUPANCY_2024 =
  'https://bnews.vn/ba-ria-vung-tau-ty-le-lap-day-cac-khu-cong-nghiep-dat-gan-68/350717.html';
const FULL_2024 =
  'https://news.laodong.vn/kinh-doanh/4-khu-cong-nghiep-o-ba-ria-vung-tau-da-lap-day-du-an-1405811.ldo';
const FOREIGN_2024 = 'https://www.vietnam.vn/pl/ba-ria-vung-tau-thu-ngan-sach-dat-gan-48-000-ti-dong';

const published = (
  value: number,
  period: LocalizedText,
  basis: LocalizedText,
  source: string,
): KpiReference => ({ value, period, basis, source });
const OCTOBER_2024: LocalizedText = { vi: 'Tháng 10/2024', en: 'October 2024' };
const ALL_PARKS: LocalizedText = {
  vi: '17 khu công nghiệp, 14 khu đang hoạt động',
  en: '17 parks, 14 of them operating',
};

const defined = (vi: string, en: string, references?: readonly KpiReference[]): KpiAbout => ({
  definition: { vi, en },
  source: BOARD,
  ...(references && { references }),
});

/** By KPI id. */
export const parkAbout: Readonly<Record<string, KpiAbout>> = {
  'industry.park-occupancy': defined(
    'Diện tích đất công nghiệp đã cho thuê chia diện tích cho thuê được của các khu công nghiệp.',
    'Industrial land let over the land that can be let, all parks together.',
    [
      published(67.65, OCTOBER_2024, ALL_PARKS, OCCUPANCY_2024),
      published(
        70,
        { vi: 'Giữa năm 2025', en: 'Mid-2025' },
        {
          vi: 'Nguồn ghi khoảng 70%, không nêu số khu',
          en: 'Source says about 70%, number of parks not said',
        },
        FOREIGN_2024,
      ),
    ],
  ),
  'industry.free-land': defined(
    'Diện tích cho thuê được trừ diện tích đã cho thuê, cộng các khu công nghiệp.',
    'Land that can be let less land let, summed over the parks.',
  ),
  'industry.parks-full': defined(
    'Số khu công nghiệp không còn đất cho thuê.',
    'Parks without any land left to let.',
    [
      published(
        4,
        OCTOBER_2024,
        {
          vi: 'Phú Mỹ I, Mỹ Xuân A, Mỹ Xuân A2, Đá Bạc',
          en: 'Phú Mỹ I, Mỹ Xuân A, Mỹ Xuân A2 and Đá Bạc',
        },
        FULL_2024,
      ),
    ],
  ),
  'industry.projects': defined(
    'Số dự án đầu tư còn hiệu lực trong các khu công nghiệp, trong nước và nước ngoài.',
    'Investment projects in force in the parks, domestic and foreign.',
    [published(606, OCTOBER_2024, ALL_PARKS, OCCUPANCY_2024)],
  ),
  'industry.enterprises': defined(
    'Số doanh nghiệp đang sản xuất, kinh doanh trong các khu công nghiệp.',
    'Enterprises at work in the parks.',
  ),
  'industry.new-foreign-capital': defined(
    'Vốn đăng ký của dự án FDI cấp mới trong các khu công nghiệp từ tháng 1 đến hết tháng báo cáo.',
    'Registered capital of foreign projects newly licensed in the parks from January to the month stated.',
    [
      published(
        1674,
        { vi: '9 tháng/2024', en: 'Nine months of 2024' },
        {
          vi: 'Cấp mới toàn tỉnh, cả ngoài khu công nghiệp',
          en: 'Whole province, outside the parks as well',
        },
        FOREIGN_2024,
      ),
    ],
  ),
  'industry.workers': defined(
    'Số người đang làm việc trong các khu công nghiệp vào cuối tháng báo cáo.',
    'People at work in the parks at the end of the month stated.',
  ),
  'industry.treatment-coverage': {
    ...defined(
      'Số khu đang hoạt động có hệ thống xử lý nước thải tập trung chia số khu đang hoạt động.',
      'Operating parks with a central treatment plant over the operating parks.',
    ),
    target: { basis: DESIGN },
  },
  'industry.electricity': defined(
    'Điện mà các khu công nghiệp tiêu thụ trong tháng báo cáo.',
    'Electricity used in the parks in the month stated.',
  ),
  'industry.energy-audit-share': {
    ...defined(
      'Số cơ sở sử dụng năng lượng trọng điểm đã kiểm toán đúng kỳ chia tổng số cơ sở trọng điểm trong khu.',
      'Major energy users audited in due time over all major energy users in the parks.',
    ),
    target: { basis: DESIGN },
  },
  'industry.accidents': defined(
    'Số vụ tai nạn lao động trong các khu công nghiệp từ tháng 1 đến hết tháng báo cáo.',
    'Accidents at work in the parks from January to the month stated.',
  ),
  'industry.accident-deaths': defined(
    'Số người chết vì tai nạn lao động trong các khu công nghiệp từ tháng 1 đến hết tháng báo cáo.',
    'People killed by accidents at work in the parks from January to the month stated.',
  ),
};
