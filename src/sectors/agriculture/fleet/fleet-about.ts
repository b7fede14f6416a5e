// What the figures of fleet and catch mean, and what was published to compare with.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { KpiAbout, KpiReference } from '#kernel/sector/sector-about.ts';

const IUU_2024 =
  'https://en.vietnamplus.vn/ba-ria-vung-tau-ramps-up-efforts-to-combat-iuu-fishing-post289503.vnp';
const FLEET_2019 = 'https://www.sggp.org.vn/xu-ly-manh-tay-tau-ca-danh-bat-trai-phep-post551354.html';
const FLEET_2022 =
  'https://en.vietnamplus.vn/ba-riavung-tau-working-to-remove-ecs-yellow-card-on-illegal-fishing/244987.vnp';

const DECREE: LocalizedText = {
  vi: 'Nghị định 37/2024/NĐ-CP: tàu từ 15 m, ít nhất 12 vị trí một ngày; mất kết nối thì 6 giờ báo vị trí một lần, 10 ngày phải về bờ',
  en: 'Decree 37/2024/NĐ-CP: boats of 15 m or more, 12 positions a day at least; when silent, a call every 6 hours and back within 10 days',
};
const SAMPLE: LocalizedText = {
  vi: 'Theo dõi 250 tàu mô phỏng từ 15 m; ngưỡng là ngưỡng thiết kế',
  en: '250 simulated boats of 15 m or more are followed; thresholds are design values',
};
const PORTS: LocalizedText = {
  vi: 'Báo cáo của ban quản lý các cảng cá; số liệu mô phỏng',
  en: 'Reports of the managers of fishing ports; simulated',
};
const NONE_ALLOWED = {
  basis: { vi: 'Không tàu nào được phép', en: 'No boat may' },
  document: { vi: 'Nghị định 37/2024/NĐ-CP', en: 'Decree 37/2024/NĐ-CP' },
};

const reference = (
  value: number,
  period: LocalizedText,
  basis: LocalizedText,
  source: string,
): KpiReference => ({ value, period, basis, source });
const JUNE_2024: LocalizedText = { vi: 'Tháng 6/2024', en: 'June 2024' };

/** By KPI id. */
export const fleetAbout: Readonly<Record<string, KpiAbout>> = {
  'agriculture.lost-10d': {
    definition: {
      vi: 'Số tàu cá trên biển không có tín hiệu giám sát hành trình quá 10 ngày.',
      en: 'Fishing boats at sea whose tracking device has been silent for over 10 days.',
    },
    source: DECREE,
    target: NONE_ALLOWED,
  },
  'agriculture.beyond-zone': {
    definition: {
      vi: 'Số tàu cá mà vị trí gần nhất nằm ngoài vùng khai thác của bộ mô phỏng.',
      en: 'Fishing boats whose last position lies beyond the fishing zone of the simulator.',
    },
    source: {
      vi: 'Vùng khai thác do bộ mô phỏng quy ước, không phải ranh giới quốc gia và không vẽ trên bản đồ',
      en: 'A zone that the simulator sets for the flag; it is no boundary of any state and is not drawn',
    },
    target: NONE_ALLOWED,
  },
  'agriculture.lost-6h': {
    definition: {
      vi: 'Số tàu cá trên biển không có tín hiệu giám sát hành trình quá 6 giờ, kể cả quá 10 ngày.',
      en: 'Fishing boats at sea whose tracking device has been silent for over 6 hours, those over 10 days included.',
    },
    source: SAMPLE,
  },
  'agriculture.calls-overdue': {
    definition: {
      vi: 'Số tàu mất kết nối mà chủ tàu chưa báo vị trí bằng cách khác trong 6 giờ gần nhất.',
      en: 'Silent boats whose skipper has not told the position by other means in the last 6 hours.',
    },
    source: DECREE,
    target: {
      basis: { vi: 'Tàu mất kết nối phải báo vị trí 6 giờ một lần', en: 'Silent boats call every 6 hours' },
      document: { vi: 'Nghị định 37/2024/NĐ-CP', en: 'Decree 37/2024/NĐ-CP' },
    },
  },
  'agriculture.boats-at-sea': {
    definition: {
      vi: 'Số tàu cá đang trên biển theo vị trí gần nhất.',
      en: 'Fishing boats at sea by their last position.',
    },
    source: SAMPLE,
  },
  'agriculture.reporting-share': {
    definition: {
      vi: 'Số tàu trên biển có tín hiệu trong 6 giờ gần nhất, chia số tàu đang trên biển.',
      en: 'Boats at sea with a signal in the last 6 hours over all boats at sea.',
    },
    source: SAMPLE,
  },
  'agriculture.device-share': {
    definition: {
      vi: 'Số tàu từ 15 m đã lắp thiết bị giám sát hành trình, chia tổng số tàu từ 15 m.',
      en: 'Boats of 15 m or more with a tracking device over all boats of 15 m or more.',
    },
    source: DECREE,
    target: {
      basis: { vi: 'Bắt buộc với mọi tàu từ 15 m', en: 'Mandatory for every boat of 15 m or more' },
      document: { vi: 'Nghị định 37/2024/NĐ-CP', en: 'Decree 37/2024/NĐ-CP' },
    },
    references: [
      reference(97.15, JUNE_2024, { vi: 'Tàu từ 15 m của tỉnh', en: 'The province’s boats' }, IUU_2024),
    ],
  },
  'agriculture.fleet-size': {
    definition: {
      vi: 'Số tàu cá có chiều dài từ 6 m của các xã, phường, đặc khu ven biển, kể cả đăng ký tạm.',
      en: 'Fishing boats of 6 m or more of the coastal units, temporary registrations included.',
    },
    references: [
      reference(
        5400,
        { vi: 'Năm 2022', en: '2022' },
        { vi: 'Khoảng 5.400 tàu được cấp phép', en: 'About 5,400 licensed boats' },
        FLEET_2022,
      ),
      reference(
        5800,
        { vi: 'Năm 2019', en: '2019' },
        { vi: 'Trên 5.800 tàu', en: 'More than 5,800 boats' },
        FLEET_2019,
      ),
    ],
  },
  'agriculture.boats-without-papers': {
    definition: {
      vi: 'Số tàu không đăng ký, không đăng kiểm, không giấy phép đang được đăng ký tạm để theo dõi.',
      en: 'Boats without registration, inspection or licence that are registered for the time being.',
    },
    references: [
      reference(1140, JUNE_2024, { vi: 'Đã đăng ký tạm', en: 'Registered for the time being' }, IUU_2024),
    ],
  },
  'agriculture.catch-day': {
    definition: {
      vi: 'Khối lượng thủy sản khai thác bốc dỡ qua các cảng cá, bến cá trong ngày gần nhất.',
      en: 'Catch unloaded in the fishing ports on the latest day.',
    },
    source: PORTS,
  },
  'agriculture.catch-month': {
    definition: {
      vi: 'Khối lượng thủy sản khai thác bốc dỡ qua các cảng cá, bến cá trong tháng.',
      en: 'Catch unloaded in the fishing ports in the month.',
    },
    source: PORTS,
    references: [
      reference(
        25_000,
        { vi: 'Năm 2019', en: '2019' },
        {
          vi: 'Bình quân tháng của sản lượng công bố trên 300.000 tấn một năm',
          en: 'A month’s mean of the published more than 300,000 t a year',
        },
        FLEET_2019,
      ),
    ],
  },
};
