// How the columns of the buses are named, and the words of GTFS-Realtime for stops and occupancy.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

const STOP_STATUS: Readonly<Record<string, LocalizedText>> = {
  INCOMING_AT: { vi: 'Sắp tới trạm', en: 'Arriving at the stop' },
  STOPPED_AT: { vi: 'Đang dừng ở trạm', en: 'Standing at the stop' },
  IN_TRANSIT_TO: { vi: 'Đang chạy tới trạm', en: 'On the way to the stop' },
};

const OCCUPANCY: Readonly<Record<string, LocalizedText>> = {
  EMPTY: { vi: 'Xe trống', en: 'Empty' },
  MANY_SEATS_AVAILABLE: { vi: 'Còn nhiều ghế', en: 'Many seats' },
  FEW_SEATS_AVAILABLE: { vi: 'Còn ít ghế', en: 'Few seats' },
  STANDING_ROOM_ONLY: { vi: 'Hết ghế, còn chỗ đứng', en: 'Standing room only' },
  CRUSHED_STANDING_ROOM_ONLY: { vi: 'Đứng chật', en: 'Crowded' },
  FULL: { vi: 'Đầy khách', en: 'Full' },
  NOT_ACCEPTING_PASSENGERS: { vi: 'Không nhận khách', en: 'Not accepting passengers' },
  NO_DATA_AVAILABLE: { vi: 'Không có số liệu', en: 'No data' },
  NOT_BOARDABLE: { vi: 'Không chở khách', en: 'Not boardable' },
};

/** Metrics by column of `buses`. */
export const BUSES: Readonly<Record<string, MetricSpec>> = {
  name: { title: { vi: 'Xe', en: 'Bus' } },
  route: { title: { vi: 'Tuyến', en: 'Line' } },
  routeName: { title: { vi: 'Tên tuyến', en: 'Line name' } },
  headsign: { title: { vi: 'Đi về', en: 'Towards' } },
  delay: { title: { vi: 'Trễ so với biểu đồ', en: 'Behind timetable' }, unit: 'min', digits: 0 },
  speed: { title: { vi: 'Tốc độ', en: 'Speed' }, unit: 'km/h', digits: 0 },
  nextStop: { title: { vi: 'Trạm', en: 'Stop' } },
  stopStatus: { title: { vi: 'Trạng thái ở trạm', en: 'At the stop' }, words: STOP_STATUS },
  nextArrival: { title: { vi: 'Dự kiến tới trạm', en: 'Expected at the stop' } },
  occupancyStatus: { title: { vi: 'Mức chở khách', en: 'Occupancy' }, words: OCCUPANCY },
  occupancy: { title: { vi: 'Tỷ lệ chỗ có khách', en: 'Places taken' }, unit: '%', digits: 0 },
  plate: { title: { vi: 'Biển số', en: 'Plate' } },
  bearing: { title: { vi: 'Hướng chạy', en: 'Heading' }, unit: 'deg', digits: 0, secondary: true },
  trip: { title: { vi: 'Chuyến', en: 'Trip' }, secondary: true },
  shapeAhead: {
    title: { vi: 'Đoạn tuyến phía trước (mã hóa)', en: 'Route ahead (encoded)' },
    secondary: true,
  },
};
