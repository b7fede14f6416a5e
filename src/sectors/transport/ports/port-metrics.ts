// How the columns of the ports' feeds are named and written.
import type { LocalizedText } from '#kernel/localized-text.ts';
import type { MetricSpec } from '#kernel/sector/sector-about.ts';

/** Words of a call's state, in the order of a call. */
export const CALL_STATES: Readonly<Record<string, LocalizedText>> = {
  expected: { vi: 'Sắp đến', en: 'Expected' },
  waiting: { vi: 'Chờ cầu', en: 'Waiting' },
  berthed: { vi: 'Đang cập cầu', en: 'Alongside' },
  departed: { vi: 'Đã rời cảng', en: 'Departed' },
};

const SHIP_TYPES: Readonly<Record<string, LocalizedText>> = {
  CONTAINER: { vi: 'Tàu container', en: 'Container ship' },
  'DRY BULK': { vi: 'Tàu hàng rời', en: 'Bulk carrier' },
  'LIQUID BULK': { vi: 'Tàu hàng lỏng', en: 'Tanker' },
  'GENERAL CARGO NON SPECIALIZED': { vi: 'Tàu tổng hợp', en: 'General cargo ship' },
  CRUISE: { vi: 'Tàu du lịch', en: 'Cruise ship' },
};

const SHARED: Readonly<Record<string, MetricSpec>> = {
  'name@en': { title: { vi: 'Tên tiếng Anh', en: 'English name' }, secondary: true },
  terminal: { title: { vi: 'Bến cảng', en: 'Terminal' } },
  unitCode: { title: { vi: 'Mã đơn vị hành chính', en: 'Unit code' }, secondary: true },
};

/** Metrics of the register of calls by column. */
export const portCallMetrics: Readonly<Record<string, MetricSpec>> = {
  ...SHARED,
  name: { title: { vi: 'Tên tàu', en: 'Name of the ship' } },
  state: { title: { vi: 'Tình trạng', en: 'State' }, words: CALL_STATES },
  shipType: { title: { vi: 'Loại tàu', en: 'Kind of ship' }, words: SHIP_TYPES },
  berth: { title: { vi: 'Vị trí cầu', en: 'Berth' } },
  eta: { title: { vi: 'Dự kiến đến', en: 'Expected' } },
  ata: { title: { vi: 'Đến vùng neo lúc', en: 'Arrived' } },
  berthedAt: { title: { vi: 'Cập cầu lúc', en: 'Alongside since' } },
  etd: { title: { vi: 'Dự kiến rời cầu', en: 'Expected to leave' } },
  atd: { title: { vi: 'Rời cầu lúc', en: 'Departed' } },
  waitH: { title: { vi: 'Thời gian chờ cầu', en: 'Wait for a berth' }, unit: 'h', digits: 1 },
  teu: { title: { vi: 'Container', en: 'Containers' }, unit: '{TEU}', digits: 0 },
  cargo: { title: { vi: 'Hàng hóa', en: 'Cargo' }, unit: 't', digits: 0 },
  length: { title: { vi: 'Chiều dài tàu', en: 'Length' }, unit: 'm', digits: 0 },
  mmsi: { title: { vi: 'Số MMSI', en: 'MMSI' }, secondary: true },
  imo: { title: { vi: 'Số IMO', en: 'IMO number' }, unit: '1', digits: 0, secondary: true },
  callSign: { title: { vi: 'Hô hiệu', en: 'Call sign' }, secondary: true },
  portCode: { title: { vi: 'Mã cảng (UN/LOCODE)', en: 'UN/LOCODE' }, secondary: true },
  daysSinceBerthed: {
    title: { vi: 'Số ngày từ khi cập cầu', en: 'Days since berthing' },
    unit: 'd',
    digits: 1,
    secondary: true,
  },
};

const counted = (vi: string, en: string): MetricSpec => ({ title: { vi, en }, unit: '{count}', digits: 0 });

/** Metrics of the terminals by column. */
export const terminalMetrics: Readonly<Record<string, MetricSpec>> = {
  ...SHARED,
  name: { title: { vi: 'Cảng', en: 'Terminal' } },
  trade: {
    title: { vi: 'Loại hàng', en: 'Trade' },
    words: {
      container: { vi: 'Container', en: 'Containers' },
      cargo: { vi: 'Hàng rời, lỏng, tổng hợp', en: 'Bulk and general cargo' },
    },
  },
  occupancy: { title: { vi: 'Cầu đang có tàu', en: 'Berths occupied' }, unit: '%', digits: 0 },
  berths: counted('Số vị trí cầu', 'Berths'),
  berthsOccupied: counted('Vị trí cầu có tàu', 'Berths in use'),
  shipsWaiting: counted('Tàu chờ cầu', 'Ships waiting'),
  shipsExpected: counted('Tàu sắp đến trong 3 ngày', 'Ships expected within 3 days'),
};

/** Metrics of the monthly reports by column. */
export const throughputMetrics: Readonly<Record<string, MetricSpec>> = {
  ...SHARED,
  name: { title: { vi: 'Cảng', en: 'Terminal' } },
  teu: { title: { vi: 'Container trong tháng', en: 'Containers in the month' }, unit: '{TEU}', digits: 0 },
  teuLastYear: {
    title: { vi: 'Container cùng kỳ năm trước', en: 'Containers, same month last year' },
    unit: '{TEU}',
    digits: 0,
  },
  teuChange: {
    title: { vi: 'Container so cùng kỳ', en: 'Containers against last year' },
    unit: '%',
    digits: 1,
  },
  cargo: { title: { vi: 'Hàng hóa trong tháng', en: 'Cargo in the month' }, unit: 't', digits: 0 },
  cargoLastYear: {
    title: { vi: 'Hàng hóa cùng kỳ năm trước', en: 'Cargo, same month last year' },
    unit: 't',
    digits: 0,
  },
  cargoChange: { title: { vi: 'Hàng hóa so cùng kỳ', en: 'Cargo against last year' }, unit: '%', digits: 1 },
  calls: counted('Lượt tàu rời cảng', 'Ship calls'),
};
