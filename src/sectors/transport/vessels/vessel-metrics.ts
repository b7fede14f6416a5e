// How the columns of ships are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

const KIND: Readonly<Record<string, LocalizedText>> = {
  cargo: { vi: 'Tàu hàng', en: 'Cargo ship' },
  tanker: { vi: 'Tàu dầu, khí', en: 'Tanker' },
  passenger: { vi: 'Tàu khách', en: 'Passenger ship' },
  fishing: { vi: 'Tàu cá', en: 'Fishing boat' },
  tug: { vi: 'Tàu lai', en: 'Tug' },
  service: { vi: 'Tàu công vụ', en: 'Service craft' },
  pleasure: { vi: 'Du thuyền', en: 'Pleasure craft' },
  other: { vi: 'Tàu khác', en: 'Other ship' },
  unknown: { vi: 'Không rõ', en: 'Unknown' },
};

const STATE: Readonly<Record<string, LocalizedText>> = {
  moving: { vi: 'Đang chạy', en: 'Under way' },
  fishing: { vi: 'Đang đánh bắt', en: 'Fishing' },
  anchored: { vi: 'Đang neo', en: 'At anchor' },
  moored: { vi: 'Đang cập cầu', en: 'Moored' },
  hampered: { vi: 'Hạn chế điều động', en: 'Hampered' },
  still: { vi: 'Đứng yên', en: 'Still' },
  unknown: { vi: 'Không rõ', en: 'Unknown' },
};

const WATERS: Readonly<Record<string, LocalizedText>> = {
  'cai-mep': { vi: 'Cái Mép – Thị Vải', en: 'At Cái Mép – Thị Vải' },
  province: { vi: 'Vùng biển của tỉnh', en: 'Off the province' },
  elsewhere: { vi: 'Ngoài vùng', en: 'Elsewhere' },
  unknown: { vi: 'Không có vị trí', en: 'No position' },
};

/** Metrics of ships by column. */
export const vesselMetrics: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Tên tàu', en: 'Name of the ship' } },
  kind: { title: { vi: 'Loại tàu', en: 'Kind of ship' }, words: KIND },
  state: { title: { vi: 'Trạng thái', en: 'State' }, words: STATE },
  speed: { title: { vi: 'Tốc độ', en: 'Speed' }, unit: '[kn_i]', digits: 1 },
  course: { title: { vi: 'Hướng đi', en: 'Course' }, unit: 'deg', digits: 0 },
  heading: { title: { vi: 'Hướng mũi tàu', en: 'Heading' }, unit: 'deg', digits: 0 },
  destination: { title: { vi: 'Nơi đến', en: 'Destination' } },
  eta: { title: { vi: 'Dự kiến đến', en: 'Estimated arrival' } },
  length: { title: { vi: 'Chiều dài', en: 'Length' }, unit: 'm', digits: 0 },
  draught: { title: { vi: 'Mớn nước', en: 'Draught' }, unit: 'm', digits: 1 },
  waters: { title: { vi: 'Vùng nước', en: 'Waters' }, words: WATERS },
  mmsi: { title: { vi: 'Số MMSI', en: 'MMSI' } },
  callSign: { title: { vi: 'Hô hiệu', en: 'Call sign' }, secondary: true },
  status: {
    title: { vi: 'Mã trạng thái hành hải', en: 'Status code' },
    unit: '1',
    digits: 0,
    secondary: true,
  },
  shipType: { title: { vi: 'Mã loại tàu', en: 'Ship type code' }, unit: '1', digits: 0, secondary: true },
  longitude: { title: { vi: 'Kinh độ', en: 'Longitude' }, unit: 'deg', digits: 4, secondary: true },
  latitude: { title: { vi: 'Vĩ độ', en: 'Latitude' }, unit: 'deg', digits: 4, secondary: true },
  arrowFrom: {
    title: { vi: 'Hướng của ký hiệu', en: 'Bearing of the symbol' },
    unit: 'deg',
    digits: 0,
    secondary: true,
  },
};
