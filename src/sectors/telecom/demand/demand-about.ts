// What the figures of storage and of the survey of demand mean and rest on.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout } from '#kernel/sector/sector-about.ts';

const CENTRE: LocalizedText = {
  vi: 'Báo cáo tháng của trung tâm dữ liệu tỉnh; ngưỡng là ngưỡng thiết kế',
  en: 'Monthly reports of the province’s data centre; thresholds are design values',
};
const SURVEY: LocalizedText = {
  vi: 'Khảo sát nhu cầu hằng quý theo thỏa thuận ngày 12/7/2018 giữa UBND tỉnh và VNPT; ngưỡng là ngưỡng thiết kế',
  en: 'Quarterly survey of demand after the agreement of 12 July 2018 between the province and VNPT; thresholds are design values',
};

/** By KPI id. */
export const demandAbout: Readonly<Record<string, KpiAbout>> = {
  'telecom.storage-used': {
    definition: {
      vi: 'Tổng dung lượng đã dùng chia tổng dung lượng của các vùng lưu trữ cuối tháng gần nhất.',
      en: 'Storage used over capacity of all pools at the end of the latest month.',
    },
    source: CENTRE,
  },
  'telecom.storage-growth': {
    definition: {
      vi: 'Dung lượng tăng thêm trong 12 tháng chia dung lượng đã dùng một năm trước.',
      en: 'Storage added in 12 months over what was used a year before.',
    },
    source: CENTRE,
  },
  'telecom.months-to-full': {
    definition: {
      vi: 'Số tháng ít nhất đến khi một vùng lưu trữ đầy, nếu tăng đều như 12 tháng qua; vùng không tăng thì không tính.',
      en: 'Fewest months until a pool is full if it grows evenly as in the last 12 months; pools that do not grow are left out.',
    },
    source: CENTRE,
  },
  'telecom.bandwidth-needed': {
    definition: {
      vi: 'Tổng băng thông các cơ quan cần trong 12 tháng tới chia tổng băng thông hiện có.',
      en: 'Bandwidth that the bodies need within 12 months over what they have.',
    },
    source: SURVEY,
  },
  'telecom.storage-needed': {
    definition: {
      vi: 'Tổng dung lượng lưu trữ các cơ quan cần trong 12 tháng tới.',
      en: 'Storage that the bodies need within 12 months.',
    },
    source: SURVEY,
  },
  'telecom.computers': {
    definition: {
      vi: 'Số máy tính làm việc chia số cán bộ, công chức của các cơ quan được khảo sát.',
      en: 'Office computers over officials of the bodies surveyed.',
    },
    source: SURVEY,
  },
};
