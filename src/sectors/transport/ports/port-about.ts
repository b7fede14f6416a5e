// What the figures of ports mean, rest on and are compared with.
import type { KpiAbout, KpiReference } from '#kernel/sector/sector-about.ts';

const NINE_MONTHS =
  'https://www.sggp.org.vn/san-luong-tau-me-thong-qua-cai-mep-thi-vai-dat-56-trieu-teus-tang-18-post819316.html';
const SEA_ECONOMY =
  'https://tapchimoitruong.vn/rna/dien-dan--trao-doi-21/tang-cuong-cong-tac-quan-ly-moi-truong-trong-phat-trien-kinh-te-bien-ben-vung-o-ba-ria--vung-tau-32043';
const DESIGN = { vi: 'Ngưỡng là ngưỡng thiết kế', en: 'Thresholds are design values' };
const REGISTER = {
  vi: 'Sổ lượt tàu vào cảng (Smart Data Models, PortCall); ngưỡng là ngưỡng thiết kế',
  en: 'The register of port calls (Smart Data Models, PortCall); thresholds are design values',
};
const REPORT = {
  vi: 'Báo cáo tháng của các bến cảng; số liệu công bố đi kèm là của cả kỳ ghi bên cạnh, không phải một tháng',
  en: 'Monthly reports of the terminals; the published values are for the whole period named, not for one month',
};

const containersOf = (terminal: string, value: number): KpiReference => ({
  value,
  period: { vi: '9 tháng/2025', en: '9 months of 2025' },
  basis: { vi: `Container tàu mẹ qua bến ${terminal}`, en: `Mother-ship containers at ${terminal}` },
  source: NINE_MONTHS,
});

/** By KPI id. */
export const portAbout: Readonly<Record<string, KpiAbout>> = {
  'transport.port-cargo': {
    definition: {
      vi: 'Tổng khối lượng hàng hóa các bến cảng báo cáo đã bốc dỡ trong tháng.',
      en: 'Cargo that the terminals report to have handled in the month.',
    },
    source: REPORT,
    references: [
      {
        value: 93.5,
        period: { vi: 'Cả năm 2024', en: 'Whole of 2024' },
        basis: {
          vi: 'Hàng qua toàn bộ cảng biển của tỉnh, tăng 25%',
          en: 'All seaports of the province, up 25%',
        },
        source: SEA_ECONOMY,
      },
    ],
  },
  'transport.port-containers': {
    definition: {
      vi: 'Tổng container các bến báo cáo đã bốc dỡ trong tháng, quy đổi TEU.',
      en: 'Containers that the terminals report to have handled in the month, in TEU.',
    },
    source: REPORT,
    references: [
      {
        value: 5_600_000,
        period: { vi: '9 tháng/2025', en: '9 months of 2025' },
        basis: {
          vi: 'Container tàu mẹ qua Cái Mép – Thị Vải, tăng 18%',
          en: 'Mother-ship containers of Cái Mép – Thị Vải, up 18%',
        },
        source: NINE_MONTHS,
      },
      containersOf('TCIT', 1_642_150),
      containersOf('Gemalink', 1_403_577),
      containersOf('TCTT', 918_341),
      containersOf('CMIT', 909_145),
      containersOf('SSIT', 713_835),
    ],
  },
  'transport.port-calls': {
    definition: {
      vi: 'Số lượt tàu đã rời cầu trong tháng theo báo cáo của các bến cảng.',
      en: 'Ships that left the quays in the month as the terminals report.',
    },
    source: REPORT,
  },
  'transport.berth-occupancy': {
    definition: {
      vi: 'Số vị trí cầu đang có tàu chia tổng số vị trí cầu của các bến có số liệu còn hạn.',
      en: 'Occupied berths over all berths of the terminals that report in time.',
    },
    source: DESIGN,
  },
  'transport.ships-waiting-berth': {
    definition: {
      vi: 'Số tàu đã đến vùng neo hoặc đang theo luồng vào mà chưa cập cầu.',
      en: 'Ships on the roads or in the channel that are not yet alongside.',
    },
    source: DESIGN,
  },
  'transport.port-wait-h': {
    definition: {
      vi: 'Trung vị số giờ từ lúc tàu đến vùng neo đến lúc cập cầu, các tàu cập cầu trong 7 ngày qua.',
      en: 'Median hours from the roads to the quay, ships made fast within the last 7 days.',
    },
    source: REGISTER,
  },
  'transport.port-calls-expected': {
    definition: {
      vi: 'Số lượt tàu đại lý đã báo sẽ đến trong 3 ngày tới mà chưa tới vùng neo.',
      en: 'Calls announced by agents for the next 3 days whose ship has not arrived.',
    },
    source: REGISTER,
  },
};
